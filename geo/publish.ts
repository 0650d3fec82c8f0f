/** The record in the forms in which others use it: CSV, GeoJSON, JSON Schemas, a Data Package, a data dictionary. */
import { citationOf, LICENCE, RECORD_TITLE } from '../src/domain/citation';
import type { Dataset } from '../src/domain/schema';
import { tablesOf } from '../src/domain/tables';
import { csvOf } from '../src/domain/tables/csv';
import { incidentFeatures } from '../src/domain/tables/points';
import { datapackageOf } from './publish/datapackage';
import { dictionaryOf } from './publish/dictionary';
import { schemaFiles } from './publish/schemas';

/** One feature to a line, so that a change of the record is a change of its line. */
function incidentPoints(dataset: Dataset): string {
  const about = { title: RECORD_TITLE, version: dataset.version, licence: LICENCE.name, citation: citationOf(dataset) };
  const features = incidentFeatures(dataset).map((feature) => JSON.stringify(feature));
  return `{"type":"FeatureCollection","about":${JSON.stringify(about)},"features":[\n${features.join(',\n')}\n]}\n`;
}

/** Every published file by its path under public/data, for a record and the shapes by theirs: the same bytes for the same record. */
export function publishedFiles({ dataset, shapes }: { readonly dataset: Dataset; readonly shapes: ReadonlyMap<string, unknown> }): ReadonlyMap<string, string> {
  const data = new Map([
    ...tablesOf(dataset).map(({ table, rows }) => [`csv/${table.name}.csv`, csvOf(table.columns, rows)] as const),
    ['incidents.geojson', incidentPoints(dataset)] as const,
  ]);
  return new Map([
    ...data,
    ...schemaFiles(),
    ['datapackage.json', datapackageOf({ dataset, files: data, shapes: shapes.keys() })],
    ['dictionary.md', dictionaryOf(dataset)],
  ]);
}
