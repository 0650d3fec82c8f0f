/** The map's place on the page: the map, what stands on it, and what is not as it should be. */
import { useRef, type ReactElement } from 'react';
import type { Dataset } from '../domain/schema';
import { isProjected } from '../domain/view';
import { t } from '../i18n';
import { NO_GEOMETRY } from '../state/load';
import { useAtlas } from '../state/atlas';
import { Frame } from './Frame';
import { HabomaiInset } from './HabomaiInset';
import { HoverNote } from './HoverNote';
import { shownBy, type Keeping } from './keeping';
import { measureOf, scaleOf } from './layers/layer';
import { MapButtons } from './MapButtons';
import { MissingNotice, StandInNotice } from './MapNotice';
import { MapStamp } from './MapStamp';
import { ScaleBar } from './ScaleBar';
import { later } from '../ui/Later';
import { ToolCard } from './tools/Tools';
import { useMap } from './useMap';

const Comparison = later(() => import('./compare/Comparison').then((m) => m.Comparison), 'nothing');
const MapItems = later(() => import('./MapItems').then((m) => m.MapItems), 'nothing');

/** What is said of MapLibre's map: whether it is the one that is shown. */
const standingOf = (keeping: Keeping): 'ready' | 'drawing' | 'none' => (shownBy(keeping) === 'gl' ? 'ready' : keeping.gl === 'given-up' ? 'none' : 'drawing');

const sizeOf = (element: HTMLElement | null) => ({ width: element?.clientWidth ?? 0, height: element?.clientHeight ?? 0 });

export function MapView({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const mode = useAtlas((s) => s.view.mode);
  const how = useAtlas((s) => s.view.compare?.how);
  const gl = useRef<HTMLDivElement>(null);
  const svg = useRef<HTMLDivElement>(null);
  const { keeping, part, hover, scale, moves, driver, startAgain, loadAgain } = useMap({ gl, svg }, dataset);
  const { geometry, missing } = part;
  const project = (lon: number, lat: number) => driver()?.project(lon, lat) ?? { x: -1, y: -1 };
  const first = driver();
  return (
    <div className="map" data-compare={how}>
      <div ref={svg} className="map-svg" data-pauses />
      <div ref={gl} className="map-canvas" data-pauses data-standing={standingOf(keeping)} />
      {first !== null && part.complete && mode === 'explore' && <MapItems dataset={dataset} territories={geometry.territories} project={project} moves={moves} />}
      {geometry === NO_GEOMETRY && <p className="map-note quiet">{t('map.loading')}</p>}
      {first !== null && mode === 'explore' && <Frame camera={first.camera} size={sizeOf(gl.current)} />}
      <MapButtons driver={driver} />
      {mode === 'explore' && <HoverNote dataset={dataset} hover={hover} moves={moves} />}
      {how !== undefined && first !== null && part.complete && <Comparison dataset={dataset} geometry={geometry} first={first} />}
      <MapStamp />
      <div className="map-notices">
        {missing.length > 0 && <MissingNotice missing={missing} dataset={dataset} onAgain={loadAgain} />}
        {keeping.why !== null && <StandInNotice key={keeping.life} why={keeping.why} onAgain={startAgain} />}
      </div>
      <div className="map-foot">
        {scale !== null && <ScaleBar scale={scale} room={isProjected(mode) ? 24 * measureOf(window) : 130 * scaleOf(window)} />}
      </div>
      <HabomaiInset dataset={dataset} geometry={geometry} />
      {mode === 'explore' && <ToolCard dataset={dataset} geometry={geometry} />}
    </div>
  );
}
