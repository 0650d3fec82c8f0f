/** The buttons on the map: nearer and farther with the tools under them, and the views of the wider story. */
import type { ReactElement } from 'react';
import { t, type Key } from '../i18n';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';
import { Icon } from '../ui/Icon';
import type { Driver } from './Driver';
import type { Bounds } from './shapes';
import { ToolButtons } from './tools/Tools';

/** Views of the wider story, as bounds in degrees; null is the home view. */
const PLACES: readonly { readonly key: Key; readonly bounds: Bounds | null }[] = [
  { key: 'map.home', bounds: null },
  { key: 'map.chain', bounds: [140.2, 42.6, 157.4, 54.6] },
  { key: 'map.manchuria', bounds: [115.5, 38.2, 141, 54] },
];

export function MapButtons({ driver }: { readonly driver: () => Driver | null }): ReactElement {
  const mode = useAtlas((s) => s.view.mode);
  const go = (bounds: Bounds | null) => {
    if (bounds === null) actions.setView({ camera: null });
    else driver()?.showBounds(bounds);
  };
  return (
    <>
      <div className="map-zoom">
        <button type="button" className="round" aria-label={t('map.zoomIn')} onClick={() => driver()?.zoom(1)}>
          <Icon name="plus" />
        </button>
        <button type="button" className="round" aria-label={t('map.zoomOut')} onClick={() => driver()?.zoom(-1)}>
          <Icon name="minus" />
        </button>
        {mode === 'explore' && <ToolButtons />}
      </div>
      <div className="map-tools" role="group" aria-label={t('map.places')}>
        {PLACES.map(({ key, bounds }) => (
          <button key={key} type="button" className="chip" onClick={() => go(bounds)}>
            {t(key)}
          </button>
        ))}
      </div>
    </>
  );
}
