/**
 * The life of the second of two maps: drawn plainly at once, by MapLibre as soon as that is there, if the first is; tied to
 * the first, fed from the store outside React.
 */
import { useEffect, useRef, useState, type RefObject } from 'react';
import { secondOf } from '../../domain/compare';
import { t } from '../../i18n';
import type { Geometry } from '../../state/load';
import { useAtlas } from '../../state/atlas';
import { actions } from '../../state/store';
import type { Driver, Hover } from '../Driver';
import { looksOtherwise } from '../follow';
import { measurePoint, moveGrip } from '../measure/byPointer';
import { sceneOf } from '../scene';
import { SvgController } from '../svg/SvgController';
import { tie } from './tie';

/** A map that can't be trusted is made anew at most so often; then the plain drawing stays. */
const RESTARTS = 2;

export type SecondMap = { readonly standing: 'drawing' | 'ready'; readonly hover: Hover | null; readonly moves: number };

type Places = { readonly gl: RefObject<HTMLElement | null>; readonly svg: RefObject<HTMLElement | null> };

export function useSecondMap({ gl, svg }: Places, { geometry, first }: { readonly geometry: Geometry; readonly first: Driver }): SecondMap {
  const restarts = useRef(0);
  const [life, setLife] = useState(0);
  const [standing, setStanding] = useState<SecondMap['standing']>('drawing');
  const [moves, setMoves] = useState(0);
  const [hover, setHover] = useState<Hover | null>(null);

  useEffect(() => {
    const [glPlace, svgPlace] = [gl.current, svg.current];
    const { dataset } = useAtlas.getState();
    if (glPlace === null || svgPlace === null || dataset === null) return;
    setStanding('drawing');
    const events = {
      onSelect: actions.select,
      onCamera: actions.moveCamera,
      onHover: setHover,
      onPoint: measurePoint,
      onGrip: moveGrip,
      // The first picture tells the scale and what is in sight: the camera is the same.
      onScale: () => undefined,
      onSight: () => undefined,
      onMove: () => setMoves((n) => n + 1),
    };
    const now = () => {
      const { view, extras } = useAtlas.getState();
      return { data: { dataset, geometry }, scene: sceneOf(dataset, secondOf(view) ?? view, extras), camera: first.camera };
    };
    /** Ties a map to the first and to the store; gives what ends its life. */
    const join = (made: Driver): (() => void) => {
      const untie = tie(first, made);
      const unsubscribe = useAtlas.subscribe((state, before) => {
        const [next, last] = [secondOf(state.view), secondOf(before.view)];
        if (next !== null && (last === null || looksOtherwise(next, last) || state.extras !== before.extras)) made.render(sceneOf(state.dataset ?? dataset, next, state.extras));
      });
      return () => {
        unsubscribe();
        untie();
        made.remove();
      };
    };

    const plain = new SvgController(svgPlace, { ...now(), home: null, events, name: t('map.second') });
    Object.assign(svgPlace, { map: plain }); // the doors for tests
    let leavePlain: (() => void) | null = join(plain);
    let leaveGl: (() => void) | null = null;
    let over = false;
    const begin = async (): Promise<void> => {
      const { MapController } = await import('../MapController');
      if (over) return;
      const made = new MapController(glPlace, {
        ...now(),
        home: null,
        events: {
          ...events,
          onReady: () => {
            setStanding('ready');
            leavePlain?.();
            leavePlain = null;
          },
          onDoubt: () => undefined,
          onTrouble: () => {
            restarts.current += 1;
            setLife((n) => n + 1);
          },
        },
      });
      Object.assign(glPlace, { map: made.map });
      leaveGl = join(made);
    };
    if (!(first instanceof SvgController) && restarts.current <= RESTARTS) {
      begin().catch(() => glPlace.replaceChildren()); // a browser draws only so many WebGL pictures at once: the plain one stays
    }
    return () => {
      over = true;
      leaveGl?.();
      leavePlain?.();
    };
  }, [gl, svg, geometry, first, life]);

  return { standing, hover, moves };
}
