/** Finding things by any of their names, in any language and spelling. */
import type { IncidentId, Names, PlaceId, SourceId, TerritoryId } from './model';
import type { Dataset } from './schema';
import { parseSpan, type Span } from './time';

const HIRAGANA_SHIFT = 0x60; // from katakana to hiragana in Unicode
const OLD_FORMS: { readonly [old: string]: string } = { 擇: '択', 國: '国', 齒: '歯', 齿: '歯', 择: '択', 滿: '満' };

/**
 * A text as it is compared: without case, accents, macrons, soft signs and hyphens; katakana as hiragana; old and
 * simplified forms of the islands' characters as the Japanese ones.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[’'ʼ`´ʹ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - HIRAGANA_SHIFT))
    .replace(/[擇國齒齿择滿]/g, (c) => OLD_FORMS[c] ?? c)
    .trim();

/** The words of a search, folded; a text is meant when it holds all of them. */
export const wordsOf = (query: string): readonly string[] => fold(query).split(' ').filter((w) => w !== '');

export const holdsAll = (folded: string, words: readonly string[]): boolean => words.every((w) => folded.includes(w));

/** Every spelling of a name; of forms that stand together with a slash, each. */
export const spellingsOf = ({ en, ja, ru, zh, others = [] }: Names): readonly string[] => [
  ...en.map((form) => form.text),
  ...[ja, ru, zh].flatMap((form) => (form === undefined ? [] : [form.text, form.kana ?? '', form.latin])),
  ...others,
].flatMap((text) => (text.includes(' / ') ? [text, ...text.split(' / ')] : [text])).filter((text) => text !== '');

/** What a search can lead to. */
export type Target =
  | { readonly kind: 'territory'; readonly id: TerritoryId }
  | { readonly kind: 'place'; readonly id: PlaceId }
  | { readonly kind: 'incident'; readonly id: IncidentId }
  | { readonly kind: 'source'; readonly id: SourceId };

type Entry = { readonly target: Target; readonly names: readonly string[]; readonly rest: string };

export type SearchIndex = readonly Entry[];

/** What can be found, with its names first and whatever else is said of it after them; lands before places, incidents and sources. */
export function searchIndexOf({ territories, places, incidents, sources }: Dataset): SearchIndex {
  return [
    ...territories.map((x): Entry => ({ target: { kind: 'territory', id: x.id }, names: spellingsOf(x.names).map(fold), rest: '' })),
    ...places.map((x): Entry => ({ target: { kind: 'place', id: x.id }, names: spellingsOf(x.names).map(fold), rest: fold(x.note ?? '') })),
    ...incidents.map((x): Entry => ({ target: { kind: 'incident', id: x.id }, names: [fold(x.title)], rest: fold(`${x.summary} ${x.place?.name ?? ''} ${x.date.text}`) })),
    ...sources.map((x): Entry => ({ target: { kind: 'source', id: x.id }, names: [fold(x.title)], rest: fold(`${x.author} ${x.note ?? ''} ${x.published ?? ''}`) })),
  ];
}

export type Found = { readonly span: Span | null; readonly targets: readonly Target[] };

/** Lower is better: the name itself, its beginning, the beginning of a word of it, within it, only in what is said of the thing. */
function rankOf({ names, rest }: Entry, words: readonly string[]): number | null {
  const query = words.join(' ');
  if (names.includes(query)) return 0;
  if (names.some((n) => n.startsWith(query))) return 1;
  if (names.some((n) => words.every((w) => ` ${n}`.includes(` ${w}`)))) return 2;
  if (names.some((n) => holdsAll(n, words))) return 3;
  return holdsAll(`${names.join(' ')} ${rest}`, words) ? 4 : null;
}

/** What a query means: a date in it, and the things that its other words name, the best first; a date alone names nothing. */
export function findIn(index: SearchIndex, query: string, most = 12): Found {
  const tokens = query.trim().split(/\s+/);
  const dated = tokens.flatMap((token) => parseSpan(token) ?? []);
  const words = wordsOf(tokens.filter((token) => parseSpan(token) === null).join(' '));
  const span = dated.at(-1) ?? null;
  if (words.length === 0) return { span, targets: [] };
  const ranked = index.flatMap((entry, n) => {
    const rank = rankOf(entry, words);
    return rank === null ? [] : [{ rank, n, target: entry.target }];
  });
  return { span, targets: ranked.sort((a, b) => a.rank - b.rank || a.n - b.n).slice(0, most).map((r) => r.target) };
}
