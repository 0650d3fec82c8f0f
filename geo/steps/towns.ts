/** Towns: what geo/data/towns.json says of them, with GeoNames coordinates where it gives none. */
import type { Feature } from 'geojson';
import { readJson } from './raw';

interface Town {
  readonly id: string;
  /** 1 large or important here, 2 middling, 3 small. */
  readonly rank: 1 | 2 | 3;
  readonly en: string;
  readonly ja?: string;
  readonly ru?: string;
  /** Degrees: longitude, latitude. */
  readonly at?: readonly [number, number];
  readonly geonames?: { readonly name: string; readonly country: string; readonly admin1: string };
  /** English names in their order; each held until the day another power came. */
  readonly names?: readonly { readonly en: string; readonly until?: string }[];
}

interface Gazetteer {
  readonly name: string;
  readonly country: string;
  readonly admin1: string;
  readonly lat: string;
  readonly lng: string;
}

export function towns(root: string): readonly Feature[] {
  // Both files are ours: one written by hand, the other by extract.ts.
  const list = readJson(root, 'data/towns.json') as readonly Town[];
  const gazetteer = readJson(root, 'raw/geonames/towns.json') as readonly Gazetteer[];
  return list.map((town) => {
    const { at, geonames, ...properties } = town;
    const id = `town-${town.id}`;
    const coordinates = at ?? found(gazetteer, town);
    return { type: 'Feature', id, properties: { ...properties, id }, geometry: { type: 'Point', coordinates: [...coordinates] } };
  });
}

function found(gazetteer: readonly Gazetteer[], { id, geonames }: Town): readonly [number, number] {
  const place = gazetteer.find(
    (entry) => entry.name === geonames?.name && entry.country === geonames.country && entry.admin1 === geonames.admin1,
  );
  if (place === undefined) throw new Error(`The town ${id} has no coordinates and is not in the gazetteer.`);
  return [Number(Number(place.lng).toFixed(4)), Number(Number(place.lat).toFixed(4))];
}
