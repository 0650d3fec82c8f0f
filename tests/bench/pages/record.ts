/** The generated incidents in the page, as the record's reader gives them: a million of them can't come as one text. */
import type { Incident } from '../../../src/domain/model';
import { readDataset, type Dataset } from '../../../src/domain/schema';
import { parseEdtf, type Edtf } from '../../../src/domain/time';
import { generatedIncidents, generatedSources, type Base } from '../../fixtures/generatedRecord';

const dates = new Map<string, Edtf>();

/** A date once for all that have it. */
function dateOf(text: string): Edtf {
  const date = dates.get(text) ?? parseEdtf(text);
  if (date === null) throw new Error(`${text} is not a date`);
  dates.set(text, date);
  return date;
}

export async function fetchBase(): Promise<Base> {
  return (await (await fetch('/data/record.json')).json()) as Base;
}

/** As of the core: without the accounts. The generator's own test sees to it that they are sound. */
export function incidentsOf(count: number, base: Base): readonly Incident[] {
  const made: Incident[] = [];
  for (const { id, date, title, summary, category, place, territories, parties, confidence, sources } of generatedIncidents(count, { base })) {
    made.push({ id, date: dateOf(date), title, summary, category, place, territories, parties, confidence, sources } as unknown as Incident);
  }
  return made;
}

/** The record with so many generated incidents in place of its own. */
export function datasetOf(count: number, base: Base): Dataset {
  const read = readDataset(base);
  if (!read.ok) throw new Error(JSON.stringify(read.problem.slice(0, 3)));
  const sources: Dataset['sources'][number][] = [...read.value.sources];
  for (const source of generatedSources(count)) sources.push({ ...source, date: dateOf(source.date) } as unknown as Dataset['sources'][number]);
  return { ...read.value, incidents: incidentsOf(count, base), sources };
}
