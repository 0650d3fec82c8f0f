/** One step of the lesson that is written: a row with its date and its words, which opens to everything that it holds. */
import { useId, type DragEvent, type KeyboardEvent, type ReactElement } from 'react';
import { say, t } from '../../i18n/workshop';
import { decodeView, type Known } from '../../domain/address';
import type { DraftStep, Lack } from '../../domain/draft';
import { wordCount } from '../../domain/lesson';
import { message, spanParam } from '../../domain/message';
import { MOST_BEATS, MOST_LESSON_WORDS, type LessonStep } from '../../domain/model';
import type { Dataset } from '../../domain/schema';
import { workshopActions } from '../../state/workshopActions';
import { Icon } from '../../ui/Icon';
import { SourcePicker } from './SourcePicker';
import { StepViews } from './StepViews';

/** What a row that is dragged carries: its place. */
const STEP_TYPE = 'application/x-lesson-step';

type Props = {
  readonly dataset: Dataset;
  readonly known: Known;
  readonly step: DraftStep;
  readonly at: number;
  readonly count: number;
  readonly lacks: readonly Lack[];
  readonly expanded: boolean;
  readonly onExpand: (open: boolean) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
};

export function StepEditor({ dataset, known, step, at, count, lacks, expanded, onExpand, onMove, onRemove }: Props): ReactElement {
  const id = useId();
  const { view } = decodeView(step.view, known);
  const date = t('date.plain', { date: spanParam(view.span) });
  const words = step.words.trim() === '' ? t('workshop.noWords') : step.words;

  const press = (event: KeyboardEvent) => {
    if (!event.altKey || (event.code !== 'ArrowUp' && event.code !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    const to = at + (event.code === 'ArrowUp' ? -1 : 1);
    if (to >= 0 && to < count) onMove(to);
  };
  const drop = (event: DragEvent) => {
    const from = Number(event.dataTransfer.getData(STEP_TYPE) || Number.NaN);
    if (!Number.isInteger(from) || from === at) return;
    event.preventDefault();
    workshopActions.editLesson({ type: 'move', step: from, to: at });
    onExpand(false);
  };
  return (
    <li className="workshop-step" onDragOver={(e) => e.dataTransfer.types.includes(STEP_TYPE) && e.preventDefault()} onDrop={drop}>
      <div className="step-head" draggable onDragStart={(e) => e.dataTransfer.setData(STEP_TYPE, String(at))}>
        <button type="button" className="step-row" aria-expanded={expanded} aria-controls={id} onClick={() => onExpand(!expanded)} onKeyDown={press}>
          <span className="step-number">{at + 1}</span>
          <span className="step-date">{date}</span>
          <span className="step-words">{words}</span>
          {lacks.length > 0 && <span className="step-lacks">{t('workshop.lacksShort', { count: lacks.length })}</span>}
        </button>
        <div className="step-buttons">
          <button type="button" className="round small" disabled={at === 0} aria-label={t('workshop.up', { step: at + 1 })} onClick={() => onMove(at - 1)}>
            <Icon name="up" />
          </button>
          <button type="button" className="round small" disabled={at === count - 1} aria-label={t('workshop.down', { step: at + 1 })} onClick={() => onMove(at + 1)}>
            <Icon name="down" />
          </button>
        </div>
      </div>
      <div id={id} hidden={!expanded}>
        {expanded && <StepFields dataset={dataset} known={known} step={step} at={at} onShow={() => workshopActions.showStep(at)} onRemove={onRemove} lacks={lacks} />}
      </div>
    </li>
  );
}

type FieldProps = Pick<Props, 'dataset' | 'known' | 'step' | 'at' | 'lacks' | 'onRemove'> & { readonly onShow: () => void };

function StepFields({ dataset, known, step, at, lacks, onShow, onRemove }: FieldProps): ReactElement {
  const { question } = step;
  const count = wordCount(step.words);
  const counter = useId();
  const set = (patch: Partial<LessonStep>) => workshopActions.editLesson({ type: 'step', step: at, patch });
  return (
    <div className="step-fields">
      <div className="workshop-files">
        <button type="button" className="plain" onClick={onShow}>
          {t('workshop.show')}
        </button>
        <button type="button" className="plain" onClick={() => workshopActions.takeView(at)}>
          {t('workshop.take')}
        </button>
        <button type="button" className="plain" disabled={(step.beats?.length ?? 0) >= MOST_BEATS} onClick={() => workshopActions.addView(at)}>
          {t('workshop.addView')}
        </button>
        <button type="button" className="plain" onClick={() => workshopActions.editLesson({ type: 'double', step: at })}>
          {t('workshop.double')}
        </button>
        <button type="button" className="plain" onClick={onRemove}>
          {t('workshop.removeStep')}
        </button>
      </div>
      <StepViews dataset={dataset} known={known} step={step} at={at} />
      <label>
        {t('workshop.words')}
        <textarea rows={3} value={step.words} aria-describedby={counter} onChange={(e) => set({ words: e.target.value })} />
      </label>
      <p id={counter} className="step-count" data-over={count > MOST_LESSON_WORDS}>
        {t('workshop.count', { count, most: MOST_LESSON_WORDS })}
      </p>
      <label>
        {t('workshop.notes')}
        <textarea rows={5} value={step.notes} onChange={(e) => set({ notes: e.target.value })} />
      </label>
      <SourcePicker dataset={dataset} name={t('workshop.sources')} citations={step.sources} onChange={(sources) => set({ sources })} />
      <label className="step-asks">
        <input type="checkbox" checked={question !== undefined} onChange={(e) => workshopActions.editLesson({ type: 'question', step: at, asks: e.target.checked })} />
        {t('workshop.asks')}
      </label>
      {question !== undefined && (
        <>
          <label>
            {t('workshop.ask')}
            <textarea rows={2} value={question.ask} onChange={(e) => set({ question: { ...question, ask: e.target.value } })} />
          </label>
          <label>
            {t('workshop.answer')}
            <textarea rows={2} value={question.answer} onChange={(e) => set({ question: { ...question, answer: e.target.value } })} />
          </label>
          <SourcePicker dataset={dataset} name={t('workshop.answerSources')} citations={question.sources} onChange={(sources) => set({ question: { ...question, sources } })} />
        </>
      )}
      {lacks.length > 0 && (
        <ul className="step-lacking" aria-label={say(message('workshop.lacks', { count: lacks.length }))}>
          {lacks.map(({ said }, n) => (
            <li key={n}>{say(said)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
