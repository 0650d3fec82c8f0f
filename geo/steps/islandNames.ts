/**
 * Which shape is which island or islet, by position: no source of geometry carries names. The names themselves are in
 * the places of the record. A shape belongs to the nearest entry; small unnamed rocks join their neighbour.
 */
import { fileURLToPath } from 'node:url';
import type { Place } from '../../src/domain/model';
import { readPlaces } from './places';

export interface NamedIsland {
  readonly id: string;
  readonly at: readonly [number, number];
  readonly properties: Readonly<Record<string, string>>;
}

type At = readonly [number, number];
const PLACES = readPlaces(fileURLToPath(new URL('../..', import.meta.url)));
const NOWHERE: At = [0, 0];

/** The island of a place: `id` is the feature's, `at` where its shape lies, if the place is only known to a few kilometres. */
function island(id: string, place: string, at?: At): NamedIsland {
  const found = PLACES.get(place);
  return { id, at: at ?? (found === undefined ? NOWHERE : [found.lon, found.lat]), properties: { place, ...formsOf(found) } };
}

/** Both sides' forms: "Zelyony" and "Shibotsu"; none where a place has one name only. */
function formsOf(place: Place | undefined): Readonly<Record<string, string>> {
  const form = (side: 'RU' | 'JP') => place?.names.en.find((name) => name.side === side)?.text;
  const [ru, ja] = [form('RU'), form('JP')];
  return { ...(ru === undefined ? {} : { ru }), ...(ja === undefined ? {} : { ja }) };
}

/** Signalny/Kaigara is drawn by no source: its point is the lighthouse of 1937. */
export const signalny = island('habomai-signalny', 'signalny', [145.8583, 43.3967]);

export const habomaiIslets: readonly NamedIsland[] = [
  ...['polonsky', 'zelyony', 'tanfilyev', 'anuchin', 'oskolki', 'lisyi', 'rifovy'].map((place) => island(`habomai-${place}`, place)),
  island('habomai-yuri', 'yuriy'),
  island('habomai-demin', 'dyomin'),
  island('habomai-storozhevoy', 'storozhevoy'),
];

/** From Shumshu to the Chirpoi group, north to south. */
export const northernKurils: readonly NamedIsland[] = [
  'alaid', 'shumshu', 'paramushir', 'antsiferov', 'makanrushi', 'onekotan', 'kharimkotan', 'ekarma', 'chirinkotan', 'shiashkotan',
  'lovushki', 'raikoke', 'matua', 'rasshua', 'ushishir', 'ketoi', 'simushir', 'broutona', 'chirpoi',
].map((place) => island(`kurils-${place}`, place));

export function nearest(islands: readonly NamedIsland[], [lon, lat]: readonly [number, number]): NamedIsland {
  // A degree of longitude is about 0.7 of a degree of latitude here.
  const distance = ({ at }: NamedIsland) => Math.hypot((at[0] - lon) * 0.7, at[1] - lat);
  const found = [...islands].sort((a, b) => distance(a) - distance(b))[0];
  if (found === undefined) throw new Error('There is no island to choose from.');
  return found;
}
