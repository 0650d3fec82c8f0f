import { useState, type ReactElement } from 'react';
import { t } from '../i18n';
import type { Source } from '../domain/model';
import type { Dataset } from '../domain/schema';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';
import { Dialog } from '../ui/Dialog';
import { SourceEntry } from './Citations';
import { SourceShare } from './SourceShare';

const matches = (source: Source, words: string): boolean =>
  [source.title, source.author, source.note, source.published].some((part) => part?.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase()));

/** All sources of the record, searchable, and how those on screen share out between the sides. */
export function SourcesDialog({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const view = useAtlas((s) => s.view);
  const [words, setWords] = useState(useAtlas.getState().sought);
  const found = dataset.sources.filter((s) => matches(s, words)).sort((a, b) => a.title.localeCompare(b.title, 'en'));
  return (
    <Dialog title={t('source.title')} wide onClose={() => actions.openDialog(null)}>
      <SourceShare dataset={dataset} view={view} />
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
