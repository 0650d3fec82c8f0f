/**
 * The record comes in parts, so that the map and the facts of the date are there at once: the core, a sound record of
 * its own, and the details that a reader opens. Joined, they are the whole. The core comes in two parts again: what the
 * first picture and its facts need, which is a sound record too, and the rest.
 */
import { referencesIn } from './references';

type Fields = { readonly [key: string]: unknown };
type Lists = { readonly [kind: string]: unknown };

/** What is left for the details: whole lists, and fields of the things in the others. */
const LATER: { readonly [kind: string]: 'whole' | readonly string[] } = {
  positions: 'whole',
  arguments: 'whole',
  lessons: 'whole',
  incidents: ['contested', 'accounts'],
  territories: ['origin', 'figures'],
  places: ['figures', 'note'],
  sources: ['published', 'note'],
};

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

const only = (item: Fields, keep: (key: string) => boolean): Fields => Object.fromEntries(Object.entries(item).filter(([key]) => keep(key)));

/** A raw record as its core and its details. */
export function partsOf(raw: Lists): { readonly core: Lists; readonly details: Lists } {
  const core: { [kind: string]: unknown } = {};
  const details: { [kind: string]: unknown } = {};
  for (const [kind, value] of Object.entries(raw)) {
    const later = LATER[kind];
    core[kind] = value;
    if (later === undefined) continue;
    const items = listOf(value);
    const fields: readonly string[] = later === 'whole' ? [] : later;
    core[kind] = later === 'whole' ? [] : items.map((i) => only(i, (key) => !fields.includes(key)));
    details[kind] =
      later === 'whole'
        ? items
        : items.filter((i) => fields.some((key) => key in i)).map((i) => only(i, (key) => key === 'id' || fields.includes(key)));
  }
  return { core, details };
}

/** What comes after the first picture, with the sources that nothing in the first part cites. */
const AFTER_FIRST: ReadonlySet<string> = new Set(['incidents', 'places', 'perspectives']);

/** A raw core as what the first picture needs, and the rest. */
export function firstOf(core: Lists): { readonly first: Lists; readonly rest: Lists } {
  const first = Object.fromEntries(Object.entries(core).map(([kind, value]) => [kind, AFTER_FIRST.has(kind) ? [] : value]));
  const cited = new Set(Object.entries(first).flatMap(([kind, value]) => (kind === 'sources' ? [] : referencesIn(value).filter(({ to }) => to === 'sources').map(({ id }) => id))));
  const isFirst = ({ id }: Fields): boolean => typeof id === 'string' && cited.has(id);
  const sources = listOf(core['sources']);
  return {
    first: { ...first, sources: sources.filter(isFirst) },
    rest: { ...Object.fromEntries([...AFTER_FIRST].map((kind) => [kind, listOf(core[kind])])), sources: sources.filter((source) => !isFirst(source)) },
  };
}

/** The raw record of two parts: what has the same id is one thing, and what has no more to it stays the same value. It is as unchecked as they were. */
export function joined(core: Lists, details: Lists): Lists {
  const whole: { [kind: string]: unknown } = { ...core };
  for (const [kind, value] of Object.entries(details)) {
    const added = listOf(value);
    const more = new Map(added.map((item) => [item['id'], item]));
    const known = listOf(core[kind]);
    const ids = new Set(known.map((item) => item['id']));
    whole[kind] = [...known.map((item) => {
      const rest = more.get(item['id']);
      return rest === undefined ? item : { ...item, ...rest };
    }), ...added.filter((item) => !ids.has(item['id']))];
  }
  return whole;
}
