/** The life of the map: made from the view, fed from the store outside React, made anew when it can't be trusted any more. */
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Geometry } from '../state/load';
import { actions, useAtlas } from '../state/store';
import type { Driver, Hover } from './Driver';
import { follow } from './follow';
import { MapController } from './MapController';
import type { ScaleOf } from './ScaleBar';
import { sceneOf } from './scene';
import type { Trouble } from './Watchdog';

export type Standing = 'drawing' | 'ready' | 'no-webgl' | 'dead';

/** A map that never gets ready is made anew at most so often by itself; then the reader is asked. */
const RESTARTS = 2;

export type LivingMap = {
  readonly standing: Standing;
  readonly hover: Hover | null;
  readonly scale: ScaleOf | null;
  /** How often the map has moved: another number, other places in the window. */
  readonly moves: number;
  readonly driver: () => Driver | null;
  readonly startAgain: () => void;
};

export function useMap(container: RefObject<HTMLElement | null>, geometry: Geometry): LivingMap {
  const driver = useRef<Driver | null>(null);
  const restarts = useRef(0);
  const [life, setLife] = useState(0);
  const [standing, setStanding] = useState<Standing>('drawing');
  const [hover, setHover] = useState<Hover | null>(null);
  const [scale, setScale] = useState<ScaleOf | null>(null);
  const [moves, setMoves] = useState(0);

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
    const { view, dataset } = useAtlas.getState();
    if (dataset === null) return;
    let made: MapController | null = null;
    setStanding('drawing');
    try {
      made = new MapController(element, {
        data: { dataset, geometry },
        scene: sceneOf(dataset, view),
        camera: view.camera,
        events: {
          onSelect: actions.select,
          onCamera: actions.moveCamera,
          onHover: setHover,
          onReady: () => {
            restarts.current = 0;
            setStanding('ready');
          },
          onMove: () => setMoves((n) => n + 1),
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
    const controller = made;
    driver.current = controller;
    Object.assign(element, { map: controller.map }); // the door for tests and benchmarks
    const unsubscribe = useAtlas.subscribe((state, before) => follow(controller, state.dataset ?? dataset, { view: state.view, before: before.view }));
    return () => {
      unsubscribe();
      controller.remove();
      driver.current = null;
    };
  }, [container, geometry, life]);

  const startAgain = () => {
    restarts.current = 0;
    setLife((n) => n + 1);
  };
  return { standing, hover, scale, moves, driver: () => driver.current, startAgain };
}
