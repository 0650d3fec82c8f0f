/** Every check on the record as a whole: each gives all its problems; nothing is built while there is one. */
import { referencesIn } from '../src/domain/references';
import type { Dataset, Problem } from '../src/domain/schema';
import { lessonsAreEven, lessonsCanBeShown } from './lessonChecks';
import { neutralVoice } from './neutrality';
import { incidentsLieInTheirPlaces, placesLieInTheirLands } from './placeChecks';
import { problemsOfUnsound } from './repaired';
import { accountsAreEven, argumentsAreAnswered, holdersFitTheRule, perspectivesAreEven } from './sideChecks';
import { changesBegin, claimsJoin, datesInRange, linePeriodsJoin, periodsJoin, perspectivesCover, positionsFollow } from './timeChecks';
import { kinds, NOTHING, type Check, type RawFiles, type Shapes } from './whole';

export type { Shapes };

/** A territory without a shape, a shape without a territory, a feature in the wrong file. */
const landsHaveShapes: Check = ({ dataset, unsound, shapes }) => {
  if (shapes === null) return [];
  const territories = [...dataset.territories, ...unsound.territories].map((t): string => t.id);
  const known = new Set(territories);
  const missing = territories
    .filter((id) => (shapes.get(`territories/${id}.geojson`)?.features.length ?? 0) === 0)
    .map((id) => ({ file: `territories/${id}.json`, field: 'id', reason: `there is no shape territories/${id}.geojson` }));
  const strangers = [...shapes].flatMap(([file, { features }]) => {
    if (!file.startsWith('territories/')) return [];
    const own = file.slice('territories/'.length, -'.geojson'.length);
    if (!known.has(own)) return [{ file, field: '(whole)', reason: `there is a shape but no territory "${own}"` }];
    return features
      .filter((f) => f.properties?.['territory'] !== own)
      .map((f) => ({ file, field: String(f.id), reason: `its territory is "${String(f.properties?.['territory'])}", not "${own}"` }));
  });
  return [...missing, ...strangers];
};

/** A line without a course, and a course without a line. */
const linesHaveShapes: Check = ({ dataset, unsound, shapes }) => {
  if (shapes === null) return [];
  const lines = [...dataset.lines, ...unsound.lines].map((l) => l.id);
  const drawn = (shapes.get('lines.geojson')?.features ?? []).map((f) => String(f.id));
  return [
    ...lines.filter((id) => !drawn.includes(id)).map((id) => ({ file: `lines/${id}.json`, field: 'geometry', reason: 'the line has no course in lines.geojson' })),
    ...drawn.filter((id) => !lines.includes(id)).map((id) => ({ file: 'lines.geojson', field: id, reason: `there is a course but no line "${id}"` })),
  ];
};

const sourcesAreUsed: Check = ({ dataset, unsound }) => {
  const values: readonly unknown[] = [...kinds.flatMap((kind): readonly unknown[] => dataset[kind]), ...Object.values(unsound).flatMap((list) => list.map((item) => item.value))];
  const used = new Set(values.flatMap((value) => referencesIn(value).filter((r) => r.to === 'sources').map((r) => r.id)));
  return dataset.sources.filter((s) => !used.has(s.id)).map((s) => ({ file: `sources/${s.id}.json`, field: 'id', reason: 'nothing cites this source: cite it where it is used, or take it out' }));
};

/** Two records of one kind cannot stand at one place in their list. */
const ordersDiffer: Check = ({ dataset }) =>
  (['territories', 'arguments', 'lessons'] as const).flatMap((kind) => {
    const list: readonly { readonly id: string; readonly order: number }[] = dataset[kind];
    return list.flatMap(({ id, order }, n) => {
      const before = list.slice(0, n).find((other) => other.order === order);
      return before === undefined ? [] : [{ file: `${kind}/${id}.json`, field: 'order', reason: `the place ${order} is taken by ${before.id}: give another number` }];
    });
  });

const CHECKS: readonly Check[] = [
  periodsJoin,
  claimsJoin,
  linePeriodsJoin,
  perspectivesCover,
  holdersFitTheRule,
  perspectivesAreEven,
  datesInRange,
  changesBegin,
  positionsFollow,
  accountsAreEven,
  argumentsAreAnswered,
  incidentsLieInTheirPlaces,
  placesLieInTheirLands,
  lessonsCanBeShown,
  lessonsAreEven,
  neutralVoice,
  ordersDiffer,
  landsHaveShapes,
  linesHaveShapes,
  sourcesAreUsed,
];

/** All problems of the sound records and the shapes; `unsound` are the files that no schema reads. */
export function problemsOf(dataset: Dataset, shapes: Shapes | null, unsound: RawFiles = NOTHING): readonly Problem[] {
  const whole = { dataset, unsound, shapes };
  return [...CHECKS.flatMap((check) => check(whole)), ...problemsOfUnsound(whole, [datesInRange, changesBegin, accountsAreEven, incidentsLieInTheirPlaces])];
}
