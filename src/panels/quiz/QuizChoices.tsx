/** What a quiz is about, and what this device has kept of those before. */
import { useState, type FormEvent, type ReactElement } from 'react';
import { t } from '../../i18n/questions';
import { COUNTS, firstChoice, GROUPS, MOST_NUMBER, type QuizChoice } from '../../domain/quiz';
import { plainName } from '../../domain/questionKinds';
import { QUESTION_KINDS } from '../../domain/questions';
import type { Dataset } from '../../domain/schema';
import { useAtlas } from '../../state/atlas';
import { quizActions } from '../../state/quizActions';
import { KeptScores } from './KeptScores';

/** The number after the last that was gone through. */
const nextNumber = (last: number | undefined): number => ((last ?? 0) % MOST_NUMBER) + 1;

export function QuizChoices({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const { scores, open } = useAtlas((s) => s.quiz.kept);
  const [choice, setChoice] = useState<QuizChoice>(firstChoice);
  const [typed, setTyped] = useState<string | null>(null);
  const number = typed ?? String(nextNumber(scores[0]?.number));
  const isNumber = /^\d{1,4}$/.test(number.trim()) && Number(number) >= 1;
  const isWhole = dataset.positions.length > 0;
  const change = (patch: Partial<QuizChoice>): void => setChoice({ ...choice, ...patch });
  const start = (event: FormEvent): void => {
    event.preventDefault();
    if (isNumber && isWhole && choice.kinds.length > 0) quizActions.start({ ...choice, number: Number(number) });
  };
  return (
    <>
      <p className="detail">{t('quiz.about')}</p>
      {open !== null && isWhole && (
        <button type="button" className="plain strong quiz-next" onClick={quizActions.resume}>
          {t('quiz.resume', { number: open.choice.number, done: open.given.length, of: open.choice.count })}
        </button>
      )}
      <form className="quiz-form" onSubmit={start} noValidate>
        <label>
          {t('quiz.number')}
          <input type="text" inputMode="numeric" autoComplete="off" value={number} aria-invalid={!isNumber} aria-describedby="quiz-number" onChange={(e) => setTyped(e.target.value)} />
        </label>
        <p id="quiz-number" className="detail" data-wrong={!isNumber}>
          {t(isNumber ? 'quiz.sameNumber' : 'quiz.wrongNumber', { most: MOST_NUMBER })}
        </p>
        <label>
          {t('quiz.count')}
          <select value={choice.count} onChange={({ target }) => change({ count: COUNTS.find((c) => String(c) === target.value) ?? choice.count })}>
            {COUNTS.map((c) => (
              <option key={c} value={c}>
                {c}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('quiz.area')}
          <select value={choice.area} onChange={({ target }) => change({ area: target.value })}>
            <option value="all">{t('quiz.area.all')}</option>
            {GROUPS.map((group) => (
              <option key={group} value={group}>
                {t(`quiz.area.${group}`)}
              </option>
            ))}
            {dataset.territories.map((x) => (
              <option key={x.id} value={x.id}>
                {plainName(x)}
              </option>
            ))}
          </select>
        </label>
        <fieldset className="quiz-kinds">
          <legend>{t('quiz.kinds')}</legend>
          {QUESTION_KINDS.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={choice.kinds.includes(kind)}
                onChange={({ target }) => change({ kinds: target.checked ? [...choice.kinds, kind] : choice.kinds.filter((k) => k !== kind) })}
              />
              {t(`quiz.kind.${kind}`)}
            </label>
          ))}
        </fieldset>
        {choice.kinds.length === 0 && <p className="detail">{t('quiz.noKind')}</p>}
        {!isWhole && <p role="status">{t('app.coming')}</p>}
        <button type="submit" className="plain strong quiz-next" disabled={!isWhole || !isNumber || choice.kinds.length === 0}>
          {t('quiz.start')}
        </button>
      </form>
      <KeptScores dataset={dataset} scores={scores} />
    </>
  );
}
