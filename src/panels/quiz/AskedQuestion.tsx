/** One question: its answers, and once one is given, whether it is right, what the record says and who says so. */
import { useEffect, useRef, type ReactElement } from 'react';
import { say, t } from '../../i18n/questions';
import { rightIn, type Quiz } from '../../domain/quiz';
import type { Dataset } from '../../domain/schema';
import { quizActions } from '../../state/quizActions';
import { Ground } from './Ground';

export function AskedQuestion({ dataset, quiz }: { readonly dataset: Dataset; readonly quiz: Quiz }): ReactElement | null {
  const head = useRef<HTMLHeadingElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const question = quiz.questions[quiz.at];
  const given = quiz.given[quiz.at];
  const isAnswered = given !== undefined;
  useEffect(() => head.current?.focus(), []);
  useEffect(() => {
    if (isAnswered) next.current?.focus();
  }, [isAnswered]);
  if (question === undefined) return null;
  const right = question.options[question.right] ?? question.ask;
  const verdict = (n: number): 'right' | 'wrong' | 'other' | 'open' => {
    if (given === undefined) return 'open';
    if (n === question.right) return 'right';
    return n === given ? 'wrong' : 'other';
  };
  return (
    <>
      <p className="quiz-progress">
        <span>{t('quiz.progress', { at: quiz.at + 1, of: quiz.questions.length })}</span>
        <progress max={quiz.questions.length} value={quiz.given.length} aria-label={t('quiz.answered')} />
      </p>
      <h3 className="quiz-ask" ref={head} tabIndex={-1}>
        {say(question.ask)}
      </h3>
      {question.quoted !== undefined && <blockquote className="quiz-quoted">{t('paper.quoted', { text: question.quoted })}</blockquote>}
      <ol className="quiz-options" aria-label={t('quiz.options')}>
        {question.options.map((option, n) => (
          <li key={say(option)}>
            <button type="button" className="quiz-option" data-verdict={verdict(n)} aria-disabled={isAnswered} onClick={() => quizActions.answer(n)}>
              <b aria-hidden="true">{n + 1}</b>
              <span>{say(option)}</span>
              {verdict(n) === 'right' && <em>{t('quiz.isRight')}</em>}
              {verdict(n) === 'wrong' && <em>{t('quiz.isYours')}</em>}
            </button>
          </li>
        ))}
      </ol>
      <p className="quiz-verdict" role="status">
        {given === undefined ? '' : given === question.right ? t('quiz.right', { right: rightIn(quiz), of: quiz.given.length }) : t('quiz.wrong', { answer: right })}
      </p>
      {isAnswered && (
        <>
          <Ground dataset={dataset} question={question} />
          <button type="button" className="plain strong quiz-next" ref={next} onClick={quizActions.goOn}>
            {t(quiz.at + 1 === quiz.questions.length ? 'quiz.toEnd' : 'quiz.next')}
          </button>
        </>
      )}
      {!isAnswered && <p className="detail">{t('quiz.byKeys')}</p>}
      <button type="button" className="link quiz-leave" onClick={quizActions.leaveQuiz}>
        {t('quiz.leave')}
      </button>
    </>
  );
}
