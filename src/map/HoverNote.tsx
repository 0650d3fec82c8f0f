/** A word on what is under the pointer or the finger. */
import { useCallback, useEffect, useReducer, type ReactElement } from 'react';
import { heatIn, toldOf } from '../domain/heat';
import { dateParam, message, type Message } from '../domain/message';
import type { Dataset } from '../domain/schema';
import { shownAs } from '../domain/shownAs';
import type { View } from '../domain/view';
import { say } from '../i18n';
import { incidentsById, territoriesById } from '../state/selectors';
import { useAtlas } from '../state/atlas';
import type { Hover, Pointed } from './Driver';
import { hoveringAfter, noHover } from './hovering';
import { MapNote } from './MapNote';

/** So long the note waits for the pointer to come to it, in milliseconds. */
const GRACE = 300;

type Props = {
  readonly dataset: Dataset;
  /** What is under the pointer now. */
  readonly hover: Hover | null;
  /** Another number: the map has moved, and the note's place with it. */
  readonly moves: number;
  /** The second picture of two, where the pointer is on that. */
  readonly second?: View;
};

export function HoverNote({ dataset, hover, moves, second }: Props): ReactElement | null {
  const first = useAtlas((s) => s.view);
  const view = second ?? first;
  const [{ note, leaving }, tell] = useReducer(hoveringAfter, noHover);
  useEffect(() => tell({ type: 'over', hover }), [hover]);
  useEffect(() => tell({ type: 'moved' }), [moves]);
  useEffect(() => {
    if (!leaving) return;
    const timer = setTimeout(() => tell({ type: 'waited' }), GRACE);
    return () => clearTimeout(timer);
  }, [leaving]);
  const dismiss = useCallback(() => tell({ type: 'dismiss' }), []);
  const words = note && wordsFor(dataset, view, note.selection);
  if (note === null || words === null) return null;
  return (
    <MapNote x={note.x} y={note.y} onDismiss={dismiss} onOver={(over) => tell({ type: 'note', over })}>
      {say(words)}
    </MapNote>
  );
}

function wordsFor(dataset: Dataset, view: View, { kind, id }: Pointed): Message | null {
  if (kind === 'territory') {
    const territory = territoriesById(dataset).get(id);
    return territory === undefined ? null : shownAs(dataset, view, territory);
  }
  if (kind === 'heat') {
    const circle = heatIn(dataset.incidents, view).find((heat) => heat.id === id);
    return circle === undefined ? null : toldOf(circle, view.span);
  }
  const incident = kind === 'incident' ? incidentsById(dataset).get(id) : undefined;
  return incident === undefined ? null : message('map.incident', { date: dateParam(incident.date), title: incident.title });
}
