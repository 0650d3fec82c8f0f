/** The one sentence that a class reads of a view. */
import { say, t } from '../i18n/questions';
import { differencesBetween, secondOf } from '../domain/compare';
import { incidentsIn } from '../domain/incidents';
import { message } from '../domain/message';
import type { Incident } from '../domain/model';
import { nameForms } from '../domain/names';
import { headline, sentenceFor } from '../domain/narrative';
import { nameOrderIn } from '../domain/perspective';
import { predictionOf } from '../domain/predicting';
import type { Dataset } from '../domain/schema';
import { changesBetween } from '../domain/status';
import { stepAt, wordsAt } from '../domain/lesson';
import { isAside, taughtIn, type Told } from '../domain/teaching';
import type { View } from '../domain/view';
import { incidentsById } from '../state/selectors';

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

/** What a class reads of a view: what it is asked to predict, or the answer; in a lesson the words, the question or the answer of its place; where another date is shown, and without a lesson, the one sentence. */
export function wordsFor(view: View, told: Told): { readonly beat: 'question' | 'answer' | null; readonly words: string } {
  if (view.predict !== null) {
    const question = predictionOf(told.dataset, view.predict);
    if (question === null) return { beat: 'question', words: t('predict.noAnswer') };
    return view.predict.told ? { beat: 'answer', words: say(question.options[question.right] ?? question.ask) } : { beat: 'question', words: say(question.ask) };
  }
  const taught = taughtIn(told.dataset, view);
  if (taught === null || isAside(view, told)) return { beat: null, words: sentenceOf(told.dataset, view) };
  const { beat } = taught.place;
  const asks = stepAt(taught.lesson, taught.place)?.question !== undefined;
  return { beat: asks && (beat === 'question' || beat === 'answer') ? beat : null, words: wordsAt(taught.lesson, taught.place) };
}
