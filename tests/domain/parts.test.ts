import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { firstOf, joined, partsOf } from '../../src/domain/parts';
import { readDataset } from '../../src/domain/schema';

const built = (file: string): { readonly [kind: string]: unknown } => JSON.parse(readFileSync(join(import.meta.dirname, '../../public/data', file), 'utf8'));
const whole = built('record.json');

/** A record by kind and id, whatever the order of its lists and fields. */
function byId(raw: { readonly [kind: string]: unknown }): unknown {
  return Object.fromEntries(Object.entries(raw).map(([kind, value]) => [kind, Array.isArray(value) ? Object.fromEntries(value.map((item) => [item.id, item])) : value]));
}

describe('the record in two parts', () => {
  test('is the whole record when the parts are joined', () => {
    const { core, details } = partsOf(whole);
    expect(byId(joined(core, details))).toEqual(byId(whole));
    expect(readDataset(joined(core, details)).ok).toBe(true);
  });
  test('the built parts are those of the built record', () => {
    const { core, details } = partsOf(whole);
    expect({ first: built('core.json'), rest: built('more.json') }).toEqual(firstOf(core));
    expect(built('details.json')).toEqual(details);
  });
  test('the core is joined again from what the first picture needs and the rest', () => {
    const { core } = partsOf(whole);
    const { first, rest } = firstOf(core);
    expect(byId(joined(first, rest))).toEqual(byId(core));
  });
  test('the first part alone is a sound record: every land and line, with all their sources', () => {
    const read = readDataset(built('core.json'));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    for (const kind of ['territories', 'lines'] as const) expect(read.value[kind].map((x) => x.id).sort()).toEqual((whole[kind] as { id: string }[]).map((x) => x.id).sort());
    expect(read.value.incidents).toEqual([]);
  });
  test('the core alone is a sound record, with every land, incident and source', () => {
    const read = readDataset(joined(built('core.json'), built('more.json')));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const all = readDataset(whole);
    if (!all.ok) throw new Error(JSON.stringify(all.problem));
    for (const kind of ['territories', 'incidents', 'sources', 'lines', 'perspectives'] as const) expect(read.value[kind].map((x) => x.id).sort()).toEqual(all.value[kind].map((x) => x.id).sort());
  });
  test('a name that is dangerous in a program stays a name', () => {
    const details = JSON.parse('{"incidents": [{"id": "a", "__proto__": {"polluted": true}}], "__proto__": [1]}');
    joined({ incidents: [{ id: 'a' }] }, details);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
  test('details that are no lists add nothing', () => {
    for (const nothing of [null, 3, 'x', {}, [null, 1]]) expect(joined({ incidents: [{ id: 'a' }] }, { incidents: nothing })).toEqual({ incidents: [{ id: 'a' }] });
  });
});
