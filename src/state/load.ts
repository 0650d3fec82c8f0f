/** Fetches the record and the geometry. Nothing half-loaded leaves this file. */
import type { Feature, FeatureCollection } from 'geojson';
import { message, type Message } from '../domain/message';
import { fail, ok, type Result } from '../domain/result';
import { unpack } from '../domain/packed';
import { joined } from '../domain/parts';
import { readDataset, type Dataset } from '../domain/schema';

/** The layers that are not territories, by file: the quiet ones packed. */
const PACKED = ['seafloor', 'world', 'land', 'lakes', 'rivers'] as const;
const PLAIN = ['towns', 'lines', 'names'] as const;
type LayerName = (typeof PACKED)[number] | (typeof PLAIN)[number];

/** All shapes: the features of every territory in one collection, and the other layers by name. */
export type Geometry = { readonly territories: FeatureCollection } & { readonly [L in LayerName]: FeatureCollection };

async function fetchJson(file: string): Promise<Result<unknown, Message>> {
  try {
    const response = await fetch(`data/${file}`);
    if (!response.ok) return fail(message('load.status', { file, status: response.status }));
    return ok(await response.json());
  } catch {
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

/** The core of the record with what makes it whole, or the sentence that says what is wrong with it. */
export async function loadRecord(): Promise<Result<{ readonly dataset: Dataset; readonly loadWhole: () => Promise<Result<Dataset, Message>> }, Message>> {
  const core = await fetchRaw('core.json');
  if (!core.ok) return core;
  const dataset = readOrSay(core.value, 'core.json');
  if (!dataset.ok) return dataset;
  const loadWhole = async (): Promise<Result<Dataset, Message>> => {
    const details = await fetchRaw('details.json');
    return details.ok ? readOrSay(joined(core.value, details.value), 'details.json') : details;
  };
  return ok({ dataset: dataset.value, loadWhole });
}

function readOrSay(raw: Raw, origin: string): Result<Dataset, Message> {
  const read = readDataset(raw);
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

/** The shapes of the record's territories and of the lands around them. */
export async function loadGeometry(dataset: Dataset): Promise<Result<Geometry, Message>> {
  const [territories, layers] = await Promise.all([
    loadTerritories(dataset),
    Promise.all([
      ...PACKED.map((name) => loadPacked(`${name}.packed.json`)),
      ...PLAIN.map((name) => loadCollection(`${name}.geojson`)),
    ]),
  ]);
  if (!territories.ok) return territories;
  const byName = new Map<LayerName, FeatureCollection>();
  for (const [n, layer] of layers.entries()) {
    const name = [...PACKED, ...PLAIN][n];
    if (!layer.ok) return layer;
    if (name !== undefined) byName.set(name, layer.value);
  }
  const layer = (name: LayerName): FeatureCollection => byName.get(name) ?? { type: 'FeatureCollection', features: [] };
  return ok({
    territories: territories.value,
    seafloor: layer('seafloor'),
    world: layer('world'),
    land: layer('land'),
    lakes: layer('lakes'),
    rivers: layer('rivers'),
    towns: layer('towns'),
    lines: layer('lines'),
    names: layer('names'),
  });
}
