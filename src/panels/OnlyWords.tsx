import type { ReactElement } from 'react';
import { t } from '../i18n';
import type { Message } from '../domain/message';
import { message } from '../domain/message';
import { nameIn } from '../domain/names';
import { nameOrderIn } from '../domain/perspective';
import type { Dataset } from '../domain/schema';
import type { View } from '../domain/view';
import { territoriesById } from '../state/selectors';

/** By what the incidents are filtered on the map, beside their category, in words; nothing where they are not. */
export function OnlyWords({ dataset, view }: { readonly dataset: Dataset; readonly view: View }): ReactElement | null {
  const { party, territory, confidence } = view.only;
  const land = territory === null ? undefined : territoriesById(dataset).get(territory);
  const words: readonly Message[] = [
    ...(party === null ? [] : [message('filter.by.party', { party: message(party === 'RU' ? 'filter.partyRU' : `party.${party}`) })]),
    ...(land === undefined ? [] : [message('filter.by.land', { land: nameIn(land, view.span, nameOrderIn(view)) })]),
    ...(confidence === null ? [] : [message('filter.by.sure', { sure: message(`filter.sure.${confidence}`) })]),
  ];
  return words.length === 0 ? null : <p className="detail">{t('filter.by', { words })}</p>;
}
