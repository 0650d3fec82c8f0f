/** One field that finds a land, a place, an incident or a source by any of its names, and a date: “Shikotan 1950”. */
import { useId, useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import { t } from '../i18n';
import { dateParam, spanParam } from '../domain/message';
import { nameIn, placeNameIn } from '../domain/names';
import { nameOrderIn } from '../domain/perspective';
import type { Dataset } from '../domain/schema';
import { findIn, type Target } from '../domain/search';
import type { View } from '../domain/view';
import { incidentsById, placesById, searchIndex, sourcesById, territoriesById } from '../state/selectors';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';
import { Dialog } from '../ui/Dialog';

type Option = { readonly target: Target | null; readonly name: string; readonly about: string };

/** What a target is called at the date that is looked at, and what it is. */
function optionOf(dataset: Dataset, view: View, target: Target): Option {
  const order = nameOrderIn(view);
  switch (target.kind) {
    case 'territory': {
      const territory = territoriesById(dataset).get(target.id);
      return { target, name: territory === undefined ? target.id : nameIn(territory, view.span, order), about: [territory?.names.ru.text, territory?.names.ja.text].join(' · ') };
    }
    case 'place': {
      const place = placesById(dataset).get(target.id);
      if (place === undefined) return { target, name: target.id, about: '' };
      const territory = territoriesById(dataset).get(place.territory ?? '');
      const scripts = [t(`place.${place.kind}`), place.names.ru?.text, place.names.ja?.text, place.names.zh?.text];
      return { target, name: placeNameIn(place, view.span, { order, territory }), about: scripts.filter((x) => x !== undefined).join(' · ') };
    }
    case 'incident': {
      const incident = incidentsById(dataset).get(target.id);
      return { target, name: incident?.title ?? target.id, about: incident === undefined ? '' : t('date.plain', { date: dateParam(incident.date) }) };
    }
    case 'source': {
      const source = sourcesById(dataset).get(target.id);
      return { target, name: source?.title ?? target.id, about: [t('find.source'), source?.author].filter((x) => x !== undefined).join(' · ') };
    }
  }
}

export function FindDialog({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const view = useAtlas((s) => s.view);
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const { span, targets } = useMemo(() => findIn(searchIndex(dataset), words), [dataset, words]);
  const looked = span === null ? view : { ...view, span };
  const alone: readonly Option[] = span === null ? [] : [{ target: null, name: t('date.plain', { date: spanParam(span) }), about: t('find.date') }];
  const found = targets.map((target) => optionOf(dataset, looked, target));
  const options = found.length > 0 ? found : alone;
  const current = Math.min(at, options.length - 1);
  const choose = (option: Option | undefined) => option !== undefined && actions.goToFound(option.target, span);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return; // Safari tells the Enter that ends a composition only by this code
    const steps: { readonly [key: string]: number } = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      setAt((current + step + options.length) % options.length);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      choose(options[current]);
    }
  };
  return (
    <Dialog title={t('find.title')} onClose={() => actions.openDialog(null)}>
      <label className="search find">
        {t('find.label')}
        <input
          type="text"
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(options.length > 0 ? { 'aria-activedescendant': `${id}-${current}` } : {})}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          maxLength={120}
          value={words}
          onChange={(e) => {
            setWords(e.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <p className="quiet" role="status">
        {words.trim() === '' ? t('find.hint') : options.length === 0 ? t('find.none', { given: words }) : t('find.count', { count: options.length })}
      </p>
      <ul className="found" id={`${id}-list`} role="listbox" aria-label={t('find.title')}>
        {options.map((option, n) => (
          <li key={option.target === null ? 'date' : `${option.target.kind} ${option.target.id}`} id={`${id}-${n}`} role="option" aria-selected={n === current} onPointerMove={() => setAt(n)} onClick={() => choose(option)}>
            <span className="found-name">{option.name}</span>
            <span className="found-about">{span !== null && option.target !== null && option.target.kind !== 'incident' ? `${option.about} · ${t('date.plain', { date: spanParam(span) })}` : option.about}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
