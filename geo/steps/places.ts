/** The places of the record as far as the map is built from them. A file that is not sound is left out here: readRecord says what is wrong with it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Place } from '../../src/domain/model';
import { readJson } from './raw';

/** All places by their id, in the order of the files' names. */
export function readPlaces(root: string): ReadonlyMap<string, Place> {
  const names = readdirSync(join(root, 'geo/data/places'))
    .filter((name) => name.endsWith('.json'))
    .sort();
  const places = names.flatMap((name) => {
    const parsed = Place.safeParse(parsedOrNull(root, `data/places/${name}`));
    return parsed.success ? [parsed.data] : [];
  });
  return new Map(places.map((place) => [place.id, place]));
}

function parsedOrNull(root: string, path: string): unknown {
  try {
    return readJson(root, path);
  } catch {
    return null; // no JSON: readRecord says so
  }
}
