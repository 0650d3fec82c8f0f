/** Choosing documents of the record: those that are cited, with where in them, and a search for more. */
import { useId, useMemo, useState, type ReactElement } from 'react';
import { t } from '../../i18n/workshop';
import { sourcesCited } from '../../domain/cited';
import { fold, holdsAll, wordsOf } from '../../domain/search';
import type { Citation, Source } from '../../domain/model';
import type { Dataset } from '../../domain/schema';
import { useAtlas } from '../../state/atlas';
import { sourcesById } from '../../state/selectors';
import { Icon } from '../../ui/Icon';

const MOST_FOUND = 8;

type Props = { readonly dataset: Dataset; readonly name: string; readonly citations: readonly Citation[]; readonly onChange: (citations: readonly Citation[]) => void };

export function SourcePicker({ dataset, name, citations, onChange }: Props): ReactElement {
  const id = useId();
  const [words, setWords] = useState('');
  const view = useAtlas((s) => s.view);
  const known = sourcesById(dataset);
  const found = useMemo(() => {
    const cited = new Set<string>(citations.map((c) => c.source));
    const wanted = wordsOf(words);
    const fits = (s: Source) => !cited.has(s.id) && holdsAll(fold(`${s.title} ${s.author ?? ''} ${s.id}`), wanted);
    // Without words, what is on screen rests on these.
    const from = wanted.length > 0 ? dataset.sources : [...sourcesCited(dataset, view)].flatMap((s) => known.get(s) ?? []);
    return from.filter(fits).slice(0, MOST_FOUND);
  }, [dataset, known, citations, words, view]);
  const patch = (n: number, at: string) => onChange(citations.map((c, m) => (m !== n ? c : at === '' ? { source: c.source } : { ...c, at })));
  return (
    <fieldset className="source-picker">
      <legend>{name}</legend>
      <ul className="picked">
        {citations.map(({ source, at }, n) => (
          <li key={source}>
            <span className="picked-title">
              {known.get(source)?.title ?? source} <span className="picked-side">{t(`side.${known.get(source)?.side ?? 'third'}`)}</span>
            </span>
            <input type="text" value={at ?? ''} placeholder={t('workshop.where')} aria-label={t('workshop.whereIn', { title: known.get(source)?.title ?? source })} onChange={(e) => patch(n, e.target.value)} />
            <button type="button" className="round small" aria-label={t('workshop.unpick', { title: known.get(source)?.title ?? source })} onClick={() => onChange(citations.filter((_, m) => m !== n))}>
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <details className="picker-more">
        <summary>{t('workshop.pick')}</summary>
        <input type="search" value={words} placeholder={t('workshop.searchSources')} aria-label={t('workshop.searchSources')} aria-controls={id} onChange={(e) => setWords(e.target.value)} />
        <p className="quiet" role="status">
          {words.trim() === '' ? t('workshop.onScreen') : t('workshop.found', { count: found.length })}
        </p>
        <ul id={id} className="picker-found">
          {found.map((s) => (
            <li key={s.id}>
              <button type="button" className="link" onClick={() => onChange([...citations, { source: s.id }])}>
                {s.title}
              </button>{' '}
              <span className="picked-side">{t(`side.${s.side}`)}</span>
            </li>
          ))}
        </ul>
      </details>
    </fieldset>
  );
}
