/** By category, party, land and how well attested; each choice with how many incidents it would show, in the span and in the whole record. */
import { useId, type ReactElement, type ReactNode } from 'react';
import type { Choices, Count } from '../../../domain/filterCounts';
import type { Filter } from '../../../domain/incidents';
import type { DateParam } from '../../../domain/message';
import { Category, Party } from '../../../domain/model';
import { nameIn } from '../../../domain/names';
import { nameOrderIn } from '../../../domain/perspective';
import type { Dataset } from '../../../domain/schema';
import { SURE } from '../../../domain/view';
import { t } from '../../../i18n';
import { useAtlas } from '../../../state/atlas';
import { actions } from '../../../state/store';
import { MarkIcon } from '../../../ui/MarkIcon';

type Props = Filter & { readonly dataset: Dataset; readonly choices: Choices; readonly date: DateParam };

export function Filters({ dataset, choices, hidden, only, date }: Props): ReactElement {
  const order = useAtlas((s) => nameOrderIn(s.view));
  const span = useAtlas((s) => s.view.span);
  // A party or a land of which the record has no incident at all would be an empty choice.
  const parties = Party.options.filter((party) => dataset.incidents.some((i) => i.parties.includes(party)));
  const lands = dataset.territories.filter(({ id }) => dataset.incidents.some((i) => i.territories.includes(id)));
  return (
    <section>
      <Categories choices={choices} hidden={hidden} date={date} />
      <div className="incident-picks">
        <Pick label={t('filter.party')} value={only.party ?? ''} onPick={(value) => actions.showOnly({ party: Party.options.find((p) => p === value) ?? null })}>
          {option('', t('table.any'), choices.parties.get(null))}
          {parties.map((party) => option(party, party === 'RU' ? t('filter.partyRU') : t(`party.${party}`), choices.parties.get(party)))}
        </Pick>
        <Pick label={t('filter.land')} value={only.territory ?? ''} onPick={(value) => actions.showOnly({ territory: lands.find((x) => x.id === value)?.id ?? null })}>
          {option('', t('table.any'), choices.territories.get(null))}
          {lands.map((land) => option(land.id, nameIn(land, span, order), choices.territories.get(land.id)))}
        </Pick>
        <Pick label={t('filter.attested')} value={only.confidence ?? ''} onPick={(value) => actions.showOnly({ confidence: SURE.find((c) => c === value) ?? null })}>
          {option('', t('table.any'), choices.confidences.get(null))}
          {SURE.map((sure) => option(sure, t(`filter.sure.${sure}`), choices.confidences.get(sure)))}
        </Pick>
      </div>
    </section>
  );
}

/** An option with its numbers: in the span, in the record. */
const option = (value: string, name: string, count: Count | undefined): ReactElement => (
  <option key={value} value={value}>
    {t('filter.option', { name, inSpan: count?.inSpan ?? 0, inAll: count?.inAll ?? 0 })}
  </option>
);

function Pick({ label, value, onPick, children }: { readonly label: string; readonly value: string; readonly onPick: (value: string) => void; readonly children: ReactNode }): ReactElement {
  const id = useId();
  return (
    <p className="incident-pick">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(e) => onPick(e.target.value)}>
        {children}
      </select>
    </p>
  );
}

function Categories({ choices, hidden, date }: { readonly choices: Choices; readonly hidden: Filter['hidden']; readonly date: DateParam }): ReactElement {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <div className="incident-head">
        <h3 className="head" id={id}>
          {t('filter.categories')}
        </h3>
        <span className="detail">{t('filter.columns', { date })}</span>
        <button type="button" className="link" onClick={() => actions.showCategories([])}>
          {t('panel.all')}
        </button>
        <button type="button" className="link" onClick={() => actions.showCategories(Category.options)}>
          {t('panel.none')}
        </button>
      </div>
      <ul className="incident-categories">
        {Category.options.map((category) => {
          const { inSpan, inAll } = choices.categories.get(category) ?? { inSpan: 0, inAll: 0 };
          return (
            <li key={category}>
              <label>
                <input type="checkbox" checked={!hidden.includes(category)} onChange={() => actions.toggleCategory(category)} />
                <MarkIcon mark={category} />
                {t(`category.${category}`)}
                <span className="count">{t('filter.counts', { inSpan, inAll })}</span>
              </label>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
