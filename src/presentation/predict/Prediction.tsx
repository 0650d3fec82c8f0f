/** What a class is asked, in place of the sentence: the question and its answers, the land's time with what is to come hidden, and then the answer with its sources. */
import { useMemo, type ReactElement } from 'react';
import { say, t } from '../../i18n/questions';
import type { Question } from '../../domain/questions';
import { predictionOf } from '../../domain/predicting';
import type { Dataset } from '../../domain/schema';
import type { Prediction as Asked, View } from '../../domain/view';
import { LETTERS, sourcesOf } from './answer';
import { Strip } from './Strip';
import './predict.css';

export function Prediction({ dataset, view, predict }: { readonly dataset: Dataset; readonly view: View; readonly predict: Asked }): ReactElement {
  const { land, span, told } = predict;
  const question = useMemo(() => predictionOf(dataset, { land, span }), [dataset, land, span]);
  const territory = dataset.territories.find((x) => x.id === land);
  return (
    <div className="predict" data-told={told}>
      <div aria-live="polite">
        <p className="presented-beat">{t(told ? 'lesson.answer' : 'predict.beat')}</p>
        <p className="predict-ask">{question === null ? t('predict.noAnswer') : say(question.ask)}</p>
        {question !== null && <Options question={question} told={told} />}
        {question !== null && told && <Ground dataset={dataset} question={question} />}
      </div>
      {territory !== undefined && <Strip territory={territory} view={view} asked={span} />}
    </div>
  );
}

function Options({ question, told }: { readonly question: Question; readonly told: boolean }): ReactElement {
  return (
    <ol className="predict-options">
      {question.options.map((option, n) => (
        <li key={say(option)} data-verdict={!told ? 'open' : n === question.right ? 'right' : 'other'}>
          <b>{LETTERS[n]}</b> <span>{say(option)}</span>
          {told && n === question.right && <em>{t('quiz.isRight')}</em>}
        </li>
      ))}
    </ol>
  );
}

function Ground({ dataset, question }: { readonly dataset: Dataset; readonly question: Question }): ReactElement {
  return (
    <div className="predict-ground">
      <p>{say(question.because)}</p>
      <p className="predict-sources">{t('panel.says', { titles: sourcesOf(dataset, question.citations) })}</p>
    </div>
  );
}
