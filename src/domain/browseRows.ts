/** Every thing of the record as a row of its list, made once for a record: what it says, folded; its dates, sides and lands; what it sorts by. */
import { byDate } from './incidents';
import { dateParam, message, type Message } from './message';
import { Confidence, type Argument, type Citation, type Claim, type Incident, type Line, type LinePeriod, type Period, type Place, type Position, type Source, type Territory, type TerritoryId } from './model';
import { holders } from './narrative';
import type { Dataset } from './schema';
import { fold, spellingsOf } from './search';
import { possibleExtent, sidesOf } from './status';
import type { Edtf, Extent } from './time';
import type { List, Sort, WHOSE } from './view';

/** What a row is about. */
export type Item =
  | { readonly kind: 'land'; readonly territory: Territory }
  | { readonly kind: 'period'; readonly territory: Territory; readonly period: Period }
  | { readonly kind: 'claim'; readonly territory: Territory; readonly claim: Claim }
  | { readonly kind: 'incident'; readonly incident: Incident }
  | { readonly kind: 'position'; readonly position: Position }
  | { readonly kind: 'argument'; readonly argument: Argument }
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'line'; readonly line: Line; readonly period: LinePeriod }
  | { readonly kind: 'place'; readonly place: Place };

type Whose = (typeof WHOSE)[number];

export type Row = {
  /** Unlike that of any other row of its list. */
  readonly key: string;
  readonly item: Item;
  /** What only this row says, folded. */
  readonly own: string;
  /** Where in the shared texts its lands, places and sources stand. */
  readonly shares: readonly number[];
  /** Every day on which it may hold, happen or be dated; null for what has no date. */
  readonly extent: Extent | null;
  readonly sides: readonly Whose[];
  readonly lands: readonly TerritoryId[];
  readonly confidence: Confidence | null;
  /** Everything that it rests on, each passage once. */
  readonly citations: readonly Citation[];
  readonly sort: { readonly [S in Sort['by']]?: string | number };
};

export type Browse = {
  /** Every spelling of each land and place, and the title and author of each source, folded. */
  readonly shared: readonly string[];
  /** The rows of every list, each in its own order. */
  readonly rows: { readonly [L in List]: readonly Row[] };
};

const SIDE_OF_PARTY: { readonly [P in Incident['parties'][number]]?: Whose } = { JP: 'JP', RU: 'RU', USSR: 'RU', CN: 'CN' };

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const onceEach = (citations: readonly Citation[]): readonly Citation[] => [...new Map(citations.map((c) => [`${c.source} ${c.at ?? ''}`, c])).values()];

type Parts = Pick<Row, 'key' | 'item' | 'extent' | 'sort'> &
  Partial<Pick<Row, 'sides' | 'lands' | 'confidence'>> & { readonly texts: readonly (string | undefined)[]; readonly citations: readonly Citation[]; readonly shares?: readonly number[] };

/**
 * The rows of the whole record. `say` gives the words of a message in the reader's language, so that a row is also
 * found by what the table shows: "28 August 1945", "military administration".
 */
export function browseRows(dataset: Dataset, say: (m: Message) => string): Browse {
  const { territories, places, sources } = dataset;
  const shared: string[] = [];
  const share = (texts: readonly string[]): number => shared.push(fold(texts.join(' '))) - 1;
  const landAt = new Map(territories.map((x) => [x.id, share(spellingsOf(x.names))]));
  const placeAt = new Map(places.map((x) => [x.id, share(spellingsOf(x.names))]));
  const sourceAt = new Map(sources.map((x) => [x.id, share([x.title, x.author])]));
  const landOrder = new Map(territories.map((x) => [x.id, x.order]));

  const tell = (key: string, params: Message['params'] = {}): string => say(message(key, params));
  const dated = (date: Edtf | null): string => (date === null ? '' : `${tell('date.plain', { date: dateParam(date) })} ${date.text}`);
  const named = placesNamedIn(dataset, { landAt, placeAt });

  const rowOf = ({ texts, citations, shares = [], sides = [], lands = [], confidence = null, sort, key, item, extent }: Parts): Row => ({
    key,
    item,
    own: fold(texts.filter((x) => x !== undefined).join(' ')),
    shares: [...new Set([...lands.flatMap((id) => landAt.get(id) ?? []), ...shares, ...citations.flatMap((c) => sourceAt.get(c.source) ?? [])])],
    extent,
    sides,
    lands,
    confidence,
    citations: onceEach(citations),
    sort: {
      ...sort,
      ...(citations.length === 0 ? {} : { sources: onceEach(citations).length }),
      ...(confidence === null ? {} : { confidence: Confidence.options.indexOf(confidence) }),
    },
  });

  const landRow = (territory: Territory): Row =>
    rowOf({ key: territory.id, item: { kind: 'land', territory }, texts: [], citations: [], lands: [territory.id], extent: null, sort: {} });

  const landName = ({ names }: Territory): string => fold(names.en[0]?.text ?? '');

  function periodRow(territory: Territory, period: Period): Row {
    const { from, to, rule, administration, deJure, instrument, confidence, sources: citations } = period;
    const control = say(message('panel.holder', { holders: holders(period) }));
    return rowOf({
      key: `${territory.id} ${from.text}`,
      item: { kind: 'period', territory, period },
      texts: [control, tell(`rule.${rule}`), dated(from), dated(to), administration, deJure, instrument],
      citations,
      extent: possibleExtent(period),
      sides: sidesOf(period),
      lands: [territory.id],
      confidence,
      sort: { date: from.extent.start, name: landName(territory), side: fold(control), kind: fold(tell(`rule.${rule}`)) },
    });
  }

  function claimRow(territory: Territory, claim: Claim): Row {
    const { from, to, claimant, strength, basis, confidence, sources: citations } = claim;
    return rowOf({
      key: `${territory.id} ${claimant} ${from.text}`,
      item: { kind: 'claim', territory, claim },
      texts: [tell(`side.${claimant}`), tell(`strength.${strength}`), dated(from), dated(to), basis],
      citations,
      extent: possibleExtent(claim),
      sides: [claimant],
      lands: [territory.id],
      confidence,
      sort: { date: from.extent.start, name: landName(territory), side: fold(tell(`side.${claimant}`)), kind: fold(tell(`strength.${strength}`)) },
    });
  }

  function incidentRow(incident: Incident): Row {
    const { id, date, title, summary, category, place, territories: lands, parties, contested, accounts = [], doubt, confidence, sources: citations } = incident;
    const kind = tell(`category.${category}`);
    return rowOf({
      key: id,
      item: { kind: 'incident', incident },
      texts: [title, summary, place?.name, kind, dated(date), contested, doubt, ...parties.map((p) => tell(`party.${p}`)), ...accounts.map((a) => a.text)],
      citations: [...citations, ...accounts.flatMap((a) => a.sources)],
      shares: place === null ? [] : named(place.name),
      extent: date.extent,
      sides: [...new Set(parties.flatMap((p) => SIDE_OF_PARTY[p] ?? []))],
      lands,
      confidence,
      sort: { date: date.extent.start, name: fold(title), kind: fold(kind), ...(place === null ? {} : { place: fold(place.name) }) },
    });
  }

  const firstLand = (lands: readonly TerritoryId[]): { readonly place?: number } => {
    const [order] = lands.flatMap((id) => landOrder.get(id) ?? []);
    return order === undefined ? {} : { place: order };
  };

  function positionRow(position: Position): Row {
    const { id, side, date, territories: lands, strength, title, summary, words, change, confidence, sources: citations } = position;
    return rowOf({
      key: id,
      item: { kind: 'position', position },
      texts: [title, summary, words?.text, change, tell(`side.${side}`), tell(`strength.${strength}`), dated(date)],
      citations,
      extent: date.extent,
      sides: [side],
      lands,
      confidence,
      sort: { date: date.extent.start, name: fold(title), side: fold(tell(`side.${side}`)), kind: fold(tell(`strength.${strength}`)), ...firstLand(lands) },
    });
  }

  function argumentRow(argument: Argument): Row {
    const { id, question, territories: lands, claim, answer, others } = argument;
    return rowOf({
      key: id,
      item: { kind: 'argument', argument },
      texts: [question, claim.text, 'text' in answer ? answer.text : undefined, others?.text, tell(`side.${claim.side}`), tell(`side.${answer.side}`)],
      citations: [...claim.sources, ...('sources' in answer ? answer.sources : []), ...(others?.sources ?? [])],
      extent: null,
      sides: [claim.side, answer.side],
      lands,
      sort: { name: fold(question), side: fold(tell(`side.${claim.side}`)), ...firstLand(lands) },
    });
  }

  function sourceRow(source: Source): Row {
    const { id, title, author, date, kind, side, languages, published, note } = source;
    return rowOf({
      key: id,
      item: { kind: 'source', source },
      texts: [title, author, published, note, tell(`source.kind.${kind}`), tell(`side.${side}`), dated(date), ...languages.map((l) => tell(`language.${l}`))],
      citations: [],
      extent: date.extent,
      sides: [side],
      sort: { date: date.extent.start, name: fold(title), kind: fold(tell(`source.kind.${kind}`)), side: fold(tell(`side.${side}`)) },
    });
  }

  function lineRow(line: Line, period: LinePeriod, n: number): Row {
    const kind = tell(`line.${line.kind === 'border' ? period.status : line.kind}`);
    return rowOf({
      key: `${line.id} ${n}`,
      item: { kind: 'line', line, period },
      texts: [period.name, kind, period.note, line.drawn, dated(period.from), dated(period.to)],
      citations: period.sources,
      extent: possibleExtent(period),
      confidence: period.confidence,
      sort: { date: period.from.extent.start, name: fold(period.name), kind: fold(kind) },
    });
  }

  function placeRow(place: Place): Row {
    const { id, kind, names, territory, note, sources: citations } = place;
    const at = placeAt.get(id);
    return rowOf({
      key: id,
      item: { kind: 'place', place },
      texts: [tell(`place.${kind}`), note],
      citations,
      shares: at === undefined ? [] : [at],
      extent: null,
      lands: territory === undefined ? [] : [territory],
      sort: { name: fold(names.en[0]?.text ?? ''), kind: fold(tell(`place.${kind}`)), ...firstLand(territory === undefined ? [] : [territory]) },
    });
  }

  const byName = (rows: readonly Row[]): readonly Row[] => [...rows].sort((a, b) => byText(String(a.sort.name), String(b.sort.name)));
  return {
    shared,
    rows: {
      lands: territories.map(landRow),
      periods: territories.flatMap((x) => x.periods.map((p) => periodRow(x, p))),
      claims: territories.flatMap((x) => x.claims.map((c) => claimRow(x, c))),
      incidents: [...dataset.incidents].sort(byDate).map(incidentRow),
      positions: [...dataset.positions].sort((a, b) => a.date.extent.start - b.date.extent.start || byText(a.id, b.id)).map(positionRow),
      arguments: dataset.arguments.map(argumentRow),
      sources: byName(sources.map(sourceRow)),
      lines: dataset.lines.flatMap((x) => x.periods.map((p, n) => lineRow(x, p, n))).sort((a, b) => Number(a.sort.date) - Number(b.sort.date)),
      places: byName(places.map(placeRow)),
    },
  };
}

/** Which lands and places a text names by any of their English forms: "Otomari (today Korsakov)". */
function placesNamedIn(
  { territories, places }: Dataset,
  { landAt, placeAt }: { readonly landAt: ReadonlyMap<string, number>; readonly placeAt: ReadonlyMap<string, number> },
): (text: string) => readonly number[] {
  const forms = [...territories.map((x) => [x, landAt.get(x.id)] as const), ...places.map((x) => [x, placeAt.get(x.id)] as const)].flatMap(([{ names }, at]) =>
    at === undefined ? [] : names.en.map((form) => ({ form: ` ${fold(form.text)} `, at })),
  );
  const known = new Map<string, readonly number[]>();
  return (text) => {
    const found = known.get(text) ?? [...new Set(forms.filter(({ form }) => ` ${fold(text)} `.includes(form)).map(({ at }) => at))];
    known.set(text, found);
    return found;
  };
}
