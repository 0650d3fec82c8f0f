import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { joined, partsOf } from '../../src/domain/parts';
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
  test('the built parts are those of the built record', () => expect({ core: built('core.json'), details: built('details.json') }).toEqual(partsOf(whole)));
  test('the core alone is a sound record, with every land, incident and source', () => {
    const read = readDataset(built('core.json'));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const all = readDataset(whole);
    if (!all.ok) throw new Error(JSON.stringify(all.problem));
    for (const kind of ['territories', 'incidents', 'sources', 'lines', 'perspectives'] as const) expect(read.value[kind].map((x) => x.id)).toEqual(all.value[kind].map((x) => x.id));
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
