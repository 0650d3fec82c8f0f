/** The timeline: the date, the transport, and the slider over its lanes. */
import { useLayoutEffect, useMemo, useRef, useState, type PointerEvent, type ReactElement } from 'react';
import { say, t } from '../i18n';
import { headline } from '../domain/narrative';
import { nameForms } from '../domain/names';
import type { Territory } from '../domain/model';
import { laneOf, nameOrderIn } from '../domain/perspective';
import type { Dataset } from '../domain/schema';
import { addDays, civilOf, spanAt, type Extent } from '../domain/time';
import { actions, useAtlas } from '../state/store';
import { Axis, rowsOf, type AxisLayout } from './Axis';
import { dayAt, windowFor, xOf } from './axis';
import { DateLabel } from './DateLabel';
import { PartMarks } from './PartMarks';
import { Transport } from './Transport';

/** The lanes: the disputed islands and Manchuria. */
const LANES: readonly string[] = ['iturup', 'kunashir', 'shikotan', 'habomai', 'manchuria-core'];

export function Timeline({ dataset }: { readonly dataset: Dataset }): ReactElement {
  return (
    <section className="timeline" id="timeline" aria-label={t('timeline.name')}>
      <div className="timeline-head">
        <DateLabel />
        <Transport />
      </div>
      <Slider dataset={dataset} />
    </section>
  );
}

function useWidth(): readonly [React.RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(800);
  // Measured before the first paint, so that no frame shows a wrong width.
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null || typeof ResizeObserver === 'undefined') return;
    setWidth(Math.max(120, Math.floor(box.clientWidth)));
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.max(120, Math.floor(entry.contentRect.width)));
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}

/** The date as a slider over the lanes. The keyboard is that of the whole atlas. */
function Slider({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const span = useAtlas((s) => s.view.span);
  const part = useAtlas((s) => s.view.part);
  const hidden = useAtlas((s) => s.view.hidden);
  const only = useAtlas((s) => s.view.only);
  const perspective = useAtlas((s) => s.view.perspective);
  const order = useAtlas((s) => nameOrderIn(s.view));
  const range = useAtlas((s) => s.range);
  const [box, width] = useWidth();
  const drag = useRef<Extent | null>(null);
  const last = useRef<Extent | null>(null);

  // While the reader drags, the axis stays where it is.
  const next = drag.current ?? windowFor(span, last.current, range);
  // The same window is the same object, so that the axis is not drawn anew.
  const window = last.current?.start === next.start && last.current.end === next.end ? last.current : next;
  last.current = window;

  const compact = width < 520;
  const layout = useMemo<AxisLayout>(() => ({ width, lane: compact ? 8 : 13, gap: compact ? 3 : 5, bars: compact ? 18 : 30 }), [width, compact]);
  const territories = useMemo(() => LANES.flatMap((id) => dataset.territories.find((x) => x.id === id) ?? []), [dataset]);
  // An island's first form, by the rule that the reader has chosen; the lanes are drawn anew only when one changes.
  const formOf = (x: Territory) => (x.group === 'disputed' ? nameForms(x, span, order)[0] : x.names.en[0]?.text) ?? x.id;
  const written = territories.map(formOf).join('|');
  const lanes = useMemo(() => {
    const forms = written.split('|');
    return territories.map((territory, n) => ({ id: territory.id, name: forms[n] ?? territory.id, segments: laneOf(dataset, perspective, territory) }));
  }, [dataset, perspective, territories, written]);
  const rows = rowsOf(layout, lanes.length);

  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (drag.current === null) return;
    const left = event.currentTarget.getBoundingClientRect().left;
    const day = dayAt(event.clientX - left, drag.current, width);
    actions.lookAt(spanAt(day, span.unit));
  };
  const start = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = window;
    actions.beginScrub();
    move(event);
  };
  const end = () => {
    drag.current = null;
  };

  const x = xOf(span.start, window, width);
  const spanWidth = Math.max(2, xOf(span.end, window, width) - x);
  return (
    <div className="lanes">
      <div
        ref={box}
        className="slider"
        role="slider"
        tabIndex={0}
        aria-label={t('timeline.slider')}
        aria-orientation="horizontal"
        aria-valuemin={span.unit === 'year' ? civilOf(range.start).year : range.start}
        aria-valuemax={span.unit === 'year' ? civilOf(addDays(range.end, -1)).year : range.end - 1}
        aria-valuenow={span.unit === 'year' ? civilOf(span.start).year : Math.max(span.start, range.start)}
        aria-valuetext={say(headline(dataset, { span, hidden, only }, order))}
        style={{ height: rows.height }}
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <Axis dataset={dataset} lanes={lanes} hidden={hidden} only={only} window={window} layout={layout} />
        {part !== null && <PartMarks part={part} window={window} width={width} height={rows.base} />}
        <div className="now" style={{ left: x, width: spanWidth, height: rows.base }} />
        <div className="knob" style={{ left: x + spanWidth / 2, top: rows.base }} />
      </div>
    </div>
  );
}
