/** For how many years after its time an incident stays on the map. */
import { useId, type ReactElement } from 'react';
import type { DateParam } from '../../../domain/message';
import { TRAILS, type Trail } from '../../../domain/view';
import { t } from '../../../i18n';
import { useAtlas } from '../../../state/atlas';
import { actions } from '../../../state/store';

const nameOf = (trail: Trail): string => {
  if (trail === 0) return t('trail.none');
  return trail === 'all' ? t('trail.all') : t('trail.years', { years: trail });
};

/** What is seen with a trail, in a sentence. */
function meaningOf(trail: Trail, date: DateParam): string {
  if (trail === 0) return t('trail.none.means', { date });
  return trail === 'all' ? t('trail.all.means', { date }) : t('trail.years.means', { date, years: trail });
}

export function TrailChoice({ date }: { readonly date: DateParam }): ReactElement {
  const lingering = useAtlas((s) => s.view.lingering);
  const id = useId();
  return (
    <section>
      <h3 className="head" id={id}>
        {t('trail.title')}
      </h3>
      <div className="trail-choices" role="radiogroup" aria-labelledby={id}>
        {TRAILS.map((trail) => (
          <label key={trail}>
            <input type="radio" name="trail" checked={trail === lingering} aria-label={nameOf(trail)} onChange={() => actions.setView({ lingering: trail })} />
            <span aria-hidden="true">{typeof trail === 'number' && trail > 0 ? trail : nameOf(trail)}</span>
          </label>
        ))}
      </div>
      <p className="detail">{meaningOf(lingering, date)}</p>
    </section>
  );
}
