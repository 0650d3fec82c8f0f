/** The teacher's notes on the present step, as large as the teacher likes. */
import { useState, type ReactElement } from 'react';
import { t } from '../i18n/console';
import { stepAt } from '../domain/lesson';
import type { LessonStep } from '../domain/model';
import type { Dataset } from '../domain/schema';
import type { taughtIn } from '../domain/teaching';
import { sourcesById } from '../state/selectors';
import { Icon } from '../ui/Icon';

/** Sizes of the notes in pixels. */
const SIZES = [16, 18, 20, 23, 27, 32] as const;
const FIRST_SIZE = 2;

type Props = { readonly dataset: Dataset; readonly taught: ReturnType<typeof taughtIn> };

export function Notes({ dataset, taught }: Props): ReactElement {
  const [size, setSize] = useState(FIRST_SIZE);
  const step = taught === null ? undefined : stepAt(taught.lesson, taught.place);
  return (
    <div className="console-notes">
      <div className="console-notes-head">
        <h3 id="console-notes">{t('console.notes')}</h3>
        <button type="button" className="round" aria-label={t('console.smaller')} title={t('console.smaller')} disabled={size === 0} onClick={() => setSize(size - 1)}>
          <Icon name="minus" />
        </button>
        <button type="button" className="round" aria-label={t('console.larger')} title={t('console.larger')} disabled={size === SIZES.length - 1} onClick={() => setSize(size + 1)}>
          <Icon name="plus" />
        </button>
      </div>
      {/* Scrolled by keys as well as by hand. */}
      <div className="console-notes-text" tabIndex={0} role="region" aria-labelledby="console-notes" key={taught?.place.step} style={{ fontSize: SIZES[size] }}>
        {step === undefined ? <p className="quiet">{t('console.noNotes')}</p> : <p>{step.notes}</p>}
        {step?.question !== undefined && (
          <dl>
            <dt>{t('lesson.question')}</dt>
            <dd>{step.question.ask}</dd>
            <dt>{t('lesson.answer')}</dt>
            <dd>{step.question.answer}</dd>
          </dl>
        )}
        {step !== undefined && <Sources dataset={dataset} step={step} />}
      </div>
    </div>
  );
}

/** What a step and its answer rest on, each once, with whose document it is. */
function Sources({ dataset, step: { sources, question } }: { readonly dataset: Dataset; readonly step: LessonStep }): ReactElement | null {
  const cited = [...sources, ...(question?.sources ?? [])].filter((c, n, all) => all.findIndex((o) => o.source === c.source && o.at === c.at) === n);
  if (cited.length === 0) return null;
  return (
    <section className="console-sources">
      <h4>{t('console.sources')}</h4>
      <ul>
        {cited.map(({ source: id, at }) => {
          const source = sourcesById(dataset).get(id);
          return (
            <li key={`${id} ${at ?? ''}`}>
              {[source?.title ?? id, at].filter((part) => part !== undefined).join(', ')} {source !== undefined && <span>{t('source.side', { side: t(`side.${source.side}`) })}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
