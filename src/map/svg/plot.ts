/** Shapes as paths of a picture: projected once for a geometry, cut and written once for a camera, so that time changes paint only. */
import { geoIdentity, geoPath, type GeoStream } from 'd3-geo';
import type { Feature, Geometry, Position } from 'geojson';
import type { Camera } from '../../domain/view';
import { pixelOf, worldOf, worldSize, type Point, type Size } from '../camera';

/** How far paths go on beyond the picture's edge, so that no stroke along the cut is seen, in pixels. */
const MARGIN = 60;
/** Points nearer to each other than this are one, in pixels. */
const FINE = 0.35;

type Box = readonly [west: number, north: number, east: number, south: number];
/** A shape in a world that is 1 wide, and its box there; null for points, which have no path. */
type InWorld = { readonly shape: Geometry; readonly box: Box } | null;

const projected = new WeakMap<Feature, InWorld>();

function inWorld(feature: Feature): InWorld {
  const known = projected.get(feature);
  if (known !== undefined) return known;
  const { geometry } = feature;
  const made = geometry.type === 'GeometryCollection' || geometry.type === 'Point' || geometry.type === 'MultiPoint' ? null : project(geometry);
  projected.set(feature, made);
  return made;
}

type Nested = Position | readonly Nested[];
const isPosition = (value: Nested): value is Position => typeof value[0] === 'number';

function project(geometry: Exclude<Geometry, { readonly type: 'GeometryCollection' }>): InWorld {
  const box: [number, number, number, number] = [1, 1, 0, 0];
  const walk = (value: Nested): Nested => {
    if (!isPosition(value)) return value.map(walk);
    const [x, y] = worldOf(value[0] ?? 0, value[1] ?? 0);
    [box[0], box[1], box[2], box[3]] = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
    return [x, y];
  };
  return { shape: { ...geometry, coordinates: walk(geometry.coordinates) } as Geometry, box }; // of the same depth
}

/** Passes on only the points that can be told from the one before; the last of a line always. */
function thinned(sink: GeoStream): GeoStream {
  let kept: Point | null = null;
  let left: Point | null = null;
  return {
    point(x, y) {
      left = null;
      if (kept !== null && Math.abs(x - kept[0]) < FINE && Math.abs(y - kept[1]) < FINE) {
        left = [x, y];
        return;
      }
      kept = [x, y];
      sink.point(x, y);
    },
    lineStart() {
      [kept, left] = [null, null];
      sink.lineStart();
    },
    lineEnd() {
      if (left !== null) sink.point(left[0], left[1]);
      sink.lineEnd();
    },
    polygonStart: () => sink.polygonStart(),
    polygonEnd: () => sink.polygonEnd(),
  };
}

export class Plot {
  readonly camera: Camera;
  readonly size: Size;
  readonly #paths = new WeakMap<Feature, string>();
  readonly #path: (shape: Geometry) => string;
  readonly #window: Box;

  constructor(camera: Camera, size: Size) {
    this.camera = camera;
    this.size = size;
    const scale = worldSize(camera.zoom);
    const [left, top] = this.point([-180, 90]);
    const north = top - worldOf(0, 90)[1] * scale;
    this.#window = [(-MARGIN - left) / scale, (-MARGIN - north) / scale, (size.width + MARGIN - left) / scale, (size.height + MARGIN - north) / scale];
    const plane = geoIdentity()
      .scale(scale)
      .translate([left, north])
      .clipExtent([[-MARGIN, -MARGIN], [size.width + MARGIN, size.height + MARGIN]]);
    // Cut before it is thinned: what is cut away costs nothing more.
    const draw = geoPath({ stream: (sink) => plane.stream(thinned(sink)) }).digits(1);
    this.#path = (shape) => draw(shape) ?? '';
  }

  /** Where a place stands in the picture, in pixels. */
  point(place: Point): Point {
    return pixelOf(this.camera, this.size, place);
  }

  /** The path of a feature's lines or rings, as far as they are in the picture; empty where they are not. */
  path(feature: Feature): string {
    const known = this.#paths.get(feature);
    if (known !== undefined) return known;
    const world = inWorld(feature);
    const path = world === null || !meet(world.box, this.#window) ? '' : this.#path(world.shape);
    this.#paths.set(feature, path);
    return path;
  }

  /** The points of a feature's longest line, uncut, in pixels. */
  line(feature: Feature): readonly Point[] {
    const lines = linesOf(feature.geometry);
    const longest = lines.reduce<readonly Position[]>((best, l) => (l.length > best.length ? l : best), []);
    return longest.map(([lon = 0, lat = 0]) => this.point([lon, lat]));
  }
}

const meet = (a: Box, b: Box): boolean => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

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
