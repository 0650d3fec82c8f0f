/** Shapes as paths of a picture: projected once for a geometry, cut and written once for a camera, so that time changes paint only. */
import { geoIdentity, geoStream, type GeoStream, type GeoStreamWrapper } from 'd3-geo';
import type { Feature, Geometry, Position } from 'geojson';
import type { Camera } from '../../domain/view';
import { pixelOf, type Point, type Size } from '../camera';
import { globeOf, type Globe } from '../globe';
import { worldOf, worldSize } from '../mercator';
import { cutLine, cutRing, thinned, type Box } from './cutting';
import { isWithin, laidLine, laidRing } from './laying';
import { short } from './tree';

/** How far paths go on beyond the picture's edge, so that no stroke along the cut is seen, in pixels. */
const MARGIN = 60;
/** Points nearer to each other than this are one, in pixels. */
const FINE = 0.35;

/** The lines or rings of a shape in a world that is 1 wide, and their box there. */
type InWorld = { readonly lines: readonly (readonly Point[])[]; readonly isArea: boolean; readonly box: Box };

const projected = new WeakMap<Feature, InWorld>();

function inWorld(feature: Feature): InWorld {
  const known = projected.get(feature);
  if (known !== undefined) return known;
  const lines = linesOf(feature.geometry).map((line) => line.map(([lon = 0, lat = 0]) => worldOf(lon, lat)));
  let [left, top, right, bottom] = [1, 1, 0, 0];
  for (const [x, y] of lines.flat()) [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  const made: InWorld = { lines, isArea: /Polygon$/.test(feature.geometry.type), box: [left, top, right, bottom] };
  projected.set(feature, made);
  return made;
}

/** A line or a ring in pixels as a shape, to be cut and written. */
const shapeOf = (line: readonly Point[], isArea: boolean): Geometry => {
  const points = thinned(line, FINE).map(([x, y]): Position => [x, y]);
  const [first] = points;
  return isArea && first !== undefined ? { type: 'Polygon', coordinates: [[...points, first]] } : { type: 'LineString', coordinates: points };
};

/** A shape as a path, as far as the cut leaves it. */
function written(shape: Geometry, cut: GeoStreamWrapper): string {
  let [path, command, end] = ['', '', ''];
  const pen: GeoStream = {
    point(x, y) {
      path += `${command}${short(x)},${short(y)}`;
      command = 'L';
    },
    lineStart: () => void (command = 'M'),
    lineEnd: () => void (path += end),
    polygonStart: () => void (end = 'Z'),
    polygonEnd: () => void (end = ''),
  };
  geoStream(shape, cut.stream(pen));
  return path;
}

export class Plot {
  readonly camera: Camera;
  readonly size: Size;
  /** The line around the globe; null where the picture shows nothing beyond it. */
  readonly outline: string | null;
  readonly #paths = new WeakMap<Feature, string>();
  readonly #globe: Globe | null;
  /** The picture with its margin, in pixels. */
  readonly #field: Box;
  /** What of the world may be in the picture. */
  readonly #window: Box;
  readonly #flat: (world: Point) => Point;
  /** Cuts a shape to the field and writes it. */
  readonly #written: (shape: Geometry) => string;

  constructor(camera: Camera, size: Size) {
    this.camera = camera;
    this.size = size;
    const cut = geoIdentity().clipExtent([[-MARGIN, -MARGIN], [size.width + MARGIN, size.height + MARGIN]]);
    this.#written = (shape) => written(shape, cut);
    this.#globe = globeOf(camera, size);
    const isAllGlobe = this.#globe === null || this.#globe.reach > Math.hypot(size.width, size.height) / 2;
    this.outline = this.#globe === null || isAllGlobe ? null : this.#written(shapeOf(this.#globe.outline, true));
    this.#field = [-MARGIN, -MARGIN, size.width + MARGIN, size.height + MARGIN];
    const scale = worldSize(camera.zoom);
    const [x, y] = worldOf(camera.lon, camera.lat);
    const [halfX, halfY] = [(size.width / 2 + MARGIN) / scale, (size.height / 2 + MARGIN) / scale];
    const strip = this.#globe?.strip ?? null;
    this.#window = this.#globe === null ? [x - halfX, y - halfY, x + halfX, y + halfY] : strip === null ? [0, 0, 1, 1] : [strip[0], 0, strip[1], 1];
    this.#flat = ([atX, atY]) => [(atX - x) * scale + size.width / 2, (atY - y) * scale + size.height / 2];
  }

  /** Where a place stands in the picture, in pixels. */
  point(place: Point): Point {
    return pixelOf(this.camera, this.size, place);
  }

  /** The path of a feature's lines or rings, as far as they are in the picture; empty where they are not. */
  path(feature: Feature): string {
    const known = this.#paths.get(feature);
    if (known !== undefined) return known;
    const path = this.#pathOf(inWorld(feature));
    this.#paths.set(feature, path);
    return path;
  }

  #pathOf({ lines, isArea, box }: InWorld): string {
    if (lines.length === 0) return '';
    const drawn = this.#copies(box).flatMap((by) => lines.map((line) => this.#drawn(line, by, isArea)));
    // On the plane of the picture the farthest point is all around: an area that has it is what its rings leave.
    const globe = this.#globe;
    const [left, top, right, bottom] = this.#field;
    const around = globe !== null && globe.strip === null && isArea && globe.farthest.some((point) => isWithin(lines, point)) ? `M${left},${top}H${right}V${bottom}H${left}Z` : '';
    return drawn.join('') + around;
  }

  /** By how many worlds a shape is moved to be where the window is. */
  #copies([left, top, right, bottom]: Box): readonly number[] {
    if (this.#globe !== null && this.#globe.strip === null) return [0];
    const [west, north, east, south] = this.#window;
    if (top > south || bottom < north) return [];
    const first = Math.ceil(west - right);
    return Array.from({ length: Math.max(0, Math.floor(east - left) - first + 1) }, (_, n) => first + n);
  }

  #drawn(line: readonly Point[], by: number, isArea: boolean): string {
    const moved = by === 0 ? line : line.map(([x, y]): Point => [x + by, y]);
    const globe = this.#globe;
    const parts = globe === null || globe.strip === null ? [moved] : isArea ? [cutRing(moved, this.#window)] : cutLine(moved, this.#window);
    // A ring along the globe's outline may go around the picture more than once: it is cut before.
    return parts
      .flatMap((part) => (globe === null ? [part.map(this.#flat)] : isArea ? [cutRing(laidRing(part, globe, FINE), this.#field)] : laidLine(part, globe, FINE)))
      .map((part) => (part.length < 2 ? '' : this.#written(shapeOf(part, isArea))))
      .join('');
  }

  /** The points of a feature's longest line, uncut, in pixels. */
  line(feature: Feature): readonly Point[] {
    const lines = linesOf(feature.geometry);
    const longest = lines.reduce<readonly Position[]>((best, l) => (l.length > best.length ? l : best), []);
    return longest.map(([lon = 0, lat = 0]) => this.point([lon, lat])).filter(([x]) => this.#globe === null || x > -MARGIN);
  }
}

function linesOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'Point':
    case 'MultiPoint':
    case 'GeometryCollection':
      return [];
  }
}
