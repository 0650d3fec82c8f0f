import { describe, expect, test } from 'vitest';
import { sourcesCited } from '../../src/domain/cited';
import type { Citation } from '../../src/domain/model';
import { openAtlas, view } from '../fixtures/atlas';
import { incident, realRecord, territory } from '../fixtures/realRecord';

/** The view of an address, and the sources behind it. */
function cited(fragment: string): ReadonlySet<string> {
  openAtlas(fragment);
  return sourcesCited(realRecord(), view());
}
const idsOf = (citations: readonly Citation[]): readonly string[] => citations.map((c) => c.source);

describe('the sources behind a view', () => {
  test('in 1960 hold the memorandum on which the Soviet claim rests, and not what was said in 1993', () => {
    const then = cited('at=1960');
    for (const id of idsOf(incident('gromyko-memorandum-1960').sources)) expect(then).toContain(id);
    for (const id of idsOf(incident('tokyo-declaration-1993').sources)) expect(then).not.toContain(id);
  });

  test('in a side’s view hold what its drawing rests on', () => {
    const drawing = realRecord().perspectives.find((p) => p.id === 'japan')?.lands.find((l) => l.territory === 'urup')?.periods.at(-1);
    const of = idsOf(drawing?.sources ?? []);
    expect(of.length).toBeGreaterThan(0);
    for (const id of of) {
      expect(cited('at=2000&perspective=japan')).toContain(id);
    }
    expect(of.some((id) => !cited('at=2000').has(id))).toBe(true);
  });

  test('of a chosen island hold both sides’ positions and arguments on it', () => {
    const arguing = realRecord().arguments.filter((a) => a.territories.includes(territory('kunashir').id));
    const chosen = cited('at=2000&territory=kunashir');
    expect(arguing.length).toBeGreaterThan(0);
    for (const { claim, answer } of arguing) {
      for (const id of [...idsOf(claim.sources), ...('sources' in answer ? idsOf(answer.sources) : [])]) expect(chosen).toContain(id);
    }
  });

  test('lose nothing when something is chosen', () => {
    const all = cited('at=1956');
    const chosen = cited('at=1956&territory=shikotan');
    for (const id of all) expect(chosen).toContain(id);
    expect(chosen.size).toBeGreaterThan(all.size);
  });

  test('all exist in the record', () => {
    const known = new Set<string>(realRecord().sources.map((s) => s.id));
    for (const date of ['1855', '1905', '1945-09-01', '1980', '2022']) {
      for (const id of cited(`at=${date}&perspective=russia&territory=iturup`)) expect(known).toContain(id);
    }
  });
});
