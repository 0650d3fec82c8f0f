/** The date as a slider over the lanes. The keyboard is that of the whole atlas. */
import { useMemo, useState, type ReactElement } from 'react';
import { say, t } from '../i18n';
import { isInSight } from '../domain/axis';
import { dateParam, spanParam } from '../domain/message';
import { headline } from '../domain/narrative';
import type { Incident } from '../domain/model';
import { nameOrderIn } from '../domain/perspective';
import type { Dataset } from '../domain/schema';
import { addDays, civilOf, overlaps } from '../domain/time';
import { incidentsById, territoriesById } from '../state/selectors';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';
import { Icon } from '../ui/Icon';
import { SMALL, useMedia } from '../ui/useMedia';
import { Axis } from './Axis';
import { xOf } from './axis';
import { AxisNote, OneIncident, UnderNote } from './AxisNote';
import { AxisZoom } from './AxisZoom';
import { ComparedMark } from './ComparedMark';
import { alongAxis } from './dated';
import { Overview } from './Overview';
import { PartMarks } from './PartMarks';
import { happeningsIn, pictureOf, rowMiddle, rowsOf, type AxisLayout, type Picture } from './picture';
import { useAxisGestures } from './useAxisGestures';
import { useLanes, type Lanes } from './useLanes';
import { useShownAxis } from './useShownAxis';
import { useWidth } from './useWidth';

/** Heights in pixels: folded to a strip, in a low window, in a high one. */
const STRIP = { lane: 4, gap: 1, rows: 0 };
const LOW = { lane: 13, gap: 3, rows: 2 };
const HIGH = { lane: 15, gap: 4, rows: 3 };

export function Slider({ dataset, folded }: { readonly dataset: Dataset; readonly folded: boolean }): ReactElement {
  const span = useAtlas((s) => s.view.span);
  const part = useAtlas((s) => s.view.part);
  const hidden = useAtlas((s) => s.view.hidden);
  const only = useAtlas((s) => s.view.only);
  const order = useAtlas((s) => nameOrderIn(s.view));
  const selection = useAtlas((s) => s.view.selection);
  const range = useAtlas((s) => s.range);
  const isSmall = useMedia(SMALL);
  const isLow = useMedia('(max-height: 860px)');
  const [box, width] = useWidth();
  const { axis, show, hold } = useShownAxis();
  const [shown, setShown] = useState<Lanes>('main');
  const lanes = useLanes(dataset, folded ? 'main' : shown);
  const along = useMemo(() => alongAxis(dataset.incidents, { hidden, only }), [dataset, hidden, only]);
  const layout = useMemo<AxisLayout>(() => ({ width, beside: isSmall ? 62 : 110, ...(folded ? STRIP : isLow ? LOW : HIGH) }), [width, folded, isLow, isSmall]);
  const happenings = useMemo(() => happeningsIn({ axis, layout, along, territories: territoriesById(dataset), order }), [axis, layout, along, dataset, order]);
  const picture = useMemo(() => pictureOf({ axis, layout, lanes, happenings }), [axis, layout, lanes, happenings]);
  const { pointed, handlers } = useAxisGestures({ element: box, picture, show, hold });
  const rows = rowsOf(layout, lanes.length);
  const words = say(headline(dataset, { span, hidden, only }, order));

  const chosen = selection?.kind === 'incident' ? incidentsById(dataset).get(selection.id) : undefined;
  const told = chosen !== undefined && overlaps(chosen.date.extent, span) ? chosen : undefined;
  const x = xOf(span.start, axis, width);
  const spanWidth = Math.max(2, xOf(span.end, axis, width) - x);
  const middle = Math.min(Math.max(x + spanWidth / 2, 0), width);
  const seen = isInSight(span, axis);
  return (
    <div className="lanes">
      <div
        ref={box}
        className="slider"
        id="date-slider"
        role="slider"
        tabIndex={0}
        aria-label={t('timeline.slider')}
        aria-orientation="horizontal"
        aria-valuemin={span.unit === 'year' ? civilOf(range.start).year : range.start}
        aria-valuemax={span.unit === 'year' ? civilOf(addDays(range.end, -1)).year : range.end - 1}
        aria-valuenow={span.unit === 'year' ? civilOf(span.start).year : Math.max(span.start, range.start)}
        aria-valuetext={valueText(words, told)}
        style={{ height: rows.height }}
        {...handlers}
      >
        <Axis picture={picture} />
        {part !== null && <PartMarks part={part} window={axis} width={width} height={rows.base} />}
        {chosen !== undefined && <Chosen incident={chosen} picture={picture} />}
        {x < width && x + spanWidth > 0 && (
          <div className={spanWidth < width / 2 ? 'now' : 'now wide'} style={{ left: Math.max(x, 0), width: Math.min(x + spanWidth, width) - Math.max(x, 0), height: rows.base }} />
        )}
        <ComparedMark axis={axis} width={width} height={rows.base} />
        {seen && <div className="knob" style={{ left: middle, top: rows.base }} />}
      </div>
      {pointed !== null && (
        <AxisNote x={pointed.x} y={pointed.y - (pointed.finger ? 30 : 12)} width={width} passing>
          <UnderNote under={pointed.under} order={order} />
        </AxisNote>
      )}
      {pointed === null && (
        <div className="note-of-span">
          <AxisNote x={middle} y={-10} width={width}>
            <strong>{words}</strong>
            {told !== undefined && <OneIncident incident={told} />}
          </AxisNote>
        </div>
      )}
      {!seen && (
        <button type="button" className={span.start < axis.start ? 'axis-flag before' : 'axis-flag after'} onClick={actions.followAxis} title={t('axis.follow')}>
          {span.start < axis.start && <Icon name="back" />}
          {t('date.plain', { date: spanParam(span) })}
          {span.start >= axis.start && <Icon name="forward" />}
        </button>
      )}
      {!folded && <AxisZoom lanes={shown} onLanes={setShown} />}
      {!folded && <Overview axis={axis} span={span} width={width} show={show} />}
    </div>
  );
}

const valueText = (text: string, incident: Incident | undefined): string =>
  incident === undefined ? text : t('axis.value', { text, title: incident.title, date: dateParam(incident.date), category: t(`category.${incident.category}`) });

/** A ring about the mark of the chosen incident, also where that stands for several. */
function Chosen({ incident, picture }: { readonly incident: Incident; readonly picture: Picture }): ReactElement | null {
  const { treaties, marks, bars, rows } = picture;
  const has = (one: { readonly incidents: readonly Incident[] }): boolean => one.incidents.includes(incident);
  const mark = treaties.find(has) ?? marks.find(has);
  if (mark !== undefined) return <div className="chosen" style={{ left: mark.x, top: incident.category === 'treaty' ? rows.treaties : rowMiddle(rows, mark.row) }} />;
  const bar = bars.find(has);
  return bar === undefined ? null : <div className="chosen" style={{ left: bar.x + bar.width / 2, top: rows.base - bar.height / 2 }} />;
}
