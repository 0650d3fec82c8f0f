/** The map's place on the page: the map, what stands on it, and why there is none where there is none. */
import { useRef, type ReactElement } from 'react';
import type { Dataset } from '../domain/schema';
import { t } from '../i18n';
import type { Geometry } from '../state/load';
import { useAtlas } from '../state/store';
import { Comparison } from './compare/Comparison';
import { HabomaiInset } from './HabomaiInset';
import { HoverNote } from './HoverNote';
import { MapItems } from './MapItems';
import { measureOf } from './layers/layer';
import { MapButtons } from './MapButtons';
import { MapStamp } from './MapStamp';
import { ScaleBar } from './ScaleBar';
import { ToolCard } from './tools/Tools';
import { useMap } from './useMap';

export function MapView({ dataset, geometry }: { readonly dataset: Dataset; readonly geometry: Geometry }): ReactElement {
  const mode = useAtlas((s) => s.view.mode);
  const how = useAtlas((s) => s.view.compare?.how);
  const container = useRef<HTMLDivElement>(null);
  const { standing, hover, scale, moves, driver, startAgain } = useMap(container, geometry);
  const project = (lon: number, lat: number) => driver()?.project(lon, lat) ?? { x: -1, y: -1 };
  const first = driver();
  return (
    <div className="map" data-compare={standing === 'ready' ? how : undefined}>
      <div ref={container} className="map-canvas" data-pauses data-standing={standing} />
      {standing === 'ready' && mode === 'explore' && <MapItems dataset={dataset} territories={geometry.territories} project={project} moves={moves} />}
      {standing === 'drawing' && <p className="map-note quiet">{t('map.loading')}</p>}
      {standing === 'no-webgl' && <p className="map-note">{t('map.noWebgl')}</p>}
      {standing === 'dead' && (
        <div className="map-note">
          <p>{t('map.dead')}</p>
          <button type="button" className="plain" onClick={startAgain}>
            {t('map.restart')}
          </button>
        </div>
      )}
      {standing === 'ready' && <MapButtons driver={driver} />}
      {mode === 'explore' && <HoverNote dataset={dataset} hover={hover} moves={moves} />}
      {standing === 'ready' && first !== null && <Comparison dataset={dataset} geometry={geometry} first={first} />}
      <MapStamp />
      <div className="map-foot">
        {scale !== null && standing === 'ready' && <ScaleBar scale={scale} room={mode === 'present' ? 24 * measureOf(window) : 130} />}
      </div>
      <HabomaiInset dataset={dataset} geometry={geometry} />
      {mode === 'explore' && <ToolCard dataset={dataset} geometry={geometry} />}
    </div>
  );
}
