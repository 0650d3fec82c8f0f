/** Marks and names of a symbol layer: each where there is room for it, as the layer's spec says. */
import type { SymbolLayerSpecification } from 'maplibre-gl';
import type { Point } from '../camera';
import type { Picture } from '../pictures';
import type { Painted } from './areas';
import { evaluate, type About, type Section } from './expression';
import { fontOf } from './fonts';
import { linesOf, type Line } from './lettering';
import { around, boxAt, grown, inPairs, turned, type Anchor, type Place, type Rect, type Room } from './placing';
import { lengthOf, pointAt } from './polyline';
import type { Plot } from './plot';
import { el, group, short, type Attributes, type SvgElement } from './tree';

export type Setting = { readonly plot: Plot; readonly ids: string; readonly pictures: ReadonlyMap<string, Picture>; readonly room: Room };

/** One symbol as it stands in the picture; `text` says what it names. */
export type Placed = { readonly layer: string; readonly id: string; readonly text: string; readonly centre: Point; readonly drawn: SvgElement };

/** The symbols of a layer that have room, in their order; they take it. */
export function symbolsOf(spec: SymbolLayerSpecification, painted: readonly Painted[], setting: Setting): readonly Placed[] {
  const placement = spec.layout?.['symbol-placement'] ?? 'point';
  return painted.flatMap((one) => (placement === 'line' ? everySoFar(spec, one, setting) : atPoint(spec, one, setting)));
}

type Reader = { readonly value: (property: string) => unknown; readonly number: (property: string, otherwise: number) => number };

function reader(spec: SymbolLayerSpecification, about: About): Reader {
  const all = { ...spec.layout, ...spec.paint } as { readonly [p: string]: unknown };
  const value = (property: string): unknown => (all[property] === undefined ? null : evaluate(all[property], about));
  return { value, number: (property, otherwise) => Number(value(property) ?? otherwise) };
}

const sectionsOf = (field: unknown): readonly Section[] =>
  (Array.isArray(field) ? (field as readonly Section[]) : [{ text: field === null ? '' : String(field), scale: 1, font: null, colour: null }]).filter((s) => s.text !== '');

const wordsOf = (sections: readonly Section[]): string => sections.map((s) => s.text).join('');

/** How text looks, with the halo under it. */
function inkOf({ value, number }: Reader): Attributes {
  const halo = number('text-halo-width', 0);
  return {
    fill: String(value('text-color') ?? '#000000'),
    ...(number('text-opacity', 1) < 1 ? { opacity: number('text-opacity', 1) } : {}),
    ...(halo === 0 ? {} : { stroke: String(value('text-halo-color') ?? 'none'), 'stroke-width': short(2 * halo), 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
    ...fontOf(value('text-font') as readonly string[] | null),
    'font-size': short(number('text-size', 16)),
    ...(number('text-letter-spacing', 0) === 0 ? {} : { 'letter-spacing': short(number('text-letter-spacing', 0) * number('text-size', 16)) }),
  };
}

const inPicture = ([x, y]: Point, { plot: { size } }: Setting, margin: number): boolean => x >= -margin && y >= -margin && x <= size.width + margin && y <= size.height + margin;

const meetsPicture = ({ x, y, width, height }: Rect, { plot: { size } }: Setting): boolean => x < size.width && y < size.height && x + width > 0 && y + height > 0;

function atPoint(spec: SymbolLayerSpecification, { feature, about }: Painted, setting: Setting): readonly Placed[] {
  if (feature.geometry.type !== 'Point') return [];
  const [lon = 0, lat = 0] = feature.geometry.coordinates;
  const at = setting.plot.point([lon, lat]);
  if (!inPicture(at, setting, 200)) return [];
  const read = reader(spec, about);
  const icon = read.number('icon-opacity', 1) > 0 ? iconAt(read, at, setting) : null;
  const sections = read.number('text-opacity', 1) > 0 ? sectionsOf(read.value('text-field')) : [];
  if (icon === null && sections.length === 0) return [];
  const iconRects = icon === null || read.value('icon-allow-overlap') === true ? [] : [grown(icon.rect, read.number('icon-padding', 2))];
  if (!setting.room.isFree(iconRects)) return [];
  const taken = icon === null || read.value('icon-ignore-placement') === true ? [] : [grown(icon.rect, read.number('icon-padding', 2))];
  const words = sections.length === 0 ? null : textAt(read, sections, { at, setting });
  if (words === null && sections.length > 0) return [];
  if (![icon?.rect, words?.rect].some((rect) => rect !== undefined && meetsPicture(rect, setting))) return [];
  setting.room.take([...taken, ...(words === null ? [] : [words.rect])]);
  return [{ layer: spec.id, id: about.id, text: wordsOf(sections), centre: icon === null ? at : [icon.rect.x + icon.rect.width / 2, icon.rect.y + icon.rect.height / 2], drawn: group({ 'data-id': about.id }, [...(icon === null ? [] : [icon.drawn]), ...(words === null ? [] : [words.drawn])]) }];
}

function iconAt(read: Reader, [x, y]: Point, { pictures, ids }: Setting): { readonly rect: Rect; readonly drawn: SvgElement } | null {
  const name = read.value('icon-image');
  const picture = pictures.get(String(name));
  if (picture === undefined) return null;
  const scale = read.number('icon-size', 1);
  const [dx = 0, dy = 0] = (read.value('icon-offset') as readonly number[] | null) ?? [];
  const size = picture.size * scale;
  const rect = { x: x + dx * scale - size / 2, y: y + dy * scale - size / 2, width: size, height: size };
  const opacity = read.number('icon-opacity', 1);
  return { rect, drawn: el('use', { href: `#${ids}${String(name)}`, x: short(rect.x), y: short(rect.y), width: short(size), height: short(size), ...(opacity < 1 ? { opacity: Math.round(opacity * 100) / 100 } : {}) }) };
}

/** The text at the first of its places where it has room; null where it has none. */
function textAt(read: Reader, sections: readonly Section[], { at: [x, y], setting }: { readonly at: Point; readonly setting: Setting }): { readonly rect: Rect; readonly drawn: SvgElement } | null {
  const size = read.number('text-size', 16);
  const lines = linesOf(sections, { font: (read.value('text-font') as readonly string[] | null)?.[0] ?? '', size, spacing: read.number('text-letter-spacing', 0), lineHeight: read.number('text-line-height', 1.2), maxWidth: read.number('text-max-width', 10) });
  const box = { width: Math.max(0, ...lines.map((l) => l.width)), height: lines.reduce((sum, l) => sum + l.height, 0) };
  const free = read.value('text-allow-overlap') === true;
  for (const { anchor, shift } of placesOf(read)) {
    const rect = boxAt([x + shift[0] * size, y + shift[1] * size], box, anchor);
    const angle = read.number('text-rotate', 0);
    const padded = turned(grown(rect, read.number('text-padding', 2)), angle, [x, y]);
    if (!free && !setting.room.isFree([padded])) continue;
    const words = written(read, lines, { rect, anchor });
    return { rect: padded, drawn: angle === 0 ? words : group({ transform: `rotate(${short(angle)} ${short(x)} ${short(y)})` }, [words]) };
  }
  return null;
}

function placesOf(read: Reader): readonly Place[] {
  const pairs = read.value('text-variable-anchor-offset');
  if (Array.isArray(pairs)) return inPairs(pairs);
  const anchors = read.value('text-variable-anchor');
  if (Array.isArray(anchors)) return around(anchors as readonly Anchor[], read.number('text-radial-offset', 0));
  return [{ anchor: (read.value('text-anchor') as Anchor | null) ?? 'center', shift: (read.value('text-offset') as [number, number] | null) ?? [0, 0] }];
}

function written(read: Reader, lines: readonly Line[], { rect, anchor }: { readonly rect: Rect; readonly anchor: Anchor }): SvgElement {
  const size = read.number('text-size', 16);
  const side = anchor.includes('left') ? 'start' : anchor.includes('right') ? 'end' : 'middle';
  const x = short(side === 'start' ? rect.x : side === 'end' ? rect.x + rect.width : rect.x + rect.width / 2);
  let y = rect.y;
  const spans = lines.flatMap(({ sections, height }) => {
    const base = y + height / 2 + 0.34 * size * Math.max(...sections.map((s) => s.scale));
    y += height;
    return sections.map((s, n) =>
      el('tspan', { ...(n === 0 ? { x, y: short(base) } : {}), ...(s.scale === 1 ? {} : { 'font-size': short(size * s.scale) }), ...(s.font === null ? {} : fontOf(s.font)), ...(s.colour === null ? {} : { fill: s.colour }) }, [
        n === sections.length - 1 ? s.text.trimEnd() : s.text,
      ]),
    );
  });
  return el('text', { 'text-anchor': side, ...inkOf(read) }, spans);
}

/** Pictures along a line, so many pixels from each other, turned as it runs. */
function everySoFar(spec: SymbolLayerSpecification, { feature, about }: Painted, setting: Setting): readonly Placed[] {
  const read = reader(spec, about);
  if (read.number('icon-opacity', 1) <= 0) return [];
  const line = setting.plot.line(feature);
  const spacing = read.number('symbol-spacing', 250);
  const length = lengthOf(line);
  const places = Array.from({ length: Math.floor(length / spacing) || (length > spacing / 3 ? 1 : 0) }, (_, n) => Math.min(length, (n + 0.5) * Math.min(spacing, length)));
  const drawn = places.flatMap((along) => {
    const here = pointAt(line, along / length);
    const icon = iconAt(read, here, setting);
    if (icon === null || !inPicture(here, setting, 20)) return [];
    const [ahead, behind] = [pointAt(line, Math.min(1, (along + 2) / length)), pointAt(line, Math.max(0, (along - 2) / length))];
    const angle = (Math.atan2(ahead[1] - behind[1], ahead[0] - behind[0]) * 180) / Math.PI;
    return [group({ transform: `rotate(${short(angle)} ${short(here[0])} ${short(here[1])})` }, [icon.drawn])];
  });
  return drawn.length === 0 ? [] : [{ layer: spec.id, id: about.id, text: '', centre: pointAt(line, 0.5), drawn: group({ 'data-id': about.id }, drawn) }];
}
