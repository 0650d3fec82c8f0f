import type { ReactElement } from 'react';
import { t } from '../i18n';
import { dateParam } from '../domain/message';
import type { Citation, Dataset, Source } from '../domain/schema';
import { sourcesById } from '../state/selectors';

/** One source, whole: what it is, whose, of when, and where it is printed. */
export function SourceEntry({ source, at }: { readonly source: Source; readonly at?: string | undefined }): ReactElement {
  const facts = [
    source.author,
    source.date && t('date.plain', { date: dateParam(source.date) }),
    t(`source.kind.${source.kind}`),
    t('source.side', { side: t(`side.${source.side}`) }),
  ].filter((fact) => fact !== undefined);
  return (
    <div className="source">
      <cite>{source.title}</cite>
      {at !== undefined && <span className="source-at">{at}</span>}
      <p>{facts.join(' · ')}</p>
      {source.published !== undefined && <p>{source.published}</p>}
      {source.note !== undefined && <p>{source.note}</p>}
    </div>
  );
}

/** “2 sources”, which opens to the documents themselves. */
export function Citations({ dataset, citations }: { readonly dataset: Dataset; readonly citations: readonly Citation[] }): ReactElement {
  const known = sourcesById(dataset);
  return (
    <details className="citations">
      <summary>{t('panel.sources', { count: citations.length })}</summary>
      <ul>
        {citations.map(({ source, at }) => {
          const found = known.get(source);
          return found && <li key={`${source} ${at ?? ''}`}>{<SourceEntry source={found} at={at} />}</li>;
        })}
      </ul>
    </details>
  );
}
