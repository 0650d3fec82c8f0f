/** The map as GeoJSON: the lands with what is said of them, and the incidents as points. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { nameIn } from '../domain/names';
import type { Territory } from '../domain/model';
import { nameOrderIn } from '../domain/perspective';
import type { Dataset } from '../domain/schema';
import { TABLES, type Table } from '../domain/tables';
import { incidentFeatures, objectOf } from '../domain/tables/points';
import type { View } from '../domain/view';
import type { About, Scope } from './about';

/** The shapes of the lands have terms of their own. */
const SHAPES_LICENCE = 'LGPL-3.0-or-later';

/** The rows of a table that are about a land, as objects. */
const rowsAbout = (dataset: Dataset, table: Table, { id }: Territory) =>
  table.rowsOf(dataset).map((row) => objectOf(table, row)).filter((row) => row['territory'] === id);

/** From the first to the last: "JP", "JP > USSR"; two who hold in common stand with a plus sign. */
const passage = (steps: readonly (string | readonly string[])[]): string =>
  steps.map((step) => (typeof step === 'string' ? step : step.join('+') || 'none')).filter((step, n, all) => step !== all[n - 1]).join(' > ');

/**
 * What is said of a land: short texts that a map program can style by, and the whole rows behind them. A land that
 * changed hands has every holder in its text, the first before the last, never only one.
 */
function propertiesOf(dataset: Dataset, territory: Territory): { readonly [name: string]: unknown } {
  const drawings = rowsAbout(dataset, TABLES.drawings, territory);
  return {
    held_by: passage(territory.periods.map((p) => p.by)),
    rule: passage(territory.periods.map((p) => p.rule)),
    administration: passage(territory.periods.map((p) => p.administration)),
    claimed_by: territory.claimants.map((side) => `${side}: ${passage(territory.claims.filter((c) => c.claimant === side).map((c) => c.strength))}`).join('; '),
    ...(drawings.length === 0 ? {} : { drawn_as: passage(drawings.map((d) => d['drawn_as'] as readonly string[])), drawn_state: passage(drawings.map((d) => String(d['state']))), drawings }), // a list by its column
    periods: rowsAbout(dataset, TABLES.periods, territory),
    claims: rowsAbout(dataset, TABLES.claims, territory),
  };
}

type Map = { readonly dataset: Dataset; readonly view: View; readonly geometry: FeatureCollection; readonly about: About; readonly scope: Scope };

function landFeatures({ dataset, view, geometry, about, scope }: Map): readonly Feature<Geometry | null>[] {
  const dated = scope === 'shown' ? { view_date: about.view_date, view_perspective: about.view_perspective } : {};
  return dataset.territories.flatMap((territory) => {
    const name = scope === 'shown' ? nameIn(territory, view.span, nameOrderIn(view)) : nameIn(territory, dataset.checked.extent, 'administrator');
    const said = { kind: 'territory', territory: territory.id, name, ...dated, ...propertiesOf(dataset, territory) };
    return geometry.features
      .filter((f) => f.properties?.['territory'] === territory.id)
      .map(({ id, geometry: shape, properties }): Feature => ({ type: 'Feature', ...(id === undefined ? {} : { id }), properties: { id, ...said, approximate: properties?.['approximate'] === true }, geometry: shape }));
  });
}

/** The lands by their shapes, then the incidents; those without a place have no geometry. */
export function geojsonText(map: Map): string {
  const incidents = incidentFeatures(map.dataset).map((f) => ({ ...f, properties: { kind: 'incident', ...f.properties } }));
  const value = { type: 'FeatureCollection', about: { ...map.about, licence_of_shapes: SHAPES_LICENCE, shapes: 'DCW-GMT and GSHHG, modified' }, features: [...landFeatures(map), ...incidents] };
  return `${JSON.stringify(value)}\n`;
}
