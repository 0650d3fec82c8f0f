/** The card of the comparison: how, of which dates and perspectives, and how much differs; the list with its sources stands in the panel. */
import { useDeferredValue, useId, useMemo, useState, type FormEvent, type ReactElement } from 'react';
import { differencesBetween, type Picture } from '../../domain/compare';
import type { PerspectiveId } from '../../domain/model';
import { nameOrderIn, PERSPECTIVES } from '../../domain/perspective';
import type { Dataset } from '../../domain/schema';
import { parseSpan, printSpan, type Span } from '../../domain/time';
import { WAYS_TO_COMPARE, type Compare } from '../../domain/view';
import { t } from '../../i18n';
import { comparing } from '../../state/comparing';
import { useAtlas } from '../../state/atlas';
import { actions } from '../../state/store';
import type { CardProps } from '../tools';
import { pictureOf, PRESETS } from './presets';
import './compare.css';

export function CompareCard({ dataset }: CardProps): ReactElement {
  const compare = useAtlas((s) => s.view.compare);
  return (
    <div className="compare-card">
      {compare === null ? (
        <button type="button" className="plain strong" onClick={comparing.start}>
          {t('compare.start')}
        </button>
      ) : (
        <Pictures dataset={dataset} compare={compare} />
      )}
      <details className="presets" open={compare === null}>
        <summary>{t('compare.presets')}</summary>
        <Presets />
      </details>
    </div>
  );
}

function Pictures({ dataset, compare }: { readonly dataset: Dataset; readonly compare: Compare }): ReactElement {
  const span = useAtlas((s) => s.view.span);
  const perspective = useAtlas((s) => s.view.perspective);
  return (
    <>
      <div className="ways" role="radiogroup" aria-label={t('compare.how')}>
        {WAYS_TO_COMPARE.map((how) => (
          <label key={how}>
            <input type="radio" name="compare-how" checked={how === compare.how} onChange={() => comparing.change({ how })} />
            <span>{t(`compare.how.${how}`)}</span>
          </label>
        ))}
      </div>
      <PictureFields name={t('compare.first')} picture={{ span, perspective }} onSpan={actions.goTo} onPerspective={actions.setPerspective} />
      <PictureFields name={t('compare.second')} picture={compare} onSpan={(to) => comparing.change({ span: to })} onPerspective={(as) => comparing.change({ perspective: as })} />
      <div className="compare-buttons">
        <button type="button" className="chip" onClick={comparing.swap}>
          {t('compare.swap')}
        </button>
        <button type="button" className="chip" onClick={comparing.keep}>
          {t('compare.keep')}
        </button>
        <button type="button" className="chip" onClick={comparing.end}>
          {t('compare.end')}
        </button>
      </div>
      <Count dataset={dataset} first={{ span, perspective }} second={compare} />
    </>
  );
}

type FieldsProps = { readonly name: string; readonly picture: Picture; readonly onSpan: (span: Span) => void; readonly onPerspective: (perspective: PerspectiveId) => void };

/** The date as the reader types it, and the perspective. What is not a date stays in the field, with the reason. */
function PictureFields({ name, picture, onSpan, onPerspective }: FieldsProps): ReactElement {
  const shown = printSpan(picture.span);
  const [typed, setTyped] = useState<{ readonly over: string; readonly text: string } | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const id = useId();
  // A date that has changed elsewhere takes the place of what was typed.
  const text = typed?.over === shown ? typed.text : shown;
  const commit = () => {
    const span = parseSpan(text.trim());
    if (span === null) return setWrong(text);
    setWrong(null);
    setTyped(null);
    if (printSpan(span) !== shown) onSpan(span);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    commit();
  };
  return (
    <form className="picture-fields" onSubmit={submit} aria-label={name}>
      <span className="picture-fields-name">{name}</span>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        aria-label={t('compare.date')}
        title={t('timeline.dateHint')}
        value={text}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : id}
        onChange={(e) => setTyped({ over: shown, text: e.target.value })}
        onBlur={commit}
      />
      <select aria-label={t('perspective.name')} value={picture.perspective} onChange={(e) => onPerspective(PERSPECTIVES.find((p) => p === e.target.value) ?? 'control')}>
        {PERSPECTIVES.map((p) => (
          <option key={p} value={p}>
            {t(`perspective.${p}.short`)}
          </option>
        ))}
      </select>
      {wrong !== null && (
        <p id={id} className="field-wrong" role="alert">
          {t('timeline.dateWrong', { given: wrong.slice(0, 40) })}
        </p>
      )}
    </form>
  );
}

/** How much differs, and the way to the list. */
function Count({ dataset, first, second }: { readonly dataset: Dataset; readonly first: Picture; readonly second: Picture }): ReactElement {
  const order = useAtlas((s) => nameOrderIn(s.view));
  // Only what the count depends on: the divider moves without it.
  const [spanA, spanB, asA, asB] = [useDeferredValue(first.span), useDeferredValue(second.span), first.perspective, second.perspective];
  const { lands, lines } = useMemo(
    () => differencesBetween(dataset, { span: spanA, perspective: asA }, { span: spanB, perspective: asB }, order),
    [dataset, spanA, spanB, asA, asB, order],
  );
  const some = lands.length + lines.length > 0;
  return (
    <p className="compare-count" role="status">
      {some ? t('compare.count', { lands: lands.length, lines: lines.length }) : t('compare.nothing')}{' '}
      {some && (
        <button type="button" className="link" onClick={comparing.toList}>
          {t('compare.toList')}
        </button>
      )}
    </p>
  );
}

function Presets(): ReactElement {
  const range = useAtlas((s) => s.range);
  return (
    <div className="compare-buttons" role="group" aria-label={t('compare.presets')}>
      {PRESETS.map(({ key, first, second, camera }) => (
        <button key={key} type="button" className="chip" onClick={() => comparing.show(pictureOf(first, range), pictureOf(second, range), camera)}>
          {t(key)}
        </button>
      ))}
    </div>
  );
}
