/** The rivers that borders followed, each under one name. */
import type { Feature } from 'geojson';
import { mapshape, written } from './mapshape';
import { readFeatures } from './raw';

/** Natural Earth has a question mark for letters it lost, and calls the lowest Nen a Songhua: see `tributary`. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/Amur/, 'Amur'],
  [/^Argun/, 'Argun'],
  [/^Shilka/, 'Shilka'],
  [/^Zeya/, 'Zeya'],
  [/^Songhua/, 'Sungari'],
  [/Songhua$/, 'Second Sungari'],
  [/^Nen/, 'Nen'],
  [/^Song.acha/, 'Sungacha'],
  [/^Ussuri/, 'Ussuri'],
  [/^Yalu/, 'Yalu'],
  [/^Tumen/, 'Tumen'],
  [/^Xiliao/, 'West Liao'],
  [/^Liao/, 'Liao'],
];

export async function rivers(root: string): Promise<readonly Feature[]> {
  const named = readFeatures(root, 'raw/naturalearth/rivers.geojson').flatMap((river): Feature[] => {
    const name = tributary(river) ?? NAMES.find(([pattern]) => pattern.test(String(river.properties?.['name'])))?.[1];
    return name === undefined ? [] : [{ ...river, properties: { river: name } }];
  });
  const simple = await mapshape({ named }, ['-i named.json -simplify dp interval=800 -dissolve river -sort river', written(3)]);
  return simple.map((river) => {
    const name = String(river.properties?.['river']);
    const id = `river-${name.toLowerCase().replaceAll(' ', '-')}`;
    return { ...river, id, properties: { id, name } };
  });
}

/** The reach between Qiqihar and the Sungari is the Nen, whatever the file says. */
function tributary({ properties, geometry }: Feature): string | undefined {
  if (!/Songhua$/.test(String(properties?.['name'])) || geometry.type !== 'LineString') return undefined;
  const northernmost = Math.max(...geometry.coordinates.map(([, lat = 0]) => lat));
  return northernmost > 46 ? 'Nen' : undefined;
}
