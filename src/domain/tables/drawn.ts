/** The tables of what is drawn: each side's perspective, and the lines. */
import type { Drawing, Line, LinePeriod, Perspective } from '../model';
import type { Dataset } from '../schema';
import { CONTROLLERS, LINE_KINDS, LINE_STATUSES, PERSPECTIVES, SIDES, STATES } from './codes';
import { drawingId, partId } from './ids';
import { confidenceColumn, spanColumns, table } from './table';

const SIDED = { japan: PERSPECTIVES.japan, russia: PERSPECTIVES.russia };

export const perspectives = table<Perspective>({
  name: 'perspectives',
  title: 'Perspectives',
  description: 'The official atlases whose drawing the perspectives of the map follow.',
  primaryKey: ['id'],
  foreignKeys: [],
  columns: [
    { name: 'id', type: 'string', required: true, codes: SIDED, description: 'The perspective.', of: (p) => p.id },
    { name: 'side', type: 'string', required: true, codes: SIDES, description: 'Whose perspective it is.', of: (p) => p.side },
    { name: 'about', type: 'string', required: true, description: 'What the drawing follows.', of: (p) => p.about.text },
  ],
  items: (dataset) => dataset.perspectives,
});

export type DrawingItem = { readonly perspective: Perspective; readonly territory: string; readonly drawing: Drawing };

export const drawingItems = (dataset: Dataset): readonly DrawingItem[] =>
  dataset.perspectives.flatMap((perspective) => perspective.lands.flatMap(({ territory, periods }) => periods.map((drawing) => ({ perspective, territory, drawing }))));

export const drawings = table<DrawingItem>({
  name: 'drawings',
  title: 'Drawings',
  description: 'How each side’s official atlas draws each land, from when to when, and why.',
  primaryKey: ['id'],
  foreignKeys: [
    { column: 'perspective', table: 'perspectives', references: 'id' },
    { column: 'territory', table: 'territories', references: 'id' },
  ],
  columns: [
    { name: 'id', type: 'string', required: true, description: 'The perspective, the land and the beginning, with colons between.', of: ({ perspective, territory, drawing }) => drawingId(perspective, territory, drawing) },
    { name: 'perspective', type: 'string', required: true, codes: SIDED, description: 'The perspective.', of: ({ perspective }) => perspective.id },
    { name: 'territory', type: 'string', required: true, description: 'The land.', of: ({ territory }) => territory },
    ...spanColumns<DrawingItem>(({ drawing }) => drawing, { required: true }),
    { name: 'drawn_as', type: 'list', required: false, codes: CONTROLLERS, description: 'As whose it is drawn; empty where it is drawn as undetermined or as no state’s.', of: ({ drawing }) => drawing.as },
    { name: 'state', type: 'string', required: true, codes: STATES, description: 'How plainly it is drawn.', of: ({ drawing }) => drawing.state },
    { name: 'ground', type: 'string', required: true, description: 'Why, in one line.', of: ({ drawing }) => drawing.ground },
    confidenceColumn(({ drawing }) => drawing.confidence),
  ],
  items: drawingItems,
});

export const lines = table<Line>({
  name: 'lines',
  title: 'Lines',
  description: 'Borders, railways and advances. Their courses stand in lines.geojson.',
  primaryKey: ['id'],
  foreignKeys: [],
  columns: [
    { name: 'id', type: 'string', required: true, description: 'The line, by a short word that stays from version to version.', of: (l) => l.id },
    { name: 'kind', type: 'string', required: true, codes: LINE_KINDS, description: 'What it is.', of: (l) => l.kind },
    { name: 'approximate', type: 'boolean', required: true, description: 'True where the drawn course claims no more than a general direction.', of: (l) => l.approximate },
    { name: 'drawn', type: 'string', required: true, description: 'How the course was drawn.', of: (l) => l.drawn },
  ],
  items: (dataset) => dataset.lines,
});

export type LinePeriodItem = { readonly line: Line; readonly n: number; readonly period: LinePeriod };

export const linePeriodItems = (dataset: Dataset): readonly LinePeriodItem[] =>
  dataset.lines.flatMap((line) => line.periods.map((period, n) => ({ line, n, period })));

export const linePeriods = table<LinePeriodItem>({
  name: 'line_periods',
  title: 'Periods of lines',
  description: 'From when to when each line is drawn as what, and in which perspectives.',
  primaryKey: ['id'],
  foreignKeys: [{ column: 'line', table: 'lines', references: 'id' }],
  columns: [
    { name: 'id', type: 'string', required: true, description: 'The line and the number of the period from 1, with a colon between.', of: ({ line, n }) => partId(line.id, n) },
    { name: 'line', type: 'string', required: true, description: 'The line.', of: ({ line }) => line.id },
    { name: 'ordinal', type: 'integer', required: true, description: 'The place among the periods of the line, from 1.', of: ({ n }) => n + 1 },
    { name: 'perspectives', type: 'list', required: true, codes: PERSPECTIVES, description: 'The perspectives that draw it so.', of: ({ period }) => period.in },
    { name: 'name', type: 'string', required: true, description: 'How it is called.', of: ({ period }) => period.name },
    { name: 'status', type: 'string', required: true, codes: LINE_STATUSES, description: 'On what it rests.', of: ({ period }) => period.status },
    ...spanColumns<LinePeriodItem>(({ period }) => period, { required: true }),
    { name: 'note', type: 'string', required: false, description: 'A remark.', of: ({ period }) => period.note },
    confidenceColumn(({ period }) => period.confidence),
  ],
  items: linePeriodItems,
});
