/** The whole record as a text to read and to print, year by year; it follows the date. */
import { memo, useEffect, useMemo, useRef, type ReactElement } from 'react';
import { say, t } from '../i18n';
import { chronicleOf, type Entry, type Year } from '../domain/chronicle';
import { isFiltering } from '../domain/incidents';
import { dateParam } from '../domain/message';
import { changeIn, sentenceFor } from '../domain/narrative';
import type { Incident, IncidentId, Source } from '../domain/model';
import { nameIn, type NameOrder } from '../domain/names';
import { nameOrderIn } from '../domain/perspective';
import type { Dataset } from '../domain/schema';
import { parseSpan, spanAt, yearOf, type Extent } from '../domain/time';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';
import { MarkIcon } from '../ui/MarkIcon';
import { Citations, SourceEntry } from './Citations';
import { PositionEntry } from './Positions';
import './chronicle.css';

export function Chronicle({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const order = useAtlas((s) => nameOrderIn(s.view));
  const range = useAtlas((s) => s.range);
  const year = useAtlas((s) => yearOf(s.view.span.start));
  const place = useRef<HTMLElement>(null);
  // The text follows the date: the year that is shown, or the next that something is told of.
  useEffect(() => {
    const years = [...(place.current?.querySelectorAll<HTMLElement>('[data-year]') ?? [])];
    const at = years.find((x) => Number(x.dataset['year']) >= year) ?? years.at(-1);
    for (const x of years) x.classList.toggle('present', x === at && Number(x.dataset['year']) === year);
    if (at !== undefined && place.current !== null) place.current.scrollTop = at.offsetTop - place.current.offsetTop;
  }, [year, dataset]);
  return (
    <section ref={place} className="chronicle" aria-label={t('chronicle.name')} tabIndex={0}>
      <Text dataset={dataset} order={order} range={range} />
    </section>
  );
}

const Text = memo(function Text({ dataset, order, range }: { readonly dataset: Dataset; readonly order: NameOrder; readonly range: Extent }): ReactElement {
  const years = useMemo(() => chronicleOf(dataset, range), [dataset, range]);
  const first = spanAt(range.start, 'day');
  const sources = useMemo((): readonly Source[] => [...dataset.sources].sort((a, b) => a.author.localeCompare(b.author, 'en') || a.title.localeCompare(b.title, 'en')), [dataset]);
  return (
    <>
      <header className="chronicle-head">
        <h2>{t('chronicle.title')}</h2>
        <p className="detail">{t('chronicle.about', { version: dataset.version, date: dateParam(dataset.checked) })}</p>
        <Unfiltered />
        <button type="button" className="plain" onClick={() => window.print()}>
          {t('chronicle.print')}
        </button>
      </header>
      <section>
        <h3>{t('chronicle.beginning')}</h3>
        {dataset.territories.map((territory) => {
          const sentence = sentenceFor(territory, first, order);
          return sentence !== null && <p key={territory.id}>{say(sentence)}</p>;
        })}
      </section>
      {years.map((year) => (
        <YearText key={year.year} dataset={dataset} order={order} year={year} />
      ))}
      <section className="chronicle-sources">
        <h3>{t('source.title')}</h3>
        <ul className="source-list">
          {sources.map((source) => (
            <li key={source.id}>
              <SourceEntry source={source} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
});

/** The chronicle is the whole record: where incidents are hidden elsewhere, it says that here none is. */
function Unfiltered(): ReactElement | null {
  return useAtlas((s) => isFiltering(s.view)) ? <p className="detail">{t('chronicle.unfiltered')}</p> : null;
}

function YearText({ dataset, order, year: { year, entries } }: { readonly dataset: Dataset; readonly order: NameOrder; readonly year: Year }): ReactElement {
  const show = () => {
    const span = parseSpan(String(year));
    if (span !== null) actions.goTo(span);
  };
  return (
    <section className="chronicle-year" data-year={year} aria-labelledby={`year-${year}`}>
      <h3 id={`year-${year}`}>
        <button type="button" className="link" onClick={show}>
          {year}
        </button>
      </h3>
      <ul>
        {entries.map((entry, n) => (
          <li key={n} className={`chronicle-${entry.kind}`}>
            <EntryText dataset={dataset} order={order} entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function EntryText({ dataset, order, entry }: { readonly dataset: Dataset; readonly order: NameOrder; readonly entry: Entry }): ReactElement {
  switch (entry.kind) {
    case 'position':
      return <PositionEntry dataset={dataset} position={entry.position} />;
    case 'change': {
      const { change } = entry;
      return (
        <>
          <p>
            <strong>{say(changeIn(change, nameIn(change.territory, change.when.extent, order)))}.</strong> <span className="detail">{change.after.instrument}</span>
          </p>
          <Citations dataset={dataset} citations={change.after.sources} />
        </>
      );
    }
    case 'incident':
      return <IncidentText dataset={dataset} incident={entry.incident} />;
  }
}

/** An incident's facts stand in the panel, which the text covers. */
function show(id: IncidentId): void {
  actions.showIncident(id);
  actions.setView({ panel: 'facts' });
}

function IncidentText({ dataset, incident }: { readonly dataset: Dataset; readonly incident: Incident }): ReactElement {
  return (
    <>
      <p className="chronicle-title">
        <MarkIcon mark={incident.category} />
        <button type="button" className="link" onClick={() => show(incident.id)}>
          {incident.title}
        </button>
        <span className="detail">
          {t('date.plain', { date: dateParam(incident.date) })}
          {incident.place !== null && `, ${incident.place.name}`}
        </span>
      </p>
      <p>{incident.summary}</p>
      <Citations dataset={dataset} citations={incident.sources} />
      {incident.contested !== undefined && <p className="detail">{t('panel.contested', { text: incident.contested })}</p>}
      {incident.accounts?.map(({ side, text, sources }) => (
        <div key={side} className="chronicle-account">
          <p>
            <strong>{t(`side.${side}`)}</strong>: {text}
          </p>
          <Citations dataset={dataset} citations={sources} />
        </div>
      ))}
    </>
  );
}
