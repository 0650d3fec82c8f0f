/** Pairs of pictures that teach something, each with the part of the map where it is seen. */
import type { Picture } from '../../domain/compare';
import type { PerspectiveId } from '../../domain/model';
import { parseSpan, spanAt, addDays, type Extent } from '../../domain/time';
import type { Camera } from '../../domain/view';
import type { Key } from '../../i18n';

type Side = readonly [date: string | null, perspective: PerspectiveId];

/** From Hokkaido to Kamchatka, with Sakhalin; null is the home view of the four islands. */
const CHAIN: Camera = { lon: 148.6, lat: 49.2, zoom: 4.1 };

export type Preset = { readonly key: Key; readonly first: Side; readonly second: Side; readonly camera: Camera | null };

/** A side without a date is of today. */
export const PRESETS: readonly Preset[] = [
  { key: 'compare.preset.treaties', first: ['1855', 'control'], second: ['1876', 'control'], camera: CHAIN },
  { key: 'compare.preset.wars', first: ['1906', 'control'], second: ['1945-10', 'control'], camera: CHAIN },
  { key: 'compare.preset.today', first: [null, 'japan'], second: [null, 'russia'], camera: CHAIN },
  { key: 'compare.preset.atlases', first: ['1960', 'japan'], second: ['1960', 'russia'], camera: CHAIN },
  { key: 'compare.preset.claims', first: ['1952', 'control'], second: ['1956', 'control'], camera: null },
];

export function pictureOf([date, perspective]: Side, range: Extent): Picture {
  const span = date === null ? spanAt(addDays(range.end, -1), 'year') : parseSpan(date);
  if (span === null) throw new Error(`${date} is not a date`);
  return { span, perspective };
}
