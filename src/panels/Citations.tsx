import type { ReactElement } from 'react';
import { t } from '../i18n';
import { dateParam, message } from '../domain/message';
import type { Citation, Source } from '../domain/model';
import type { Dataset } from '../domain/schema';
import { sourcesById } from '../state/selectors';

/** One source, whole: what it is, whose, of when, in which language, and where it is printed. */
export function SourceEntry({ source, at }: { readonly source: Source; readonly at?: string | undefined }): ReactElement {
  const facts = [
    source.author,
    t('date.plain', { date: dateParam(source.date) }),
    t(`source.kind.${source.kind}`),
    t('source.side', { side: t(`side.${source.side}`) }),
    t('source.languages', { languages: source.languages.map((l) => message(`language.${l}`)) }),
  ];
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

/** Who says so: the titles at once, or only their count where there is little room; it opens to the documents themselves. */
export function Citations({ dataset, citations, room = 'titles' }: { readonly dataset: Dataset; readonly citations: readonly Citation[]; readonly room?: 'titles' | 'count' }): ReactElement {
  const known = sourcesById(dataset);
  const cited = citations.flatMap(({ source, at }) => {
    const found = known.get(source);
    return found === undefined ? [] : [{ source: found, at }];
  });
  const titles = cited.map(({ source, at }) => (at === undefined ? source.title : `${source.title}, ${at}`)).join('; ');
  return (
    <details className="citations">
      <summary>{room === 'titles' ? <span className="citations-titles">{t('panel.says', { titles })}</span> : t('panel.sources', { count: cited.length })}</summary>
      <ul>
        {cited.map(({ source, at }) => (
          <li key={`${source.id} ${at ?? ''}`}>
            <SourceEntry source={source} at={at} />
          </li>
        ))}
      </ul>
    </details>
  );
}
