/** The names of waters in the scripts of both sides, from the record's own places. */
import type { Feature, FeatureCollection } from 'geojson';
import type { Place } from '../../src/domain/model';

/**
 * The labels with `other`, the forms in both scripts (Japanese, then Russian), at each that names its place by `place`.
 * Throws where that place is not in the record or lacks a form: the label would be silently poorer.
 */
export function withBothScripts(labels: FeatureCollection, places: readonly Place[]): FeatureCollection {
  return { ...labels, features: labels.features.map((label) => named(label, places)) };
}

function named(label: Feature, places: readonly Place[]): Feature {
  const { place: id, ...properties } = label.properties ?? {};
  if (id === undefined) return label;
  const names = places.find((p) => p.id === id)?.names;
  if (names?.ja === undefined || names.ru === undefined) throw new Error(`geo/data/shapes/names.geojson: ${String(label.id)} names the place "${String(id)}", which is not in geo/data/places or has no Japanese or Russian form`);
  return { ...label, properties: { ...properties, other: `${names.ja.text} · ${names.ru.text}` } };
}
