import type { ReactElement } from 'react';
import { say, t } from '../../i18n/questions';
import type { Question } from '../../domain/questions';
import type { Dataset } from '../../domain/schema';
import { sourcesSaid } from './Page';
import { textHeight } from './plan';

const ASK = { letter: 1.95, line: 5.6 };
const OPTION = { letter: 1.75, line: 7 };
const SMALL = { letter: 1.3, line: 3.9 };

/** How high a question stands, with its options or with its answer; in millimetres. */
export function questionHeight(dataset: Dataset, q: Question, { width, kind }: { readonly width: number; readonly kind: 'sheet' | 'key' }): number {
  const ask = textHeight(say(q.ask), { width: width - 10, ...ASK }) + (q.quoted === undefined ? 0 : textHeight(q.quoted, { width: width - 18, ...ASK }) + 2);
  if (kind === 'sheet') return ask + q.options.reduce((sum, o) => sum + textHeight(say(o), { width: width - 20, ...OPTION }), 0) + 9;
  return ask + textHeight(say(q.options[q.right] ?? q.ask), { width: width - 20, ...OPTION }) + textHeight(say(q.because), { width: width - 10, ...SMALL }) + textHeight(sourcesSaid(dataset, q.citations), { width: width - 20, ...SMALL }) + 8;
}

const LETTERS = 'ABCD';

export function Questions({ dataset, questions, first, kind }: { readonly dataset: Dataset; readonly questions: readonly Question[]; readonly first: number; readonly kind: 'sheet' | 'key' }): ReactElement {
  return (
    <ol className="paper-questions" start={first + 1}>
      {questions.map((q) => (
        <li key={q.about}>
          <p className="paper-ask">{say(q.ask)}</p>
          {q.quoted !== undefined && <blockquote>{t('paper.quoted', { text: q.quoted })}</blockquote>}
          {kind === 'sheet' ? (
            <ul className="paper-options">
              {q.options.map((o, n) => (
                <li key={say(o)}>
                  <i />
                  <b>{LETTERS[n]}</b> {say(o)}
                </li>
              ))}
            </ul>
          ) : (
            <>
              <p className="paper-right">
                <b>{LETTERS[q.right]}</b> {say(q.options[q.right] ?? q.ask)}
              </p>
              <p className="paper-small">{say(q.because)}</p>
              <p className="paper-small">{t('panel.says', { titles: sourcesSaid(dataset, q.citations) })}</p>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
