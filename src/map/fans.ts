/** Marks of one place and one year stand around it, so that each can be seen and pressed. Pure. */
import type { Incident } from '../domain/model';
import { yearOf } from '../domain/time';

/** A ring holds so many; more stand in a spiral. */
const MOST_IN_RING = 14;
/** A golden angle from one to the next fills a spiral evenly; the nearest stand as far apart as a mark is wide. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const SPACING = 12;

/** Where the n-th of `count` marks at one place stands, in pixels of the icon: alone on it, else on a ring around it, or in a spiral where a ring would be too wide. */
function fanned(n: number, count: number): readonly [number, number] {
  if (count === 1) return [0, 0];
  const spiral = count > MOST_IN_RING;
  const radius = spiral ? SPACING * Math.sqrt(n + 0.5) : Math.max(11, (count * 20) / (2 * Math.PI));
  const angle = (spiral ? GOLDEN * n : (2 * Math.PI * n) / count) - Math.PI / 2;
  return [Math.round(radius * Math.cos(angle)), Math.round(radius * Math.sin(angle))];
}

/** The place of an incident to a hundredth of a degree, as one number; none where it has no place. */
const spotOf = ({ place }: Incident): number | null => (place === null ? null : Math.round((place.lon + 180) * 100) * 20_000 + Math.round((place.lat + 90) * 100));

/** Of incidents in the order of time: how far each stands from its place. */
export function fansOf(sorted: readonly Incident[]): readonly (readonly [number, number])[] {
  const fans: (readonly [number, number])[] = sorted.map(() => [0, 0]);
  let groups = new Map<number, number[]>();
  let year: number | null = null;
  const spread = () => {
    for (const group of groups.values()) if (group.length > 1) for (const [n, at] of group.entries()) fans[at] = fanned(n, group.length);
    groups = new Map();
  };
  for (const [n, incident] of sorted.entries()) {
    const spot = spotOf(incident);
    const its = yearOf(incident.date.extent.start);
    if (its !== year) spread(); // they come in the order of time: a year is over when the next begins
    year = its;
    if (spot === null) continue;
    const group = groups.get(spot);
    if (group === undefined) groups.set(spot, [n]);
    else group.push(n);
  }
  spread();
  return fans;
}
