/** What the class is asked, as its teacher sees it: the answers by their letters, the right one, and who says so. */
import { useMemo, type ReactElement } from 'react';
import { say, t } from '../../i18n/questions';
import { predictionOf } from '../../domain/predicting';
import type { Dataset } from '../../domain/schema';
import type { Prediction } from '../../domain/view';
import { actions } from '../../state/store';
import { LETTERS, sourcesOf } from './answer';
import './predict.css';

export function PredictCard({ dataset, predict }: { readonly dataset: Dataset; readonly predict: Prediction }): ReactElement | null {
  const { land, span, told } = predict;
  const question = useMemo(() => predictionOf(dataset, { land, span }), [dataset, land, span]);
  if (question === null) return null;
  return (
    <section className="card predict-card" aria-labelledby="predict-card">
      <h3 id="predict-card">
        {t('predict.card')} <strong>{t(told ? 'predict.isTold' : 'predict.onlyYou')}</strong>
      </h3>
      <ol className="predict-options">
        {question.options.map((option, n) => (
          <li key={say(option)} data-verdict={n === question.right ? 'right' : 'other'}>
            <b>{LETTERS[n]}</b> <span>{say(option)}</span>
            {n === question.right && <em>{t('quiz.isRight')}</em>}
          </li>
        ))}
      </ol>
      <p className="predict-because">{say(question.because)}</p>
      <p className="detail">{t('panel.says', { titles: sourcesOf(dataset, question.citations) })}</p>
      <p className="predict-ways">
        <button type="button" className="plain" onClick={() => actions.predict()}>
          {t('predict.another')}
        </button>
        <button type="button" className="plain" onClick={() => actions.openDialog('predict')}>
          {t('predict.choose')}
        </button>
        <button type="button" className="plain" onClick={actions.endPrediction}>
          {t('predict.end')}
        </button>
      </p>
    </section>
  );
}
