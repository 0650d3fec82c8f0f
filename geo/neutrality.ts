/**
 * The neutral voice: words that belong to one side (the project's history, pitfalls, part B) stand only within quotation
 * marks. A list of words cannot tell everything: that “the Kurils” alone does not mean the four disputed islands, and that a
 * name of a period stands beside today's, a reader must see.
 */
import type { Problem } from '../src/domain/schema';
import { kinds, type Check } from './whole';

type Contested = {
  readonly words: RegExp;
  /** Why it is not ours, and what to write. */
  readonly instead: string;
  /** Without it beside them the words are contested; looked for in the whole text, what it quotes included. */
  readonly unless?: RegExp;
};

/** Names that hold such a word and have no other form. */
const NAMES: readonly RegExp[] = [
  /People[’']s Liberation Army/g,
  /Northern Territories (Day|Issue( Association)?|Affairs( Administration)?)/g,
  /South Kuril(sk)? (District|district|Strait)/g,
  /[Nn]on-[Aa]ggression/g,
  /formerly (Gilyaks?|Oroks?)/g,
];

/** What stands before it in the sentence lays the word in somebody's mouth: “Russia said that they were fishing illegally”. */
const ATTRIBUTED = String.raw`(?<!\b(?:says?|said|state[sd]|call(?:s|ed)?|claim(?:s|ed)?|accus\w+|alleg\w+|charg\w+|convict\w+|describ\w+|declare[sd]?|rule[sd]|according|courts?)\b[^.]*)`;

const LAND = String.raw`(?:the |its |all |both |these |those |four |two |disputed |southern |northern |Kuril |Japanese |Russian |Soviet |Chinese )*(?:islands?|islets?|Kurils?|territor(?:y|ies)|lands?)`;

const BY_STATE = 'a state’s own term: write “Soviet forces took control”, “under Soviet administration”, or quote it with its author';

const CONTESTED: readonly Contested[] = [
  { words: /\bliberat\w+/i, instead: BY_STATE },
  { words: /\b(re|un)?occup(y|ied|ies|ying|ations?|iers?|ants?)\b/i, instead: `${BY_STATE}; for a regime of 1945-52 write “Allied military administration”` },
  { words: /\breturn(s|ed|ing|ees?)?\b(?! (home|to port|visits?)\b)(?<!\bin return)/i, instead: 'it implies a title: of land write “transfer”, of people “come back”, “go home”' },
  { words: /\b(giv(e|es|en|ing)|gave|hand(s|ed|ing)?|tak(e|es|en|ing)|took|w[io]n(s|ning)?|g[eo]t(s|ting)?)( \w+){0,4} back\b(?! (home|to port)\b)/i, instead: 'it implies a title: write “transfer”, “pass to”' },
  { words: /\b(re(take|takes|taken|took|taking)|regain\w*|reclaim\w*|repossess\w*|reunif\w+|reversion)\b/i, instead: 'it implies a title: write “take control”, “transfer”, “pass to”' },
  { words: new RegExp(String.raw`\b(restor|recover)\w*( of)? ${LAND}\b`, 'i'), instead: 'it implies a title: write “transfer”, “pass to”' },
  { words: new RegExp(String.raw`\b(seiz\w+|grab\w*|snatch\w*|stole|stolen|steal\w*)( of)? ${LAND}\b`, 'i'), instead: 'it judges: write “took control of”' },
  { words: /\binherent(ly)?\b/i, instead: 'wording of the Japanese government: quote it with its author' },
  { words: /\b(inalienabl[ey]|immemorial|primordial(ly)?|age-old)\b/i, instead: 'it claims a title: quote it with its author' },
  { words: new RegExp(String.raw`${ATTRIBUTED}\b(illegal(ly)?|unlawful(ly)?|illegitimate(ly)?)\b`, 'i'), instead: 'it judges: write who says so (“Russia said that the boats were fishing illegally; Japan disputes that”), or quote it' },
  { words: /\brightful(ly)?\b/i, instead: 'it judges: say on which document the claim rests' },
  { words: /\bintegral part\b/i, instead: 'wording of the Russian government: quote it with its author' },
  { words: /\b(results|outcomes) of (the )?(WW ?II|WW ?2|World War|Second World War|Great Patriotic War|war)\b/i, instead: 'wording of the Russian government: quote it with its author' },
  { words: /\b(Great Patriotic War|Greater East Asia War|special military operation)\b/i, instead: 'a state’s own name: write “the Second World War”, “the war in Ukraine”, or quote it' },
  { words: /\bpuppet\w*/i, instead: 'loaded: write “a state under Japanese control; not recognised by the League”' },
  { words: /\b(poach|pirat)\w*/i, instead: 'one side’s word: write “boats which Russia said were fishing illegally; Japan disputes that”' },
  { words: /\b(spy|spies|spied|spying)\b/i, instead: 'one side’s word: write what was charged, and by which court' },
  { words: /\bbandit\w*/i, instead: 'one side’s word: write “irregulars”, “guerrillas”, or quote it' },
  { words: /\b(aggress(?!ive pric)\w+|treacher\w+|perfid\w+|militarists?|militaristic|revanchis\w+|imperialis[mt]\w*|fascis\w+)\b/i, instead: 'a word of accusation: say what was done, or quote it with its author' },
  { words: /\b(heroic\w*|glorious\w*|barbar\w+|brutal\w*|savage\w*|ruthless\w*|blatant\w*|brazen\w*|unforgivabl[ey]|outrageous\w*)\b/i, instead: 'it judges: say what was done, or quote it with its author' },
  { words: /\b(mother|father)land\b/i, instead: 'a word of one side: name the country, or quote it' },
  { words: /\bso-called\b(?! …)/i, instead: 'it casts doubt: put the term in quotation marks and say whose it is' },
  { words: /\b(terra nullius|no man[’']s land|unclaimed|empty (land|island|territor)\w*)/i, instead: 'Ainu, Nivkh and Uilta lived there: write “under no state’s administration”' },
  { words: new RegExp(String.raw`\bdiscover(y|ies|s|ed|ers?)( of)? ${LAND}\b`, 'i'), instead: 'people lived there already: write “first described by”, “reached”' },
  { words: /\bOuter Manchuria\b/i, instead: 'irredentist overtone: write “the lands ceded in 1858-60 (Amur, Primorye)”' },
  { words: /\bGilyaks?\b/i, instead: 'outdated: write “Nivkh (formerly Gilyak)”' },
  { words: /\bOroks?\b/i, instead: 'outdated: write “Uilta (formerly Orok)”' },
  { words: /\bNorthern Territor(y|ies)\b/i, unless: /\bKuril/i, instead: 'the Japanese name alone: write “southern Kuril Islands / Northern Territories” or “the four disputed islands”' },
  { words: /\bsouth(ern)? (Kurils|Kuriles|Kuril(e)? (islands|isles|chain))\b/i, unless: /\bNorthern Territories\b/i, instead: 'the Russian name alone: write “southern Kuril Islands / Northern Territories” or “the four disputed islands”' },
];

export type Found = { readonly word: string; readonly instead: string };

/** The contested words of a text outside of what it quotes and of names, each with what to write; the first of each kind. */
export function contestedWords(text: string): readonly Found[] {
  const quoteless = text.replaceAll(/“[^”]*”|"[^"]*"|«[^»]*»|「[^」]*」/g, '…');
  const own = NAMES.reduce((rest, name) => rest.replaceAll(name, '…'), quoteless);
  return CONTESTED.flatMap(({ words, unless, instead }) => {
    const word = words.exec(own)?.[0];
    return word === undefined || unless?.test(text) === true ? [] : [{ word, instead }];
  });
}

/** The contested words of a text, outside of what it quotes. */
export const contestedIn = (text: string): string[] => contestedWords(text).map(({ word }) => word);

/** Whether a quotation is opened and not closed: what follows it would be taken for our own words, or ours for another's. */
const quotesAreOpen = (text: string): boolean => /“[^”]*(“|$)|^[^“]*”/.test(text) || (text.split('"').length - 1) % 2 === 1;

/** Fields that are no text or name a place in a document, wherever they stand. */
const NO_VOICE = /^(id|source|territory|territories|follows|at|language|languages)$/;

/** Fields in which others speak: titles and authors of documents, their own words, spellings for searching. */
const OTHERS = /^(sources\.(title|author|published)|positions\.words|(territories|places)\.names\.others)$/;

/** Every text of a record in the interface's voice, with the path of its field. */
export function voicesIn(kind: string, value: unknown, path: readonly string[] = []): readonly { readonly field: string; readonly text: string }[] {
  const named = path.filter((key) => !/^\d+$/.test(key));
  if (NO_VOICE.test(named.at(-1) ?? '') || OTHERS.test([kind, ...named].join('.'))) return [];
  if (typeof value === 'string') return [{ field: path.join('.') || '(whole)', text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => voicesIn(kind, inner, [...path, key]));
}

/** Every text, of unsound files too, speaks for no side. */
export const neutralVoice: Check = ({ dataset, unsound }) =>
  kinds.flatMap((kind) => {
    const sound = dataset[kind].map((value) => ({ file: `${kind}/${value.id}.json`, value: value as unknown }));
    return [...sound, ...unsound[kind]].flatMap(({ file, value }) =>
      voicesIn(kind, value).flatMap(({ field, text }): readonly Problem[] => [
        ...contestedWords(text).map(({ word, instead }) => ({ file, field, reason: `“${word}”: ${instead}` })),
        ...(quotesAreOpen(text) ? [{ file, field, reason: 'a quotation mark is opened or closed without its partner' }] : []),
      ]),
    );
  });
