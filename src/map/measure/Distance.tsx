/** A distance: its two ends, and what it comes to. */
import type { ReactElement } from 'react';
import type { End, Measure } from '../../domain/measure';
import { wayBetweenEnds, type Way } from '../../domain/measured';
import type { Figure } from '../../domain/model';
import type { Dataset } from '../../domain/schema';
import { t } from '../../i18n';
import { placesById, territoriesById } from '../../state/selectors';
import { actions } from '../../state/store';
import { EndChoice } from './EndChoice';
import { inDegrees, inKm, inMiles } from './figures';
import type { FormProps } from './MeasureCard';
import { endName, pointName } from './names';
import { Recorded, type NamedFigure } from './Recorded';

export function Distance({ measure, dataset, geometry, view }: FormProps<Extract<Measure, { kind: 'distance' }>>): ReactElement {
  const { from, to } = measure;
  const way = from === null || to === null ? null : wayBetweenEnds(from, to, { dataset, shapes: geometry });
  return (
    <>
      {way === null && <p className="detail">{t('measure.distance.how')}</p>}
      <EndChoice label={t('measure.from')} end={from} dataset={dataset} view={view} onEnd={(end) => actions.measure({ ...measure, from: end })} />
      <EndChoice label={t('measure.to')} end={to} dataset={dataset} view={view} onEnd={(end) => actions.measure({ ...measure, to: end })} />
      <output className="measure-result">
        {way === null || from === null || to === null ? <p className="quiet">{t(from === null ? 'measure.nothing' : 'measure.half')}</p> : <Told way={way} from={endName(dataset, view, from)} to={endName(dataset, view, to)} between={from.kind === 'point' && to.kind === 'point' ? 'points' : 'coasts'} />}
      </output>
      {from !== null && to !== null && <Recorded dataset={dataset} figures={recordedOf(dataset, from, to)} />}
      <p className="detail">{t('measure.distance.method')}</p>
    </>
  );
}

function Told({ way, from, to, between }: { readonly way: Way; readonly from: string; readonly to: string; readonly between: 'points' | 'coasts' }): ReactElement {
  return (
    <>
      <p className="measure-figure">
        <strong>{inKm(way.km)}</strong> <span>{inMiles(way.km)}</span>
      </p>
      <p>{t('measure.bearings', { from, to, there: inDegrees(way.bearing), back: inDegrees(way.back) })}</p>
      {between === 'coasts' && <p className="detail">{t('measure.nearest', { from: pointText(way.from), to: pointText(way.to) })}</p>}
    </>
  );
}

const pointText = ([lon = 0, lat = 0]: readonly number[]): string => pointName({ lon: Number(lon.toFixed(3)), lat: Number(lat.toFixed(3)) });

/** The names under which the record's figures may mention an end. */
function formsOf(dataset: Dataset, end: End): readonly string[] {
  if (end.kind === 'point') return [];
  if (end.id === 'hokkaido') return [];
  const record = end.kind === 'land' ? territoriesById(dataset).get(end.id) : placesById(dataset).get(end.id);
  return record?.names.en.map(({ text }) => text) ?? [];
}

/** The distances that the record gives from one end and that mention the other. */
function recordedOf(dataset: Dataset, from: End, to: End): readonly NamedFigure[] {
  const figuresOf = (end: End): readonly Figure[] => {
    if (end.kind === 'point' || end.id === 'hokkaido') return [];
    return (end.kind === 'land' ? territoriesById(dataset).get(end.id) : placesById(dataset).get(end.id))?.figures ?? [];
  };
  return [[from, to] as const, [to, from] as const].flatMap(([one, other]) =>
    figuresOf(one)
      .filter((f) => f.what === 'distance' && formsOf(dataset, other).some((name) => f.of.includes(name)))
      .map((figure) => ({ name: formsOf(dataset, one).join(' / '), figure })),
  );
}
