import type { ReactElement } from 'react';
import { t } from '../i18n';
import type { Incident } from '../domain/model';
import type { Dataset } from '../domain/schema';
import { Citations } from './Citations';

/** What the sides tell differently, and how each tells it, in the order that holds for every incident. */
export function Accounts({ dataset, incident: { contested, accounts = [] } }: { readonly dataset: Dataset; readonly incident: Incident }): ReactElement {
  return (
    <>
      {contested !== undefined && <p className="detail">{t('panel.contested', { text: contested })}</p>}
      <ul className="facts accounts">
        {accounts.map(({ side, text, sources }) => (
          <li key={side}>
            <p>
              <strong>{t(`side.${side}`)}</strong>
            </p>
            <p>{text}</p>
            <Citations dataset={dataset} citations={sources} />
          </li>
        ))}
      </ul>
    </>
  );
}
