/** The drawing of measures, which is fetched when something is first measured: the first picture does without it. */
import type { Feature } from 'geojson';
import type { Shapes } from '../../domain/measured';
import type { DrawnMeasure } from './drawn';

let draw: typeof import('./drawn').measureFeatures | null = null;

export const canDraw = (): boolean => draw !== null;

/** The features of a measure; none before the code that draws it has come. */
export const featuresOf = (measure: DrawnMeasure | null, shapes: Shapes): Feature[] => (measure === null || draw === null ? [] : draw(measure, shapes));

/** Resolves when measures can be drawn; rejects where the code does not come. */
export async function fetchDrawing(): Promise<void> {
  ({ measureFeatures: draw } = await import('./drawn'));
}
