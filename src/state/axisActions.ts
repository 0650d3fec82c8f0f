/** What the time axis shows of the range. */
import { following, inDays, isInSight, sameStretch, wholeAxis, zoomedAt, type Stretch } from '../domain/axis';
import { spanInUnit } from '../domain/playback';
import type { Dataset } from '../domain/schema';
import { addDays, overlaps, type Extent } from '../domain/time';
import { selectedIncident } from './runOf';
import { axisIn, change, useAtlas, type AtlasState } from './atlas';

const { getState: get } = useAtlas;

/** The day about which a span is looked at closer: that of the chosen incident, else of the first change or incident in it. */
function momentOf(state: AtlasState, dataset: Dataset): Extent {
  const { span } = state.view;
  const incident = selectedIncident(state)?.date.extent;
  return incident !== undefined && overlaps(incident, span) ? { start: incident.start, end: addDays(incident.start, 1) } : spanInUnit(span, 'day', dataset);
}

export const axisActions = {
  /** Shows a stretch of the time axis, to whole days; where that is what the axis shows by itself, it goes by itself again. */
  showAxis(stretch: Stretch | null): void {
    const { auto, range } = get();
    const axis = stretch && inDays(stretch, wholeAxis(range));
    change('camera', { axis: axis !== null && sameStretch(axis, auto) ? null : axis });
  },
  /** The axis so many times as close, about what is chosen in the span, or the first that happens in it. */
  zoomAxis(factor: number): void {
    const state = get();
    const { dataset, range, view } = state;
    if (dataset === null) return;
    const whole = wholeAxis(range);
    const from = following(axisIn(state), view.span, whole);
    const middle = view.span.unit === 'day' ? view.span : momentOf(state, dataset);
    const anchor = isInSight(middle, from) ? (middle.start + middle.end) / 2 : (from.start + from.end) / 2;
    axisActions.showAxis(zoomedAt(from, anchor, { factor, whole }));
  },
  /** The whole range on the axis; or, where that is shown already, what the axis shows by itself. */
  toggleWholeAxis(): void {
    const state = get();
    const whole = wholeAxis(state.range);
    axisActions.showAxis(sameStretch(axisIn(state), whole) ? null : whole);
  },
  /** Brings the present span into sight on the axis. */
  followAxis(): void {
    const state = get();
    axisActions.showAxis(following(axisIn(state), state.view.span, wholeAxis(state.range)));
  },
};
