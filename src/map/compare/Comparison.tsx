/** Two pictures on the map: the second over or beside the first, each with its date, and what the reader moves between them. */
import { useEffect, useMemo, useRef, type CSSProperties, type ReactElement } from 'react';
import { secondOf } from '../../domain/compare';
import type { Dataset } from '../../domain/schema';
import type { Compare } from '../../domain/view';
import type { Geometry } from '../../state/load';
import { browserScheduler } from '../../state/playbackClock';
import { useAtlas } from '../../state/atlas';
import { isHeld } from '../../state/roomState';
import { actions } from '../../state/store';
import { useMedia } from '../../ui/useMedia';
import type { Driver } from '../Driver';
import { HabomaiInset } from '../HabomaiInset';
import { HoverNote } from '../HoverNote';
import { blinks, LESS_MOTION } from './blink';
import { Divider } from './Divider';
import { PictureLabels } from './PictureLabels';
import { useSecondMap } from './useSecondMap';
import './compare.css';

export function Comparison({ dataset, geometry, first }: { readonly dataset: Dataset; readonly geometry: Geometry; readonly first: Driver }): ReactElement | null {
  const compare = useAtlas((s) => s.view.compare);
  if (compare === null) return null;
  return (
    <>
      {compare.how !== 'differs' && <SecondPicture dataset={dataset} geometry={geometry} first={first} compare={compare} />}
      {compare.how === 'swipe' && <Divider compare={compare} />}
      {compare.how === 'blink' && <Blinker />}
      <PictureLabels compare={compare} />
    </>
  );
}

/** Where the second picture is seen: right of the divider, in its half, or in its turn. */
function placeOf({ how, at }: Compare, second: boolean): CSSProperties {
  if (how === 'swipe') return { clipPath: `inset(0 0 0 ${(100 * at).toFixed(1)}%)` };
  return how === 'blink' && !second ? { visibility: 'hidden' } : {};
}

function SecondPicture({ dataset, geometry, first, compare }: { readonly dataset: Dataset; readonly geometry: Geometry; readonly first: Driver; readonly compare: Compare }): ReactElement {
  const gl = useRef<HTMLDivElement>(null);
  const svg = useRef<HTMLDivElement>(null);
  const isUp = useAtlas((s) => s.blink.second);
  const view = useAtlas((s) => s.view);
  const second = useMemo(() => secondOf(view) ?? view, [view]);
  const { standing, hover, moves } = useSecondMap({ gl, svg }, { geometry, first });
  return (
    <div className="second-picture" data-how={compare.how} style={placeOf(compare, isUp)}>
      <div ref={svg} className="map-svg" data-pauses />
      <div ref={gl} className="map-canvas" data-pauses data-standing={standing} />
      <HoverNote dataset={dataset} hover={hover} moves={moves} second={second} />
      <HabomaiInset dataset={dataset} geometry={geometry} second={second} />
    </div>
  );
}

/** The turns of two pictures, as long as they go on by themselves; for who wants less motion they never do. */
function Blinker(): null {
  const isPlaying = useAtlas((s) => s.blink.playing && !isHeld(s));
  const isStill = useMedia(LESS_MOTION);
  useEffect(() => {
    if (!isPlaying || isStill) return;
    return blinks(browserScheduler, () => actions.setBlink({ second: !useAtlas.getState().blink.second }));
  }, [isPlaying, isStill]);
  return null;
}
