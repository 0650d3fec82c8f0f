/** The tables of the lands and places: who controlled, who claimed, how they are called, how large they are. */
import type { Claim, Figure, Names, Period, Place, Territory } from '../model';
import type { Dataset } from '../schema';
import type { Edtf } from '../time';
import { CONTROLLERS, FIGURES, FIGURE_UNITS, GROUPS, PLACE_KINDS, RULES, SIDES, STRENGTHS, UNITS_OF } from './codes';
import { claimId, figureId, periodId } from './ids';
import { confidenceColumn, dateColumns, spanColumns, table, type Column, type TableName } from './table';

/** The English forms in use, as in the record: "Iturup / Etorofu". */
const nameInUse = ({ names }: { readonly names: Names }): string => {
  const lasting = names.en.filter((form) => form.to === undefined);
  return (lasting.length > 0 ? lasting : names.en).map((form) => form.text).join(' / ');
};

export const territories = table<Territory>({
  name: 'territories',
  title: 'Territories',
  description: 'The lands of the record, in the order of its lists. No column says whom a land belongs to: see periods and claims.',
  primaryKey: ['id'],
  foreignKeys: [],
  columns: [
    { name: 'id', type: 'string', required: true, description: 'The land, by a short word that stays from version to version.', of: (t) => t.id },
    { name: 'ordinal', type: 'integer', required: true, description: 'The place in lists, from 1; the disputed islands come first.', of: (t) => t.order },
    { name: 'land_group', type: 'string', required: true, codes: GROUPS, description: 'The part of the story that the land belongs to.', of: (t) => t.group },
    { name: 'name', type: 'string', required: true, description: 'The English forms in use, with a slash between two sides’ forms. All forms stand in names.', of: nameInUse },
    { name: 'name_ja', type: 'string', required: true, description: 'The Japanese name, in Japanese script.', of: (t) => t.names.ja.text },
    { name: 'name_ru', type: 'string', required: true, description: 'The Russian name, in Cyrillic script.', of: (t) => t.names.ru.text },
    { name: 'name_zh', type: 'string', required: false, description: 'The Chinese name, in Chinese script.', of: (t) => t.names.zh?.text },
    { name: 'name_origin', type: 'string', required: false, description: 'Where the name comes from.', of: (t) => t.origin?.text },
    { name: 'claimants', type: 'list', required: true, codes: SIDES, description: 'The sides about whose claims something is said, even that there is none.', of: (t) => t.claimants },
  ],
  items: (dataset) => dataset.territories,
});

export const periods = table<{ readonly territory: Territory; readonly period: Period }>({
  name: 'periods',
  title: 'Periods of control',
  description: 'Who held control of each land, from when to when, and how. The periods of a land have no gap and no overlap.',
  primaryKey: ['id'],
  foreignKeys: [{ column: 'territory', table: 'territories', references: 'id' }],
  columns: [
    { name: 'id', type: 'string', required: true, description: 'The land and the beginning, with a colon between.', of: ({ territory, period }) => periodId(territory, period) },
    { name: 'territory', type: 'string', required: true, description: 'The land.', of: ({ territory }) => territory.id },
    ...spanColumns<{ readonly period: Period }>(({ period }) => period, { required: true }),
    { name: 'held_by', type: 'list', required: false, codes: CONTROLLERS, description: 'Who holds control; two where they hold in common or divided. Empty where there is no state administration or none is known.', of: ({ period }) => period.by },
    { name: 'held_under', type: 'string', required: false, codes: CONTROLLERS, description: 'For a dependent state: who controls it.', of: ({ period }) => period.under },
    { name: 'rule', type: 'string', required: true, codes: RULES, description: 'How control is held, without a judgement of its legality.', of: ({ period }) => period.rule },
    { name: 'administration', type: 'string', required: true, description: 'Who administers, in a short phrase.', of: ({ period }) => period.administration },
    { name: 'de_jure', type: 'string', required: true, description: 'What the law said of title, in a short phrase.', of: ({ period }) => period.deJure },
    { name: 'instrument', type: 'string', required: true, description: 'The treaty, decree, order or event on which control rested.', of: ({ period }) => period.instrument },
    confidenceColumn(({ period }) => period.confidence),
  ],
  items: (dataset) => dataset.territories.flatMap((territory) => territory.periods.map((period) => ({ territory, period }))),
});

export const claims = table<{ readonly territory: Territory; readonly claim: Claim }>({
  name: 'claims',
  title: 'Claims',
  description: 'What each side said of its title to each land, from when to when: that it claims the land, that it does not, or that its position is ambiguous.',
  primaryKey: ['id'],
  foreignKeys: [{ column: 'territory', table: 'territories', references: 'id' }],
  columns: [
    { name: 'id', type: 'string', required: true, description: 'The land, the claimant and the beginning, with colons between.', of: ({ territory, claim }) => claimId(territory, claim) },
    { name: 'territory', type: 'string', required: true, description: 'The land.', of: ({ territory }) => territory.id },
    { name: 'claimant', type: 'string', required: true, codes: SIDES, description: 'Who claims, or does not.', of: ({ claim }) => claim.claimant },
    ...spanColumns<{ readonly claim: Claim }>(({ claim }) => claim, { required: true }),
    { name: 'strength', type: 'string', required: true, codes: STRENGTHS, description: 'How firmly.', of: ({ claim }) => claim.strength },
    { name: 'basis', type: 'string', required: true, description: 'On what the claim, or its absence, rests.', of: ({ claim }) => claim.basis },
    confidenceColumn(({ claim }) => claim.confidence),
  ],
  items: (dataset) => dataset.territories.flatMap((territory) => territory.claims.map((claim) => ({ territory, claim }))),
});

export const places = table<Place>({
  name: 'places',
  title: 'Places',
  description: 'Towns, islands, straits, mountains and other places that the record names, as points.',
  primaryKey: ['id'],
  foreignKeys: [{ column: 'territory', table: 'territories', references: 'id' }],
  columns: [
    { name: 'id', type: 'string', required: true, description: 'The place, by a short word that stays from version to version.', of: (p) => p.id },
    { name: 'kind', type: 'string', required: true, codes: PLACE_KINDS, description: 'What it is.', of: (p) => p.kind },
    { name: 'name', type: 'string', required: true, description: 'The English forms in use, with a slash between two. All forms stand in names.', of: nameInUse },
    { name: 'lon', type: 'number', required: true, description: 'Degrees east, WGS 84.', of: (p) => p.lon },
    { name: 'lat', type: 'number', required: true, description: 'Degrees north, WGS 84.', of: (p) => p.lat },
    { name: 'approximate', type: 'boolean', required: true, description: 'True where the point is known to a few kilometres only.', of: (p) => p.approximate },
    { name: 'reach_km', type: 'number', required: true, description: 'How far from the point the name still holds, in kilometres.', of: (p) => p.reach },
    { name: 'territory', type: 'string', required: false, description: 'The land of the record that it lies in; empty outside of all.', of: (p) => p.territory },
    { name: 'rank', type: 'integer', required: false, description: 'For towns on the map: 1 large or important here, 3 small.', of: (p) => p.rank },
    { name: 'note', type: 'string', required: false, description: 'A remark.', of: (p) => p.note },
  ],
  items: (dataset) => dataset.places,
});

const NAMED: { readonly [name: string]: string } = { territories: 'a land of the table territories', places: 'a place of the table places' };

/** A form of a name, of whatever. */
type Form = {
  readonly table: TableName;
  readonly id: string;
  readonly language: 'en' | 'ja' | 'ru' | 'zh' | null;
  readonly text: string;
  readonly kana?: string | undefined;
  readonly latin?: string | undefined;
  readonly side?: string | undefined;
  readonly from?: Edtf | undefined;
  readonly to?: Edtf | undefined;
};

function formsOf(of: Pick<Form, 'table' | 'id'>, { en, others = [], ...scripts }: Names): readonly Form[] {
  const written = (['ja', 'ru', 'zh'] as const).flatMap((language) => (scripts[language] === undefined ? [] : [{ ...of, language, ...scripts[language] }]));
  return [...en.map((form) => ({ ...of, language: 'en' as const, ...form })), ...written, ...others.map((text) => ({ ...of, language: null, text }))];
}

export const names = table<Form & { readonly n: number }>({
  name: 'names',
  title: 'Names',
  description: 'All forms of the names of lands and places: in English, Japanese, Russian and Chinese, and further spellings that are met.',
  primaryKey: ['of_table', 'of_id', 'ordinal'],
  foreignKeys: [],
  columns: [
    { name: 'of_table', type: 'string', required: true, codes: NAMED, description: 'What is named.', of: (f) => f.table },
    { name: 'of_id', type: 'string', required: true, description: 'The id of what is named, in that table.', of: (f) => f.id },
    { name: 'ordinal', type: 'integer', required: true, description: 'The place among the names of the same thing, from 1.', of: (f) => f.n + 1 },
    { name: 'language', type: 'string', required: false, codes: { en: 'English', ja: 'Japanese', ru: 'Russian', zh: 'Chinese' }, description: 'The language, in ISO 639-1; empty for a further spelling.', of: (f) => f.language },
    { name: 'text', type: 'string', required: true, description: 'The name in its own script.', of: (f) => f.text },
    { name: 'reading', type: 'string', required: false, description: 'For Japanese: the reading, in kana.', of: (f) => f.kana },
    { name: 'latin', type: 'string', required: false, description: 'In Latin letters: Hepburn, simplified BGN or Pinyin.', of: (f) => f.latin },
    { name: 'side', type: 'string', required: false, codes: SIDES, description: 'For English: whose form it is, where two are in use.', of: (f) => f.side },
    ...spanColumns<Form>((f) => f, { required: false }),
  ],
  items: (dataset) => [
    ...dataset.territories.flatMap((t) => formsOf({ table: 'territories', id: t.id }, t.names).map((form, n) => ({ ...form, n }))),
    ...dataset.places.flatMap((p) => formsOf({ table: 'places', id: p.id }, p.names).map((form, n) => ({ ...form, n }))),
  ],
});

export type FigureItem = { readonly table: TableName; readonly of: string; readonly n: number; readonly figure: Figure };

export const figureItems = (dataset: Dataset): readonly FigureItem[] => [
  ...dataset.territories.flatMap((t) => t.figures.map((figure, n) => ({ table: 'territories' as const, of: t.id, n, figure }))),
  ...dataset.places.flatMap((p) => p.figures.map((figure, n) => ({ table: 'places' as const, of: p.id, n, figure }))),
];

export const figures = table<FigureItem>({
  name: 'figures',
  title: 'Figures',
  description: 'Areas, populations, heights and distances, each by its source; sources differ, and all are kept.',
  primaryKey: ['id'],
  foreignKeys: [],
  columns: [
    { name: 'id', type: 'string', required: true, description: 'What it is a figure of and its number from 1, with colons between.', of: ({ table: name, of, n }) => figureId(name, of, n) },
    { name: 'of_table', type: 'string', required: true, codes: NAMED, description: 'What it is a figure of.', of: ({ table: name }) => name },
    { name: 'of_id', type: 'string', required: true, description: 'The id of it, in that table.', of: ({ of }) => of },
    { name: 'ordinal', type: 'integer', required: true, description: 'The place among the figures of the same thing, from 1.', of: ({ n }) => n + 1 },
    { name: 'what', type: 'string', required: true, codes: FIGURES, description: 'What is given.', of: ({ figure }) => figure.what },
    { name: 'value', type: 'number', required: true, description: 'The figure, in its unit.', of: ({ figure }) => figure.value },
    { name: 'unit', type: 'string', required: true, codes: FIGURE_UNITS, description: 'The unit of the figure.', of: ({ figure }) => UNITS_OF[figure.what] },
    { name: 'definition', type: 'string', required: true, description: 'What exactly was counted or measured, from where, by whom.', of: ({ figure }) => figure.of },
    ...dateColumns<FigureItem>(({ figure }) => figure.date, { required: false, description: 'As of when.' }),
    { name: 'note', type: 'string', required: false, description: 'A remark.', of: ({ figure }) => figure.note },
    confidenceColumn(({ figure }) => figure.confidence),
  ] satisfies readonly Column<FigureItem>[],
  items: figureItems,
});
