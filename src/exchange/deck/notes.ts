/** The speaker's notes of a lesson's slides, one paragraph a line: what the teacher reads, with its sources. Pure. */
import { citationOf } from '../../domain/citation';
import { dateParam } from '../../domain/message';
import type { Citation, Lesson } from '../../domain/model';
import type { Dataset } from '../../domain/schema';
import { t } from '../../i18n';
import { sourcesById } from '../../state/selectors';

/** The paragraphs under the slide of a step, counted from 0. The first slide's begin with what the lesson is for. */
export function notesOf(dataset: Dataset, lesson: Lesson, n: number): readonly string[] {
  const step = lesson.steps[n];
  if (step === undefined) return [];
  const { question } = step;
  const cited = [...step.sources, ...(question?.sources ?? [])].filter((c, k, all) => all.findIndex((o) => o.source === c.source && o.at === c.at) === k);
  return [
    ...(n === 0 ? headOf(lesson) : []),
    step.notes,
    ...(question === undefined ? [] : [t('deck.question', { ask: question.ask }), t('deck.answer', { answer: question.answer })]),
    t('deck.sources'),
    ...cited.map((c) => sourceLine(dataset, c)),
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
