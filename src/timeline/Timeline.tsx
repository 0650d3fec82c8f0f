/** The timeline: the date, the transport, and the slider over its lanes; in a small window folded to one bar. */
import { useDeferredValue, useState, type ReactElement } from 'react';
import { t } from '../i18n';
import type { Dataset } from '../domain/schema';
import { useAtlas } from '../state/atlas';
import { Icon } from '../ui/Icon';
import { SMALL, useMedia } from '../ui/useMedia';
import { ConcealedMarks } from './ConcealedMarks';
import { DateLabel } from './DateLabel';
import { Slider } from './Slider';
import { Transport } from './Transport';

export function Timeline({ dataset: given }: { readonly dataset: Dataset }): ReactElement {
  const dataset = useDeferredValue(given); // what has come of the record is drawn in the next free moment
  const small = useMedia(SMALL);
  const [open, setOpen] = useState(false);
  // At a presenter's console it is the bar under the teacher's own map.
  const low = useAtlas((s) => s.view.mode === 'console') || small;
  const folded = low && !open;
  return (
    <section className={folded ? 'timeline folded' : 'timeline'} id="timeline" aria-label={t('timeline.name')}>
      <div className="timeline-head">
        <DateLabel />
        {!folded && <ConcealedMarks dataset={dataset} />}
        <Transport />
        {low && (
          <button type="button" className="round lanes-toggle" aria-expanded={open} aria-label={t('timeline.lanes')} title={t('timeline.lanes')} onClick={() => setOpen(!open)}>
            <Icon name={open ? 'down' : 'up'} />
          </button>
        )}
      </div>
      <Slider dataset={dataset} folded={folded} />
    </section>
  );
}
