/** Maps for paper: an outline to be filled in, and the same with its answers. Lines and letters only, black on white. */
import type { TerritoryId } from '../../domain/model';
import type { Message } from '../../domain/message';
import { message } from '../../domain/message';
import { fail, ok, type Result } from '../../domain/result';
import type { Dataset } from '../../domain/schema';
import type { View } from '../../domain/view';
import { loadInParts, type Part } from '../../state/load';
import { THEMES, type Theme } from '../../ui/theme';
import { constrained, homeCamera, metresPerPixel, type Size } from '../camera';
import type { Look, MapData } from '../layers/layer';
import { fetchPlacing } from '../placed';
import { sceneOf } from '../scene';
import { shapesOf, type Shapes } from '../shapes';
import { sightOf } from '../sight';
import { Drawing } from './Drawing';
import { claimOver, hatchedOf, signOf, type Box, type Hatch } from './hatching';
import { frameOf, scaleBar } from './marginalia';
import { el, group, type SvgElement, type SvgNode } from './tree';
import { windowOf } from './window';

export type SheetMap = {
  readonly view: View;
  /** In units of which a letter of the map's names is some 15 high. */
  readonly size: Size;
  readonly names: 'none' | 'numbers' | 'names';
  readonly fills: 'white' | 'control';
};

export type Worksheets = {
  /** The lands that a view's map shows in a size, in the record's order: their numbers are their places. */
  readonly lands: (view: View, size: Size) => readonly TerritoryId[];
  readonly map: (asked: SheetMap) => SvgElement;
  /** The sign of a fill or of a claim over a box, for legends and time lines; `id` names its outline on the page. */
  readonly sign: (what: Sign, box: Box, id: string) => SvgElement;
};

export type Sign = Hatch | 'white' | 'formal' | 'ambiguous';

const IDS = 'paper-';

/** Colours that say which fill a shape has, until it is hatched. */
const PAPER: Theme = {
  ...THEMES.print,
  sea: THEMES.print.sea.map(() => '#ffffff'),
  land: '#ffffff',
  fills: { japan: '#000001', russia: '#000002', china: '#000003', none: '#ffffff', unknown: '#ffffff' },
};

const isElement = (node: SvgNode): node is SvgElement => typeof node !== 'string';

const lookOf = (size: Size): Look => ({ theme: PAPER, presenting: false, narrow: false, vh: size.height / 100, scale: 1.15 });

const NEVER = /^(seafloor|glow-|incident|heat|clearings|measure|chosen|rivers|line-advance|town-3)/;
const FILLED = /^(territory-(fill|band|dots|hatch)|zone-(fill|band)|line-)/;
const NAMED = /^(name-|town-|line-name)/;

/** With all shapes; or the sentence that says which is missing, since a sheet with a hole in it would be copied so. */
export async function openWorksheets(dataset: Dataset): Promise<Result<Worksheets, Message>> {
  const parts: Part[] = [];
  await Promise.all([loadInParts(dataset, (part) => void parts.push(part)), fetchPlacing()]);
  const whole = parts.at(-1);
  if (whole === undefined) return fail(message('load.part'));
  const [missing] = whole.missing;
  if (missing !== undefined) return fail(missing.why);
  return ok(worksheetsOf({ dataset, geometry: whole.geometry }));
}

export function worksheetsOf(data: MapData): Worksheets {
  const shapes: Shapes = shapesOf(data.geometry);
  const drawing = new Drawing(data, IDS);
  const cameraOf = ({ camera }: View, size: Size) => (camera === null ? homeCamera(size) : constrained(camera, size));
  const lands = (view: View, size: Size): readonly TerritoryId[] => {
    const camera = cameraOf(view, size);
    const sight = sightOf(shapes, camera, size);
    const scene = sceneOf(data.dataset, { ...view, theme: 'print', mode: 'explore' }, NO_EXTRAS);
    const seen = data.dataset.territories.map((x) => x.id).filter((id) => sight.has(id) && scene.territories.get(id)?.shown === true);
    // Of a land of which only a corner is in sight no number would be found: those count that have room for theirs.
    const labels = scene.labels.filter((l) => seen.includes(l.id)).map((l) => ({ ...l, name: String(seen.indexOf(l.id) + 1), other: '' }));
    const sheet = windowOf(data.geometry.territories.features, { camera, size, frame: 12, taken: [] });
    const { placed } = drawing.draw({ scene: { ...scene, labels }, look: lookOf(size), camera, size, sheet });
    const found = new Set(placed.filter((p) => p.layer.startsWith('name-territory')).map((p) => p.text.trim()));
    return seen.filter((_, n) => found.has(String(n + 1)));
  };
  return {
    lands,
    sign,
    map: ({ view: asked, size, names, fills }) => {
      const view: View = { ...asked, theme: 'print', mode: 'explore', selection: null, measure: null, compare: null, heat: false };
      const camera = cameraOf(view, size);
      const look = lookOf(size);
      const scene = sceneOf(data.dataset, view, NO_EXTRAS);
      const numbers = lands(view, size);
      const labels = names === 'numbers' ? scene.labels.filter((l) => numbers.includes(l.id)).map((l) => ({ ...l, name: String(numbers.indexOf(l.id) + 1), other: '' })) : scene.labels;
      const sheet = windowOf(data.geometry.territories.features, { camera, size, frame: 12, taken: [] });
      const { layers } = drawing.draw({ scene: { ...scene, labels }, look, camera, size, sheet });
      const [defs = el('defs'), ...drawn] = layers;
      const kept = drawn.filter((layer) => {
        const id = String(layer.attributes['data-layer'] ?? '');
        if (NEVER.test(id) || (fills === 'white' && FILLED.test(id))) return false;
        if (!NAMED.test(id)) return true;
        return names === 'names' || (names === 'numbers' && id.startsWith('name-territory'));
      });
      const frame = `${IDS}frame-${size.width}-${size.height}`;
      const map = hatchedOf(group({ 'clip-path': `url(#${frame})` }, names === 'numbers' ? kept.map(ringed) : kept), { theme: PAPER, ids: IDS, ...size });
      return el('svg', { viewBox: `0 0 ${size.width} ${size.height}`, role: 'img' }, [
        { ...defs, children: defs.children.filter((c) => isElement(c) && [`${IDS}town`, `${IDS}globe`].includes(String(c.attributes['id']))) },
        el('clipPath', { id: frame }, [el('rect', { ...size })]),
        map,
        ...frameOf({ camera, size, theme: PAPER }),
        group({ transform: `translate(${size.width - 26} ${size.height - 24})` }, [scaleBar({ metresPerPixel: metresPerPixel(camera), room: 160, size: 16, theme: PAPER })]),
      ]);
    },
  };
}

const NO_EXTRAS = { zones: null, yardsticks: null };

/** A number in a white ring, so that it is found on any fill. */
function ringed(layer: SvgElement): SvgElement {
  if (!String(layer.attributes['data-layer'] ?? '').startsWith('name-territory')) return layer;
  const spans = (node: SvgNode): readonly SvgElement[] => (isElement(node) ? (node.tag === 'tspan' ? [node] : node.children.flatMap(spans)) : []);
  const circles = (node: SvgElement, anchor: string): readonly SvgElement[] =>
    spans(node).map(({ attributes, children }) => {
      const half = anchor === 'start' ? 1 : anchor === 'end' ? -1 : 0;
      const wide = String(children[0] ?? '').length > 1 ? 9 : 5;
      return el('circle', { cx: Number(attributes['x']) + half * wide, cy: Number(attributes['y']) - 6.5, r: 14, fill: '#ffffff', stroke: '#000000', 'stroke-width': 1.3 });
    });
  const walk = (node: SvgNode): SvgNode => {
    if (!isElement(node)) return node;
    if (node.tag !== 'text') return { ...node, children: node.children.map(walk) };
    return group({}, [...circles(node, String(node.attributes['text-anchor'] ?? 'middle')), node]);
  };
  return { ...layer, children: layer.children.map(walk) };
}

function sign(what: Sign, box: Box, name: string): SvgElement {
  const id = `${IDS}${name}`;
  const rect = { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top };
  const content = what === 'white' ? [] : what === 'formal' || what === 'ambiguous' ? claimOver(box, what) : [signOf(what, box)];
  return group({}, [el('clipPath', { id }, [el('rect', rect)]), group({ 'clip-path': `url(#${id})` }, content), el('rect', { ...rect, fill: 'none', stroke: '#000000', 'stroke-width': 1.3 })]);
}
