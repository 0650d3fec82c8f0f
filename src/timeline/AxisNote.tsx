/** A small note beside the axis: what lies under the pointer, or what the present span means. */
import type { ReactElement, ReactNode } from 'react';
import { say, t } from '../i18n';
import { dateParam, spanPart } from '../domain/message';
import { nameIn, type NameOrder } from '../domain/names';
import { Category, type Incident } from '../domain/model';
import { addDays, spanAt } from '../domain/time';
import { MarkIcon } from '../ui/MarkIcon';
import type { Bar } from './marks';
import type { Under } from './picture';

/** How many of several incidents the note names. */
const MOST_NAMED = 5;

type Props = {
  /** In pixels of the axis; `y` is the note's lower edge. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Whether Escape sends it away, before it means anything else on the page. */
  readonly passing?: true;
  readonly children: ReactNode;
};

export function AxisNote({ x, y, width, passing, children }: Props): ReactElement {
  const half = Math.min(150, width / 2);
  return (
    <div className="axis-note" style={{ left: Math.min(Math.max(x, half - 40), width - half + 10), top: y }} aria-hidden="true" data-escape={passing}>
      {children}
    </div>
  );
}

export function UnderNote({ under, order }: { readonly under: Under; readonly order: NameOrder }): ReactElement {
  switch (under.kind) {
    case 'band': {
      const { from, to, words } = under.band.segment;
      return (
        <>
          <strong>{nameIn(under.lane.territory, from.extent, order)}</strong>
          <span>{say(words)}</span>
          <span className="axis-note-date">{to === null ? t('panel.since', { date: dateParam(from) }) : t('panel.span', { from: dateParam(from), to: dateParam(to) })}</span>
        </>
      );
    }
    case 'mark': {
      const [only, ...more] = under.mark.incidents;
      if (only === undefined) return <></>;
      return more.length === 0 ? <OneIncident incident={only} /> : <Several incidents={under.mark.incidents} />;
    }
    case 'bar':
      return <Counts bar={under.bar} />;
  }
}

export function OneIncident({ incident }: { readonly incident: Incident }): ReactElement {
  return (
    <>
      <strong>{incident.title}</strong>
      <span className="axis-note-date">
        <MarkIcon mark={incident.category} /> {t('axis.incident', { date: dateParam(incident.date), category: t(`category.${incident.category}`) })}
      </span>
    </>
  );
}

function Several({ incidents }: { readonly incidents: readonly Incident[] }): ReactElement {
  return (
    <>
      <strong>{t('axis.several', { count: incidents.length })}</strong>
      {incidents.slice(0, MOST_NAMED).map((i) => (
        <span key={i.id}>{t('axis.named', { date: dateParam(i.date), title: i.title })}</span>
      ))}
      {incidents.length > MOST_NAMED && <span>{t('axis.moreOfThem', { count: incidents.length - MOST_NAMED })}</span>}
    </>
  );
}

function Counts({ bar: { days, unit, incidents } }: { readonly bar: Bar }): ReactElement {
  const date = { from: spanPart(spanAt(days.start, unit)), to: spanPart(spanAt(addDays(days.end, -1), unit)) };
  return (
    <>
      <strong>{t('axis.counted', { date, count: incidents.length })}</strong>
      {Category.options.map((category) => {
        const count = incidents.filter((i) => i.category === category).length;
        return count === 0 ? null : (
          <span key={category} className="axis-note-date">
            <MarkIcon mark={category} /> {t('axis.count', { category: t(`category.${category}`), count })}
          </span>
        );
      })}
    </>
  );
}
