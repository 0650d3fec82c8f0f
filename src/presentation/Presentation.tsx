/** What the class sees under the map: the year, one sentence, one legend, a line of progress. */
import { useRef, type ReactElement } from 'react';
import { t, underYear } from '../i18n';
import { incidentsIn } from '../domain/incidents';
import { secondOf, titleOf } from '../domain/compare';
import { message, spanPart } from '../domain/message';
import type { Dataset } from '../domain/schema';
import { taughtIn } from '../domain/teaching';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';
import { Pointing } from './Pointing';
import { PredictBar } from './predict/PredictBar';
import { Prediction } from './predict/Prediction';
import { RoomBar } from './RoomBar';
import './room.css';
import { wordsFor } from './sentence';
import { swipes } from './swipes';

export function Presentation({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const view = useAtlas((s) => s.view);
  const range = useAtlas((s) => s.range);
  const cover = useAtlas((s) => s.cover);
  const isSecondUp = useAtlas((s) => s.blink.second);
  const second = secondOf(view);
  const finger = useRef<{ readonly id: number; readonly x: number; readonly y: number } | null>(null);
  // Of two pictures in turns, the date of the one that is up.
  const part = spanPart(view.compare?.how === 'blink' && isSecondUp && second !== null ? second.span : view.span);
  const concealed = incidentsIn(dataset.incidents, view.span).length - incidentsIn(dataset.incidents, view.span, view).length;
  const taught = taughtIn(dataset, view);
  const { beat, words } = wordsFor(view, { dataset, range });
  const { predict } = view;
  const other = useAtlas((s) => s.link.other);
  const share = taught === null ? (view.span.start - range.start) / (range.end - range.start) : (taught.place.step + 1) / taught.lesson.steps.length;
  return (
    <section className={predict === null ? 'presented' : 'presented predicts'} aria-label={t('present.name')} {...swipes(finger, actions.moment)}>
      <div className="progress" style={{ width: `${(100 * Math.max(0, share)).toFixed(2)}%` }} />
      <p className="presented-date">
        <span className="presented-year">{part.year}</span>
        <span className="presented-below">{underYear(part)}</span>
      </p>
      {predict !== null && <Prediction dataset={dataset} view={view} predict={predict} />}
      {predict === null && (
        <div className="presented-words">
          {beat !== null && <p className="presented-beat">{t(`lesson.${beat}`)}</p>}
          <p className="presented-sentence" aria-live="polite">
            {words}
          </p>
          <p className="presented-stamp">
            {taught !== null && `${t('lesson.progress', { title: taught.lesson.title, step: taught.place.step + 1, steps: taught.lesson.steps.length })}. `}
            {concealed > 0 && `${t('present.filtered', { count: concealed })} `}
            {t('present.stamp', { perspective: second === null ? message(`perspective.${view.perspective}`) : titleOf(view, second) })}
          </p>
        </div>
      )}
      {view.mode === 'audience' && other !== 'found' && <p className="presented-link">{t('audience.lost')}</p>}
      {view.mode !== 'audience' && (predict === null ? <RoomBar /> : <PredictBar told={predict.told} />)}
      <Pointing />
      {cover !== null && <div className={`cover ${cover}`} />}
    </section>
  );
}
