/** The quiz for one person, beside the map: chosen, answered, and looked through at its end. */
import { useEffect, type ReactElement } from 'react';
import { t } from '../../i18n/questions';
import { isOver } from '../../domain/quiz';
import type { Dataset } from '../../domain/schema';
import { useAtlas } from '../../state/atlas';
import { quizActions } from '../../state/quizActions';
import { actions } from '../../state/store';
import { Icon } from '../../ui/Icon';
import { OpenedTitle } from '../../ui/OpenedTitle';
import { AskedQuestion } from './AskedQuestion';
import { QuizChoices } from './QuizChoices';
import { QuizEnd } from './QuizEnd';
import './quiz.css';

export function QuizPanel({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const { run, keeping, before } = useAtlas((s) => s.quiz);
  useEffect(quizActions.load, []);
  return (
    <aside className="panel quiz" aria-label={t('quiz.title')}>
      <header className="quiz-head">
        <OpenedTitle>{run === null ? t('quiz.title') : t('quiz.numbered', { number: run.choice.number })}</OpenedTitle>
        <button type="button" className="round small" aria-label={t('app.close')} onClick={() => actions.setView({ panel: 'facts' })}>
          <Icon name="close" />
        </button>
      </header>
      {keeping !== 'kept' && (
        <p className="quiz-warning" role="alert">
          {t(`quiz.${keeping}`)}
        </p>
      )}
      {run === null && <QuizChoices dataset={dataset} />}
      {run !== null && !isOver(run) && <AskedQuestion key={run.at} dataset={dataset} quiz={run} />}
      {run !== null && isOver(run) && <QuizEnd dataset={dataset} quiz={run} />}
      {before !== null && (
        <div className="quiz-foot">
          <button type="button" className="plain" onClick={quizActions.showBefore}>
            {t('quiz.showBefore')}
          </button>
        </div>
      )}
    </aside>
  );
}
