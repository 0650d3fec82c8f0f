/** The speaker's notes of a lesson's slides, one paragraph a line: what the teacher reads, with its sources. Pure. */
import { citationOf } from '../../domain/citation';
import { decodeView, knownOf } from '../../domain/address';
import { dateParam, message, spanParam } from '../../domain/message';
import type { Citation, Lesson } from '../../domain/model';
import type { Dataset } from '../../domain/schema';
import type { Extent } from '../../domain/time';
import { t } from '../../i18n';
import { sourcesById } from '../../state/selectors';

/** What a lesson's notes are read from. */
export type Noted = { readonly dataset: Dataset; readonly range: Extent; readonly lesson: Lesson };

/**
 * The paragraphs under the slide of a step, counted from 0. The first slide's begin with what the lesson is for. A slide shows
 * the first view of its step, under which its words are first read; the dates of the further ones stand here.
 */
export function notesOf({ dataset, range, lesson }: Noted, n: number): readonly string[] {
  const step = lesson.steps[n];
  if (step === undefined) return [];
  const { question, beats = [] } = step;
  const dates = beats.map((address) => message('date.plain', { date: spanParam(decodeView(address, knownOf(dataset, range)).view.span) }));
  const cited = [...step.sources, ...(question?.sources ?? [])].filter((c, k, all) => all.findIndex((o) => o.source === c.source && o.at === c.at) === k);
  return [
    ...(n === 0 ? headOf(lesson) : []),
    step.notes,
    ...(question === undefined ? [] : [t('deck.question', { ask: question.ask }), t('deck.answer', { answer: question.answer })]),
    t('deck.sources'),
    ...cited.map((c) => sourceLine(dataset, c)),
    ...(beats.length === 0 ? [] : [t('lesson.beats', { count: beats.length, dates })]),
    t('deck.again', { address: `#${step.view}` }),
    t('deck.credits', { citation: citationOf(dataset), credits: t('map.credits') }),
  ];
}

const headOf = ({ title, audience, minutes, aims, steps }: Lesson): readonly string[] => [
  title,
  t('lesson.about', { audience, minutes, steps: steps.length }),
  t('lesson.aims'),
  ...aims.map((aim) => `– ${aim}`),
  '',
];

function sourceLine(dataset: Dataset, { source: id, at }: Citation): string {
  const source = sourcesById(dataset).get(id);
  if (source === undefined) return id;
  const facts = [source.author, t('date.plain', { date: dateParam(source.date) }), t('source.side', { side: t(`side.${source.side}`) }), source.published];
  return `– ${[source.title, at].filter((x) => x !== undefined).join(', ')}. ${facts.filter((x) => x !== undefined).join(' · ')}`;
}
