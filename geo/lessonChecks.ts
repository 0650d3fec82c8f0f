/** Checks on lessons: every step shows what its address says, and both sides speak. */
import type { Problem } from '../src/domain/schema';
import { addDays } from '../src/domain/time';
import { knownOf } from '../src/domain/address';
import { sidesUnheard, viewsAstray } from '../src/domain/lessonFaults';
import { rangeUntil } from '../src/domain/view';
import type { Check } from './whole';

/** An address that an atlas would have to mend shows something else than the lesson says. */
export const lessonsCanBeShown: Check = ({ dataset, unsound }) => {
  const { range, territories, incidents, places } = knownOf(dataset, rangeUntil(addDays(dataset.checked.extent.end, -1)));
  // What cannot be read is there all the same.
  const withUnsound = (ids: ReadonlySet<string>, kind: 'territories' | 'incidents' | 'places') => new Set([...ids, ...unsound[kind].map((item) => item.id)]);
  const known = { range, territories: withUnsound(territories, 'territories'), incidents: withUnsound(incidents, 'incidents'), places: withUnsound(places, 'places') };
  return dataset.lessons.flatMap(({ id, steps }) =>
    viewsAstray(steps, known).map(
      ({ step, view, address, notice }): Problem => ({
        file: `lessons/${id}.json`,
        field: view === 0 ? `steps.${step}.view` : `steps.${step}.beats.${view - 1}`,
        reason: `"${String(notice.params['given'] ?? address)}" leads to nothing that the atlas shows: open the view in the atlas and copy its address from after the #`,
      }),
    ),
  );
};

/** A lesson rests on documents of Japan's and of Russia's own. */
export const lessonsAreEven: Check = ({ dataset, unsound }) => {
  const sideOf = new Map<string, string>([...dataset.sources.map((s) => [s.id, s.side] as const), ...unsound.sources.map((s) => [s.id, 'unknown'] as const)]);
  return dataset.lessons.flatMap(({ id, steps }) =>
    sidesUnheard(steps, (source) => sideOf.get(source)).map((side) => ({ file: `lessons/${id}.json`, field: 'steps', reason: `no step cites a document of ${side}: each side's words need their place` })),
  );
};
