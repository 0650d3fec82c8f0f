/** Areas of lands as they are drawn, added up, beside those of the record. */
import type { ReactElement } from 'react';
import type { LandId, Measure } from '../../domain/measure';
import { areaOfLand } from '../../domain/measured';
import { t } from '../../i18n';
import { territoriesById } from '../../state/selectors';
import { actions } from '../../state/store';
import { inKm2 } from './figures';
import type { FormProps } from './MeasureCard';
import { landName } from './names';
import { Recorded } from './Recorded';

export function Areas({ measure, dataset, geometry, view }: FormProps<Extract<Measure, { kind: 'area' }>>): ReactElement {
  const all: readonly LandId[] = [...dataset.territories.map((x) => x.id), 'hokkaido'];
  const lands = all.map((id) => ({ id, km2: areaOfLand(geometry, id) })).filter(({ km2 }) => km2 > 0); // a railway zone is a line
  const chosen = lands.filter(({ id }) => measure.lands.includes(id));
  const toggle = (id: LandId) => actions.measure({ ...measure, lands: measure.lands.includes(id) ? measure.lands.filter((x) => x !== id) : [...measure.lands, id] });
  const figures = chosen.flatMap(({ id }) => (territoriesById(dataset).get(id)?.figures ?? []).filter((f) => f.what === 'area').map((figure) => ({ name: landName(dataset, view, id), figure })));
  return (
    <>
      <output className="measure-result">
        <p className="measure-figure">
          <strong>{inKm2(chosen.reduce((sum, { km2 }) => sum + km2, 0))}</strong> <span>{t('measure.area.sum', { count: chosen.length })}</span>
        </p>
      </output>
      <fieldset className="measure-lands">
        <legend>{t('measure.area.how')}</legend>
        {lands.map(({ id, km2 }) => (
          <label key={id}>
            <input type="checkbox" checked={measure.lands.includes(id)} onChange={() => toggle(id)} />
            <span>{landName(dataset, view, id)}</span>
            <span className="measure-number">{inKm2(km2)}</span>
          </label>
        ))}
      </fieldset>
      <Recorded dataset={dataset} figures={figures} />
      <p className="detail">{t('measure.area.method')}</p>
    </>
  );
}
