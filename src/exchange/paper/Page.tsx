import type { ReactElement, ReactNode } from 'react';
import { t } from '../../i18n/questions';
import { citationOf } from '../../domain/citation';
import { spanParam } from '../../domain/message';
import type { Citation, Source } from '../../domain/model';
import type { Dataset } from '../../domain/schema';
import type { View } from '../../domain/view';
import { FOOT, HEAD, MARGIN } from './plan';
import type { Size } from './worksheets';

export type Numbered = { readonly number: number; readonly of: number };
type Props = { readonly dataset: Dataset; readonly view: View; readonly size: Size; readonly title: string; readonly about: string; readonly kind: 'sheet' | 'key'; readonly page: Numbered; readonly children: ReactNode };

/** One page of paper: what it is, room for a name, its content, and what every page must say. */
export function Page({ dataset, view, size, title, about, kind, page: { number, of }, children }: Props): ReactElement {
  return (
    <section className="paper-page" data-kind={kind} aria-label={t('paper.page', { number, of })} style={{ width: `${size.width}mm`, height: `${size.height}mm`, padding: `${MARGIN}mm` }}>
      <header className="paper-head" style={{ height: `${HEAD}mm` }}>
        <div>
          <h3>{title}</h3>
          <p>{about}</p>
        </div>
        {kind === 'key' ? (
          <p className="paper-key">{t('paper.key')}</p>
        ) : (
          <p className="paper-who">
            <span>{t('paper.who')}</span>
            <i />
            <span>{t('paper.when')}</span>
            <i />
          </p>
        )}
      </header>
      <div className="paper-content">{children}</div>
      <footer className="paper-foot" style={{ height: `${FOOT}mm` }}>
        <p>
          <b>{t('map.stamp', { date: spanParam(view.span), perspective: t(`perspective.${view.perspective}`) })}</b> · {citationOf(dataset)}
          <br />
          {t('map.credits')}
        </p>
        <p className="paper-number">{t('paper.number', { number, of })}</p>
      </footer>
    </section>
  );
}

/** The sources in one line, each by its title and author once. */
export function sourcesSaid(dataset: Dataset, citations: readonly Citation[]): string {
  const known = new Map<string, Source>(dataset.sources.map((s) => [s.id, s]));
  return [...new Set(citations.flatMap(({ source, at }) => {
    const found = known.get(source);
    return found === undefined ? [] : [[found.title, ...(at === undefined ? [] : [at])].join(', ')];
  }))].join('; ');
}
