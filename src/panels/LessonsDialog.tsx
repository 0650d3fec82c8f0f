/** The lessons: what each is for, its steps with the teacher's notes and their sources, and the way to present it. */
import { useId, useState, type ReactElement, type ReactNode } from 'react';
import { t } from '../i18n/questions';
import { decodeView, knownOf } from '../domain/address';
import { message, spanParam } from '../domain/message';
import type { Lesson, LessonStep } from '../domain/model';
import type { Dataset } from '../domain/schema';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';
import { workshopActions } from '../state/workshopActions';
import { Dialog } from '../ui/Dialog';
import { Citations } from './Citations';

/** What else a lesson can be taken along as. */
type TakeAlong = (lesson: Lesson) => ReactNode;

function openQuiz(): void {
  actions.openDialog(null);
  actions.setView({ panel: 'quiz', mode: 'explore' });
}

function predict(): void {
  actions.openDialog(null);
  actions.predict();
}

export function LessonsDialog({ dataset, takeAlong }: { readonly dataset: Dataset; readonly takeAlong?: TakeAlong }): ReactElement {
  const place = useAtlas((s) => s.view.lesson);
  const [chosen, setChosen] = useState(place?.id ?? null);
  const lesson = dataset.lessons.find((l) => l.id === chosen);
  return (
    <Dialog title={t('lesson.title')} wide onClose={() => actions.openDialog(null)}>
      {dataset.lessons.length === 0 && <p role="status">{t('app.coming')}</p>}
      {lesson === undefined && (
        <div className="lesson-buttons">
          <button type="button" className="plain" onClick={() => workshopActions.write(null)}>
            {t('workshop.enter')}
          </button>
          <button type="button" className="plain" onClick={predict}>
            {t('predict.enter')}
          </button>
          <button type="button" className="plain" onClick={openQuiz}>
            {t('quiz.enter')}
          </button>
        </div>
      )}
      {lesson === undefined ? (
        <ol className="lessons">
          {dataset.lessons.map((l) => (
            <li key={l.id}>
              <button type="button" className="lesson-choice" onClick={() => setChosen(l.id)}>
                <strong>{l.title}</strong>
                <span>{t('lesson.about', { audience: l.audience, minutes: l.minutes, steps: l.steps.length })}</span>
              </button>
            </li>
          ))}
        </ol>
      ) : (
        <LessonPlan dataset={dataset} lesson={lesson} takeAlong={takeAlong?.(lesson)} onBack={() => setChosen(null)} />
      )}
    </Dialog>
  );
}

/** A lesson as its teacher reads it. */
function LessonPlan({ dataset, lesson, takeAlong, onBack }: { readonly dataset: Dataset; readonly lesson: Lesson; readonly takeAlong: ReactNode; readonly onBack: () => void }): ReactElement {
  const place = useAtlas((s) => s.view.lesson);
  const isOwn = useAtlas((s) => s.workshop.drafts.some((d) => d.id === lesson.id));
  const under = place?.id === lesson.id ? place : null;
  return (
    <article className="lesson-plan">
      <button type="button" className="plain" onClick={onBack}>
        {t('lesson.all')}
      </button>
      <h3>{lesson.title}</h3>
      <p className="detail">{t('lesson.about', { audience: lesson.audience, minutes: lesson.minutes, steps: lesson.steps.length })}</p>
      <div className="lesson-buttons">
        <button type="button" className="plain strong" onClick={() => actions.teach({ id: lesson.id, step: 0, beat: 'words' })}>
          {t('lesson.present')}
        </button>
        <button type="button" className="plain" onClick={() => actions.openConsole(under ?? { id: lesson.id, step: 0, beat: 'words' })}>
          {t('lesson.console')}
        </button>
        {under !== null && (
          <>
            <button type="button" className="plain" onClick={() => actions.teach(under)}>
              {t('lesson.continue', { step: under.step + 1 })}
            </button>
            <button type="button" className="plain" onClick={actions.endLesson}>
              {t('lesson.end')}
            </button>
          </>
        )}
        <button type="button" className="plain" onClick={() => (isOwn ? workshopActions.write(lesson.id) : workshopActions.copyLesson(lesson.id))}>
          {t(isOwn ? 'workshop.writeOn' : 'workshop.copy')}
        </button>
        {takeAlong}
      </div>
      <h4 className="head">{t('lesson.aims')}</h4>
      <ul className="lesson-aims">
        {lesson.aims.map((aim) => (
          <li key={aim}>{aim}</li>
        ))}
      </ul>
      <h4 className="head">{t('lesson.steps')}</h4>
      <ol className="lesson-steps">
        {lesson.steps.map((step, n) => (
          <PlannedStep key={step.view + step.words} dataset={dataset} step={step} number={n + 1} onPresent={() => actions.teach({ id: lesson.id, step: n, beat: 'words' })} />
        ))}
      </ol>
    </article>
  );
}

type StepProps = { readonly dataset: Dataset; readonly step: LessonStep; readonly number: number; readonly onPresent: () => void };

function PlannedStep({ dataset, step, number, onPresent }: StepProps): ReactElement {
  const id = useId();
  const range = useAtlas((s) => s.range);
  const { question, beats = [] } = step;
  const dates = beats.map((address) => message('date.plain', { date: spanParam(decodeView(address, knownOf(dataset, range)).view.span) }));
  return (
    <li aria-labelledby={id}>
      <p className="lesson-words" id={id}>
        {step.words}
      </p>
      {beats.length > 0 && <p className="detail">{t('lesson.beats', { count: beats.length, dates })}</p>}
      <p className="detail">{step.notes}</p>
      {question !== undefined && (
        <p className="lesson-question">
          <em>{question.ask}</em> {question.answer}
        </p>
      )}
      <Citations dataset={dataset} citations={[...step.sources, ...(question?.sources ?? [])].filter((c, n, all) => all.findIndex((o) => o.source === c.source && o.at === c.at) === n)} />
      <button type="button" className="link" onClick={onPresent}>
        {t('lesson.from', { step: number })}
      </button>
    </li>
  );
}
