/** Fetches the record and the geometry. Nothing half-loaded leaves this file. */
import type { Feature, FeatureCollection } from 'geojson';
import { message, type Message } from '../domain/message';
import type { Territory, TerritoryId } from '../domain/model';
import { fail, ok, type Result } from '../domain/result';
import { unpack } from '../domain/packed';
import { joined } from '../domain/parts';
import { readingDataset, type Dataset, type SoundItems } from '../domain/schema';
import { inPieces } from './pieces';

/** The layers that are not territories, by file: the quiet ones packed. */
const PACKED = ['seafloor', 'world', 'land', 'lakes', 'rivers'] as const;
const PLAIN = ['towns', 'lines', 'names'] as const;
export type LayerName = (typeof PACKED)[number] | (typeof PLAIN)[number];

/** All shapes: the features of every territory in one collection, and the other layers by name. */
export type Geometry = { readonly territories: FeatureCollection } & { readonly [L in LayerName]: FeatureCollection };

/** A file that has not come whole in so long, in milliseconds, is given up: a server that says nothing must not keep the rest waiting. */
const STALLED_MS = 30_000;

async function fetchJson(file: string): Promise<Result<unknown, Message>> {
  try {
    const response = await fetch(`data/${file}`, { signal: AbortSignal.timeout(STALLED_MS) });
    if (!response.ok) return fail(message('load.status', { file, status: response.status }));
    return ok(await response.json());
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return fail(message('load.stalled', { file, seconds: STALLED_MS / 1000 }));
    // fetch and json reject alike: no connection, or not JSON.
    return fail(message('load.unreadable', { file }));
  }
}

type Raw = { readonly [kind: string]: unknown };
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

async function fetchRaw(file: string): Promise<Result<Raw, Message>> {
  const raw = await fetchJson(file);
  if (!raw.ok) return raw;
  return isRaw(raw.value) ? ok(raw.value) : fail(message('load.unreadable', { file }));
}

/** The first part of the record, and what fetches the rest: more for the map and the facts, and the whole with its details. */
export type LoadedRecord = {
  readonly dataset: Dataset;
  readonly loadMore: () => Promise<Result<Dataset, Message>>;
  readonly loadWhole: () => Promise<Result<Dataset, Message>>;
};

/** The core of the record with what makes it whole, or the sentence that says what is wrong with it. */
export async function loadRecord(): Promise<Result<LoadedRecord, Message>> {
  const core = await fetchRaw('core.json');
  if (!core.ok) return core;
  const sound: SoundItems = new WeakMap();
  const dataset = await readOrSay(core.value, 'core.json', sound);
  if (!dataset.ok) return dataset;
  let known: Raw | null = null;
  const more = async (): Promise<Result<Raw, Message>> => {
    if (known !== null) return ok(known);
    const rest = await fetchRaw('more.json');
    if (!rest.ok) return rest;
    known = joined(core.value, rest.value);
    return ok(known);
  };
  const loadMore = async (): Promise<Result<Dataset, Message>> => {
    const raw = await more();
    return raw.ok ? readOrSay(raw.value, 'more.json', sound) : raw;
  };
  const loadWhole = async (): Promise<Result<Dataset, Message>> => {
    const [raw, details] = await Promise.all([more(), fetchRaw('details.json')]);
    if (!raw.ok) return raw;
    return details.ok ? readOrSay(joined(raw.value, details.value), 'details.json', sound) : details;
  };
  return ok({ dataset: dataset.value, loadMore, loadWhole });
}

async function readOrSay(raw: Raw, origin: string, sound: SoundItems): Promise<Result<Dataset, Message>> {
  const read = await inPieces(readingDataset(raw, sound));
  if (read.ok) return read;
  const [first] = read.problem;
  return fail(
    message('load.invalid', {
      file: first?.file ?? origin,
      field: first?.field ?? '',
      reason: first?.reason ?? '',
      count: read.problem.length,
    }),
  );
}

function isFeature(value: unknown): value is Feature {
  if (typeof value !== 'object' || value === null) return false;
  const { type, id, geometry } = value as { readonly [k: string]: unknown };
  return type === 'Feature' && typeof id === 'string' && typeof geometry === 'object' && geometry !== null;
}

/** A feature collection whose every feature has an id and a geometry, or what is wrong. */
async function loadCollection(file: string): Promise<Result<FeatureCollection, Message>> {
  const raw = await fetchJson(file);
  if (!raw.ok) return raw;
  const value = raw.value as { readonly type?: unknown; readonly features?: unknown } | null; // checked below
  if (value?.type !== 'FeatureCollection' || !Array.isArray(value.features) || !value.features.every(isFeature)) {
    return fail(message('load.geometry', { file }));
  }
  return ok({ type: 'FeatureCollection', features: value.features });
}

/** The same of a packed layer. */
async function loadPacked(file: string): Promise<Result<FeatureCollection, Message>> {
  const raw = await fetchJson(file);
  if (!raw.ok) return raw;
  const features: readonly unknown[] | null = unpack(raw.value);
  if (features === null || !features.every(isFeature)) return fail(message('load.geometry', { file }));
  return ok({ type: 'FeatureCollection', features: [...features] });
}

/** Shapes that only some readers ask for, fetched when they do. */
export const EXTRAS = ['zones', 'yardsticks'] as const;
export type Extra = (typeof EXTRAS)[number];
export const loadExtra = (name: Extra): Promise<Result<FeatureCollection, Message>> => loadCollection(`${name}.geojson`);

/** The shapes of the record's territories, in one collection. */
export async function loadTerritories(dataset: Dataset): Promise<Result<FeatureCollection, Message>> {
  const parts = await Promise.all(dataset.territories.map((t) => loadCollection(`territories/${t.id}.geojson`)));
  const features: Feature[] = [];
  for (const part of parts) {
    if (!part.ok) return part;
    features.push(...part.value.features);
  }
  return ok({ type: 'FeatureCollection', features });
}

const NONE: FeatureCollection = { type: 'FeatureCollection', features: [] };
export const NO_GEOMETRY: Geometry = { territories: NONE, seafloor: NONE, world: NONE, land: NONE, lakes: NONE, rivers: NONE, towns: NONE, lines: NONE, names: NONE };

/** As much of the shapes as has come, and what is missing for good. */
export type Part = { readonly geometry: Geometry; readonly missing: readonly Missing[]; readonly complete: boolean };
/** A land, or a layer around the lands, that did not come, and why. */
export type Missing = ({ readonly kind: 'land'; readonly id: TerritoryId } | { readonly kind: 'layer'; readonly name: LayerName }) & { readonly why: Message };

const LANDS_FIRST: Territory['group'] = 'disputed';

/**
 * Gives the shapes in two parts: first the disputed islands, for the first picture; then everything. A file that is
 * missing or damaged takes nothing else with it: it is told.
 */
export async function loadInParts(dataset: Dataset, give: (part: Part) => void | Promise<void>): Promise<void> {
  const landsOf = async (lands: readonly Territory[]): Promise<{ readonly features: readonly Feature[]; readonly missing: readonly Missing[] }> => {
    const loaded = await Promise.all(lands.map(async ({ id }) => ({ id, shapes: await loadPacked(`territories/${id}.packed.json`) })));
    return {
      features: loaded.flatMap(({ shapes }) => (shapes.ok ? shapes.value.features : [])),
      missing: loaded.flatMap(({ id, shapes }): readonly Missing[] => (shapes.ok ? [] : [{ kind: 'land', id, why: shapes.problem }])),
    };
  };
  const isFirst = ({ group }: Territory): boolean => group === LANDS_FIRST;
  const first = await landsOf(dataset.territories.filter(isFirst));
  await give({ geometry: { ...NO_GEOMETRY, territories: { ...NONE, features: [...first.features] } }, missing: first.missing, complete: false });
  const [rest, ...layers] = await Promise.all([
    landsOf(dataset.territories.filter((t) => !isFirst(t))),
    ...PACKED.map(async (name) => ({ name, shapes: await loadPacked(`${name}.packed.json`) })),
    ...PLAIN.map(async (name) => ({ name, shapes: await loadCollection(`${name}.geojson`) })),
  ]);
  const found = Object.fromEntries(layers.flatMap(({ name, shapes }) => (shapes.ok ? [[name, shapes.value] as const] : [])));
  await give({
    geometry: { ...NO_GEOMETRY, ...found, territories: { ...NONE, features: [...first.features, ...rest.features] } },
    missing: [...first.missing, ...rest.missing, ...layers.flatMap(({ name, shapes }): readonly Missing[] => (shapes.ok ? [] : [{ kind: 'layer', name, why: shapes.problem }]))],
    complete: true,
  });
}
