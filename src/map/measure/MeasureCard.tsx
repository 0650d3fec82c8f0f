/** The measuring tool's card: what is measured, by which ends, and what it comes to, all of it usable without the map. */
import type { ReactElement } from 'react';
import { firstMeasure, MEASURES, type Measure } from '../../domain/measure';
import type { View } from '../../domain/view';
import { t, type Key } from '../../i18n';
import { useAtlas } from '../../state/atlas';
import { actions } from '../../state/store';
import type { CardProps } from '../tools';
import { Areas } from './Areas';
import { AtSea } from './AtSea';
import { cameraOver, mapRoom } from './camera';
import { Distance } from './Distance';
import './measure.css';
import { Rings } from './Rings';
import { TrueSize } from './TrueSize';

export type FormProps<M extends Measure> = CardProps & { readonly measure: M; readonly view: View };

const NAMES: { readonly [K in Measure['kind']]: Key } = { distance: 'measure.distance', rings: 'measure.rings', area: 'measure.area', size: 'measure.size', sea: 'measure.sea' };

/** The sea of the four islands: its middle, and its length in km. */
const SEA = { at: { lon: 147.4, lat: 44.2 }, km: 1050 };

/** A kind is chosen with the view that it needs: the sea and the outline lie beyond the four islands. */
function begin(kind: Measure['kind']): void {
  const measure = firstMeasure(kind);
  if (measure.kind === 'sea') return actions.measureAt(measure, cameraOver(SEA.at, SEA.km, mapRoom()));
  if (measure.kind === 'size') return actions.measureAt(measure, cameraOver(measure.at, 300, mapRoom()));
  actions.measure(measure);
}

export function MeasureCard({ dataset, geometry }: CardProps): ReactElement {
  const view = useAtlas((s) => s.view);
  const measure = view.measure ?? firstMeasure('distance');
  return (
    <div className="measure">
      <div className="measure-kinds" role="radiogroup" aria-label={t('measure.what')}>
        {MEASURES.map((kind) => (
          <label key={kind}>
            <input type="radio" name="measure" checked={kind === measure.kind} onChange={() => begin(kind)} />
            <span>{t(NAMES[kind])}</span>
          </label>
        ))}
      </div>
      {measure.kind === 'distance' && <Distance measure={measure} dataset={dataset} geometry={geometry} view={view} />}
      {measure.kind === 'rings' && <Rings measure={measure} dataset={dataset} geometry={geometry} view={view} />}
      {measure.kind === 'area' && <Areas measure={measure} dataset={dataset} geometry={geometry} view={view} />}
      {measure.kind === 'size' && <TrueSize measure={measure} dataset={dataset} geometry={geometry} view={view} />}
      {measure.kind === 'sea' && <AtSea measure={measure} dataset={dataset} view={view} geometry={geometry} />}
    </div>
  );
}
