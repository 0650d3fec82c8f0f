/** The sea that an assignment of the four islands would give to each side: computed, not agreed. */
import type { ReactElement } from 'react';
import { ASSIGNMENTS, ISLANDS, type Assignment, type LandId, type Measure } from '../../domain/measure';
import { SEA_LIMITS, seaOf, seaOfSides } from '../../domain/zones';
import { t, type Key } from '../../i18n';
import { useAtlas } from '../../state/atlas';
import { actions } from '../../state/store';
import { inKm2 } from './figures';
import type { FormProps } from './MeasureCard';
import { landName } from './names';

const SIDES = ['JP', 'RU'] as const;
const NAMES: { readonly [S in (typeof SIDES)[number]]: Key } = { JP: 'measure.japan', RU: 'measure.russia' };
const KEYS: { readonly [A in (typeof ASSIGNMENTS)[number]['id']]: Key } = { russia: 'measure.allToRussia', japan: 'measure.allToJapan', two: 'measure.twoEach' };

const same = (a: Assignment, b: Assignment): boolean => ISLANDS.every((id) => a[id] === b[id]);

export function AtSea({ measure, dataset, view }: FormProps<Extract<Measure, { kind: 'sea' }>>): ReactElement {
  const zones = useAtlas((s) => s.extras.zones);
  const { sides } = measure;
  const nameOf = (id: (typeof ISLANDS)[number]): string => landName(dataset, view, id as LandId); // ids of the record
  return (
    <>
      <p className="measure-warning">{t('measure.sea.warning')}</p>
      <div className="measure-over" role="group" aria-label={t('measure.sea.assign')}>
        {ASSIGNMENTS.map(({ id, sides: given }) => (
          <button key={id} type="button" className="chip" aria-pressed={same(given, sides)} onClick={() => actions.measure({ kind: 'sea', sides: given })}>
            {t(KEYS[id])}
          </button>
        ))}
      </div>
      <output className="measure-result">
        {zones === null ? (
          <p className="quiet">{t('app.coming')}</p>
        ) : (
          <>
            {SIDES.map((side) => {
              const sea = seaOfSides(zones, sides)[side];
              return (
                <p key={side} className={`measure-share share-${side}`}>
                  <strong>{t('measure.sea.side', { side: t(NAMES[side]), area: inKm2(sea[200]) })}</strong> {t('measure.sea.territorial', { area: inKm2(sea[12]) })}
                </p>
              );
            })}
            <p className="detail">{t('measure.sea.whole', { area: inKm2(ISLANDS.reduce((sum, id) => sum + seaOf(zones, id, SEA_LIMITS[1]), 0)) })}</p>
          </>
        )}
      </output>
      <table className="measure-table measure-sides">
        <thead>
          <tr>
            <th scope="col">{t('measure.sea.island')}</th>
            {SIDES.map((side) => (
              <th key={side} scope="col">
                {t(NAMES[side])}
              </th>
            ))}
            <th scope="col">{t('measure.sea.its')}</th>
          </tr>
        </thead>
        <tbody>
          {ISLANDS.map((id) => (
            <tr key={id}>
              <th scope="row">{nameOf(id)}</th>
              {SIDES.map((side) => (
                <td key={side}>
                  <label className="measure-side">
                    <input
                      type="radio"
                      name={`side-${id}`}
                      aria-label={t('measure.sea.give', { island: nameOf(id), side: t(NAMES[side]) })}
                      checked={sides[id] === side}
                      onChange={() => actions.measure({ kind: 'sea', sides: { ...sides, [id]: side } })}
                    />
                  </label>
                </td>
              ))}
              <td>{zones !== null && inKm2(seaOf(zones, id, 200))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details className="measure-method">
        <summary>{t('measure.sea.how')}</summary>
        <p>{t('measure.sea.method')}</p>
        <p>{t('measure.sea.error')}</p>
        <p>{t('measure.sea.left')}</p>
      </details>
    </>
  );
}
