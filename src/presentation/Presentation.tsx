/** What the class sees under the map: the year, one sentence, one legend, a line of progress. */
import type { ReactElement } from 'react';
import { say, t, underYear } from '../i18n';
import { incidentsIn } from '../domain/incidents';
import { differencesBetween, secondOf, titleOf } from '../domain/compare';
import { message, spanPart } from '../domain/message';
import { nameForms } from '../domain/names';
import { headline, sentenceFor } from '../domain/narrative';
import { wordsAt, type LessonPlace } from '../domain/lesson';
import type { Incident, Lesson } from '../domain/model';
import { nameOrderIn } from '../domain/perspective';
import type { Dataset } from '../domain/schema';
import { changesBetween } from '../domain/status';
import type { View } from '../domain/view';
import { incidentsById } from '../state/selectors';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';
import { Icon } from '../ui/Icon';

/** How many lands are named when two pictures are compared: a class reads no more. */
const NAMED = 4;

function comparedSentence(dataset: Dataset, view: View, second: View): string {
  const { lands } = differencesBetween(dataset, view, second, nameOrderIn(view));
  if (lands.length === 0) return t('compare.presentedNothing');
  const names = lands.slice(0, NAMED).map(({ territory }) => message('plain', { text: nameForms(territory, view.span, nameOrderIn(view))[0] ?? territory.id }));
  const more = lands.length - names.length;
  return t('compare.presented', { names: more === 0 ? names : [...names, message('compare.presentedMore', { more })], count: lands.length });
}

/** The one sentence for a view: of two pictures, which lands differ; the chosen incident's title or land's status; else who passes to whom; else the incidents' titles, at most two. */
export function sentenceOf(dataset: Dataset, view: View): string {
  const { selection, span } = view;
  const order = nameOrderIn(view);
  const second = secondOf(view);
  if (second !== null && selection === null) return comparedSentence(dataset, view, second);
  if (selection?.kind === 'incident') return `${incidentsById(dataset).get(selection.id)?.title ?? ''}.`;
  if (selection?.kind === 'territory') {
    const territory = dataset.territories.find((x) => x.id === selection.id);
    const sentence = territory && sentenceFor(territory, span, order);
    if (sentence) return say(sentence);
  }
  if (changesBetween(dataset, span).some((c) => c.kind === 'hands')) {
    const { params } = headline(dataset, view, order);
    const groups = params['groups'];
    return groups === undefined ? '' : t('present.sentence', { groups });
  }
  const incidents = incidentsIn(dataset.incidents, span, view);
  if (incidents.length === 0) return t('present.quiet');
  return incidents.slice(0, 2).map((i: Incident) => `${i.title}.`).join(' ');
}

/** The lesson that is given and its present place; null where none is, or the record has no such step. */
function taughtIn(dataset: Dataset, { lesson: place }: View): { readonly lesson: Lesson; readonly place: LessonPlace } | null {
  const lesson = dataset.lessons.find((l) => l.id === place?.id);
  return lesson === undefined || place === null || place.step >= lesson.steps.length ? null : { lesson, place };
}

export function Presentation({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const view = useAtlas((s) => s.view);
  const range = useAtlas((s) => s.range);
  const cover = useAtlas((s) => s.cover);
  const isSecondUp = useAtlas((s) => s.blink.second);
  const second = secondOf(view);
  // Of two pictures in turns, the date of the one that is up.
  const part = spanPart(view.compare?.how === 'blink' && isSecondUp && second !== null ? second.span : view.span);
  const concealed = incidentsIn(dataset.incidents, view.span).length - incidentsIn(dataset.incidents, view.span, view).length;
  const taught = taughtIn(dataset, view);
  const share = taught === null ? (view.span.start - range.start) / (range.end - range.start) : (taught.place.step + 1) / taught.lesson.steps.length;
  return (
    <section className="presented" aria-label={t('present.name')}>
      <div className="progress" style={{ width: `${(100 * Math.max(0, share)).toFixed(2)}%` }} />
      <p className="presented-date">
        <span className="presented-year">{part.year}</span>
        <span className="presented-below">{underYear(part)}</span>
      </p>
      <div className="presented-words">
        {taught !== null && taught.place.beat !== 'words' && <p className="presented-beat">{t(`lesson.${taught.place.beat}`)}</p>}
        <p className="presented-sentence" aria-live="polite">
          {taught === null ? sentenceOf(dataset, view) : wordsAt(taught.lesson, taught.place)}
        </p>
        <p className="presented-stamp">
          {taught !== null && `${t('lesson.progress', { title: taught.lesson.title, step: taught.place.step + 1, steps: taught.lesson.steps.length })}. `}
          {concealed > 0 && `${t('present.filtered', { count: concealed })} `}
          {t('present.stamp', { perspective: second === null ? message(`perspective.${view.perspective}`) : titleOf(view, second) })}
        </p>
      </div>
      <div className="presented-buttons">
        <button type="button" className="round" aria-label={t('present.previous')} onClick={() => actions.moment(-1)}>
          <Icon name="back" />
        </button>
        <button type="button" className="round" aria-label={t('present.next')} onClick={() => actions.moment(1)}>
          <Icon name="forward" />
        </button>
        <button type="button" className="round" aria-label={t('present.leave')} onClick={actions.leave}>
          <Icon name="close" />
        </button>
      </div>
      {cover !== null && <div className={`cover ${cover}`} />}
    </section>
  );
}
