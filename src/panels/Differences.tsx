/** What differs between two pictures: one line for each land and line that does, with both states, who says so, and why. */
import { useMemo, type ReactElement } from 'react';
import { say, t } from '../i18n';
import { differencesBetween, nameBeside, secondOf, titleOf, type Reason } from '../domain/compare';
import { message, type Message } from '../domain/message';
import type { Citation } from '../domain/model';
import { nameIn } from '../domain/names';
import { nameOrderIn, paintIn } from '../domain/perspective';
import type { Dataset } from '../domain/schema';
import type { View } from '../domain/view';
import { actions } from '../state/store';
import { LineSwatch } from '../ui/LineSwatch';
import { Swatch } from '../ui/Swatch';
import { Citations } from './Citations';

export function Differences({ dataset, view }: { readonly dataset: Dataset; readonly view: View }): ReactElement | null {
  const { span, perspective, compare } = view;
  const order = nameOrderIn(view);
  const other = compare?.span;
  const as = compare?.perspective;
  const found = useMemo(
    () => (other === undefined || as === undefined ? null : differencesBetween(dataset, { span, perspective }, { span: other, perspective: as }, order)),
    [dataset, span, perspective, other, as, order],
  );
  const second = secondOf(view);
  if (found === null || second === null) return null;
  const { lands, lines, same } = found;
  const names = { first: nameBeside(view, second), second: nameBeside(second, view) };
  const onlyOneControl = (perspective === 'control') !== (second.perspective === 'control');
  return (
    <section className="differences" aria-labelledby="differences">
      <h3 className="head" id="differences" tabIndex={-1}>
        {t('compare.head')}
      </h3>
      <p className="differences-of">{say(titleOf(view, second))}</p>
      {lands.length + lines.length === 0 && <p>{t('compare.nothing')}</p>}
      <ul className="facts">
        {lands.map(({ territory, line, reasons }) => (
          <li key={territory.id} className="fact">
            <span className="two-swatches">
              <Swatch {...paintIn(dataset, view, territory)} />
              <Swatch {...paintIn(dataset, second, territory)} />
            </span>
            <div>
              <p>
                <button type="button" className="link" onClick={() => actions.select({ kind: 'territory', id: territory.id })}>
                  {say(line)}
                </button>
              </p>
              <Reasons dataset={dataset} reasons={reasons} names={names} />
            </div>
          </li>
        ))}
        {lines.map(({ line, words, reasons, drawn }) => (
          <li key={line.id} className="fact">
            <LineSwatch kind={drawn} />
            <div>
              <p>{say(words)}</p>
              <Reasons dataset={dataset} reasons={reasons} names={names} />
            </div>
          </li>
        ))}
      </ul>
      {onlyOneControl && <p className="detail">{t('compare.noClaims')}</p>}
      {same.length > 0 && <p className="detail">{t('compare.same', { names: same.map((x) => message('plain', { text: nameIn(x, span, order) })) })}</p>}
    </section>
  );
}

/** All sources at once; opened, each reason with its own. */
function Reasons({ dataset, reasons, names }: { readonly dataset: Dataset; readonly reasons: readonly Reason[]; readonly names: { readonly [of in Reason['of']]: Message } }): ReactElement {
  const all = new Map(reasons.flatMap((r) => r.citations).map((c): [string, Citation] => [`${c.source} ${c.at ?? ''}`, c]));
  return (
    <>
      <Citations dataset={dataset} citations={[...all.values()]} />
      <details className="about">
        <summary>{t('compare.why')}</summary>
        <ul className="reasons">
          {reasons.map(({ of, text, citations }, n) => (
            <li key={n}>
              <p className="detail">
                <strong>{say(names[of])}</strong>: {text}
              </p>
              <Citations dataset={dataset} citations={citations} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
