/** Checks on time: what follows each other joins, dates lie where they can, and a change begins with its incident. */
import type { Dataset, Problem } from '../src/domain/schema';
import type { Incident, Line, PerspectiveId, Territory } from '../src/domain/model';
import { dayOf, overlaps, type Day, type Edtf } from '../src/domain/time';
import { nearest } from './nearest';
import type { Check } from './whole';

type Dated = { readonly from: Edtf; readonly to: Edtf | null };

/** How a run may go: `lasting` to this day without a gap; `passing`, as a border is drawn for a time and perhaps again later. */
type Course = 'lasting' | 'passing';

/** Gaps, overlaps and false order in a run of dated things; the end of each must be written as the start of the next. */
export function runProblems(file: string, field: string, run: readonly Dated[], course: Course = 'lasting'): Problem[] {
  const problems: Problem[] = [];
  const say = (n: number, reason: string) => problems.push({ file, field: `${field}.${n}`, reason });
  run.forEach(({ from, to }, n) => {
    const next = run[n + 1];
    if (to === null) {
      if (next !== undefined) say(n, `has no end, but another begins on ${next.from.text}`);
      return;
    }
    if (to.extent.start < from.extent.start || to.extent.end < from.extent.end) say(n, `ends (${to.text}) before it begins (${from.text})`);
    if (next === undefined) {
      if (course === 'lasting') say(n, `ends on ${to.text} and nothing follows: the last must have "to": null`);
      return;
    }
    if (next.from.text === to.text) return;
    if (next.from.extent.start > to.extent.start) {
      if (course === 'lasting') say(n + 1, `a gap: the one before ends on ${to.text}, this begins on ${next.from.text}`);
      return;
    }
    if (next.from.extent.start < to.extent.start) return say(n + 1, `an overlap: the one before ends on ${to.text}, this begins on ${next.from.text}`);
    say(n + 1, `the joint is written in two ways: ${to.text} and ${next.from.text}`);
  });
  return problems;
}

const fileOf = (territory: Territory): string => `territories/${territory.id}.json`;

export const periodsJoin: Check = ({ dataset }) => dataset.territories.flatMap((t) => runProblems(fileOf(t), 'periods', t.periods));

/** For each claimant the claims cover the time of the periods: a claim is always answered, if only by "none". */
export const claimsJoin: Check = ({ dataset }) =>
  dataset.territories.flatMap((t) => {
    const begins = t.periods[0]?.from.text;
    const perSide = t.claimants.flatMap((side) => {
      const run = t.claims.filter((c) => c.claimant === side);
      if (run.length === 0) return [{ file: fileOf(t), field: 'claims', reason: `nothing is said of a claim by ${side}; if none is known, say "none"` }];
      const late = run[0]?.from.text === begins ? [] : [{ file: fileOf(t), field: 'claims', reason: `the claims of ${side} begin on ${run[0]?.from.text}, the periods on ${begins}` }];
      return [...late, ...runProblems(fileOf(t), `claims of ${side}`, run)];
    });
    const strangers = t.claims.filter((c) => !t.claimants.includes(c.claimant));
    return [...perSide, ...strangers.map((c) => ({ file: fileOf(t), field: 'claims', reason: `${c.claimant} is not among the claimants` }))];
  });

const drawnIn = (line: Line, perspective: PerspectiveId): readonly Dated[] => line.periods.filter((p) => p.in.includes(perspective));

/** Each perspective draws a line in one way at a time; it may stop drawing it and begin again. */
export const linePeriodsJoin: Check = ({ dataset }) =>
  dataset.lines.flatMap((line) =>
    (['control', 'japan', 'russia'] as const).flatMap((perspective) => runProblems(`lines/${line.id}.json`, `periods in ${perspective}`, drawnIn(line, perspective), 'passing')),
  );

/** A perspective draws every land from where its periods begin until today. */
export const perspectivesCover: Check = ({ dataset, unsound }) =>
  dataset.perspectives.flatMap(({ id, lands }) => {
    const file = `perspectives/${id}.json`;
    const runs = lands.flatMap(({ territory, periods }, n) => {
      const field = `lands.${n}.periods`;
      const begins = dataset.territories.find((t) => t.id === territory)?.periods[0]?.from.text;
      const begun = periods[0]?.from.text;
      const late = begins === undefined || begins === begun ? [] : [{ file, field, reason: `${territory} is drawn from ${begun}, its periods begin on ${begins}: begin there` }];
      return [...late, ...runProblems(file, field, periods)];
    });
    const drawn = lands.map((l) => l.territory);
    const lacking = [...dataset.territories, ...unsound.territories].filter((t) => !drawn.some((d) => d === t.id));
    const twice = drawn.filter((t, n) => drawn.indexOf(t) !== n);
    return [
      ...runs,
      ...lacking.map((t) => ({ file, field: 'lands', reason: `nothing is said of ${t.id}: every territory is drawn in some way` })),
      ...twice.map((t) => ({ file, field: 'lands', reason: `${t} stands twice` })),
    ];
  });

/** No document or date of the record is older; an earlier one is a slip of the pen. */
const EARLIEST: Day = dayOf({ year: 1400, month: 1, day: 1 });

const isEdtf = (value: object): value is Edtf => 'extent' in value && 'text' in value;

/** Every date in a record, with the path of its field. */
function datesIn(value: unknown, path: string): readonly { readonly field: string; readonly date: Edtf }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isEdtf(value)) return [{ field: path, date: value }];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => datesIn(inner, path === '' ? key : `${path}.${key}`));
}

const KINDS_WITH_DATES = ['territories', 'incidents', 'sources', 'lines', 'places', 'positions', 'arguments', 'perspectives'] as const satisfies readonly (keyof Dataset)[];

/** Nothing is after the day until when the record was checked, nothing is absurdly early, and an incident lies within the atlas. */
export const datesInRange: Check = ({ dataset }) => {
  const { checked } = dataset;
  const ofAll = KINDS_WITH_DATES.flatMap((kind) =>
    dataset[kind].flatMap((record) =>
      datesIn(record, '').flatMap(({ field, date }) => {
        const file = `${kind}/${record.id}.json`;
        const ends = [date.first, date.last].filter((p) => p !== null);
        if (ends.some((p) => p.extent.start >= checked.extent.end)) return [{ file, field, reason: `${date.text} is after ${checked.text}, until when the record was checked` }];
        if (ends.some((p) => p.extent.end <= EARLIEST)) return [{ file, field, reason: `${date.text} is before 1400: a slip of the pen?` }];
        return [];
      }),
    ),
  );
  const ofIncidents = dataset.incidents.flatMap(({ id, date }) => {
    const file = `incidents/${id}.json`;
    if (date.first === null || date.last === null) return [{ file, field: 'date', reason: 'an incident has a beginning and an end' }];
    if (date.first.civil.year < 1855) return [{ file, field: 'date', reason: `${date.text} is before 1855, where the atlas begins` }];
    return [];
  });
  return [...ofAll, ...ofIncidents];
};

/** A change may be counted from the incident until a year later: a treaty that comes into force, an order that is carried out. */
const AFTER = 366;

function beganProblems({ id, date, began = [] }: Incident, territories: readonly Territory[]): readonly Problem[] {
  const file = `incidents/${id}.json`;
  const within = { start: date.extent.start, end: (date.extent.end + AFTER) as Day }; // a day, some days on
  return began.flatMap(({ territory, from }, n): readonly Problem[] => {
    const land = territories.find((t) => t.id === territory);
    if (land === undefined) return []; // not there, or not sound: that is said elsewhere
    const starts = [...land.periods, ...land.claims].map((x) => x.from.text);
    if (!starts.includes(from.text)) {
      const meant = nearest(from.text, new Set(starts.filter((text) => text.slice(0, 4) === from.text.slice(0, 4))));
      const hint = meant === null ? 'see the "from" fields of the territory' : `did you mean “${meant}”?`;
      return [{ file, field: `began.${n}.from`, reason: `no period and no claim of ${territory} begins on ${from.text}; ${hint}` }];
    }
    if (overlaps(from.extent, within)) return [];
    return [{ file, field: `began.${n}.from`, reason: `what begins on ${from.text} cannot have begun with an incident of ${date.text}: it must begin then, or at most a year later` }];
  });
}

export const changesBegin: Check = ({ dataset }) => dataset.incidents.flatMap((i) => beganProblems(i, dataset.territories));

/** A position that changes another's wording is later, of the same side, and says what changed. */
export const positionsFollow: Check = ({ dataset }) =>
  dataset.positions.flatMap(({ id, side, date, follows, change }) => {
    if (follows === undefined) return [];
    const file = `positions/${id}.json`;
    const before = dataset.positions.find((p) => p.id === follows);
    const silent = change === undefined ? [{ file, field: 'change', reason: `it follows ${follows}: say how its wording differs` }] : [];
    if (before === undefined) return silent; // not there, or not sound: that is said elsewhere
    const early = before.date.extent.start >= date.extent.start ? [{ file, field: 'follows', reason: `${follows} (${before.date.text}) is not earlier than this (${date.text})` }] : [];
    const other = before.side === side ? [] : [{ file, field: 'follows', reason: `${follows} is a position of ${before.side}, this is one of ${side}: each side's wording has its own line` }];
    return [...silent, ...early, ...other];
  });
