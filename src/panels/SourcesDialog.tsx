import { useState, type ReactElement } from 'react';
import { t } from '../i18n';
import { incidentsIn } from '../domain/incidents';
import type { Dataset, Source } from '../domain/schema';
import { statusIn } from '../domain/status';
import type { View } from '../domain/view';
import { sourcesById } from '../state/selectors';
import { actions, useAtlas } from '../state/store';
import { Dialog } from '../ui/Dialog';
import { SourceEntry } from './Citations';

/** The sources behind what is on screen: of all periods, claims and incidents of the span, each once. */
export function sourcesShown(dataset: Dataset, { span, hidden }: View): readonly Source[] {
  const ids = new Set([
    ...dataset.territories.flatMap((x) => {
      const { periods, claims } = statusIn(x, span);
      return [...periods, ...claims].flatMap((fact) => fact.sources.map((c) => c.source));
    }),
    ...incidentsIn(dataset.incidents, span, hidden).flatMap((i) => i.sources.map((c) => c.source)),
  ]);
  return [...ids].flatMap((id) => sourcesById(dataset).get(id) ?? []);
}

const matches = (source: Source, words: string): boolean =>
  [source.title, source.author, source.note, source.published].some((part) => part?.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase()));

/** All sources of the record, searchable, and how those on screen share out between the sides. */
export function SourcesDialog({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const view = useAtlas((s) => s.view);
  const [words, setWords] = useState('');
  const shown = sourcesShown(dataset, view);
  const of = (side: Source['side']) => shown.filter((s) => s.side === side).length;
  const found = dataset.sources.filter((s) => matches(s, words)).sort((a, b) => a.title.localeCompare(b.title, 'en'));
  return (
    <Dialog title={t('source.title')} wide onClose={() => actions.openDialog(null)}>
      <p>{t('source.shown', { jp: of('JP'), ru: of('RU'), joint: of('joint'), third: of('third') })}</p>
      <label className="search">
        {t('source.search')}
        <input type="text" role="searchbox" inputMode="search" value={words} onChange={(e) => setWords(e.target.value)} />
      </label>
      <p className="quiet" role="status">
        {found.length === 0 ? t('source.noMatch', { given: words }) : t('source.count', { count: found.length })}
      </p>
      <ul className="source-list">
        {found.map((source) => (
          <li key={source.id}>
            <SourceEntry source={source} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
