/** The outline of a land over another place at its true size. */
import type { KeyboardEvent, ReactElement } from 'react';
import { pointAt, wayBetween } from '../../domain/geodesy';
import { pointOf, type LandId, type Measure, type Point } from '../../domain/measure';
import { areaOfLand, shapesOfLand, type Shapes } from '../../domain/measured';
import { middleOfLand } from '../../domain/trueSize';
import type { Place } from '../../domain/model';
import { t } from '../../i18n';
import { useAtlas } from '../../state/atlas';
import { actions } from '../../state/store';
import { Icon } from '../../ui/Icon';
import { boundsOf } from './drawn';
import { cameraOver, mapRoom } from './camera';
import { inKm, inKm2 } from './figures';
import type { FormProps } from './MeasureCard';
import { endName, landName, pointName } from './names';

/** Places to lay an outline over: of the record by their ids, and the two outlines of well-known size. */
const PLACES = ['tokyo-bay', 'moscow', 'st-petersburg', 'new-york'] as const;
const YARDSTICKS: readonly { readonly key: 'measure.okinawa' | 'measure.luxembourg'; readonly at: Point }[] = [
  { key: 'measure.okinawa', at: pointOf(127.95, 26.5) },
  { key: 'measure.luxembourg', at: pointOf(6.1, 49.77) },
];

/** One step of an arrow is a twentieth of the outline's length; with Shift a fifth. */
const STEPS = { one: 0.05, many: 0.2 } as const;
const ARROWS = [
  { key: 'ArrowUp', bearing: 0, name: 'measure.toNorth', turn: -90 },
  { key: 'ArrowLeft', bearing: 270, name: 'measure.toWest', turn: 180 },
  { key: 'ArrowRight', bearing: 90, name: 'measure.toEast', turn: 0 },
  { key: 'ArrowDown', bearing: 180, name: 'measure.toSouth', turn: 90 },
] as const;

/** How far a land reaches from west to east and from south to north, in km. */
function reachOf(shapes: Shapes, id: LandId): { readonly across: number; readonly up: number } {
  const bounds = boundsOf(shapesOfLand(shapes, id));
  if (bounds === null) return { across: 0, up: 0 };
  const [west, south, east, north] = bounds;
  const middle = (south + north) / 2;
  return { across: wayBetween([west, middle], [east, middle]).km, up: wayBetween([west, south], [west, north]).km };
}

export function TrueSize({ measure, dataset, geometry, view }: FormProps<Extract<Measure, { kind: 'size' }>>): ReactElement {
  const yardsticksAreHere = useAtlas((s) => s.extras.yardsticks !== null);
  const { land, at } = measure;
  const lands: readonly LandId[] = [...dataset.territories.map((x) => x.id), 'hokkaido'];
  const { across, up } = reachOf(geometry, land);
  const length = Math.max(across, up);
  const lay = (next: LandId, over: Point) => {
    const reach = reachOf(geometry, next);
    actions.measureAt({ kind: 'size', land: next, at: over }, cameraOver(over, 1.6 * Math.max(reach.across, reach.up), mapRoom()));
  };
  const move = (bearing: number, share: number) => {
    const [lon, lat] = pointAt([at.lon, at.lat], bearing, length * share);
    actions.measure({ ...measure, at: pointOf(lon, lat) }, 'moved');
  };
  const onKey = (event: KeyboardEvent) => {
    const arrow = ARROWS.find(({ key }) => key === event.key);
    if (arrow === undefined) return;
    event.preventDefault();
    move(arrow.bearing, event.shiftKey ? STEPS.many : STEPS.one);
  };
  const home = middleOfLand(geometry, land);
  const places = PLACES.flatMap((id): readonly Place[] => dataset.places.filter((p) => p.id === id));
  return (
    <>
      <label className="measure-end">
        <span>{t('measure.size.land')}</span>
        <select value={land} onChange={(event) => lay(lands.find((id) => id === event.target.value) ?? land, at)}>
          {lands.filter((id) => areaOfLand(geometry, id) > 0).map((id) => (
            <option key={id} value={id}>
              {landName(dataset, view, id)}
            </option>
          ))}
        </select>
      </label>
      <div className="measure-over" role="group" aria-label={t('measure.size.over')}>
        <span aria-hidden="true">{t('measure.size.over')}</span>
        {places.map((p) => (
          <button key={p.id} type="button" className="chip" onClick={() => lay(land, pointOf(p.lon, p.lat))}>
            {endName(dataset, view, { kind: 'place', id: p.id })}
          </button>
        ))}
        {YARDSTICKS.map(({ key, at: over }) => (
          <button key={key} type="button" className="chip" onClick={() => lay(land, over)}>
            {t(key)}
          </button>
        ))}
        {home !== null && (
          <button type="button" className="chip" onClick={() => lay(land, home)}>
            {t('measure.size.home')}
          </button>
        )}
      </div>
      <div className="measure-pad" role="group" aria-label={t('measure.size.move')} data-arrows="" onKeyDown={onKey}>
        {ARROWS.map(({ key, bearing, name, turn }) => (
          <button key={key} type="button" className={`round small pad-${key}`} aria-label={t(name)} onClick={() => move(bearing, STEPS.one)}>
            <span style={{ transform: `rotate(${turn}deg)` }}>
              <Icon name="arrow" />
            </span>
          </button>
        ))}
        <p className="detail">{t('measure.size.how')}</p>
      </div>
      <output className="measure-result">
        <p className="measure-figure">
          <strong>{inKm2(areaOfLand(geometry, land))}</strong> <span>{landName(dataset, view, land)}</span>
        </p>
        <p>{t('measure.size.told', { across: inKm(across), up: inKm(up), place: pointName(at) })}</p>
      </output>
      <p className="detail">
        {t('measure.size.method')} {yardsticksAreHere && t('measure.size.yardsticks')}
      </p>
    </>
  );
}
