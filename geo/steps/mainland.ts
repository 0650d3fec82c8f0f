/**
 * The mainland territories: Manchuria in its parts and the lands ceded in 1858 and 1860.
 *
 * Provinces (DCW) are cut to the coast that the map draws (GSHHG), then by the shapes drawn by
 * hand. All are cut in one overlay, so that neighbours share every point of their border.
 */
import type { Feature } from 'geojson';
import { mapshape, written } from './mapshape';
import { readFeatures } from './raw';
import { readShape } from './shapes';
import type { ShapeId } from './shapes';

/** Longitude and latitude within which all mainland territories lie. */
const STAGE = '112,38,142.5,58';

const CUTS: readonly ShapeId[] = ['amur-left-bank', 'amur-right-bank', 'jehol', 'khanka-shore', 'kwantung', 'manchukuo-west'];

/** The three provinces of Manchuria by their codes in the chart. */
const PROVINCES: ReadonlyMap<string, string> = new Map([
  ['CNHL', 'heilongjiang'],
  ['CNJL', 'jilin'],
  ['CNLN', 'liaoning'],
]);

interface Part {
  readonly territory: string;
  readonly part: string;
  readonly approximate: boolean;
}

export async function mainlandTerritories(root: string, land: readonly Feature[]): Promise<ReadonlyMap<string, readonly Feature[]>> {
  const pieces = await overlay(root, await provinces(root, land));
  const owned = pieces.flatMap((piece): Feature[] => {
    const part = partOf(piece);
    return part === undefined ? [] : [{ ...piece, properties: { ...part } }];
  });
  const whole = await mapshape({ owned }, [
    '-i owned.json -dissolve2 territory,part copy-fields=approximate',
    '-filter-slivers min-area=3km2 -filter-islands min-area=3km2 -sort part',
    written(3),
  ]);
  const territories = new Map<string, Feature[]>();
  for (const feature of whole) {
    const { territory, part, approximate } = feature.properties as Part; // as given to mapshaper above
    const id = part === territory ? territory : `${territory}-${part}`;
    const properties = { id, territory, ...(part === territory ? {} : { part }), ...(approximate ? { approximate } : {}) };
    territories.set(territory, [...(territories.get(territory) ?? []), { ...feature, id, properties }]);
  }
  return territories;
}

/** Which territory a piece of the overlay belongs to; the order of the questions is the rule. */
function partOf({ properties }: Feature): Part | undefined {
  const code = String(properties?.['code'] ?? '');
  const within = (id: ShapeId) => properties?.[mark(id)] === 'yes';
  const one = (territory: string, part = territory): Part => ({ territory, part, approximate: true });
  const russian = code.startsWith('RU');
  if (russian && within('amur-left-bank')) return one('outer-manchuria-amur');
  if (within('khanka-shore') || (russian && within('amur-right-bank'))) return one('outer-manchuria-primorye');
  if (within('jehol') && (code === 'CNHE' || code === 'CNNM' || code === 'CNLN')) return one('jehol');
  if (within('kwantung') && code === 'CNLN') return one('kwantung');
  if (within('manchukuo-west') && code === 'CNNM') return one('manchuria-core', 'hinggan');
  const province = PROVINCES.get(code);
  return province === undefined ? undefined : { territory: 'manchuria-core', part: province, approximate: false };
}

/** Each province as it lies on the map's land, out to the drawn coast. */
async function provinces(root: string, land: readonly Feature[]): Promise<readonly Feature[]> {
  const simple = await mapshape({ provinces: readFeatures(root, 'raw/dcw/provinces.geojson') }, [
    '-i provinces.json -clean gap-fill-area=60km2 snap-interval=0.003',
    // Primorye and Khabarovsk Krai share a coast to be filled out, and no border that matters here.
    `-simplify dp interval=600 -each "code = code === 'RUPRI' ? 'RUKHA' : code" -dissolve2 code`,
    '-o out.json format=geojson precision=0.0001',
  ]);
  const shores = [
    { ...readShape(root, 'coast-liaoning', 'zone'), properties: { code: 'CNLN' } },
    { ...readShape(root, 'coast-primorye', 'zone'), properties: { code: 'RUKHA' } },
  ];
  return mapshape({ simple, land, shores }, [
    '-i simple.json land.json shores.json combine-files',
    `-clip target=land bbox=${STAGE}`,
    '-clip target=shores land',
    '-erase target=shores simple',
    '-clip target=simple land',
    '-merge-layers target=simple,shores force name=all -filter remove-empty',
    '-dissolve2 code gap-fill-area=2km2 -filter-slivers min-area=1km2',
    '-o out.json target=all format=geojson precision=0.0001',
  ]);
}

/** Every piece that the hand-drawn shapes cut the provinces into, marked with the shapes it lies in. */
async function overlay(root: string, whole: readonly Feature[]): Promise<readonly Feature[]> {
  const shapes = Object.fromEntries(CUTS.map((id) => [mark(id), [readShape(root, id, mark(id))]]));
  const names = ['provinces', ...CUTS.map(mark)];
  return mapshape({ provinces: whole, ...shapes }, [
    `-i ${names.map((name) => `${name}.json`).join(' ')} combine-files`,
    `-union target=${names.join(',')} name=pieces`,
    '-o out.json target=pieces format=geojson precision=0.0001',
  ]);
}

/** As a field and layer name mapshaper takes without quotes. */
const mark = (id: ShapeId): string => id.replaceAll('-', '_');
