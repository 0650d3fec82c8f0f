/** Plane measures of rings in degrees, good enough to sort and match islands by. */
import type { Position } from 'geojson';

export type Ring = readonly Position[];

/** Longitude/latitude box in degrees: west, south, east, north. */
export type Box = readonly [number, number, number, number];

/** Twice-signed shoelace sums around the first point, so that small rings far from 0,0 keep their digits. */
function sums(ring: Ring): { readonly area: number; readonly x: number; readonly y: number } {
  const [ox = 0, oy = 0] = ring[0] ?? [];
  let [area, x, y] = [0, 0, 0];
  ring.forEach(([px = 0, py = 0], i) => {
    const [qx = 0, qy = 0] = ring[(i + 1) % ring.length] ?? [];
    const cross = (px - ox) * (qy - oy) - (qx - ox) * (py - oy);
    area += cross;
    x += (px + qx - 2 * ox) * cross;
    y += (py + qy - 2 * oy) * cross;
  });
  return { area, x, y };
}

/** Square degrees, positive when the ring runs counter-clockwise. */
export const signedArea = (ring: Ring): number => sums(ring).area / 2;

export function centre(ring: Ring): readonly [number, number] {
  const { area, x, y } = sums(ring);
  const [ox = 0, oy = 0] = ring[0] ?? [];
  return area === 0 ? [ox, oy] : [ox + x / (3 * area), oy + y / (3 * area)];
}

export const contains = (box: Box, [lon, lat]: readonly [number, number]): boolean =>
  lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3];

export const bySize = (a: Ring, b: Ring): number => Math.abs(signedArea(b)) - Math.abs(signedArea(a));
