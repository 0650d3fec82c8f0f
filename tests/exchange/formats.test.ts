import { csvParseRows } from 'd3-dsv';
import type { Feature, FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import { publishedFiles } from '../../geo/publish';
import { citationOf } from '../../src/domain/citation';
import { TABLE_NAMES, TABLES } from '../../src/domain/tables';
import { cellText } from '../../src/domain/tables/csv';
import { decodeView, type Known } from '../../src/domain/address';
import { firstView, type View } from '../../src/domain/view';
import { exportOf, FORMATS, type Choice } from '../../src/exchange';
import { shownIn } from '../../src/exchange/shown';
import { at, RANGE } from '../fixtures/dates';
import { deepFreeze } from '../fixtures/deepFreeze';
import { richRecord } from './richRecord';

const dataset = richRecord();
const square = (territory: string, id: string, more: object = {}): Feature => ({
  type: 'Feature', id, properties: { id, territory, ...more }, geometry: { type: 'Polygon', coordinates: [[[145, 43], [146, 43], [146, 44], [145, 43]]] },
});
const geometry: FeatureCollection = deepFreeze({ type: 'FeatureCollection', features: [square('island', 'island-east'), square('island', 'island-west', { approximate: true }), square('mainland', 'mainland')] });

const viewOf = (span: string, patch: Partial<View> = {}): View => deepFreeze({ ...firstView(RANGE), span: at(span), ...patch });
const shown = (choice: Choice, view: View) => exportOf({ dataset, view }, choice, 'shown');
const everything = (choice: Choice) => exportOf({ dataset, view: viewOf('1945') }, choice, 'everything');
const CHOICES: readonly Choice[] = [{ format: 'csv', table: 'incidents' }, { format: 'geojson', geometry }, { format: 'json' }];

describe('the name of a file', () => {
  test.each<[string, Choice, View]>([
    ['kuril-atlas_1945_incidents.csv', { format: 'csv', table: 'incidents' }, viewOf('1945')],
    ['kuril-atlas_1945-09_periods.csv', { format: 'csv', table: 'periods' }, viewOf('1945-09')],
    ['kuril-atlas_1945-09-02_japan_map.geojson', { format: 'geojson', geometry }, viewOf('1945-09-02', { perspective: 'japan' })],
    ['kuril-atlas_1956_russia_record.json', { format: 'json' }, viewOf('1956', { perspective: 'russia' })],
  ])('is %s', (name, choice, view) => expect(shown(choice, view).name).toBe(name));

  test('of the whole record has its version', () => {
    expect(CHOICES.map((choice) => everything(choice).name)).toEqual(['kuril-atlas_2026.11_incidents.csv', 'kuril-atlas_2026.11_map.geojson', 'kuril-atlas_2026.11_record.json']);
  });
});

describe.each(CHOICES)('$format', (choice) => {
  const view = viewOf('1945-08', { perspective: 'japan', names: 'RU', hidden: ['nature'] });

  test('has its media type, and is the same text each time', () => {
    expect(shown(choice, view).mediaType).toBe(FORMATS[choice.format].mediaType);
    expect(shown(choice, view)).toEqual(shown(choice, view));
  });

  test('says of when, in whose perspective and order of names, from which version, on what terms, and how to cite', () => {
    const { text } = shown(choice, view);
    for (const said of ['1945-08', 'japan', 'RU', '2026.11', 'CC-BY-4.0', citationOf(dataset)]) expect(text).toContain(said);
  });

  test('holds an address that gives the same view again', () => {
    const known: Known = { range: RANGE, territories: new Set(), incidents: new Set(), places: new Set() };
    const [, fragment = ''] = /(#at=[^",\r\n]*(?:,[a-z][^",\r\n]*)*)/.exec(shown(choice, view).text) ?? [];
    expect(decodeView(fragment, known)).toEqual({ view, notices: [] });
  });

  test('words that came by the address cannot run as a formula', () => {
    const crooked = viewOf('1945', { table: { ...view.table, words: '=HYPERLINK("x"),@SUM\n+1' } });
    const cells = csvParseRows(shown({ format: 'csv', table: 'incidents' }, crooked).text.slice(1)).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
});

describe('CSV', () => {
  test.each(TABLE_NAMES)('of what is shown reads back: the columns of %s and those that say where it comes from', (table) => {
    const view = viewOf('1945');
    const { text } = shown({ format: 'csv', table }, view);
    expect(text.charCodeAt(0)).toBe(0xfe_ff);
    const [header = [], ...rows] = csvParseRows(text.slice(1));
    const width = TABLES[table].columns.length;
    expect(header).toEqual([...TABLES[table].columns.map((c) => c.name), 'view_date', 'view_perspective', 'view_names', 'view_address', 'record_version', 'record_checked', 'licence', 'citation']);
    expect(rows.map((row) => row.slice(0, width))).toEqual(TABLES[table].rowsOf(shownIn(dataset, view)).map((row) => row.map(cellText)));
    for (const row of rows) expect(row.slice(width)).toEqual(['1945', 'control', 'administrator', '#at=1945', '2026.11', '2026-11', 'CC-BY-4.0', citationOf(dataset)]);
  });

  test.each(TABLE_NAMES)('of all of %s is the published file, to the byte', (table) => {
    expect(everything({ format: 'csv', table }).text).toBe(publishedFiles({ dataset, shapes: new Map() }).get(`csv/${table}.csv`));
  });
});

describe('GeoJSON', () => {
  const collectionOf = (view: View) => JSON.parse(shown({ format: 'geojson', geometry }, view).text) as FeatureCollection;
  const featureOf = (view: View, id: string) => collectionOf(view).features.find((f) => f.id === id);

  test('has every shape of the lands, unchanged, and the incidents as points', () => {
    const { features } = collectionOf(viewOf('1945'));
    expect(features.map((f) => f.id)).toEqual(['island-east', 'island-west', 'mainland', 'landing', 'petition']);
    expect(features[0]?.geometry).toEqual(geometry.features[0]?.geometry);
    expect(features.map((f) => f.geometry?.type ?? null)).toEqual(['Polygon', 'Polygon', 'Polygon', 'Point', null]);
    expect(features.map((f) => f.properties?.['kind'])).toEqual(['territory', 'territory', 'territory', 'incident', 'incident']);
  });

  test('a land that changed hands in 1945 has both holders, never only the last', () => {
    expect(featureOf(viewOf('1945'), 'island-east')?.properties).toMatchObject({ held_by: 'JP > USSR', rule: 'own > military', claimed_by: 'JP: formal; RU: none' });
    expect(featureOf(viewOf('1960'), 'island-east')?.properties).toMatchObject({ held_by: 'USSR', rule: 'own', claimed_by: 'JP: formal; RU: formal' });
    expect(featureOf(viewOf('1945'), 'mainland')?.properties).toMatchObject({ held_by: 'MANCHUKUO > ROC+USSR' });
    expect(featureOf(viewOf('1900'), 'mainland')?.properties).toMatchObject({ held_by: 'none' });
  });

  test('every feature of a land carries its date and perspective', () => {
    expect(featureOf(viewOf('1945-09', { perspective: 'russia' }), 'mainland')?.properties).toMatchObject({ view_date: '1945-09', view_perspective: 'russia' });
  });

  test('in a perspective a land says how it is drawn; in that of control it does not', () => {
    expect(featureOf(viewOf('1946', { perspective: 'russia' }), 'island-east')?.properties).toMatchObject({ drawn_as: 'JP > USSR', drawn_state: 'drawn' });
    expect(featureOf(viewOf('1946'), 'island-east')?.properties).not.toHaveProperty('drawn_as');
  });

  test('the name is that of the view: the administrator’s form first, or the chosen side’s', () => {
    expect(featureOf(viewOf('1930'), 'island-east')?.properties?.['name']).toBe('Shima / Ostrov');
    expect(featureOf(viewOf('1960'), 'island-east')?.properties?.['name']).toBe('Ostrov / Shima');
    expect(featureOf(viewOf('1960', { perspective: 'japan' }), 'island-east')?.properties?.['name']).toBe('Shima / Ostrov');
    expect(featureOf(viewOf('1930', { names: 'RU' }), 'island-east')?.properties?.['name']).toBe('Ostrov / Shima');
  });

  test('an approximate shape says so', () => {
    expect(collectionOf(viewOf('1945')).features.map((f) => f.properties?.['approximate'])).toEqual([false, true, false, undefined, undefined]);
  });

  test('names the terms of the shapes beside those of the record', () => {
    expect(collectionOf(viewOf('1945'))).toMatchObject({ about: { licence: 'CC-BY-4.0', licence_of_shapes: 'LGPL-3.0-or-later' } });
  });
});

test('JSON has the rows of every shown table as objects, with lists as lists', () => {
  const value = JSON.parse(shown({ format: 'json' }, viewOf('1945')).text) as { readonly about: object; readonly tables: { readonly [name: string]: readonly object[] } };
  expect(value.about).toMatchObject({ view_date: '1945', view_address: '#at=1945' });
  expect(value.tables['incidents']?.[0]).toMatchObject({ id: 'landing', lon: 146, territories: ['island', 'mainland'], representative: false, contested: 'Who was asked first.' });
  expect(value.tables).not.toHaveProperty('places');
  const whole = JSON.parse(everything({ format: 'json' }).text) as { readonly about: object; readonly tables: object };
  expect(Object.keys(whole.tables)).toEqual(TABLE_NAMES);
  expect(whole.about).not.toHaveProperty('view_date');
});
