/** The kinds of record that the atlas is made of, each as a schema; the types are inferred from here. */
import * as z from 'zod/mini'; // the same schemas as Zod's in a third of the bytes
import { parseEdtf, type Edtf } from './time';

/** What is wrong, where a schema has no words of its own for it. */
function inShort(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'unrecognized_keys') return `there is no field ${issue.keys.join(', ')} here`;
  if (issue.code === 'invalid_value') return `not one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small') return `at least ${issue.minimum} needed`;
  if (issue.code === 'too_big') return `at most ${issue.maximum} allowed`;
  return issue.code === 'invalid_type' ? `not of the kind ${issue.expected}` : 'not valid';
}

// Zod would compile its parsers with `new Function`, which the page's security policy forbids.
z.config({ jitless: true, localeError: inShort });

/** A list that is not empty. */
const oneOrMore = <S extends z.ZodMiniType>(schema: S) => z.readonly(z.array(schema).check(z.minLength(1)));

/** What a field means, for the published schemas and for whoever leaves it out. */
const about = z.describe;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const id = z.string().check(z.regex(ID, 'an id is lower-case letters, digits and single hyphens'), about('Lower-case letters, digits and single hyphens; the same as the file’s name.'));
export const TerritoryId = id.brand<'TerritoryId'>();
export const IncidentId = id.brand<'IncidentId'>();
export const SourceId = id.brand<'SourceId'>();
export const PlaceId = id.brand<'PlaceId'>();
export const PositionId = id.brand<'PositionId'>();
export const LessonId = id.brand<'LessonId'>();

const text = z.string().check(z.trim(), z.minLength(1, 'the text is empty'));

const edtf = z.pipe(
  z.string().check(about('A date in EDTF level 1: 1945, 1945-09, 1945-09-02, 1945-09-03/1945-09-05, 1821~, 1945-09/..')),
  z.transform((value: string, context): Edtf => {
    const parsed = parseEdtf(value);
    if (parsed !== null) return parsed;
    context.issues.push({ code: 'custom', input: value, message: `"${value}" is not a date in EDTF (1945, 1945-09, 1945-09-02, 1945-09-03/1945-09-05, 1821~)` });
    return z.NEVER;
  }),
);

const from = edtf.check(about('When it begins, in EDTF; the day of a change belongs to what begins.'));
const to = z.nullable(edtf).check(about('When it ends, exclusive: the same text as the next one’s "from"; null where it lasts.'));

const longitude = z.number().check(z.minimum(-180, 'a longitude lies between -180 and 180'), z.maximum(180, 'a longitude lies between -180 and 180'), about('Degrees east, WGS 84.'));
const latitude = z.number().check(z.minimum(-90, 'a latitude lies between -90 and 90'), z.maximum(90, 'a latitude lies between -90 and 90'), about('Degrees north, WGS 84.'));

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
export const Confidence = z.enum(['high', 'medium', 'low']).check(about('How well it is attested.'));

export const Category = z.enum(['treaty', 'diplomacy', 'statement', 'war', 'military', 'clash', 'people', 'economy', 'nature']);

export const Party = z.enum(['JP', 'RU', 'USSR', 'CN', 'MANCHUKUO', 'US', 'UK', 'FR', 'Allies', 'Ainu', 'MN', 'KR', 'DE', 'LoN', 'UN', 'PK', 'TH', 'G7', 'EU', 'UA']);

/** Languages of documents, in ISO 639-1. */
export const Language = z.enum(['en', 'ja', 'ru', 'zh', 'fr', 'de', 'nl', 'uk', 'ko', 'es', 'pt', 'la', 'mn', 'ar']);

export const Citation = z.strictObject({
  source: SourceId.check(about('The id of a source.')),
  at: z.optional(text).check(about('Where in the source: article, paragraph, chapter.')),
});
const citations = z.readonly(z.array(Citation).check(z.minLength(1, 'a fact needs at least one source'))).check(about('The sources that it rests on.'));

export const Period = z.strictObject({
  from,
  to,
  by: z.readonly(z.array(Controller).check(z.maxLength(2, 'at most two hold in common'))).check(about('Who holds control.')),
  under: z.optional(Controller).check(about('For a dependent state: who controls it.')),
  rule: Rule.check(about('How control is held, without a judgement of its legality.')),
  administration: text.check(about('Who administers, in a short phrase.')),
  deJure: text.check(about('What the law said of title, in a short phrase.')),
  instrument: text.check(about('The treaty, decree, order or event on which control rested.')),
  confidence: Confidence,
  sources: citations,
});

export const Claim = z.strictObject({
  claimant: Side.check(about('Who claims, or does not.')),
  from,
  to,
  strength: Strength.check(about('How firmly: formal, ambiguous, renounced, none or unknown.')),
  basis: text.check(about('On what the claim, or its absence, rests.')),
  confidence: Confidence,
  sources: citations,
});

const Transliterated = z.strictObject({
  text: text.check(about('In its own script.')),
  kana: z.optional(text).check(about('The reading, for Japanese.')),
  latin: text.check(about('In Latin letters: Hepburn, simplified BGN or Pinyin.')),
});

const NameForm = z.strictObject({
  text,
  side: z.optional(Side).check(about('Whose form it is, where two are in use.')),
  from: z.optional(edtf),
  to: z.optional(edtf).check(about('Exclusive.')),
});

const Names = z.strictObject({
  en: oneOrMore(NameForm).check(about('English forms; two sides’ forms stand together with a slash, dated forms replace each other.')),
  ja: z.optional(Transliterated),
  ru: z.optional(Transliterated),
  zh: z.optional(Transliterated),
  others: z.optional(z.readonly(z.array(text))).check(about('Further spellings that are met, for searching.')),
});

export const Figure = z.strictObject({
  what: z.enum(['area', 'population', 'households', 'elevation', 'distance']).check(about('Areas in km2, elevations in m, distances in km.')),
  value: z.number().check(z.nonnegative('a figure is not negative')),
  of: text.check(about('What exactly was counted or measured, from where, by whom.')),
  date: z.optional(edtf).check(about('As of when.')),
  note: z.optional(text),
  confidence: Confidence,
  sources: citations,
});

export const Territory = z.strictObject({
  id: TerritoryId,
  group: z.enum(['disputed', 'kurils', 'sakhalin', 'manchuria', 'ceded']).check(about('The disputed islands, the lands of the wider story, or context.')),
  order: z.int().check(z.minimum(1), about('The place in lists, from 1: the disputed islands first.')),
  names: z.required(Names, { ja: true, ru: true }),
  origin: z.optional(z.strictObject({ text, sources: citations })).check(about('Where the name comes from.')),
  claimants: z.readonly(z.array(Side).check(z.minLength(2, 'a claim and its counter-claim: at least two sides are asked about'))).check(about('The sides about whose claims something is said, even that none is known.')),
  periods: oneOrMore(Period),
  claims: oneOrMore(Claim),
  figures: z._default(z.readonly(z.array(Figure)), []).check(about('Areas, populations, highest points, distances, each by its source.')),
});

const Account = z.strictObject({
  side: Side.check(about('Who tells it so.')),
  text: text.check(about('What that side says, attributed to who says it.')),
  sources: citations,
});

const Spot = z.strictObject({
  name: text.check(about('The place as a place of the record or a territory names it.')),
  lon: longitude,
  lat: latitude,
  representative: z.boolean().check(about('True where the point stands for a wider place.')),
});

export const Incident = z.strictObject({
  id: IncidentId,
  date: edtf,
  title: text.check(z.maxLength(90, 'a title has at most 90 characters')),
  summary: text.check(about('One or two neutral sentences.')),
  category: Category,
  place: z.nullable(Spot),
  territories: z.readonly(z.array(TerritoryId)).check(about('The lands that it is about.')),
  parties: z.readonly(z.array(Party)),
  began: z.optional(z.readonly(z.array(z.strictObject({ territory: TerritoryId, from: edtf })).check(z.minLength(1)))).check(about('The periods of control or of a claim that began with it, each by its territory and its "from".')),
  contested: z.optional(text).check(about('What the sides tell differently.')),
  accounts: z.optional(z.readonly(z.array(Account).check(z.minLength(2, 'where one side’s account stands, the other’s must stand too')))).check(about('How each side tells it.')),
  confidence: Confidence,
  doubt: z.optional(text).check(about('What of it is attested how well, where that differs.')),
  sources: citations,
});

export const Source = z.strictObject({
  id: SourceId,
  title: text,
  author: text.check(about('Author or issuing body.')),
  date: edtf.check(about('Of the document; from its first year on for a series: 1957/..')),
  kind: z.enum(['treaty', 'law', 'statement', 'official', 'scholarship', 'press', 'archive', 'data']),
  side: z.enum(['JP', 'RU', 'joint', 'third']).check(about('Whose document it is; joint means made by Japan and Russia or the USSR together.')),
  languages: z.readonly(z.array(Language).check(z.minLength(1, 'the language of the document is missing'))).check(about('Of the document itself, in ISO 639-1.')),
  published: z.optional(text).check(about('Publication details: series, publisher, where it is kept or printed.')),
  note: z.optional(text),
});

/** The three ways of drawing the map: as administered, and as each side's official atlas draws it. */
export const PerspectiveId = z.enum(['control', 'japan', 'russia']);

const DrawnLine = z.strictObject({
  in: oneOrMore(PerspectiveId).check(about('The perspectives that draw it so.')),
  name: text,
  status: z.enum(['agreed', 'control', 'claimed', 'ordered']).check(about('Agreed by treaty, a line of control, claimed by a side, or set by an order.')),
  from,
  to,
  note: z.optional(text),
  confidence: Confidence,
  sources: citations,
});

export const Line = z.strictObject({
  id,
  kind: z.enum(['border', 'railway', 'advance']),
  approximate: z.boolean().check(about('True where the drawn course claims no more than a general direction.')),
  drawn: text.check(about('How the course was drawn.')),
  periods: oneOrMore(DrawnLine),
});

export const Place = z.strictObject({
  id: PlaceId,
  kind: z.enum(['settlement', 'island', 'mountain', 'strait', 'bay', 'cape', 'peninsula', 'airport', 'lake', 'river', 'sea', 'region']),
  names: Names,
  lon: longitude,
  lat: latitude,
  approximate: z.boolean().check(about('True where the point is known to a few kilometres only.')),
  reach: z.number().check(z.positive(), about('How far from the point the name still holds, in km.')),
  territory: z.optional(TerritoryId).check(about('The land of the record that it lies in.')),
  rank: z.optional(z.int().check(z.minimum(1), z.maximum(3))).check(about('For towns on the map: 1 large or important here, 3 small.')),
  note: z.optional(text),
  figures: z._default(z.readonly(z.array(Figure)), []),
  sources: citations,
});

export const Position = z.strictObject({
  id: PositionId,
  side: Side,
  date: edtf,
  territories: oneOrMore(TerritoryId),
  strength: Strength.check(about('What it amounted to for these territories.')),
  title: text.check(z.maxLength(90, 'a title has at most 90 characters')),
  summary: text.check(about('What was said, by whom and where, attributed.')),
  words: z.optional(z.strictObject({ text, language: Language, translated: z.boolean().check(about('True where the English is not the document’s own.')) })).check(about('Its own words, short.')),
  change: z.optional(text).check(about('How it differs from the wording before.')),
  follows: z.optional(PositionId).check(about('The position whose wording it changed.')),
  confidence: Confidence,
  sources: citations,
});

export const Argument = z.strictObject({
  id,
  order: z.int().check(z.minimum(1)),
  question: text.check(about('The question on which the sides differ.')),
  territories: oneOrMore(TerritoryId),
  claim: z.strictObject({ side: Side, text, sources: citations }),
  answer: z.union([z.strictObject({ side: Side, text, sources: citations }), z.strictObject({ side: Side, noneKnown: z.literal(true) })]).check(about('The other side’s answer, or that none is known.')),
  others: z.optional(z.strictObject({ text, sources: citations })).check(about('What third parties or scholars say.')),
});

const DrawnLand = z.strictObject({
  from,
  to,
  as: z.readonly(z.array(Controller).check(z.maxLength(2))).check(about('As whose it is drawn; none where it is drawn as undetermined or as no state’s.')),
  state: z.enum(['drawn', 'ambiguous', 'undetermined', 'none']).check(about('Drawn plainly; drawn, though the side’s position is ambiguous or no legal act has been made yet; drawn as undetermined; drawn as no state’s.')),
  ground: text.check(about('Why, in one line.')),
  confidence: Confidence,
  sources: citations,
});

export const Perspective = z.strictObject({
  id: z.enum(['japan', 'russia']),
  side: Side,
  about: z.strictObject({ text, sources: citations }).check(about('What the drawing follows.')),
  lands: z.readonly(z.array(z.strictObject({ territory: TerritoryId, periods: oneOrMore(DrawnLand) }))),
});

/** How many words a class reads at once. */
export const MOST_LESSON_WORDS = 25;
export const MOST_LESSON_TITLE = 60;
/** How many views a step may show after its first. */
export const MOST_BEATS = 12;
export const LEAST_LESSON_MINUTES = 5;
export const MOST_LESSON_MINUTES = 180;

const forClass = text.check(z.refine((value) => value.trim().split(/\s+/).length <= MOST_LESSON_WORDS, `a class reads at most ${MOST_LESSON_WORDS} words at once`));

export const LessonStep = z.strictObject({
  view: text.check(about('What is shown, as the atlas’s address writes it after the #.')),
  beats: z.optional(z.readonly(z.array(text).check(z.minLength(1), z.maxLength(MOST_BEATS, `a step shows at most ${MOST_BEATS} more views`)))).check(about('Further views that the clicker goes through under the same words before the next step, as addresses too.')),
  words: forClass.check(about('For the class: at most 25 words.')),
  notes: text.check(about('For the teacher: what to look at, what to ask, how each side tells it.')),
  question: z.optional(z.strictObject({ ask: forClass, answer: forClass, sources: citations })).check(about('A question to the class, with its answer: at most 25 words each.')),
  sources: citations,
});

export const Lesson = z.strictObject({
  format: z.literal(1, 'this atlas reads lessons of format 1; a higher number comes from a newer atlas').check(about('The version of this file’s form.')),
  id: LessonId,
  order: z.int().check(z.minimum(1), about('The place in the list of lessons, from 1.')),
  title: text.check(z.maxLength(MOST_LESSON_TITLE, `a title has at most ${MOST_LESSON_TITLE} characters`)),
  audience: text.check(about('For whom, and what they should know before.')),
  minutes: z.int().check(z.minimum(LEAST_LESSON_MINUTES), z.maximum(MOST_LESSON_MINUTES), about('How long it takes.')),
  aims: oneOrMore(text).check(about('What the class can do afterwards.')),
  steps: oneOrMore(LessonStep),
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
