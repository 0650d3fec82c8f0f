import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { citationOf } from '../../src/domain/citation';
import { TABLE_NAMES, TABLES } from '../../src/domain/tables';
import { DownloadDialog } from '../../src/exchange/DownloadDialog';
import '../../src/exchange/Downloads'; // its code comes later in the atlas; here it is there at once
import { initialState, useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { TODAY } from '../fixtures/atlas';
import { installBrowserParts } from '../fixtures/browserParts';
import { richRecord } from './richRecord';

installBrowserParts();
const dataset = richRecord();

/** What was handed to the browser to keep: its name and its text. */
const kept: { readonly name: string; readonly blob: Blob }[] = [];
const blobs = new Map<string, Blob>();
let released: string[] = [];

beforeEach(() => {
  kept.length = 0;
  blobs.clear();
  released = [];
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      const url = `blob:atlas/${blobs.size}`;
      blobs.set(url, blob);
      return url;
    },
    revokeObjectURL: (url: string) => void released.push(url),
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob !== undefined) kept.push({ name: this.download, blob });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function openDownloads(fragment: string) {
  useAtlas.setState(initialState, true);
  actions.open({ dataset, today: TODAY, fragment });
  actions.openDialog('download');
  render(<DownloadDialog dataset={dataset} />);
  await screen.findByRole('heading', { name: /^What is shown/ });
  return userEvent.setup();
}

const tableOf = (name: RegExp) => within(screen.getByRole('table', { name }));
const shown = () => tableOf(/^What is shown/);
const whole = () => tableOf(/^The whole record/);
const countIn = (table: ReturnType<typeof tableOf>, what: string) => table.getByRole('rowheader', { name: what }).closest('tr')?.querySelector('.number')?.textContent;

describe('what is shown', () => {
  test('is named by its date and perspective', async () => {
    await openDownloads('at=1945-08&perspective=japan');
    expect(screen.getByRole('heading', { name: 'What is shown: August 1945, as drawn in Japan' })).toBeTruthy();
  });

  test('counts the rows of the span', async () => {
    await openDownloads('at=1945');
    expect(countIn(shown(), 'Periods of control')).toBe('4');
    expect(countIn(shown(), 'Incidents')).toBe('2');
    expect(shown().getByRole('rowheader', { name: 'The map: 2 lands and 2 incidents' })).toBeTruthy();
  });

  test('a table without a row is not offered; that no incident falls into the span is said', async () => {
    await openDownloads('at=1960');
    expect(shown().queryByRole('rowheader', { name: 'Drawings of each land in a perspective' })).toBeNull();
    expect(countIn(shown(), 'Incidents')).toBe('0');
    expect(shown().queryByRole('button', { name: 'CSV: Incidents' })).toBeNull();
  });

  test('says how many incidents the filters leave out', async () => {
    await openDownloads('at=1945&hide=war,nature');
    expect(screen.getByText('Without 1 incident that the filters hide.')).toBeTruthy();
    expect(countIn(shown(), 'Incidents')).toBe('1');
  });

  test('a table is made when it is asked for, and named after the view', async () => {
    const user = await openDownloads('at=1945-08');
    await user.click(shown().getByRole('button', { name: 'CSV: Incidents' }));
    expect(kept.map((k) => k.name)).toEqual(['kuril-atlas_1945-08_incidents.csv']);
    expect(kept[0]?.blob.type).toBe('text/csv;charset=utf-8');
    expect(await kept[0]?.blob.text()).toContain('landing,1945-08-28');
  });

  test('the keyboard reaches it too', async () => {
    const user = await openDownloads('at=1945');
    shown().getByRole('button', { name: 'JSON: All of these tables' }).focus();
    await user.keyboard('{Enter}');
    expect(kept.map((k) => k.name)).toEqual(['kuril-atlas_1945_record.json']);
  });

  test('the text is let go again after a minute, not before', async () => {
    await openDownloads('at=1945');
    vi.useFakeTimers();
    shown().getByRole('button', { name: 'CSV: Claims' }).click();
    expect(kept).toHaveLength(1);
    vi.advanceTimersByTime(59_000);
    expect(released).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(released).toEqual(['blob:atlas/0']);
  });

  test('the map fetches the shapes', async () => {
    const shape = (id: string) => ({ type: 'FeatureCollection', features: [{ type: 'Feature', id, properties: { id, territory: id }, geometry: { type: 'Point', coordinates: [146, 44] } }] });
    vi.stubGlobal('fetch', (file: string) => Promise.resolve(Response.json(shape(file.replace(/^.*\/|\.geojson$/g, '')))));
    const user = await openDownloads('at=1945');
    await user.click(shown().getByRole('button', { name: /^GeoJSON: The map/ }));
    await vi.waitFor(() => expect(kept.map((k) => k.name)).toEqual(['kuril-atlas_1945_map.geojson']));
    const map = JSON.parse(await (kept[0]?.blob.text() ?? '')) as { readonly features: readonly { readonly id: string }[] };
    expect(map.features.map((f) => f.id)).toEqual(['island', 'mainland', 'landing', 'petition']);
  });

  test('if the shapes do not come, the reason is said, and nothing is kept', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
    const user = await openDownloads('at=1945');
    await user.click(shown().getByRole('button', { name: /^GeoJSON: The map/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('the server answered 404');
    expect(kept).toEqual([]);
  });
});

describe('the whole record', () => {
  test('is named by its version, and every table has its rows and its file', async () => {
    await openDownloads('at=1945');
    expect(screen.getByRole('heading', { name: 'The whole record, version 2026.11' })).toBeTruthy();
    const links = whole().getAllByRole('link', { name: /^CSV: / });
    expect(links.map((link) => link.getAttribute('href'))).toEqual(TABLE_NAMES.map((name) => `data/csv/${name}.csv`));
    expect(links.map((link) => link.getAttribute('download'))).toEqual(TABLE_NAMES.map((name) => `kuril-atlas_2026.11_${name}.csv`));
    expect(countIn(whole(), 'Citations')).toBe(String(TABLES.citations.rowsOf(dataset).length));
  });

  test('is there as points and nested too, with the dictionary, the schema and the package', async () => {
    await openDownloads('at=1945');
    expect(whole().getByRole('link', { name: 'GeoJSON: Incidents as points' }).getAttribute('href')).toBe('data/incidents.geojson');
    expect(whole().getByRole('link', { name: 'JSON: The record, nested' }).getAttribute('href')).toBe('data/record.json');
    for (const [name, href] of [['What every column and code means', 'dictionary.md'], ['JSON Schema of the nested record', 'schema/record.schema.json'], ['All files, described for programs (Data Package)', 'datapackage.json'], ['The licence', 'licences/record.txt']] as const) {
      expect(screen.getByRole('link', { name }).getAttribute('href')).toBe(`data/${href}`);
    }
  });
});

describe('how to cite', () => {
  test('is copied as the record says it', async () => {
    const user = await openDownloads('at=1945');
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await navigator.clipboard.readText()).toBe(citationOf(dataset));
    expect(screen.getByRole('status').textContent).toBe('Copied.');
  });

  test('where the browser does not let it be copied, the text is selected and that is said', async () => {
    const user = await openDownloads('at=1945');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('not allowed', 'NotAllowedError'));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(screen.getByRole('status').textContent).toBe('The text is selected: copy it with your keyboard.');
    expect(window.getSelection()?.toString()).toBe(citationOf(dataset));
  });
});

test('Close closes it', async () => {
  const user = await openDownloads('at=1945');
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(useAtlas.getState().dialog).toBeNull();
});
