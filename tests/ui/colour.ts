/** The mathematics of colour that the tests of the themes measure with. */

type Rgb = readonly [number, number, number];

/** Linear light of a colour written as #rrggbb. Formula: IEC 61966-2-1. */
export function linear(hex: string): Rgb {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return [r, g, b];
}

/** Relative luminance of linear light, 0 to 1. Formula: WCAG 2.2. */
export const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Contrast of two colours, 1 to 21. Formula: WCAG 2.2. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(linear(a)), luminance(linear(b))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** A colour as a projector throws it whose black is a quarter of the way to white. */
export const lifted = (hex: string): string =>
  `#${[1, 3, 5].map((at) => Math.round(255 / 4 + (3 / 4) * Number.parseInt(hex.slice(at, at + 2), 16)).toString(16).padStart(2, '0')).join('')}`;

const times = (m: readonly Rgb[], [r, g, b]: Rgb): Rgb => {
  const [x = 0, y = 0, z = 0] = m.map(([p, q, s]) => p * r + q * g + s * b);
  return [x, y, z];
};

/**
 * How linear light is seen by people without one kind of cone.
 * Matrices: Machado, Oliveira and Fernandes 2009, severity 1.
 */
export const SIGHT: { readonly [kind in 'normal' | 'protan' | 'deutan' | 'tritan']: readonly Rgb[] } = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** Linear light as seen, kept within what a screen can show. */
const seen = (rgb: Rgb, sight: keyof typeof SIGHT): Rgb => {
  const [r, g, b] = times(SIGHT[sight], rgb);
  const within = (c: number) => Math.min(1, Math.max(0, c));
  return [within(r), within(g), within(b)];
};

/** OKLab of linear light. Formula: B. Ottosson, "A perceptual color space for image processing". */
function oklab(rgb: Rgb): Rgb {
  const [l, m, s] = times([[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]], rgb);
  return times([[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]], [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)]);
}

/** How far apart two colours look: their distance in OKLab, 0 to about 1. */
export function distance(a: string, b: string, sight: keyof typeof SIGHT): number {
  const [p, q] = [oklab(seen(linear(a), sight)), oklab(seen(linear(b), sight))];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/** Lightness in OKLab, 0 to 1: how heavy or light a colour looks. */
export const lightness = (hex: string): number => oklab(linear(hex))[0];

/** Chroma in OKLab: how far a colour is from grey. */
export function chroma(hex: string): number {
  const [, a, b] = oklab(linear(hex));
  return Math.hypot(a, b);
}

/** The direction of the hue in OKLab, in degrees: red about 30, yellow 110, green 140, blue 260. */
export function hue(hex: string): number {
  const [, a, b] = oklab(linear(hex));
  return ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
}
