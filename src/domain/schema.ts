/** The only door for data: unknown in, a whole Dataset or all its problems out. Types are inferred from here. */
import { z } from 'zod';
import { fail, ok, type Result } from './result';
import { parseEdtf, type Edtf } from './time';

// Zod would compile its parsers with `new Function`, which the page's security policy forbids.
z.config({ jitless: true });

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case letters, digits and single hyphens');
export const TerritoryId = id.brand<'TerritoryId'>();
export const IncidentId = id.brand<'IncidentId'>();
export const SourceId = id.brand<'SourceId'>();

const text = z.string().trim().min(1);

const edtf = z.string().transform((value, context): Edtf => {
  const parsed = parseEdtf(value);
  if (parsed !== null) return parsed;
  context.addIssue({ code: 'custom', message: `"${value}" is not a date in EDTF (1945, 1945-09, 1945-09-02, 1945-09-03/1945-09-05, 1821~)` });
  return z.NEVER;
});

/** The sides whose claims the record follows, and the colours of the map. */
export const Side = z.enum(['JP', 'RU', 'CN']);

/** Who may hold control. States that followed each other are apart; sideOf joins them. */
export const Controller = z.enum(['JP', 'RU', 'USSR', 'QING', 'ROC', 'CCP', 'PRC', 'MANCHUKUO']);

/** How control is held, without a judgement of its legality. */
export const Rule = z.enum([
  'own', // as its own territory
  'military', // military administration, no title claimed or none yet
  'lease',
  'concession', // a railway zone
  'joint', // possession in common, undivided
  'dependent', // a state under another state's control
  'divided', // fronts or rival authorities
  'posts', // guard and trading posts, before any treaty
  'none', // no state administration; people live there
  'unknown',
]);

export const Strength = z.enum(['formal', 'ambiguous', 'renounced', 'none', 'unknown']);
export const Confidence = z.enum(['high', 'medium', 'low']);

export const Category = z.enum(['treaty', 'diplomacy', 'statement', 'war', 'military', 'clash', 'people', 'economy', 'nature']);

export const Party = z.enum(['JP', 'RU', 'USSR', 'CN', 'MANCHUKUO', 'US', 'UK', 'FR', 'Allies', 'Ainu', 'MN', 'KR', 'DE', 'LoN', 'UN', 'PK', 'TH', 'G7', 'EU', 'UA']);

const Citation = z.strictObject({
  source: SourceId,
  /** Where in the source: article, paragraph, chapter. */
  at: text.optional(),
});
const citations = z.array(Citation).min(1, 'a fact needs at least one source').readonly();

const Period = z.strictObject({
  from: edtf,
  /** Null for a period that lasts; else the same text as the next period's `from`. */
  to: edtf.nullable(),
  by: z.array(Controller).max(2).readonly(),
  /** For a dependent state: who controls it. */
  under: Controller.optional(),
  rule: Rule,
  /** Who administers, in a short phrase. */
  administration: text,
  /** What the law said of title, in a short phrase. */
  deJure: text,
  /** The treaty, decree, order or event on which control rested. */
  instrument: text,
  confidence: Confidence,
  sources: citations,
});

const Claim = z.strictObject({
  claimant: Side,
  from: edtf,
  to: edtf.nullable(),
  strength: Strength,
  /** On what the claim, or its absence, rests. */
  basis: text,
  confidence: Confidence,
  sources: citations,
});

const Transliterated = z.strictObject({ text, kana: text.optional(), latin: text });

const Names = z.strictObject({
  /** English forms; two sides' forms stand together with a slash, dated forms replace each other. */
  en: z.array(z.strictObject({ text, side: Side.optional(), from: edtf.optional(), to: edtf.optional() })).min(1).readonly(),
  ja: Transliterated,
  ru: Transliterated,
  zh: Transliterated.optional(),
});

export const Territory = z.strictObject({
  id: TerritoryId,
  /** The disputed islands, the lands of the wider story, or context. */
  group: z.enum(['disputed', 'kurils', 'sakhalin', 'manchuria', 'ceded']),
  /** The place in lists, from 1: the disputed islands first. */
  order: z.int().min(1),
  names: Names,
  /** Claims are only listed for the sides that are asked about here. */
  claimants: z.array(Side).min(1).readonly(),
  periods: z.array(Period).min(1).readonly(),
  claims: z.array(Claim).min(1).readonly(),
});

export const Incident = z.strictObject({
  id: IncidentId,
  date: edtf,
  title: text.max(90),
  summary: text,
  category: Category,
  place: z
    .strictObject({
      name: text,
      lon: z.number().min(-180).max(180),
      lat: z.number().min(-90).max(90),
      /** True where the point stands for a wider place. */
      representative: z.boolean(),
    })
    .nullable(),
  territories: z.array(TerritoryId).readonly(),
  parties: z.array(Party).readonly(),
  confidence: Confidence,
  /** What of it is attested how well, where that differs. */
  doubt: text.optional(),
  sources: citations,
});

export const Source = z.strictObject({
  id: SourceId,
  title: text,
  /** Author or issuing body. */
  author: text.optional(),
  date: edtf.optional(),
  kind: z.enum(['treaty', 'law', 'statement', 'official', 'scholarship', 'press', 'archive', 'data']),
  /** Whose document it is; joint means made by Japan and Russia or the USSR together. */
  side: z.enum(['JP', 'RU', 'joint', 'third']),
  /** Publication details: series, publisher, where it is kept or printed. */
  published: text.optional(),
  note: text.optional(),
});

export const Record = z.strictObject({
  /** Until when the record was checked. */
  checked: edtf,
  /** In their order. */
  territories: z.array(Territory).transform((list) => [...list].sort((a, b) => a.order - b.order)).readonly(),
  incidents: z.array(Incident).readonly(),
  sources: z.array(Source).readonly(),
});

export type TerritoryId = z.infer<typeof TerritoryId>;
export type IncidentId = z.infer<typeof IncidentId>;
export type SourceId = z.infer<typeof SourceId>;
export type Side = z.infer<typeof Side>;
export type Controller = z.infer<typeof Controller>;
export type Rule = z.infer<typeof Rule>;
export type Strength = z.infer<typeof Strength>;
export type Confidence = z.infer<typeof Confidence>;
export type Category = z.infer<typeof Category>;
export type Citation = z.infer<typeof Citation>;
export type Period = z.infer<typeof Period>;
export type Claim = z.infer<typeof Claim>;
export type Territory = z.infer<typeof Territory>;
export type Incident = z.infer<typeof Incident>;
export type Source = z.infer<typeof Source>;
export type Dataset = z.infer<typeof Record>;
export type Problem = { readonly file: string; readonly field: string; readonly reason: string };

/** A wide object's id in a sentence: the file that the record keeps it in. */
const fileOf = (path: readonly PropertyKey[], raw: unknown): string => {
  const [kind, index] = path;
  if (typeof kind !== 'string' || typeof index !== 'number') return 'record';
  const list = (raw as { readonly [k: string]: unknown } | null)?.[kind]; // only read, never trusted
  const item: unknown = Array.isArray(list) ? list[index] : undefined;
  const name = typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : String(index);
  return `${kind}/${name}.json`;
};

/** References between records that lead nowhere, and ids used twice. */
function danglingIn(dataset: Dataset): Problem[] {
  const problems: Problem[] = [];
  const sources = new Set<string>();
  const territories = new Set<string>();
  const once = (file: string, seen: Set<string>, key: string) => {
    if (seen.has(key)) problems.push({ file, field: 'id', reason: `the id "${key}" is used twice` });
    seen.add(key);
  };
  for (const s of dataset.sources) once(`sources/${s.id}.json`, sources, s.id);
  for (const t of dataset.territories) once(`territories/${t.id}.json`, territories, t.id);
  const incidents = new Set<string>();
  for (const i of dataset.incidents) once(`incidents/${i.id}.json`, incidents, i.id);

  const cited = (file: string, field: string, list: readonly Citation[]) => {
    for (const { source } of list) {
      if (!sources.has(source)) problems.push({ file, field, reason: `there is no source "${source}"` });
    }
  };
  for (const t of dataset.territories) {
    const file = `territories/${t.id}.json`;
    t.periods.forEach((p, n) => cited(file, `periods.${n}.sources`, p.sources));
    t.claims.forEach((c, n) => cited(file, `claims.${n}.sources`, c.sources));
  }
  for (const i of dataset.incidents) {
    const file = `incidents/${i.id}.json`;
    cited(file, 'sources', i.sources);
    for (const t of i.territories) {
      if (!territories.has(t)) problems.push({ file, field: 'territories', reason: `there is no territory "${t}"` });
    }
  }
  return problems;
}

/** The whole record, or every problem in it: file, field, reason. */
export function readDataset(raw: unknown): Result<Dataset, readonly Problem[]> {
  const parsed = Record.safeParse(raw);
  if (!parsed.success) {
    return fail(
      parsed.error.issues.map((issue) => {
        const file = fileOf(issue.path, raw);
        return { file, field: issue.path.slice(file === 'record' ? 0 : 2).join('.') || '(whole)', reason: issue.message };
      }),
    );
  }
  const dangling = danglingIn(parsed.data);
  return dangling.length === 0 ? ok(parsed.data) : fail(dangling);
}
