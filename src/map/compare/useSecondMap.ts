/** The life of the second of two maps: made where the first stands, tied to it, fed from the store outside React. */
import { useEffect, useRef, useState, type RefObject } from 'react';
import { secondOf } from '../../domain/compare';
import { t } from '../../i18n';
import type { Geometry } from '../../state/load';
import { actions, useAtlas } from '../../state/store';
import type { Driver, Hover } from '../Driver';
import { looksOtherwise } from '../follow';
import { measurePoint, moveGrip } from '../measure/byPointer';
import { sceneOf } from '../scene';
import { SvgController } from '../svg/SvgController';
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
    const { view, dataset, extras } = useAtlas.getState();
    const second = secondOf(view);
    if (element === null || dataset === null || second === null) return;
    setStanding('drawing');
    let over = false;
    let leave = (): void => undefined;
    const options = {
      data: { dataset, geometry },
      scene: sceneOf(dataset, second, extras),
      camera: first.camera,
      events: {
        onSelect: actions.select,
        onCamera: actions.moveCamera,
        onHover: setHover,
        onPoint: measurePoint,
        onGrip: moveGrip,
        // The first picture tells the scale and what is in sight: the camera is the same.
        onScale: () => undefined,
        onSight: () => undefined,
        onMove: () => setMoves((n) => n + 1),
      },
    };
    const join = (made: Driver): void => {
      const untie = tie(first, made);
      const unsubscribe = useAtlas.subscribe((state, before) => {
        const [next, last] = [secondOf(state.view), secondOf(before.view)];
        if (next !== null && (last === null || looksOtherwise(next, last) || state.extras !== before.extras)) made.render(sceneOf(state.dataset ?? dataset, next, state.extras));
      });
      leave = () => {
        unsubscribe();
        untie();
        made.remove();
      };
    };
    // The second picture is drawn as the first is: where that is a plain drawing, so is this.
    if (first instanceof SvgController) {
      const made = new SvgController(element, { ...options, name: t('map.second') });
      Object.assign(element, { map: made });
      join(made);
      setStanding('ready');
      return () => leave();
    }
    const begin = async (): Promise<void> => {
      const { MapController } = await import('../MapController');
      if (over) return;
      const made = new MapController(element, {
        ...options,
        events: {
          ...options.events,
          onReady: () => setStanding('ready'),
          onDoubt: () => undefined,
          onTrouble: () => {
            leave();
            leave = () => undefined;
            if (restarts.current >= RESTARTS) return setStanding('missing');
            restarts.current += 1;
            setLife((n) => n + 1);
          },
        },
      });
      Object.assign(element, { map: made.map }); // the door for tests
      join(made);
    };
    begin().catch(() => {
      // A browser draws only so many WebGL pictures at once.
      element.replaceChildren();
      setStanding('missing');
    });
    return () => {
      over = true;
      leave();
    };
  }, [container, geometry, first, life]);

  return { standing, hover, moves };
}
