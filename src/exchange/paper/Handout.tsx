/** A lesson as a handout: every step with its small map, its words and room for an answer; the answers on pages of their own. */
import type { ReactElement } from 'react';
import { t } from '../../i18n/questions';
import { decodeView, knownOf } from '../../domain/address';
import { spanParam } from '../../domain/message';
import type { Lesson, LessonStep } from '../../domain/model';
import type { Dataset } from '../../domain/schema';
import type { Extent } from '../../domain/time';
import type { View } from '../../domain/view';
import { Drawing } from './Drawing';
import type { Setting } from './MapPage';
import { inUnits } from './MapPage';
import { sourcesSaid } from './Page';
import { textHeight } from './plan';

export type Step = { readonly step: LessonStep; readonly number: number; readonly view: View };

export const stepsOf = (dataset: Dataset, lesson: Lesson, range: Extent): readonly Step[] =>
  lesson.steps.map((step, n) => ({ step, number: n + 1, view: decodeView(step.view, knownOf(dataset, range)).view }));

const mapWidth = (width: number): number => Math.round(width * 0.46);
const MAP_RATIO = 0.66;
const WORDS = { letter: 2.3, line: 6.4 };
const ASK = { letter: 1.8, line: 5.2 };
const SMALL = { letter: 1.25, line: 3.8 };
const LINES = 3;

/** How high a step stands on the handout, or its answer on the key; in millimetres. */
export function stepHeight(dataset: Dataset, { step }: Step, { width, kind }: { readonly width: number; readonly kind: 'sheet' | 'key' }): number {
  const { question } = step;
  if (kind === 'key') {
    const text = { width: width - 10, ...ASK };
    return textHeight(step.words, text) + (question === undefined ? 0 : textHeight(question.ask, text) + textHeight(question.answer, text) + textHeight(sourcesSaid(dataset, question.sources), { width: width - 20, ...SMALL })) + textHeight(step.notes, { width: width - 10, ...SMALL }) + 14;
  }
  const beside = width - mapWidth(width) - 6;
  const words = 6 + textHeight(step.words, { width: beside, ...WORDS }) + (question === undefined ? 0 : textHeight(question.ask, { width: beside, ...ASK }) + LINES * 8 + 3) + textHeight(sourcesSaid(dataset, step.sources), { width: beside - 12, ...SMALL }) + 3;
  return Math.max(mapWidth(width) * MAP_RATIO, words) + 8;
}

export function HandoutStep({ setting, step: { step, number, view }, width, kind }: { readonly setting: Setting; readonly step: Step; readonly width: number; readonly kind: 'sheet' | 'key' }): ReactElement {
  const { dataset, sheets, paper, copy } = setting;
  const { question } = step;
  if (kind === 'key') {
    return (
      <article className="paper-answer">
        <p className="paper-ask">
          <b>{number}</b> {step.words}
        </p>
        {question !== undefined && (
          <>
            <p className="paper-ask">{question.ask}</p>
            <p className="paper-right">{question.answer}</p>
            <p className="paper-small">{t('panel.says', { titles: sourcesSaid(dataset, question.sources) })}</p>
          </>
        )}
        <p className="paper-small">{step.notes}</p>
      </article>
    );
  }
  const size = { width: mapWidth(width), height: Math.round(mapWidth(width) * MAP_RATIO) };
  const date = t('date.plain', { date: spanParam(view.span) });
  return (
    <article className="paper-step">
      <Drawing picture={sheets.map({ view, size: inUnits(size, paper), names: 'names', fills: 'control' })} copy={`${copy}${number}-`} name={t('paper.map', { date })} {...size} />
      <div>
        <p className="paper-date">
          <b>{number}</b> {t('map.stamp', { date: spanParam(view.span), perspective: t(`perspective.${view.perspective}`) })}
        </p>
        <p className="paper-words">{step.words}</p>
        {question !== undefined && (
          <>
            <p className="paper-ask">{question.ask}</p>
            {Array.from({ length: LINES }, (_, n) => (
              <i key={n} className="paper-line" />
            ))}
          </>
        )}
        <p className="paper-small">{t('panel.says', { titles: sourcesSaid(dataset, step.sources) })}</p>
      </div>
    </article>
  );
}
