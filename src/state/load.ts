/** Fetches the record and the geometry. Nothing half-loaded leaves this file. */
import type { Feature, FeatureCollection } from 'geojson';
import { message, type Message } from '../domain/message';
import { fail, ok, type Result } from '../domain/result';
import { readDataset, type Dataset } from '../domain/schema';

/** The layers that are not territories, by file. */
const LAYERS = ['seafloor', 'world', 'land', 'lakes', 'rivers', 'towns', 'lines', 'names'] as const;
export type LayerName = (typeof LAYERS)[number];

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

/** The record, or the sentence that says what is wrong with it. */
export async function loadDataset(): Promise<Result<Dataset, Message>> {
  const raw = await fetchJson('record.json');
  if (!raw.ok) return raw;
  const read = readDataset(raw.value);
  if (read.ok) return read;
  const [first] = read.problem;
  return fail(
    message('load.invalid', {
      file: first?.file ?? 'record.json',
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

/** The shapes of the record's territories and of the lands around them. */
export async function loadGeometry(dataset: Dataset): Promise<Result<Geometry, Message>> {
  const [territories, layers] = await Promise.all([
    Promise.all(dataset.territories.map((t) => loadCollection(`territories/${t.id}.geojson`))),
    Promise.all(LAYERS.map((name) => loadCollection(`${name}.geojson`))),
  ]);
  const features: Feature[] = [];
  for (const part of territories) {
    if (!part.ok) return part;
    features.push(...part.value.features);
  }
  const byName = new Map<LayerName, FeatureCollection>();
  for (const [n, layer] of layers.entries()) {
    const name = LAYERS[n];
    if (!layer.ok) return layer;
    if (name !== undefined) byName.set(name, layer.value);
  }
  const layer = (name: LayerName): FeatureCollection => byName.get(name) ?? { type: 'FeatureCollection', features: [] };
  return ok({
    territories: { type: 'FeatureCollection', features },
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
