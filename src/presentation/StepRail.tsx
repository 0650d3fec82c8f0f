/** All steps of the lesson, to see what lies ahead and to go to any of them. */
import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { t } from '../i18n/console';
import type { LessonPlace } from '../domain/lesson';
import type { Lesson } from '../domain/model';
import { viewAt, type Told } from '../domain/teaching';
import { firstView } from '../domain/view';
import { actions } from '../state/store';
import { dateText } from './dateText';
import './stepRail.css';

type Props = { readonly lesson: Lesson; readonly place: LessonPlace; readonly told: Told };

export function StepRail({ lesson, place, told }: Props): ReactElement {
  const present = useRef<HTMLButtonElement>(null);
  const dates = useMemo(
    () =>
      lesson.steps.map((_, step) => {
        const view = viewAt({ id: lesson.id, step, beat: 'words' }, firstView(told.range), told);
        return view === null ? '' : dateText(view.span);
      }),
    [lesson, told],
  );
  useEffect(() => {
    void present.current?.scrollIntoView({ block: 'nearest' }); // newer browsers give a promise
  }, [place.step]);
  return (
    <nav className="step-rail" aria-label={t('console.steps')}>
      <ol>
        {lesson.steps.map(({ words }, step) => (
          <li key={`${step} ${words}`}>
            <button ref={step === place.step ? present : undefined} type="button" aria-current={step === place.step ? 'step' : undefined} onClick={() => actions.jump({ id: lesson.id, step, beat: 'words' })}>
              <span className="rail-number">{step + 1}</span>
              <span className="rail-date">{dates[step]}</span>
              <span className="rail-words">{words}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
