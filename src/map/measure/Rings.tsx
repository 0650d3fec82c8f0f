/** Rings around a place, and how far the coasts are from it. */
import type { ReactElement } from 'react';
import { ISLANDS, RING_UNITS, type LandId, type Measure } from '../../domain/measure';
import { kmOf, RADII, wayBetweenEnds } from '../../domain/measured';
import { middleOf } from '../../domain/trueSize';
import { t } from '../../i18n';
import { actions } from '../../state/store';
import { EndChoice } from './EndChoice';
import { inKm, inMiles } from './figures';
import type { FormProps } from './MeasureCard';
import { endName, landName } from './names';

/** The lands whose coasts are told. */
const LANDS: readonly LandId[] = ['hokkaido', ...ISLANDS.map((id) => id as LandId)]; // ids of the record

export function Rings({ measure, dataset, geometry, view }: FormProps<Extract<Measure, { kind: 'rings' }>>): ReactElement {
  const { around, unit } = measure;
  const centre = around && middleOf(around, dataset, geometry);
  const ways = centre === null ? [] : LANDS.map((id) => ({ id, km: wayBetweenEnds({ kind: 'point', at: centre }, { kind: 'land', id }, { dataset, shapes: geometry })?.km ?? 0 }));
  const ringOf = (km: number): number | undefined => RADII[unit].find((radius) => km <= kmOf(radius, unit));
  const written = (radius: number): string => t(unit === 'km' ? 'measure.km' : 'measure.nm', { value: radius });
  return (
    <>
      <p className="detail">{t('measure.rings.how')}</p>
      <EndChoice label={t('measure.around')} end={around} dataset={dataset} view={view} onEnd={(end) => actions.measure({ ...measure, around: end })} />
      <fieldset className="measure-pick">
        <legend>{t('measure.unit')}</legend>
        {RING_UNITS.map((u) => (
          <label key={u}>
            <input type="radio" name="ring-unit" checked={u === unit} onChange={() => actions.measure({ ...measure, unit: u })} />
            <span>{t(u === 'km' ? 'measure.inKm' : 'measure.inMiles')}</span>
          </label>
        ))}
      </fieldset>
      <output className="measure-result">
        {around === null || centre === null ? (
          <p className="quiet">{t('measure.rings.nothing')}</p>
        ) : (
          <>
            <p>{t('measure.rings.told', { around: endName(dataset, view, around), rings: RADII[unit].map(written).join(', ') })}</p>
            <table className="measure-table">
              <thead>
                <tr>
                  <th scope="col">{t('measure.coastOf')}</th>
                  <th scope="col">{t('measure.inKm')}</th>
                  <th scope="col">{t('measure.inMiles')}</th>
                  <th scope="col">{t('measure.within')}</th>
                </tr>
              </thead>
              <tbody>
                {ways.map(({ id, km }) => {
                  const radius = ringOf(km);
                  return (
                    <tr key={id}>
                      <th scope="row">{landName(dataset, view, id)}</th>
                      <td>{inKm(km).replace(' km', '')}</td>
                      <td>{inMiles(km).replace(' nautical miles', '')}</td>
                      <td>{radius === undefined ? t('measure.beyond') : written(radius)}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </>
        )}
      </output>
      <p className="detail">{t('measure.rings.method')}</p>
    </>
  );
}
