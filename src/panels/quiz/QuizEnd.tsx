/** The end of a quiz: the score, and what was not right with what the record says to it. */
import { useEffect, useRef, type ReactElement } from 'react';
import { say, t } from '../../i18n/questions';
import { missedIn, MOST_NUMBER, rightIn, type Quiz } from '../../domain/quiz';
import type { Dataset } from '../../domain/schema';
import { useAtlas } from '../../state/atlas';
import { quizActions } from '../../state/quizActions';
import { Ground } from './Ground';
import { KeptScores } from './KeptScores';

export function QuizEnd({ dataset, quiz }: { readonly dataset: Dataset; readonly quiz: Quiz }): ReactElement {
  const scores = useAtlas((s) => s.quiz.kept.scores);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const { choice, questions } = quiz;
  const missed = missedIn(quiz);
  return (
    <>
      <h3 className="quiz-result" ref={head} tabIndex={-1}>
        {questions.length === 0 ? t('quiz.none') : t('quiz.result', { right: rightIn(quiz), of: questions.length })}
      </h3>
      {questions.length > 0 && questions.length < choice.count && <p className="detail">{t('quiz.fewer', { count: questions.length })}</p>}
      {questions.length > 0 && missed.length === 0 && <p>{t('quiz.allRight')}</p>}
      <div className="quiz-ways">
        <button type="button" className="plain strong" onClick={() => quizActions.start({ ...choice, number: (choice.number % MOST_NUMBER) + 1 })}>
          {t('quiz.following', { number: (choice.number % MOST_NUMBER) + 1 })}
        </button>
        {questions.length > 0 && (
          <button type="button" className="plain" onClick={() => quizActions.start(choice)}>
            {t('quiz.again')}
          </button>
        )}
        <button type="button" className="plain" onClick={quizActions.leaveQuiz}>
          {t('quiz.leave')}
        </button>
      </div>
      {missed.length > 0 && (
        <section className="quiz-missed" aria-labelledby="quiz-missed">
          <h3 className="head" id="quiz-missed">
            {t('quiz.missed')}
          </h3>
          <ol>
            {missed.map(({ question, option }) => (
              <li key={question.about}>
                <p className="quiz-ask">{say(question.ask)}</p>
                {question.quoted !== undefined && <blockquote className="quiz-quoted">{t('paper.quoted', { text: question.quoted })}</blockquote>}
                <p>{t('quiz.yours', { answer: question.options[option] ?? '' })}</p>
                <p>
                  <strong>{t('quiz.rightAnswer', { answer: question.options[question.right] ?? '' })}</strong>
                </p>
                <Ground dataset={dataset} question={question} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <KeptScores dataset={dataset} scores={scores} />
    </>
  );
}
