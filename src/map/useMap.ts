/** The map in React: made with the page, given its shapes as they come, and what stands of it now. */
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Dataset } from '../domain/schema';
import { loadInParts, NO_GEOMETRY, type Part } from '../state/load';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';
import type { Driver, Hover } from './Driver';
import { firstKeeping, type Keeping } from './keeping';
import { MapKeeper } from './MapKeeper';
import type { ScaleOf } from './ScaleBar';

const NOTHING: Part = { geometry: NO_GEOMETRY, missing: [], complete: false };

export type LivingMap = {
  readonly keeping: Keeping;
  readonly part: Part;
  readonly hover: Hover | null;
  readonly scale: ScaleOf | null;
  /** How often the map has moved: another number, other places in the window. */
  readonly moves: number;
  readonly driver: () => Driver | null;
  readonly startAgain: () => void;
  /** Asks for the shapes again. */
  readonly loadAgain: () => void;
};

type Places = { readonly gl: RefObject<HTMLElement | null>; readonly svg: RefObject<HTMLElement | null> };

export function useMap({ gl, svg }: Places, dataset: Dataset): LivingMap {
  // The lands are those of the core: they stay the same when the details come.
  const { current: core } = useRef(dataset);
  const keeper = useRef<MapKeeper | null>(null);
  const [part, setPart] = useState(NOTHING);
  const [attempt, setAttempt] = useState(0);
  const [keeping, setKeeping] = useState(firstKeeping);
  const [hover, setHover] = useState<Hover | null>(null);
  const [scale, setScale] = useState<ScaleOf | null>(null);
  const [moves, setMoves] = useState(0);

  useEffect(() => {
    if (gl.current === null || svg.current === null) return;
    const onKeeping = (now: Keeping) => {
      setKeeping(now);
      if (now.gl !== 'drawn' && now.gl !== 'given-up') return;
      performance.mark('whole-picture');
      actions.pictured('whole');
    };
    const kept = new MapKeeper(
      { gl: gl.current, svg: svg.current },
      { dataset: core, geometry: NO_GEOMETRY, events: { onKeeping, onHover: setHover, onScale: setScale, onMove: () => setMoves((n) => n + 1) } },
    );
    keeper.current = kept;
    return () => {
      kept.remove();
      keeper.current = null;
    };
  }, [gl, svg, core]);

  useEffect(() => {
    let current = true;
    void loadInParts(core, async (come) => {
      if (come.complete) await settled(); // the map holds the marks of all incidents
      if (!current) return;
      keeper.current?.show(come.geometry, come.complete ? 'all' : 'some');
      setPart(come);
      if (come.complete) return;
      await painted(); // the first picture stands before anything more is asked for
      performance.mark('first-picture');
      if (current) actions.pictured('first');
    });
    return () => {
      current = false;
    };
  }, [core, attempt]);

  return {
    keeping,
    part,
    hover,
    scale,
    moves,
    driver: () => keeper.current?.driver ?? null,
    startAgain: () => keeper.current?.happens({ type: 'again' }),
    loadAgain: () => setAttempt((n) => n + 1),
  };
}

/** The map waits so long for the incidents, in milliseconds; when they come later, it is made anew with them. */
const SETTLED_MS = 10_000;

/** Until the incidents and places of the record have come. */
const settled = (): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      stop();
      clearTimeout(late);
      resolve();
    };
    const look = ({ settled: are }: { readonly settled: boolean }) => are && done();
    const late = setTimeout(done, SETTLED_MS);
    const stop = useAtlas.subscribe(look);
    look(useAtlas.getState());
  });

/** Of three frames the first is surely on the screen: the page's compositor lets no more wait than two. */
const FRAMES = 3;
/** No longer than this, in milliseconds; a page that is out of sight paints nothing. */
const PAINTED_MS = { seen: 3000, hidden: 200 };

/** Until what is on the page now is on the screen. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const frame = (left: number): void => void (left === 0 ? setTimeout(resolve) : requestAnimationFrame(() => frame(left - 1)));
    frame(FRAMES);
    setTimeout(resolve, document.hidden ? PAINTED_MS.hidden : PAINTED_MS.seen);
  });
