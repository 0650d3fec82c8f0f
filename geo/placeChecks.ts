/** An incident lies in or near the place that it names, and a place in the land that it is said to be in. */
import type { Feature, FeatureCollection, Position } from 'geojson';
import type { Incident, Names, Place, Territory } from '../src/domain/model';
import type { Problem } from '../src/domain/schema';
import { distanceToKm } from '../src/domain/coasts';
import { distanceKm } from '../src/domain/geodesy';
import { nearest } from './nearest';
import type { Check, Shapes } from './whole';

/** Kilometres beyond a place's reach or a land's shore that a point may lie: harbours, and points read off a map. */
const SLACK = 15;
/** Kilometres more for a point that stands for a wider area, or for a place at sea. */
const WIDE = 250;
const AT_SEA = /\b(off|sea|waters|strait|near)\b/i;
/** Kilometres from its land within which a place lies: islets and seas beside it. */
const BESIDE = 30;

/** A text without capitals, accents and apostrophes: "Etorofu-tō" is "etorofu-to", "Yuzhno-Kuril’sk" is "yuzhno-kurilsk". */
const fold = (text: string): string => text.normalize('NFD').replaceAll(/[\p{M}’'ʼ]/gu, '').toLowerCase();

type Target =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'land'; readonly land: Territory; readonly shape: FeatureCollection | undefined };
type Form = { readonly form: string; readonly target: Target };

/** Every Latin form of a name, folded. */
export const formsOf = (names: Names): readonly string[] =>
  [...names.en.map((n) => n.text), ...(names.others ?? []), ...[names.ja, names.ru, names.zh].flatMap((n) => (n === undefined ? [] : [n.latin]))].map(fold).filter((form) => /\p{Script=Latin}/u.test(form));

/** Where a form stands in a folded text as whole words, or -1; a hyphen does not end a word. */
function standsAt(text: string, form: string): number {
  const inWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}-]/u.test(sign);
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
    if (!inWord(text[at - 1]) && !inWord(text[at + form.length])) return at;
  }
  return -1;
}

/** What a text names first, by its longest form there: "Rubetsu, Iturup / Etorofu" is Rubetsu. Namesakes are all given. */
function namedIn(text: string, forms: readonly Form[]): readonly Target[] {
  const folded = fold(text);
  const found = forms.map((f) => ({ ...f, at: standsAt(folded, f.form) })).filter(({ at }) => at !== -1);
  const first = Math.min(...found.map((f) => f.at));
  const longest = Math.max(...found.filter((f) => f.at === first).map((f) => f.form.length));
  return [...new Set(found.filter((f) => f.at === first && f.form.length === longest).map((f) => f.target))];
}

/** Whether a point lies in the polygons of a feature, by counting the edges east of it; not in their holes. */
function within([lon = 0, lat = 0]: Position, { geometry }: Feature): boolean {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  let inside = false;
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i += 1) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? [];
      const [bx = 0, by = 0] = ring[i] ?? [];
      if (ay > lat !== by > lat && lon < ax + ((bx - ax) * (lat - ay)) / (by - ay)) inside = !inside;
    }
  }
  return inside;
}

/** Kilometres from a point to a shape, 0 within it. */
const kmToShape = (point: Position, { features }: FeatureCollection): number =>
  features.some((f) => within(point, f)) ? 0 : Math.min(...features.map((f) => distanceToKm(point, f.geometry)));

/** Kilometres by which a point misses a target; 0 or less is in or near it. A land without a shape is missed by none. */
function missedBy(point: Position, target: Target, allowed: number): number {
  if (target.kind === 'place') return distanceKm(point, [target.place.lon, target.place.lat]) - target.place.reach - allowed;
  return target.shape === undefined ? 0 : kmToShape(point, target.shape) - allowed;
}

const nameOf = (target: Target): string => (target.kind === 'place' ? target.place.names.en : target.land.names.en).map((n) => n.text).join(' / ');
const thousands = (km: number): string => String(Math.round(km)).replace(/\B(?=(\d{3})+$)/g, ',');

function distanceInWords(point: Position, target: Target): string {
  if (target.kind === 'land') return `${thousands(target.shape === undefined ? 0 : kmToShape(point, target.shape))} km from ${nameOf(target)}`;
  const { lon, lat } = target.place;
  return `${thousands(distanceKm(point, [lon, lat]))} km from ${nameOf(target)} (longitude ${lon}, latitude ${lat})`;
}

function placeProblems(incident: Incident, forms: readonly Form[], placesAreWhole: boolean): readonly Problem[] {
  const { place, id } = incident;
  if (place === null) return [];
  const file = `incidents/${id}.json`;
  const targets = namedIn(place.name, forms);
  const [named] = targets;
  if (named === undefined) return placesAreWhole ? [{ file, field: 'place.name', reason: unknownPlace(place.name, forms) }] : [];
  const isWide = place.representative || AT_SEA.test(place.name);
  const allowed = SLACK + (isWide ? WIDE : 0);
  const fits = (point: Position) => targets.some((target) => missedBy(point, target, allowed) <= 0);
  if (fits([place.lon, place.lat])) return [];
  const exchanged = Math.abs(place.lon) <= 90 && fits([place.lat, place.lon]);
  const advice = exchanged ? 'longitude and latitude are exchanged: "lon" is degrees east, "lat" degrees north' : `put the point there, or name the place where it lies${isWide ? '' : '; "representative": true if it stands for a wider area'}`;
  return [{ file, field: 'place', reason: `the point (longitude ${place.lon}, latitude ${place.lat}) is ${distanceInWords([place.lon, place.lat], named)}; ${advice}` }];
}

function unknownPlace(name: string, forms: readonly Form[]): string {
  const words = fold(name).split(/[^\p{L}\p{N}-]+/u).filter((word) => word.length > 3);
  const meant = words.map((word) => nearest(word, forms.map((f) => f.form))).find((form) => form !== null);
  const target = forms.find((f) => f.form === meant)?.target;
  const hint = target === undefined ? '' : ` (did you mean “${nameOf(target)}”?)`;
  return `“${name}” is no place in geo/data/places and no territory${hint}: name it as the record does, or add the place`;
}

const shapeOf = (id: string, shapes: Shapes | null): FeatureCollection | undefined => shapes?.get(`territories/${id}.geojson`);

export const incidentsLieInTheirPlaces: Check = ({ dataset, unsound, shapes }) => {
  const targets: readonly Target[] = [
    ...dataset.places.map((place) => ({ kind: 'place', place }) as const),
    ...dataset.territories.map((land) => ({ kind: 'land', land, shape: shapeOf(land.id, shapes) }) as const),
  ];
  const forms = targets.flatMap((target) => formsOf(target.kind === 'place' ? target.place.names : target.land.names).map((form) => ({ form, target })));
  const placesAreWhole = unsound.places.length === 0 && unsound.territories.length === 0; // a name may stand in a file that is not sound
  return dataset.incidents.flatMap((incident) => placeProblems(incident, forms, placesAreWhole));
};

export const placesLieInTheirLands: Check = ({ dataset, shapes }) =>
  dataset.places.flatMap(({ id, lon, lat, territory }): readonly Problem[] => {
    const shape = territory === undefined ? undefined : shapeOf(territory, shapes);
    if (shape === undefined) return [];
    const km = kmToShape([lon, lat], shape);
    if (km <= BESIDE) return [];
    const exchanged = Math.abs(lon) <= 90 && kmToShape([lat, lon], shape) <= BESIDE;
    return [{ file: `places/${id}.json`, field: 'territory', reason: `the point (longitude ${lon}, latitude ${lat}) is ${thousands(km)} km from ${territory ?? ''}; ${exchanged ? 'longitude and latitude are exchanged' : 'correct the point, or leave the territory out'}` }];
  });
