/** Incidents as GeoJSON: points, with the columns of their table as properties. */
import type { Feature, Point } from 'geojson';
import type { Dataset } from '../schema';
import { incidents } from './events';
import type { Cell, Row, Table } from './table';

/** A row as an object, by the names of its columns. */
export const objectOf = ({ columns }: Pick<Table, 'columns'>, row: Row): { readonly [column: string]: Cell } =>
  Object.fromEntries(columns.map(({ name }, n) => [name, row[n] ?? null]));

/** The incidents of a record in order; those without a place have no geometry. */
export const incidentFeatures = (dataset: Dataset): readonly Feature<Point | null>[] =>
  incidents.rowsOf(dataset).map((row) => {
    const { id, lon, lat, ...properties } = objectOf(incidents, row);
    const geometry = typeof lon === 'number' && typeof lat === 'number' ? { type: 'Point' as const, coordinates: [lon, lat] } : null;
    return { type: 'Feature', id: String(id), properties: { id, ...properties }, geometry };
  });
