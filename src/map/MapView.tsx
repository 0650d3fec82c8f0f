/** The map's place on the page: it makes the controller, feeds it from the store outside React, and says why when there is no map. */
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { t, type Key } from '../i18n';
import { dateParam, message, spanParam } from '../domain/message';
import { nameIn } from '../domain/names';
import { nameOrderIn } from '../domain/perspective';
import type { Dataset } from '../domain/schema';
import { encodeView, type Selection, type View } from '../domain/view';
import type { Geometry } from '../state/load';
import { actions, useAtlas } from '../state/store';
import { Icon } from '../ui/Icon';
import { HabomaiInset } from './HabomaiInset';
import { measureOf } from './layers/layer';
import { MapController } from './MapController';
import { ScaleBar, type ScaleOf } from './ScaleBar';
import type { Trouble } from './Watchdog';
import { sceneOf } from './scene';
import { ToolButtons, ToolCard } from './tools/Tools';

/** Views of the wider story, as bounds west, south, east, north in degrees. */
const PLACES: readonly { readonly key: Key; readonly bounds: readonly [number, number, number, number] | null }[] = [
  { key: 'map.home', bounds: null },
  { key: 'map.chain', bounds: [140.2, 42.6, 157.4, 54.6] },
  { key: 'map.manchuria', bounds: [115.5, 38.2, 141, 54] },
];

type Hover = { readonly selection: Selection; readonly x: number; readonly y: number };
type Standing = 'drawing' | 'ready' | 'no-webgl' | 'dead';

/** A map that never gets ready is made anew at most so often by itself; then the reader is asked. */
const RESTARTS = 2;

export function MapView({ dataset, geometry }: { readonly dataset: Dataset; readonly geometry: Geometry }): ReactElement {
  const mode = useAtlas((s) => s.view.mode);
  const container = useRef<HTMLDivElement>(null);
  const controller = useRef<MapController | null>(null);
  const restarts = useRef(0);
  const [life, setLife] = useState(0);
  const [standing, setStanding] = useState<Standing>('drawing');
  const [hover, setHover] = useState<Hover | null>(null);
  const [scale, setScale] = useState<ScaleOf | null>(null);

  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const onTrouble = (trouble: Trouble) => {
      made?.remove();
      if (restarts.current >= RESTARTS) return setStanding(trouble === 'context' ? 'no-webgl' : 'dead');
      restarts.current += 1;
      actions.notify({ key: 'map.worker', params: {} });
      setLife((n) => n + 1);
    };
    const { view, dataset: record } = useAtlas.getState();
    if (record === null) return;
    let made: MapController | null = null;
    setStanding('drawing');
    try {
      made = new MapController(element, {
        data: { dataset: record, geometry },
        scene: sceneOf(record, view),
        camera: view.camera,
        events: {
          onSelect: actions.select,
          onCamera: actions.moveCamera,
          onHover: setHover,
          onReady: () => {
            restarts.current = 0;
            setStanding('ready');
          },
          onTrouble,
          onScale: setScale,
          onSight: actions.seeOnly,
        },
      });
    } catch {
      // MapLibre throws at once where there is no WebGL 2.
      element.replaceChildren();
      setStanding('no-webgl');
      return;
    }
    controller.current = made;
    Object.assign(element, { map: made.map }); // the door for tests and benchmarks
    const unsubscribe = useAtlas.subscribe((state, before) => follow(made, state.dataset ?? record, { view: state.view, before: before.view }));
    return () => {
      unsubscribe();
      made?.remove();
      controller.current = null;
    };
  }, [geometry, life]);

  const go = (bounds: (typeof PLACES)[number]['bounds']) => {
    if (bounds === null) actions.setView({ camera: null });
    else controller.current?.showBounds([...bounds]);
  };
  const startAgain = () => {
    restarts.current = 0;
    setLife((n) => n + 1);
  };

  return (
    <div className="map">
      <div ref={container} className="map-canvas" data-standing={standing} />
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
      {standing === 'ready' && (
        <div className="map-zoom">
          <button type="button" className="round" aria-label={t('map.zoomIn')} onClick={() => controller.current?.zoom(1)}>
            <Icon name="plus" />
          </button>
          <button type="button" className="round" aria-label={t('map.zoomOut')} onClick={() => controller.current?.zoom(-1)}>
            <Icon name="minus" />
          </button>
          {mode === 'explore' && <ToolButtons />}
        </div>
      )}
      {standing === 'ready' && (
        <div className="map-tools" role="group" aria-label={t('map.places')}>
          {PLACES.map(({ key, bounds }) => (
            <button key={key} type="button" className="chip" onClick={() => go(bounds)}>
              {t(key)}
            </button>
          ))}
        </div>
      )}
      {hover !== null && <HoverNote hover={hover} dataset={dataset} />}
      <MapStamp />
      <div className="map-foot">
        {scale !== null && standing === 'ready' && <ScaleBar scale={scale} room={mode === 'present' ? 24 * measureOf(window) : 130} />}
      </div>
      <HabomaiInset dataset={dataset} geometry={geometry} />
      {mode === 'explore' && <ToolCard dataset={dataset} geometry={geometry} />}
    </div>
  );
}

/** Hands a change of the view to the map: its scene, and its camera where that was changed from outside. */
function follow(controller: MapController | null, dataset: Dataset, { view, before }: { readonly view: View; readonly before: View }): void {
  if (controller === null || view === before) return;
  if (view.span !== before.span || view.selection !== before.selection || view.hidden !== before.hidden || view.names !== before.names || view.perspective !== before.perspective || view.theme !== before.theme || view.mode !== before.mode) {
    controller.render(sceneOf(dataset, view));
  }
  const cameraOf = (v: View) => encodeView({ ...before, camera: v.camera });
  if (view.camera !== before.camera && cameraOf(view) !== cameraOf({ ...before, camera: controller.camera })) controller.moveTo(view.camera);
  if (view.selection !== before.selection && view.selection !== null) reveal(controller, dataset, view.selection);
}

/** Brings a selected territory or incident into sight, if it is not there. */
function reveal(controller: MapController, dataset: Dataset, selection: Selection): void {
  if (selection.kind === 'incident') {
    const place = dataset.incidents.find((i) => i.id === selection.id)?.place;
    if (place && !controller.isInSight(place.lon, place.lat)) controller.showPlace(place.lon, place.lat);
    return;
  }
  if (selection.kind === 'place') {
    const place = dataset.places.find((p) => p.id === selection.id);
    if (place !== undefined && !controller.isInSight(place.lon, place.lat)) controller.showPlace(place.lon, place.lat);
    return;
  }
  const shape = controller.boundsOf(selection.id);
  if (shape !== null && !controller.isInSight((shape[0] + shape[2]) / 2, (shape[1] + shape[3]) / 2)) controller.showBounds(shape);
}

function HoverNote({ hover, dataset }: { readonly hover: Hover; readonly dataset: Dataset }): ReactElement {
  const view = useAtlas((s) => s.view);
  const { selection } = hover;
  const incident = selection.kind === 'incident' ? dataset.incidents.find((i) => i.id === selection.id) : undefined;
  const territory = selection.kind === 'territory' ? dataset.territories.find((x) => x.id === selection.id) : undefined;
    return (
    <div className="hover-note" style={{ left: hover.x, top: hover.y }} aria-hidden="true">
      {incident && (
        <>
          <strong>{incident.title}</strong>
          <span>{t('date.plain', { date: dateParam(incident.date) })}</span>
        </>
      )}
      {territory && <strong>{nameIn(territory, view.span, nameOrderIn(view))}</strong>}
    </div>
  );
}

/** The date and the perspective, always on the picture. */
function MapStamp(): ReactElement {
  const { span, perspective } = useAtlas((s) => s.view);
  return <p className="map-stamp">{t('map.stamp', { date: spanParam(span), perspective: message(`perspective.${perspective}`) })}</p>;
}
