/** The formats in which the record leaves the atlas. To add one: its file, and its line in FORMATS. */
import type { FeatureCollection } from 'geojson';
import type { Dataset } from '../domain/schema';
import { TABLE_NAMES, type TableName } from '../domain/tables';
import type { View } from '../domain/view';
import { aboutOf, fileNameOf, type About, type Scope } from './about';
import { csvText } from './csv';
import { geojsonText } from './geojson';
import { jsonText } from './json';
import { SHOWN_TABLES, shownIn } from './shown';

/** What to write: one table, the map with the shapes of its lands, or all tables. */
export type Choice = { readonly format: 'csv'; readonly table: TableName } | { readonly format: 'geojson'; readonly geometry: FeatureCollection } | { readonly format: 'json' };
export type FormatId = Choice['format'];

export type Exported = { readonly name: string; readonly mediaType: string; readonly text: string };

type Source = { readonly dataset: Dataset; readonly view: View; readonly scope: Scope; readonly about: About };
type Format<C> = {
  readonly mediaType: string;
  /** How the file is called after its date, and how its name ends. */
  readonly nameOf: (choice: C) => { readonly what: string; readonly ending: string };
  readonly textOf: (source: Source, choice: C) => string;
};

export const FORMATS: { readonly [F in FormatId]: Format<Extract<Choice, { readonly format: F }>> } = {
  csv: {
    mediaType: 'text/csv',
    nameOf: ({ table }) => ({ what: table, ending: 'csv' }),
    textOf: ({ dataset, about, scope }, { table }) => csvText(dataset, table, { about, scope }),
  },
  geojson: {
    mediaType: 'application/geo+json',
    nameOf: () => ({ what: 'map', ending: 'geojson' }),
    textOf: (source, { geometry }) => geojsonText({ ...source, geometry }),
  },
  json: {
    mediaType: 'application/json',
    nameOf: () => ({ what: 'record', ending: 'json' }),
    textOf: ({ dataset, about, scope }) => jsonText(dataset, scope === 'shown' ? SHOWN_TABLES : TABLE_NAMES, about),
  },
};

/** A file of what the view shows, or of everything; the same record, view and choice give the same text. */
export function exportOf({ dataset, view }: { readonly dataset: Dataset; readonly view: View }, choice: Choice, scope: Scope): Exported {
  const { mediaType, nameOf, textOf } = FORMATS[choice.format] as Format<Choice>; // the table has it by this very key
  const source = { dataset: scope === 'shown' ? shownIn(dataset, view) : dataset, view, scope, about: aboutOf(dataset, view, scope) };
  return { name: fileNameOf({ dataset, view, scope, ...nameOf(choice) }), mediaType, text: textOf(source, choice) };
}
