/**
 * The globe that the map is far out, as MapLibre draws it: seen from above the middle of the picture, and on the way to
 * Mercator each place between its two places. Close by there is none. Pure; every renderer has the same.
 */
import type { Camera } from '../domain/view';
import type { Point, Size } from './camera';
import { clamp, placeOf, worldOf, worldSize, wrapped } from './mercator';

/** Up to the first of these levels the world is a globe, from the second on it is flat. */
export const BENDS = { globe: 3, flat: 4 } as const;

/** MapLibre looks from so many heights of the picture above it: half of its field of view is atan(1/3). */
const HEIGHTS = 1.5;
/** As MapLibre's shader: what is more globe than this hides what is behind it, the more the more it is one. */
const HIDES_FROM = 0.2;
/** Corners of the globe's outline: on a globe as wide as a screen none is seen. */
const CORNERS = 240;
/** What lies on the other side is put so far beyond the outline, in parts of the way there. */
const BEYOND = 0.05;
/** Along the outline at most so much of a turn in one step: its corners then stay beyond it. */
const ALONG = 1 / 36;
/** Nothing in the world ends at exactly this many degrees: so no edge runs through the farthest point. */
const NUDGE = 1e-7;

/** Half of the world, a hair less: its two ends stay on their own sides. */
const HALF = 0.5 - 1e-9;
const TURN = 2 * Math.PI;
const radians = (degrees: number): number => (degrees / 360) * TURN;

/** A direction from the middle of the picture over the ground, and the angle at the earth's middle to go. */
type Way = { readonly east: number; readonly north: number; readonly cos: number };

/** Where a point of the world is drawn, and whether it is on this side of the globe. */
export type Laid = { readonly at: Point; readonly isSeen: boolean; readonly way: Way };

export class Globe {
  /** How much of a globe it is: 1 wholly, 0 flat. */
  readonly #share: number;
  readonly #size: Size;
  readonly #lon: number;
  readonly #middle: Point;
  readonly #sin: number;
  readonly #cos: number;
  readonly #world: number;
  readonly #radius: number;
  readonly #height: number;
  /** Cosine of the angle, at the earth's middle, between the middle of the picture and the last that is seen. */
  readonly #horizon: number;
  #outline: readonly Point[] | null = null;

  constructor({ lon: exactLon, lat: exactLat, zoom }: Camera, size: Size) {
    const [lon, lat] = [exactLon + NUDGE, exactLat - (exactLat < 0 ? -NUDGE : NUDGE)];
    this.#share = clamp((BENDS.flat - zoom) / (BENDS.flat - BENDS.globe), 0, 1);
    this.#size = size;
    this.#lon = lon;
    this.#middle = worldOf(lon, lat);
    [this.#sin, this.#cos] = [Math.sin(radians(lat)), Math.cos(radians(lat))];
    this.#world = worldSize(zoom);
    this.#radius = this.#world / TURN / this.#cos;
    this.#height = HEIGHTS * size.height;
    this.#horizon = this.#horizonOf();
  }

  /** Where a place stands in the picture; null for one that the globe hides. */
  pixel([lon, lat]: Point): Point | null {
    const phi = radians(lat);
    const way = this.#wayTo(radians(lon - this.#lon), Math.sin(phi), Math.cos(phi));
    return way.cos < this.#horizon ? null : this.#seen(way, worldOf(lon, lat));
  }

  /** Where a point of Mercator's world is drawn; one that is hidden a little beyond the outline, in its direction. */
  lay(world: Point): Laid {
    const t = Math.exp((0.5 - world[1]) * TURN);
    const way = this.#wayTo((world[0] - this.#middle[0]) * TURN, (t * t - 1) / (t * t + 1), (2 * t) / (t * t + 1));
    const isSeen = way.cos >= this.#horizon;
    return { isSeen, way, at: isSeen ? this.#seen(way, world) : this.#beyond(Math.atan2(way.north, way.east)) };
  }

  /** Points beyond the outline from one hidden point to the next, the way round on which the farthest point is not passed. */
  around({ way: from }: Laid, { way: to }: Laid): readonly Point[] {
    // Of two opposite directions the sign of a product that is all but nothing still tells the side.
    const turn = Math.atan2(from.east * to.north - from.north * to.east, from.east * to.east + from.north * to.north);
    const steps = Math.ceil(Math.abs(turn) / TURN / ALONG);
    const start = Math.atan2(from.north, from.east);
    return Array.from({ length: Math.max(0, steps - 1) }, (_, n) => this.#beyond(start + (turn * (n + 1)) / steps));
  }

  /** The place under a point of the picture; null beyond the globe. */
  place(at: Point): Point | null {
    const { width, height } = this.#size;
    const onGlobe = this.#placeOnGlobe([at[0] - width / 2, height / 2 - at[1]]);
    if (this.#share === 1) return onGlobe;
    const [x, y] = this.#middle;
    const flat: Point = [x + (at[0] - width / 2) / this.#world, y + (at[1] - height / 2) / this.#world];
    return (onGlobe && this.#near(at, worldOf(...onGlobe))) ?? this.#near(at, flat);
  }

  /** The line around what is seen of the globe; none where it is all. */
  get outline(): readonly Point[] {
    this.#outline ??= this.#horizon <= -1 ? [] : Array.from({ length: CORNERS }, (_, n) => this.#edge((n / CORNERS) * TURN));
    return this.#outline;
  }

  /** How far from the middle of the picture the globe reaches at the least, in pixels. */
  get reach(): number {
    const { width, height } = this.#size;
    return Math.min(...this.outline.map(([x, y]) => Math.hypot(x - width / 2, y - height / 2)));
  }

  /** Pixels around the equator: nowhere is the world drawn larger. */
  get girth(): number {
    return this.#radius * TURN;
  }

  /** The point of Mercator's world that is farthest away, which no picture shows; shapes may go on beyond the world's end. */
  get farthest(): readonly Point[] {
    const [x, y] = this.#middle;
    return [-0.5, 0.5, 1.5].map((by) => [wrapped(x) + by, 1 - y]);
  }

  /** The part of Mercator's world that is laid around the globe, from west to east; null where its ends meet. */
  get strip(): readonly [west: number, east: number] | null {
    return this.#share === 1 ? null : [this.#middle[0] - HALF, this.#middle[0] + HALF];
  }

  /** Mixed in front of the camera, and then drawn in its perspective, as the shader does. */
  #seen({ east, north, cos }: Way, [x, y]: Point): Point {
    const [globe, flat] = [this.#share, 1 - this.#share];
    const near = this.#height / (this.#height + globe * this.#radius * (1 - cos));
    const [flatEast, flatNorth] = [wrapped(x - this.#middle[0]) * this.#world, (this.#middle[1] - y) * this.#world];
    const { width, height } = this.#size;
    return [width / 2 + near * (flat * flatEast + globe * this.#radius * east), height / 2 - near * (flat * flatNorth + globe * this.#radius * north)];
  }

  #wayTo(lambda: number, sin: number, cos: number): Way {
    const cosLambda = Math.cos(lambda);
    return { east: cos * Math.sin(lambda), north: this.#cos * sin - this.#sin * cos * cosLambda, cos: this.#sin * sin + this.#cos * cos * cosLambda };
  }

  /** The place that lies in a direction from the middle of the picture, at an angle. */
  #gone({ east, north, cos }: Way): Point {
    const sin = clamp(cos * this.#sin + north * this.#cos, -1, 1);
    return [this.#lon + (Math.atan2(east, this.#cos * cos - this.#sin * north) / TURN) * 360, (Math.asin(sin) / TURN) * 360];
  }

  /** A point of the outline. */
  #edge(direction: number): Point {
    const sin = Math.sqrt(1 - this.#horizon ** 2);
    const way = { east: sin * Math.cos(direction), north: sin * Math.sin(direction), cos: this.#horizon };
    return this.#seen(way, worldOf(...this.#gone(way)));
  }

  #beyond(direction: number): Point {
    const [x, y] = this.#edge(direction);
    const { width, height } = this.#size;
    return [x + (x - width / 2) * BEYOND, y + (y - height / 2) * BEYOND];
  }

  /** From where on the shader leaves out: f (u + 1/p) (h + r u) = h + s r u, for u = 1 - cos. */
  #horizonOf(): number {
    const [h, r, s] = [this.#height, this.#radius, this.#share];
    const p = 1 + h / r;
    const f = clamp((s - HIDES_FROM) / (1 - HIDES_FROM), 0, 1);
    if (f === 0) return -1;
    const [a, b, c] = [f * r, f * h + (f * r) / p - s * r, h * (f / p - 1)];
    return Math.max(-1, 1 - (Math.sqrt(b * b - 4 * a * c) - b) / (2 * a));
  }

  /** Snyder, Map Projections: A Working Manual (1987), page 175: the inverse of the vertical perspective. */
  #placeOnGlobe([x, y]: Point): Point | null {
    const p = 1 + this.#height / this.#radius;
    const rho = Math.hypot(x, y) / this.#radius;
    if (rho < 1e-12) return placeOf(this.#middle);
    const under = 1 - (rho * rho * (p + 1)) / (p - 1);
    if (under < 0) return null;
    const sin = (p - Math.sqrt(under)) / ((p - 1) / rho + rho / (p - 1));
    const far = Math.hypot(x, y);
    return this.#gone({ east: (sin * x) / far, north: (sin * y) / far, cos: Math.sqrt(1 - sin * sin) });
  }

  /** The place under a point of what is between globe and flat, found from a guess by Newton's steps; null where there is none. */
  #near([x, y]: Point, guess: Point): Point | null {
    const step = 1e-7;
    let [u, v] = guess;
    for (let n = 0; n < 20; n += 1) {
      const here = this.pixel(placeOf([u, v]));
      const [east, south] = [this.pixel(placeOf([u + step, v])), this.pixel(placeOf([u, v + step]))];
      if (here === null || east === null || south === null) return null;
      const [dx, dy] = [x - here[0], y - here[1]];
      if (Math.hypot(dx, dy) < 1e-4) return placeOf([u, v]);
      const [a, b, c, d] = [east[0] - here[0], south[0] - here[0], east[1] - here[1], south[1] - here[1]];
      const det = a * d - b * c;
      if (det === 0) return null;
      [u, v] = [u + (step * (dx * d - dy * b)) / det, v + (step * (dy * a - dx * c)) / det];
    }
    return null;
  }
}

let last: { readonly camera: Camera; readonly size: Size; readonly globe: Globe } | null = null;

/** The globe of a camera; null where the map is flat. */
export function globeOf(camera: Camera, size: Size): Globe | null {
  if (camera.zoom >= BENDS.flat) return null;
  const { lon, lat, zoom } = camera;
  const isKept = last !== null && last.camera.lon === lon && last.camera.lat === lat && last.camera.zoom === zoom && last.size.width === size.width && last.size.height === size.height;
  if (last === null || !isKept) last = { camera, size, globe: new Globe(camera, size) };
  return last.globe;
}
