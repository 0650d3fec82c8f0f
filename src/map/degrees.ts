import { t } from '../i18n';

/** A degree as an atlas writes it. */
export function degreesOf(degrees: number, axis: 'meridian' | 'parallel'): string {
  const side = axis === 'meridian' ? (((degrees + 540) % 360) - 180 < 0 ? 'west' : 'east') : degrees < 0 ? 'south' : 'north';
  const amount = axis === 'meridian' ? Math.abs(((degrees + 540) % 360) - 180) : Math.abs(degrees);
  return t(`map.degrees.${side}`, { at: `${Math.floor(amount)}°${amount % 1 === 0 ? '' : '\u202f30′'}` });
}
