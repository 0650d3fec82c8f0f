/** The scores of this device, with the one place where they are taken off it. */
import { useState, type ReactElement } from 'react';
import { t } from '../../i18n/questions';
import { dateParam } from '../../domain/message';
import { plainName } from '../../domain/questionKinds';
import { GROUPS, type Score } from '../../domain/quiz';
import type { Dataset } from '../../domain/schema';
import { parseEdtf } from '../../domain/time';
import { useAtlas } from '../../state/atlas';
import { quizActions } from '../../state/quizActions';

/** What a quiz was about; all lands where the record no longer has that one. */
export function areaName(dataset: Dataset, area: string): string {
  const group = GROUPS.find((g) => g === area);
  if (group !== undefined) return t(`quiz.area.${group}`);
  const land = dataset.territories.find((x) => x.id === area);
  return land === undefined ? t('quiz.area.all') : plainName(land);
}

export function KeptScores({ dataset, scores }: { readonly dataset: Dataset; readonly scores: readonly Score[] }): ReactElement {
  const isEmpty = useAtlas(({ quiz: { kept } }) => kept.scores.length === 0 && kept.open === null);
  const [asked, setAsked] = useState(false);
  return (
    <section className="quiz-scores" aria-labelledby="quiz-scores">
      <h3 className="head" id="quiz-scores">
        {t('quiz.scores')}
      </h3>
      <p className="detail">{t('quiz.keptHere')}</p>
      {scores.length > 0 && (
        <ul>
          {scores.map((score, n) => {
            const on = parseEdtf(score.on);
            return (
              <li key={`${scores.length - n}`}>
                <strong>{t('quiz.score', { right: score.right, of: score.of })}</strong>
                <span>{t('quiz.scoreOf', { number: score.number, area: areaName(dataset, score.area), date: on === null ? score.on : dateParam(on) })}</span>
              </li>
            );
          })}
        </ul>
      )}
      {!isEmpty && !asked && (
        <button type="button" className="plain" onClick={() => setAsked(true)}>
          {t('quiz.forget')}
        </button>
      )}
      {!isEmpty && asked && (
        <button
          type="button"
          className="plain strong"
          onBlur={() => setAsked(false)}
          autoFocus
          onClick={() => {
            setAsked(false);
            quizActions.forget();
          }}
        >
          {t('quiz.forgetForGood')}
        </button>
      )}
    </section>
  );
}
