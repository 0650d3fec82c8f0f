/** The tables of the sources, and of which fact cites which. */
import { byDate } from '../incidents';
import type { Citation, Source } from '../model';
import type { Dataset } from '../schema';
import { LANGUAGES, SOURCE_KINDS, SOURCE_SIDES } from './codes';
import { drawingItems, linePeriodItems } from './drawn';
import { claimId, drawingId, figureId, partId, periodId } from './ids';
import { figureItems } from './lands';
import { dateColumns, table, type TableName } from './table';

export const sources = table<Source>({
  name: 'sources',
  title: 'Sources',
  description: 'The documents and works that the record rests on.',
  primaryKey: ['id'],
  foreignKeys: [],
  columns: [
    { name: 'id', type: 'string', required: true, description: 'The source, by a short word that stays from version to version.', of: (s) => s.id },
    { name: 'title', type: 'string', required: true, description: 'The title.', of: (s) => s.title },
    { name: 'author', type: 'string', required: true, description: 'The author or the issuing body.', of: (s) => s.author },
    ...dateColumns<Source>((s) => s.date, { required: true, description: 'Of the document; open at the end for a series.' }),
    { name: 'kind', type: 'string', required: true, codes: SOURCE_KINDS, description: 'What it is.', of: (s) => s.kind },
    { name: 'side', type: 'string', required: true, codes: SOURCE_SIDES, description: 'Whose document it is.', of: (s) => s.side },
    { name: 'languages', type: 'list', required: true, codes: LANGUAGES, description: 'The languages of the document, in ISO 639-1.', of: (s) => s.languages },
    { name: 'published', type: 'string', required: false, description: 'The series, the publisher, where it is kept or printed.', of: (s) => s.published },
    { name: 'note', type: 'string', required: false, description: 'A remark.', of: (s) => s.note },
  ],
  items: (dataset) => dataset.sources,
});

type Field = 'sources' | 'origin' | 'claim' | 'answer' | 'others' | 'about';
type Cited = { readonly table: TableName; readonly id: string; readonly field: Field; readonly n: number; readonly citation: Citation };

const FIELDS: { readonly [F in Field]: string } = {
  sources: 'the whole row',
  origin: 'the column name_origin of territories',
  claim: 'the column claim of arguments',
  answer: 'the column answer of arguments',
  others: 'the column others of arguments',
  about: 'the column about of perspectives',
};

const CITING = {
  territories: 'where a name comes from', periods: 'a period of control', claims: 'a claim', incidents: 'an incident', accounts: 'a side’s account of an incident',
  positions: 'a position', arguments: 'an argument', perspectives: 'a perspective', drawings: 'a drawing of a land', line_periods: 'a period of a line', places: 'a place', figures: 'a figure',
} as const;

const cite = (name: keyof typeof CITING, id: string, list: readonly Citation[] | undefined, field: Field = 'sources'): readonly Cited[] =>
  (list ?? []).map((citation, n) => ({ table: name, id, field, n, citation }));

function citedIn(dataset: Dataset): readonly Cited[] {
  const { territories, places, positions } = dataset;
  const incidents = [...dataset.incidents].sort(byDate);
  return [
    ...territories.flatMap((t) => cite('territories', t.id, t.origin?.sources, 'origin')),
    ...territories.flatMap((t) => t.periods.flatMap((p) => cite('periods', periodId(t, p), p.sources))),
    ...territories.flatMap((t) => t.claims.flatMap((c) => cite('claims', claimId(t, c), c.sources))),
    ...incidents.flatMap((i) => cite('incidents', i.id, i.sources)),
    ...incidents.flatMap((i) => (i.accounts ?? []).flatMap((account, n) => cite('accounts', partId(i.id, n), account.sources))),
    ...positions.flatMap((p) => cite('positions', p.id, p.sources)),
    ...dataset.arguments.flatMap((a) => [
      ...cite('arguments', a.id, a.claim.sources, 'claim'),
      ...cite('arguments', a.id, 'sources' in a.answer ? a.answer.sources : [], 'answer'),
      ...cite('arguments', a.id, a.others?.sources, 'others'),
    ]),
    ...dataset.perspectives.flatMap((p) => cite('perspectives', p.id, p.about.sources, 'about')),
    ...drawingItems(dataset).flatMap(({ perspective, territory, drawing }) => cite('drawings', drawingId(perspective, territory, drawing), drawing.sources)),
    ...linePeriodItems(dataset).flatMap(({ line, n, period }) => cite('line_periods', partId(line.id, n), period.sources)),
    ...places.flatMap((p) => cite('places', p.id, p.sources)),
    ...figureItems(dataset).flatMap(({ table: name, of, n, figure }) => cite('figures', figureId(name, of, n), figure.sources)),
  ];
}

export const citations = table<Cited>({
  name: 'citations',
  title: 'Citations',
  description: 'Which row of which table cites which source, and where in the source.',
  primaryKey: ['of_table', 'of_id', 'field', 'ordinal'],
  foreignKeys: [{ column: 'source', table: 'sources', references: 'id' }],
  columns: [
    { name: 'of_table', type: 'string', required: true, codes: CITING, description: 'The table of the row that cites.', of: (c) => c.table },
    { name: 'of_id', type: 'string', required: true, description: 'The id of the row that cites, in that table.', of: (c) => c.id },
    { name: 'field', type: 'string', required: true, codes: FIELDS, description: 'What of the row rests on the source.', of: (c) => c.field },
    { name: 'ordinal', type: 'integer', required: true, description: 'The place among the sources of the same fact, from 1.', of: (c) => c.n + 1 },
    { name: 'source', type: 'string', required: true, description: 'The source.', of: (c) => c.citation.source },
    { name: 'at', type: 'string', required: false, description: 'Where in the source: article, paragraph, chapter.', of: (c) => c.citation.at },
  ],
  items: citedIn,
});
