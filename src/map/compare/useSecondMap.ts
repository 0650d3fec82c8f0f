/** The life of the second of two maps: made where the first stands, tied to it, fed from the store outside React. */
import { useEffect, useRef, useState, type RefObject } from 'react';
import { secondOf } from '../../domain/compare';
import type { Geometry } from '../../state/load';
import { actions, useAtlas } from '../../state/store';
import type { Driver, Hover } from '../Driver';
import { looksOtherwise } from '../follow';
import { MapController } from '../MapController';
import { sceneOf } from '../scene';
import { tie } from './tie';

/** A map that can't be trusted is made anew at most so often. */
const RESTARTS = 2;

export type SecondMap = { readonly standing: 'drawing' | 'ready' | 'missing'; readonly hover: Hover | null; readonly moves: number };

export function useSecondMap(container: RefObject<HTMLElement | null>, { geometry, first }: { readonly geometry: Geometry; readonly first: Driver }): SecondMap {
  const restarts = useRef(0);
  const [life, setLife] = useState(0);
  const [standing, setStanding] = useState<SecondMap['standing']>('drawing');
  const [moves, setMoves] = useState(0);
  const [hover, setHover] = useState<Hover | null>(null);

  useEffect(() => {
    const element = container.current;
    const { view, dataset } = useAtlas.getState();
    const second = secondOf(view);
    if (element === null || dataset === null || second === null) return;
    let made: MapController | null = null;
    setStanding('drawing');
    try {
      made = new MapController(element, {
        data: { dataset, geometry },
        scene: sceneOf(dataset, second),
        camera: first.camera,
        events: {
          onSelect: actions.select,
          onCamera: actions.moveCamera,
          onHover: setHover,
          onReady: () => setStanding('ready'),
          onTrouble: () => {
            made?.remove();
            if (restarts.current >= RESTARTS) return setStanding('missing');
            restarts.current += 1;
            setLife((n) => n + 1);
          },
          // The first picture tells the scale and what is in sight: the camera is the same.
          onScale: () => undefined,
          onSight: () => undefined,
          onMove: () => setMoves((n) => n + 1),
        },
      });
    } catch {
      // A browser draws only so many WebGL pictures at once.
      element.replaceChildren();
      return setStanding('missing');
    }
    const controller = made;
    Object.assign(element, { map: controller.map }); // the door for tests
    const untie = tie(first, controller);
    const unsubscribe = useAtlas.subscribe((state, before) => {
      const [next, last] = [secondOf(state.view), secondOf(before.view)];
      if (next !== null && (last === null || looksOtherwise(next, last))) controller.render(sceneOf(state.dataset ?? dataset, next));
    });
    return () => {
      unsubscribe();
      untie();
      controller.remove();
    };
  }, [container, geometry, first, life]);

  return { standing, hover, moves };
}
