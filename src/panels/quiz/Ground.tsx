/** What the record says to a question, who says so, and where the map shows it. */
import type { ReactElement } from 'react';
import { say, t } from '../../i18n/questions';
import type { Question } from '../../domain/questions';
import type { Dataset } from '../../domain/schema';
import { quizActions } from '../../state/quizActions';
import { Citations } from '../Citations';

export function Ground({ dataset, question }: { readonly dataset: Dataset; readonly question: Question }): ReactElement {
  const citations = question.citations.filter((c, n, all) => all.findIndex((o) => o.source === c.source && o.at === c.at) === n);
  const show = (): void => {
    quizActions.showAnswer(question);
    document.querySelector('.stage')?.scrollIntoView({ block: 'nearest' }); // on a phone the map is above
  };
  return (
    <div className="quiz-ground">
      <p>{say(question.because)}</p>
      <Citations dataset={dataset} citations={citations} />
      <button type="button" className="plain" onClick={show}>
        {t('quiz.show')}
      </button>
    </div>
  );
}
