/** What a legend has to explain: of all fills, patterns and lines, those that a view's pictures show. */
import { picturesOf, showsDifferences, shownLines, shownPaint, type ShownLine } from './differing';
import type { Pictures } from './compare';
import type { LinePeriod, Side, Territory } from './model';
import type { Fill, Paint } from './paint';
import { drawingChangesIn } from './perspective';
import type { Dataset } from './schema';
import { statusIn } from './status';
import { isProjected, type View } from './view';

/** How a land may be painted, as one example of it. */
export type Example = { readonly fill: Fill; readonly band?: Fill; readonly hatch?: 'formal' | 'ambiguous'; readonly hatchSide?: Side; readonly dots?: true };

/** What bands of two fills say: that a land passes on, that one picture has the one and the other the other, or else that two hold it. */
type Bands = 'changing' | 'differing' | 'standing';

type Meaning = { readonly example: Example; readonly needed: (paint: Paint, bands: Bands) => boolean };

const holds = (fill: Fill): Meaning => ({ example: { fill }, needed: (p) => p.fill === fill || p.band === fill });

/** Everything that paint can say, in the order of the legend. */
const MEANINGS = {
  japan: holds('japan'),
  russia: holds('russia'),
  china: holds('china'),
  none: holds('none'),
  changing: { example: { fill: 'japan', band: 'russia' }, needed: (p, bands) => bands === 'changing' && p.band !== null },
  differing: { example: { fill: 'japan', band: 'russia' }, needed: (p, bands) => bands === 'differing' && p.band !== null },
  joint: { example: { fill: 'russia', band: 'japan' }, needed: (p, bands) => bands === 'standing' && p.band !== null && p.band !== 'unknown' },
  undetermined: { example: { fill: 'unknown' }, needed: (p) => p.fill === 'unknown' },
  contradictory: { example: { fill: 'japan', band: 'unknown' }, needed: (p, bands) => bands === 'standing' && p.band === 'unknown' },
  dependent: { example: { fill: 'japan', dots: true }, needed: (p) => p.dots },
  formal: { example: { fill: 'russia', hatch: 'formal', hatchSide: 'JP' }, needed: (p) => p.hatch === 'formal' },
  ambiguous: { example: { fill: 'russia', hatch: 'ambiguous', hatchSide: 'JP' }, needed: (p) => p.hatch === 'ambiguous' },
} as const satisfies { readonly [meaning: string]: Meaning };

export type MeaningId = keyof typeof MEANINGS;
const IDS = Object.keys(MEANINGS) as readonly MeaningId[]; // of a literal above

const LINES = ['agreed', 'control', 'claimed', 'ordered', 'former', 'approximate', 'railway', 'advance'] as const;
export type LineMeaning = (typeof LINES)[number];

function bandsOf(dataset: Dataset, view: Pictures, land: Territory): Bands {
  if (showsDifferences(view) && !shownPaint(dataset, view, land).quiet) return 'differing';
  const changes = view.perspective === 'control' ? statusIn(land, view.span).changes.some((c) => c.kind === 'hands') : drawingChangesIn(dataset, view, land);
  return changes ? 'changing' : 'standing';
}

const meaningsOf = ({ line, period, former }: ShownLine): readonly (LinePeriod['status'] | LineMeaning)[] => {
  if (line.kind !== 'border') return [line.kind];
  return [former ? 'former' : period.status, ...(line.approximate ? (['approximate'] as const) : [])];
};

export type LegendEntries = { readonly paints: readonly { readonly id: MeaningId; readonly example: Example }[]; readonly lines: readonly LineMeaning[] };

/**
 * The entries of the legend, in its order: of the lands and lines in sight, whose ids are given, or of all where null is.
 * Before a class, borders that stand no more are not drawn and so not explained.
 */
export function legendIn(dataset: Dataset, view: Pictures & Pick<View, 'mode'>, sight: ReadonlySet<string> | null): LegendEntries {
  const pictures = picturesOf(view);
  const lands = dataset.territories.filter((x) => sight?.has(x.id) ?? true);
  const painted = pictures.flatMap((picture) => lands.map((x) => ({ paint: shownPaint(dataset, picture, x), bands: bandsOf(dataset, picture, x) }))).filter(({ paint }) => paint.shown);
  const standing = pictures
    .flatMap((picture) => shownLines(dataset, picture))
    .filter(({ line, former }) => (sight?.has(line.id) ?? true) && !(former && isProjected(view.mode)))
    .flatMap(meaningsOf);
  return {
    paints: IDS.filter((id) => painted.some(({ paint, bands }) => MEANINGS[id].needed(paint, bands))).map((id) => ({ id, example: MEANINGS[id].example })),
    lines: LINES.filter((meaning) => standing.includes(meaning)),
  };
}
