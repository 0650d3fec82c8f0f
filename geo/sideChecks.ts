/** Checks on the sides: each is heard, in one order for all, and control is said in one way. */
import { Side, type Source } from '../src/domain/model';
import type { Problem } from '../src/domain/schema';
import type { Check } from './whole';

const ORDER: readonly Side[] = Side.options; // JP, RU, CN: the same order everywhere

/** Whether a document is one of that side; sources know no Chinese side, there third parties' documents count. */
export const isOwn = (side: Side, source: Source['side'] | undefined): boolean => source === 'joint' || source === (side === 'CN' ? 'third' : side);

/** Where the sides differ, at least two of them are heard, each once, in the order JP, RU, CN. */
export const accountsAreEven: Check = ({ dataset }) =>
  dataset.incidents.flatMap(({ id, contested, accounts }): readonly Problem[] => {
    const file = `incidents/${id}.json`;
    if (accounts === undefined) return contested === undefined ? [] : [{ file, field: 'accounts', reason: 'it says what is contested, but not how each side tells it: add the accounts' }];
    const sides = accounts.map((a) => a.side);
    const silent = contested === undefined ? [{ file, field: 'contested', reason: 'there are accounts: say in one sentence what the sides tell differently' }] : [];
    if (new Set(sides).size < 2) return [...silent, { file, field: 'accounts', reason: `all accounts are of ${sides[0] ?? 'nobody'}: another side must be heard too` }];
    if (new Set(sides).size < sides.length) return [...silent, { file, field: 'accounts', reason: 'a side has two accounts: join them' }];
    const ordered = sides.every((side, n) => n === 0 || ORDER.indexOf(sides[n - 1] ?? side) < ORDER.indexOf(side));
    return ordered ? silent : [...silent, { file, field: 'accounts', reason: `the order is ${ORDER.join(', ')}, not ${sides.join(', ')}` }];
  });

/** An argument has its answer from another side, or says that none is known. */
export const argumentsAreAnswered: Check = ({ dataset }) =>
  dataset.arguments.flatMap(({ id, claim, answer }) =>
    claim.side === answer.side ? [{ file: `arguments/${id}.json`, field: 'answer.side', reason: `${answer.side} answers itself: the answer is the other side's` }] : [],
  );

export const holdersFitTheRule: Check = ({ dataset }) =>
  dataset.territories.flatMap((t) =>
    t.periods.flatMap((p, n) => {
      const [file, field] = [`territories/${t.id}.json`, `periods.${n}`];
      if ((p.rule === 'dependent') !== (p.under !== undefined)) return [{ file, field, reason: 'a dependent state, and only that, says under whose control it is' }];
      if (p.rule === 'joint' && p.by.length !== 2) return [{ file, field, reason: 'joint possession needs two holders' }];
      if ((p.rule === 'none' || p.rule === 'unknown') !== (p.by.length === 0)) return [{ file, field, reason: 'no holder is given exactly where there is none or none is known' }];
      return [];
    }),
  );

const SIDE_OF = { japan: 'JP', russia: 'RU' } as const;

/** Both sides' ways of drawing are there, and each says as whose it draws exactly where it draws plainly or with doubt. */
export const perspectivesAreEven: Check = ({ dataset, unsound }) => {
  const lacking = (['japan', 'russia'] as const)
    .filter((id) => ![...dataset.perspectives, ...unsound.perspectives].some((p) => p.id === id))
    .map((id) => ({ file: `perspectives/${id}.json`, field: '(whole)', reason: `there is no such file: the atlas draws both sides' maps` }));
  const wrong = dataset.perspectives.flatMap(({ id, side, lands }) => {
    const file = `perspectives/${id}.json`;
    const astray = side === SIDE_OF[id] ? [] : [{ file, field: 'side', reason: `the perspective "${id}" is that of ${SIDE_OF[id]}, not of ${side}` }];
    const unclear = lands.flatMap(({ periods }, n) =>
      periods.flatMap(({ as, state }, m) => {
        const named = state === 'drawn' || state === 'ambiguous';
        if (named === as.length > 0) return [];
        return [{ file, field: `lands.${n}.periods.${m}`, reason: named ? 'it is drawn: say as whose' : `drawn as ${state}, it is drawn as nobody's: "as" must be empty` }];
      }),
    );
    return [...astray, ...unclear];
  });
  return [...lacking, ...wrong];
};
