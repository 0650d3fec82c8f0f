/** The kinds of record that the atlas is made of, each as a schema; the types are inferred from here. */
import * as z from 'zod';
import { parseEdtf, type Edtf } from './time';

// Zod would compile its parsers with `new Function`, which the page's security policy forbids.
z.config({ jitless: true });

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const id = z.string().regex(ID, 'an id is lower-case letters, digits and single hyphens').describe('Lower-case letters, digits and single hyphens; the same as the file’s name.');
export const TerritoryId = id.brand<'TerritoryId'>();
export const IncidentId = id.brand<'IncidentId'>();
export const SourceId = id.brand<'SourceId'>();
export const PlaceId = id.brand<'PlaceId'>();
export const PositionId = id.brand<'PositionId'>();
export const LessonId = id.brand<'LessonId'>();

const text = z.string().trim().min(1, 'the text is empty');

const edtf = z
  .string()
  .describe('A date in EDTF level 1: 1945, 1945-09, 1945-09-02, 1945-09-03/1945-09-05, 1821~, 1945-09/..')
  .transform((value, context): Edtf => {
    const parsed = parseEdtf(value);
    if (parsed !== null) return parsed;
    context.addIssue({ code: 'custom', message: `"${value}" is not a date in EDTF (1945, 1945-09, 1945-09-02, 1945-09-03/1945-09-05, 1821~)` });
    return z.NEVER;
  });

const from = edtf.describe('When it begins, in EDTF; the day of a change belongs to what begins.');
const to = edtf.nullable().describe('When it ends, exclusive: the same text as the next one’s "from"; null where it lasts.');

const longitude = z.number().min(-180, 'a longitude lies between -180 and 180').max(180, 'a longitude lies between -180 and 180').describe('Degrees east, WGS 84.');
const latitude = z.number().min(-90, 'a latitude lies between -90 and 90').max(90, 'a latitude lies between -90 and 90').describe('Degrees north, WGS 84.');

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
export const Confidence = z.enum(['high', 'medium', 'low']).describe('How well it is attested.');

export const Category = z.enum(['treaty', 'diplomacy', 'statement', 'war', 'military', 'clash', 'people', 'economy', 'nature']);

export const Party = z.enum(['JP', 'RU', 'USSR', 'CN', 'MANCHUKUO', 'US', 'UK', 'FR', 'Allies', 'Ainu', 'MN', 'KR', 'DE', 'LoN', 'UN', 'PK', 'TH', 'G7', 'EU', 'UA']);

/** Languages of documents, in ISO 639-1. */
export const Language = z.enum(['en', 'ja', 'ru', 'zh', 'fr', 'de', 'nl', 'uk', 'ko', 'es', 'pt', 'la', 'mn', 'ar']);

export const Citation = z.strictObject({
  source: SourceId.describe('The id of a source.'),
  at: text.optional().describe('Where in the source: article, paragraph, chapter.'),
});
const citations = z.array(Citation).min(1, 'a fact needs at least one source').readonly().describe('The sources that it rests on.');

export const Period = z.strictObject({
  from,
  to,
  by: z.array(Controller).max(2, 'at most two hold in common').readonly().describe('Who holds control.'),
  under: Controller.optional().describe('For a dependent state: who controls it.'),
  rule: Rule.describe('How control is held, without a judgement of its legality.'),
  administration: text.describe('Who administers, in a short phrase.'),
  deJure: text.describe('What the law said of title, in a short phrase.'),
  instrument: text.describe('The treaty, decree, order or event on which control rested.'),
  confidence: Confidence,
  sources: citations,
});

export const Claim = z.strictObject({
  claimant: Side.describe('Who claims, or does not.'),
  from,
  to,
  strength: Strength.describe('How firmly: formal, ambiguous, renounced, none or unknown.'),
  basis: text.describe('On what the claim, or its absence, rests.'),
  confidence: Confidence,
  sources: citations,
});

const Transliterated = z.strictObject({
  text: text.describe('In its own script.'),
  kana: text.optional().describe('The reading, for Japanese.'),
  latin: text.describe('In Latin letters: Hepburn, simplified BGN or Pinyin.'),
});

const NameForm = z.strictObject({
  text,
  side: Side.optional().describe('Whose form it is, where two are in use.'),
  from: edtf.optional(),
  to: edtf.optional().describe('Exclusive.'),
});

const Names = z.strictObject({
  en: z.array(NameForm).min(1).readonly().describe('English forms; two sides’ forms stand together with a slash, dated forms replace each other.'),
  ja: Transliterated.optional(),
  ru: Transliterated.optional(),
  zh: Transliterated.optional(),
  others: z.array(text).readonly().optional().describe('Further spellings that are met, for searching.'),
});

export const Figure = z.strictObject({
  what: z.enum(['area', 'population', 'households', 'elevation', 'distance']).describe('Areas in km2, elevations in m, distances in km.'),
  value: z.number().nonnegative('a figure is not negative'),
  of: text.describe('What exactly was counted or measured, from where, by whom.'),
  date: edtf.optional().describe('As of when.'),
  note: text.optional(),
  confidence: Confidence,
  sources: citations,
});

export const Territory = z.strictObject({
  id: TerritoryId,
  group: z.enum(['disputed', 'kurils', 'sakhalin', 'manchuria', 'ceded']).describe('The disputed islands, the lands of the wider story, or context.'),
  order: z.int().min(1).describe('The place in lists, from 1: the disputed islands first.'),
  names: Names.required({ ja: true, ru: true }),
  origin: z.strictObject({ text, sources: citations }).optional().describe('Where the name comes from.'),
  claimants: z.array(Side).min(2, 'a claim and its counter-claim: at least two sides are asked about').readonly().describe('The sides about whose claims something is said, even that none is known.'),
  periods: z.array(Period).min(1).readonly(),
  claims: z.array(Claim).min(1).readonly(),
  figures: z.array(Figure).readonly().default([]).describe('Areas, populations, highest points, distances, each by its source.'),
});

const Account = z.strictObject({
  side: Side.describe('Who tells it so.'),
  text: text.describe('What that side says, attributed to who says it.'),
  sources: citations,
});

export const Incident = z.strictObject({
  id: IncidentId,
  date: edtf,
  title: text.max(90, 'a title has at most 90 characters'),
  summary: text.describe('One or two neutral sentences.'),
  category: Category,
  place: z
    .strictObject({
      name: text.describe('The place as a place of the record or a territory names it.'),
      lon: longitude,
      lat: latitude,
      representative: z.boolean().describe('True where the point stands for a wider place.'),
    })
    .nullable(),
  territories: z.array(TerritoryId).readonly().describe('The lands that it is about.'),
  parties: z.array(Party).readonly(),
  began: z.array(z.strictObject({ territory: TerritoryId, from: edtf })).min(1).readonly().optional().describe('The periods of control or of a claim that began with it, each by its territory and its "from".'),
  contested: text.optional().describe('What the sides tell differently.'),
  accounts: z.array(Account).min(2, 'where one side’s account stands, the other’s must stand too').readonly().optional().describe('How each side tells it.'),
  confidence: Confidence,
  doubt: text.optional().describe('What of it is attested how well, where that differs.'),
  sources: citations,
});

export const Source = z.strictObject({
  id: SourceId,
  title: text,
  author: text.describe('Author or issuing body.'),
  date: edtf.describe('Of the document; from its first year on for a series: 1957/..'),
  kind: z.enum(['treaty', 'law', 'statement', 'official', 'scholarship', 'press', 'archive', 'data']),
  side: z.enum(['JP', 'RU', 'joint', 'third']).describe('Whose document it is; joint means made by Japan and Russia or the USSR together.'),
  languages: z.array(Language).min(1, 'the language of the document is missing').readonly().describe('Of the document itself, in ISO 639-1.'),
  published: text.optional().describe('Publication details: series, publisher, where it is kept or printed.'),
  note: text.optional(),
});

/** The three ways of drawing the map: as administered, and as each side's official atlas draws it. */
export const PerspectiveId = z.enum(['control', 'japan', 'russia']);

export const Line = z.strictObject({
  id,
  kind: z.enum(['border', 'railway', 'advance']),
  approximate: z.boolean().describe('True where the drawn course claims no more than a general direction.'),
  drawn: text.describe('How the course was drawn.'),
  periods: z
    .array(
      z.strictObject({
        in: z.array(PerspectiveId).min(1).readonly().describe('The perspectives that draw it so.'),
        name: text,
        status: z.enum(['agreed', 'control', 'claimed', 'ordered']).describe('Agreed by treaty, a line of control, claimed by a side, or set by an order.'),
        from,
        to,
        note: text.optional(),
        confidence: Confidence,
        sources: citations,
      }),
    )
    .min(1)
    .readonly(),
});

export const Place = z.strictObject({
  id: PlaceId,
  kind: z.enum(['settlement', 'island', 'mountain', 'strait', 'bay', 'cape', 'peninsula', 'airport', 'lake', 'river', 'sea', 'region']),
  names: Names,
  lon: longitude,
  lat: latitude,
  approximate: z.boolean().describe('True where the point is known to a few kilometres only.'),
  reach: z.number().positive().describe('How far from the point the name still holds, in km.'),
  territory: TerritoryId.optional().describe('The land of the record that it lies in.'),
  rank: z.int().min(1).max(3).optional().describe('For towns on the map: 1 large or important here, 3 small.'),
  note: text.optional(),
  figures: z.array(Figure).readonly().default([]),
  sources: citations,
});

export const Position = z.strictObject({
  id: PositionId,
  side: Side,
  date: edtf,
  territories: z.array(TerritoryId).min(1).readonly(),
  strength: Strength.describe('What it amounted to for these territories.'),
  title: text.max(90, 'a title has at most 90 characters'),
  summary: text.describe('What was said, by whom and where, attributed.'),
  words: z.strictObject({ text, language: Language, translated: z.boolean().describe('True where the English is not the document’s own.') }).optional().describe('Its own words, short.'),
  change: text.optional().describe('How it differs from the wording before.'),
  follows: PositionId.optional().describe('The position whose wording it changed.'),
  confidence: Confidence,
  sources: citations,
});

export const Argument = z.strictObject({
  id,
  order: z.int().min(1),
  question: text.describe('The question on which the sides differ.'),
  territories: z.array(TerritoryId).min(1).readonly(),
  claim: z.strictObject({ side: Side, text, sources: citations }),
  answer: z.union([z.strictObject({ side: Side, text, sources: citations }), z.strictObject({ side: Side, noneKnown: z.literal(true) })]).describe('The other side’s answer, or that none is known.'),
  others: z.strictObject({ text, sources: citations }).optional().describe('What third parties or scholars say.'),
});

export const Perspective = z.strictObject({
  id: z.enum(['japan', 'russia']),
  side: Side,
  about: z.strictObject({ text, sources: citations }).describe('What the drawing follows.'),
  lands: z
    .array(
      z.strictObject({
        territory: TerritoryId,
        periods: z
          .array(
            z.strictObject({
              from,
              to,
              as: z.array(Controller).max(2).readonly().describe('As whose it is drawn; none where it is drawn as undetermined or as no state’s.'),
              state: z.enum(['drawn', 'ambiguous', 'undetermined', 'none']).describe('Drawn plainly; drawn, though the side’s position is ambiguous or no legal act has been made yet; drawn as undetermined; drawn as no state’s.'),
              ground: text.describe('Why, in one line.'),
              confidence: Confidence,
              sources: citations,
            }),
          )
          .min(1)
          .readonly(),
      }),
    )
    .readonly(),
});

/** How many words a class reads at once. */
export const MOST_LESSON_WORDS = 25;
export const MOST_LESSON_TITLE = 60;
export const LEAST_LESSON_MINUTES = 5;
export const MOST_LESSON_MINUTES = 180;

export const LessonStep = z.strictObject({
  view: text.describe('What is shown, as the atlas’s address writes it after the #.'),
  words: text
    .refine((value) => value.split(/\s+/).length <= MOST_LESSON_WORDS, `a class reads at most ${MOST_LESSON_WORDS} words at once`)
    .describe('For the class: at most 25 words.'),
  notes: text.describe('For the teacher: what to look at, what to ask, how each side tells it.'),
  question: z.strictObject({ ask: text, answer: text, sources: citations }).optional().describe('A question to the class, with its answer.'),
  sources: citations,
});

export const Lesson = z.strictObject({
  format: z.literal(1, 'this atlas reads lessons of format 1; a higher number comes from a newer atlas').describe('The version of this file’s form.'),
  id: LessonId,
  order: z.int().min(1).describe('The place in the list of lessons, from 1.'),
  title: text.max(MOST_LESSON_TITLE, `a title has at most ${MOST_LESSON_TITLE} characters`),
  audience: text.describe('For whom, and what they should know before.'),
  minutes: z.int().min(LEAST_LESSON_MINUTES).max(MOST_LESSON_MINUTES).describe('How long it takes.'),
  aims: z.array(text).min(1).readonly().describe('What the class can do afterwards.'),
  steps: z.array(LessonStep).min(1).readonly(),
});

export type TerritoryId = z.infer<typeof TerritoryId>;
export type IncidentId = z.infer<typeof IncidentId>;
export type SourceId = z.infer<typeof SourceId>;
export type PlaceId = z.infer<typeof PlaceId>;
export type PositionId = z.infer<typeof PositionId>;
export type Side = z.infer<typeof Side>;
export type Controller = z.infer<typeof Controller>;
export type Rule = z.infer<typeof Rule>;
export type Strength = z.infer<typeof Strength>;
export type Confidence = z.infer<typeof Confidence>;
export type Category = z.infer<typeof Category>;
export type Party = z.infer<typeof Party>;
export type Language = z.infer<typeof Language>;
export type Citation = z.infer<typeof Citation>;
export type Period = z.infer<typeof Period>;
export type Claim = z.infer<typeof Claim>;
export type Figure = z.infer<typeof Figure>;
export type Names = z.infer<typeof Names>;
export type Territory = z.infer<typeof Territory>;
export type Incident = z.infer<typeof Incident>;
export type Source = z.infer<typeof Source>;
export type PerspectiveId = z.infer<typeof PerspectiveId>;
export type Line = z.infer<typeof Line>;
export type LinePeriod = Line['periods'][number];
export type Place = z.infer<typeof Place>;
export type Position = z.infer<typeof Position>;
export type Argument = z.infer<typeof Argument>;
export type Perspective = z.infer<typeof Perspective>;
export type LessonId = z.infer<typeof LessonId>;
export type Lesson = z.infer<typeof Lesson>;
export type LessonStep = z.infer<typeof LessonStep>;
export type Drawing = Perspective['lands'][number]['periods'][number];
