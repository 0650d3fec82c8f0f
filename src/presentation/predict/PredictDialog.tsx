/** Which land and which date a class is asked about. At the console the teacher sees the answer before. */
import { useState, type FormEvent, type ReactElement } from 'react';
import { say, t } from '../../i18n/questions';
import { closed, type AskedOf } from '../../domain/predict';
import { predictionOf } from '../../domain/predicting';
import { plainName } from '../../domain/questionKinds';
import type { Dataset } from '../../domain/schema';
import { parseSpan, printSpan, spanAt, yearOf } from '../../domain/time';
import { clampSpan } from '../../domain/view';
import { useAtlas } from '../../state/atlas';
import { actions } from '../../state/store';
import { Dialog } from '../../ui/Dialog';
import { dateText } from '../dateText';
import { sourcesOf } from './answer';
import './predict.css';

/** So many years ahead stand in the field to begin with. */
const AHEAD = 10;

export function PredictDialog({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const isConsole = useAtlas((s) => s.view.mode === 'console');
  // At the console the class's view is asked about, not the teacher's own; a desk that was left counts no more.
  const view = useAtlas((s) => (s.view.mode === 'console' && s.desk !== null ? s.desk.live : s.view));
  const range = useAtlas((s) => s.range);
  const now = closed(view);
  const [land, setLand] = useState(view.predict?.land ?? (now.selection?.kind === 'territory' ? now.selection.id : dataset.territories[0]?.id));
  const [text, setText] = useState(view.predict === null ? String(yearOf(now.span.end) + AHEAD) : printSpan(view.predict.span).replace(/-01-01$/, ''));
  // A year is asked about by its first day: in a year in which something changes there is no one answer.
  const typed = parseSpan(text.trim());
  const span = typed?.unit === 'year' ? spanAt(typed.start, 'day') : typed;
  const asked: AskedOf | null = span === null || land === undefined ? null : { land, span };
  const question = asked && predictionOf(dataset, asked);
  const problem = (): string | null => {
    if (span === null) return t('timeline.dateWrong', { given: text.slice(0, 40) });
    if (span.start < now.span.end || clampSpan(span, range).start !== span.start) return t('predict.notAfter', { date: dateText(now.span) });
    return question === null ? t('predict.noAnswer') : null;
  };
  const wrong = problem();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (wrong !== null || asked === null) return;
    actions.openDialog(null);
    actions.predict(asked);
  };
  return (
    <Dialog title={t('predict.choose')} onClose={() => actions.openDialog(null)}>
      <form className="predict-form" onSubmit={submit}>
        <p className="detail">{t('predict.about', { date: dateText(now.span) })}</p>
        <label>
          {t('predict.land')}
          <select value={land} onChange={({ target }) => setLand(dataset.territories.find((x) => x.id === target.value)?.id)}>
            {dataset.territories.map((x) => (
              <option key={x.id} value={x.id}>
                {plainName(x)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('predict.date')}
          <input type="text" inputMode="numeric" autoComplete="off" value={text} aria-invalid={wrong !== null} aria-describedby="predict-wrong" onChange={(e) => setText(e.target.value)} />
        </label>
        <p id="predict-wrong" className="predict-preview" role="status">
          {wrong ?? (question === null ? '' : say(question.ask))}
        </p>
        {isConsole && wrong === null && question !== null && (
          <p className="predict-preview">
            {t('predict.yours', { answer: question.options[question.right] ?? question.ask })} <span className="detail">{t('panel.says', { titles: sourcesOf(dataset, question.citations) })}</span>
          </p>
        )}
        <button type="submit" className="plain strong" disabled={wrong !== null}>
          {t('predict.put')}
        </button>
      </form>
    </Dialog>
  );
}
