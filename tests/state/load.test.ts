import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { firstOf, partsOf } from '../../src/domain/parts';
import { say } from '../../src/i18n';
import type { Dataset } from '../../src/domain/schema';
import { loadInParts, loadRecord, loadTerritories, type Part } from '../../src/state/load';
import { realRecord } from '../fixtures/realRecord';
import { put, readOrThrow, smallRaw, type SmallRaw } from '../fixtures/smallRecord';

const built = (file: string): string => readFileSync(join(import.meta.dirname, '../../public', file), 'utf8');

/** A server of the built files, some of which answer otherwise. */
function serve(others: { readonly [file: string]: () => Response | Promise<Response> } = {}): void {
  vi.stubGlobal('fetch', async (file: string) => others[file]?.() ?? new Response(built(file)));
}
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const noConnection = () => Promise.reject(new TypeError('Failed to fetch'));
const answering = (value: unknown) => () => new Response(JSON.stringify(value));

/** The sentence that the reader gets when the record does not come. */
async function sentence(record: () => Response | Promise<Response>): Promise<string> {
  serve({ 'data/core.json': record });
  const loaded = await loadRecord();
  if (loaded.ok) throw new Error('the record was read');
  return say(loaded.problem);
}

/** A small record in which a test has broken something. */
function broken(change: (raw: SmallRaw) => void): () => Response {
  const raw = smallRaw();
  change(raw);
  return answering(raw);
}

describe('the record', () => {
  test('comes first as its core, and then whole, as it was built', async () => {
    serve();
    const loaded = await loadRecord();
    if (!loaded.ok) throw new Error(say(loaded.problem));
    const { dataset, loadMore, loadWhole } = loaded.value;
    expect(dataset.territories.map((x) => x.periods)).toEqual(realRecord().territories.map((x) => x.periods));
    expect([dataset.incidents.length, dataset.positions.length]).toEqual([0, 0]);
    const more = await loadMore();
    if (!more.ok) throw new Error(say(more.problem));
    expect([more.value.incidents.length, more.value.positions.length]).toEqual([realRecord().incidents.length, 0]);
    expect(more.value.lines.length).toBeGreaterThan(0);
    expect(more.value.lines.filter((line) => !dataset.lines.includes(line))).toEqual([]); // read once, and the same
    const whole = await loadWhole();
    if (!whole.ok) throw new Error(say(whole.problem));
    const inOrder = ({ sources, ...others }: Dataset) => ({ ...others, sources: [...sources].sort((a, b) => (a.id < b.id ? -1 : 1)) });
    expect(inOrder(whole.value)).toEqual(inOrder(realRecord()));
  });

  test('is given up when its server says nothing, in a sentence', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => AbortSignal.abort(new DOMException('', 'TimeoutError'))); // the half minute is over
    vi.stubGlobal('fetch', (_file: string, { signal }: RequestInit = {}) => new Promise((_, reject) => signal?.aborted === true && reject(signal.reason as Error)));
    const loaded = await loadRecord();
    expect(loaded.ok ? '' : say(loaded.problem)).toBe('core.json did not come within 30 seconds. Check that the atlas is still being served, then try again.');
  });

  test.each([404, 500, 503])('answered with %i: the sentence names the file, the number and what to do', async (status) => {
    expect(await sentence(() => new Response('', { status }))).toBe(
      `core.json could not be fetched (the server answered ${status}). Check that the atlas is still being served, then try again.`,
    );
  });

  test.each<[string, () => Response | Promise<Response>]>([
    ['without a connection', noConnection],
    ['cut off', () => new Response(built('data/core.json').slice(0, 5000))],
    ['replaced by a page', () => new Response('<!doctype html><title>Sign in</title>')],
    ['empty', () => new Response('')],
  ])('%s: the sentence says that it could not be read', async (_, record) => {
    expect(await sentence(record)).toMatch(/^core\.json could not be read: the connection failed or the file is damaged\./);
  });

  test.each<[string, (raw: SmallRaw) => void, RegExp]>([
    ['a date that does not exist', (raw) => void (raw.incidents[0] && (raw.incidents[0].date = '1945-02-30')), /^incidents\/landing\.json: date: "1945-02-30" is not a date/],
    ['a rule that is none', (raw) => void (raw.territories[0]?.periods[1] && (raw.territories[0].periods[1].rule = 'stolen')), /^territories\/island\.json: periods\.1\.rule: /],
    ['a source that does not exist', (raw) => void (raw.incidents[1] && (raw.incidents[1].sources = [{ source: 'rumour' }])), /^incidents\/petition\.json: sources\.0\.source: there is no source "rumour" \(one problem/],
    ['a point outside the globe', (raw) => void (raw.incidents[2] && (raw.incidents[2].place.lat = 91)), /^incidents\/visit\.json: place\.lat: /],
  ])('with %s: the sentence names the file, the field and the reason', async (_, change, expected) => {
    expect(await sentence(broken(change))).toMatch(expected);
  });

  test('with several problems: the sentence counts them', async () => {
    const everySource = broken((raw) => raw.incidents.forEach((i) => (i.sources = [{ source: 'rumour' }])));
    expect(await sentence(everySource)).toContain('(3 problems in all). Rebuild the record with “npm run geo”.');
  });

  test.each([[null], [[]], ['record'], [42]])('that is %j is damaged', async (value) => {
    expect(await sentence(answering(value))).toMatch(/^core\.json could not be read: .* “npm run geo”\.$/);
  });

  test('that is empty is no record', async () => {
    expect(await sentence(answering({}))).toMatch(/^record: .*Rebuild the record with “npm run geo”\.$/);
  });
});

describe('the details of the record', () => {
  const { core, details } = partsOf(smallRaw());
  const { first, rest } = firstOf(core);

  /** What the reader gets when the core has come and the details answer so. */
  async function wholeWith(answer: () => Response | Promise<Response>) {
    serve({ 'data/core.json': answering(first), 'data/more.json': answering(rest), 'data/details.json': answer });
    const loaded = await loadRecord();
    if (!loaded.ok) throw new Error(say(loaded.problem));
    return loaded.value.loadWhole();
  }
  const said = async (answer: () => Response | Promise<Response>): Promise<string> => {
    const whole = await wholeWith(answer);
    return whole.ok ? 'it was read' : say(whole.problem);
  };

  test('joined to the core are the whole record', async () => {
    expect(await wholeWith(answering(details))).toMatchObject({ ok: true, value: { incidents: expect.arrayContaining([...readOrThrow(smallRaw()).incidents]), territories: readOrThrow(smallRaw()).territories, positions: readOrThrow(smallRaw()).positions } });
  });

  test.each<[string, () => Response | Promise<Response>, RegExp]>([
    ['that are not there', () => new Response('', { status: 404 }), /^details\.json could not be fetched \(the server answered 404\)/],
    ['without a connection', noConnection, /^details\.json could not be read: the connection failed/],
    ['cut off', () => new Response('{"positions": [{"id":'), /^details\.json could not be read/],
    ['that are a list', answering([1, 2]), /^details\.json could not be read/],
  ])('%s are named in a sentence', async (_, answer, expected) => expect(await said(answer)).toMatch(expected));

  test('that cite a source which the core does not have are not shown', async () => {
    const stray = smallRaw();
    put(stray.positions[0], { sources: [{ source: 'rumour' }] });
    expect(await said(answering(partsOf(stray).details))).toMatch(/^positions\/first-note\.json: sources\.0\.source: there is no source "rumour"/);
  });

  test('can be asked for again: the second try is not the first one’s answer', async () => {
    let failing = true;
    serve({ 'data/core.json': answering(first), 'data/more.json': answering(rest), 'data/details.json': () => (failing ? new Response('', { status: 503 }) : answering(details)()) });
    const loaded = await loadRecord();
    if (!loaded.ok) throw new Error(say(loaded.problem));
    expect((await loaded.value.loadWhole()).ok).toBe(false);
    failing = false;
    expect((await loaded.value.loadWhole()).ok).toBe(true);
  });
});

describe('the shapes', () => {
  const partsWith = async (answers: Parameters<typeof serve>[0] = {}): Promise<readonly Part[]> => {
    serve(answers);
    const parts: Part[] = [];
    await loadInParts(realRecord(), (part) => void parts.push(part));
    return parts;
  };
  const landsIn = ({ geometry }: Part): ReadonlySet<unknown> => new Set(geometry.territories.features.map((f) => f.properties?.['territory']));
  const lastOf = (parts: readonly Part[]): Part => {
    const part = parts.at(-1);
    if (part === undefined) throw new Error('nothing has come');
    return part;
  };

  test('come first for the disputed islands, then for every land of the record, each with an id', async () => {
    const parts = await partsWith();
    expect(parts.map(({ complete }) => complete)).toEqual([false, true]);
    expect(parts[0] && landsIn(parts[0])).toEqual(new Set(['iturup', 'kunashir', 'shikotan', 'habomai']));
    const { geometry, missing } = lastOf(parts);
    const { features } = geometry.territories;
    expect(missing).toEqual([]);
    expect(landsIn(lastOf(parts))).toEqual(new Set(realRecord().territories.map((x) => x.id)));
    expect(new Set(features.map((f) => f.id)).size).toBe(features.length);
    for (const layer of ['seafloor', 'world', 'land', 'lakes', 'rivers', 'towns', 'lines', 'names'] as const) {
      expect(geometry[layer].features.length, layer).toBeGreaterThan(0);
    }
  });

  test.each<[string, unknown]>([
    ['packed shapes of which one has no id', { perDegree: 1, shapes: [{ type: 'Polygon', parts: [] }] }],
    ['a feature collection', { type: 'FeatureCollection', features: [] }],
    ['nothing', null],
  ])('with %s for the Habomai: the sentence names the file, and the other lands are there', async (_, value) => {
    const { missing, geometry } = lastOf(await partsWith({ 'data/territories/habomai.packed.json': answering(value) }));
    expect(missing.map(({ why, ...what }) => [what, say(why)])).toEqual([[{ kind: 'land', id: 'habomai' }, 'territories/habomai.packed.json is not a feature collection with ids. Rebuild it with “npm run geo”.']]);
    const lands = new Set(geometry.territories.features.map((f) => f.properties?.['territory']));
    expect(lands.has('habomai')).toBe(false);
    expect(lands.size).toBe(realRecord().territories.length - 1);
  });

  test.each([
    ['rivers', 'rivers.packed.json'],
    ['lines', 'lines.geojson'],
  ])('without %s the map goes on, and it is told', async (name, file) => {
    const { missing, geometry } = lastOf(await partsWith({ [`data/${file}`]: () => new Response('', { status: 404 }) }));
    expect(missing).toEqual([{ kind: 'layer', name, why: { key: 'load.status', params: { file, status: 404 } } }]);
    expect(geometry.territories.features.length).toBeGreaterThan(30);
    expect(geometry.land.features.length).toBeGreaterThan(0);
  });

  test('to take along come whole or not at all', async () => {
    serve({ 'data/territories/urup.geojson': noConnection });
    expect(await loadTerritories(realRecord())).toMatchObject({ ok: false, problem: { key: 'load.unreadable', params: { file: 'territories/urup.geojson' } } });
  });
});
