import type { ReactElement, ReactNode } from 'react';
import { t, type Key } from '../i18n';

/** Facts as pairs of a word and what it is. */
export function Details({ rows }: { readonly rows: readonly (readonly [Key, ReactNode])[] }): ReactElement {
  return (
    <dl className="details">
      {rows.map(([key, value]) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
