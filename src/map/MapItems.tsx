/**
 * The things on the map for the keyboard and for those who hear it: a list with one tab stop, each entry at its place. The
 * pointer goes through it to the picture.
 */
import { memo, useCallback, useDeferredValue, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { FeatureCollection } from 'geojson';
import type { Dataset } from '../domain/schema';
import type { View } from '../domain/view';
import { say, t } from '../i18n';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';
import type { Driver, Pointed } from './Driver';
import { itemsOf, placedItems, standsOf, type PlacedItem } from './items';
import { MapNote } from './MapNote';

type Props = {
  readonly dataset: Dataset;
  readonly territories: FeatureCollection;
  readonly project: Driver['project'];
  /** Another number, other places in the window. */
  readonly moves: number;
};

const keyOf = ({ kind, id }: Pointed): string => `${kind} ${id}`;

/** A circle tells what it stands for; there is nothing of it to choose. */
function choose({ selection }: PlacedItem): void {
  if (selection.kind !== 'heat') actions.select(selection);
}

/** Which entry a key leads to; null where it leads to none. */
function reached(code: string, n: number, count: number): number | null {
  switch (code) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(n + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(n - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
  }
  return null;
}

/** The picture comes first: the list follows in the next free moment. */
export function MapItems(props: Props): ReactElement {
  return <Items {...props} view={useDeferredValue(useAtlas((s) => s.view))} />;
}

const Items = memo(function Items({ dataset, territories, project, moves, view }: Props & { readonly view: View }): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [at, setAt] = useState('');
  /** The entry that has the focus, and whether its note was sent away. */
  const [focused, setFocused] = useState<string | null>(null);
  const [silent, setSilent] = useState(false);
  const stands = useMemo(() => standsOf(territories), [territories]);
  const { span, perspective, names, hidden, only, selection, compare, heat } = view;
  const all = useMemo(() => itemsOf(dataset, view, stands), [dataset, stands, span, perspective, names, hidden, only, selection, compare, heat]);
  const items = placedItems(all, { project, ...size });
  const current = Math.max(0, items.findIndex(({ selection }) => keyOf(selection) === at));

  useLayoutEffect(() => {
    const box = list.current;
    if (box !== null && (box.clientWidth !== size.width || box.clientHeight !== size.height)) setSize({ width: box.clientWidth, height: box.clientHeight });
  }, [size, moves]);

  // Where the entry that has the focus is no longer there, the next that the list offers has it.
  useLayoutEffect(() => {
    if (focused !== null && list.current?.contains(document.activeElement) === false && document.activeElement === document.body) entryAt(current)?.focus({ preventScroll: true });
  });

  const entryAt = (n: number): HTMLElement | undefined => list.current?.querySelectorAll<HTMLElement>('[role=option]')[n];
  const press = (event: KeyboardEvent, item: PlacedItem) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const to = reached(event.code, items.indexOf(item), items.length);
    if (to === null && event.code !== 'Enter' && event.code !== 'Space') return;
    event.preventDefault();
    if (to === null) choose(item);
    else entryAt(to)?.focus({ preventScroll: true });
  };
  const dismiss = useCallback(() => setSilent(true), []);
  const noted = silent ? undefined : items.find(({ selection }) => keyOf(selection) === focused);
  const focus = (key: string) => {
    setAt(key);
    setFocused(key);
    setSilent(false);
  };
  return (
    <>
      <div ref={list} className="map-items">
        {items.length > 0 && (
          <div role="listbox" aria-label={t('map.items')}>
            {items.map((item, n) => (
              <div
                key={keyOf(item.selection)}
                className="map-item"
                role="option"
                tabIndex={n === current ? 0 : -1}
                aria-selected={item.selected}
                aria-disabled={item.selection.kind === 'heat'}
                aria-label={say(item.name)}
                style={{ left: item.x, top: item.y }}
                onFocus={() => focus(keyOf(item.selection))}
                onBlur={(event) => event.target.isConnected && setFocused(null)}
                onKeyDown={(event) => press(event, item)}
                onClick={() => choose(item)}
              />
            ))}
          </div>
        )}
      </div>
      {noted !== undefined && (
        <MapNote x={noted.x} y={noted.y} onDismiss={dismiss}>
          {say(noted.name)}
        </MapNote>
      )}
    </>
  );
});
