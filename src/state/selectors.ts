/** Reading the record: look-ups that are made once for a record. */
import type { Incident, Place, Source, Territory } from '../domain/model';
import type { Dataset } from '../domain/schema';
import { searchIndexOf } from '../domain/search';

/** A look-up that is made once for a record. */
export const onceFor = <T>(make: (dataset: Dataset) => T): ((dataset: Dataset) => T) => {
  const made = new WeakMap<Dataset, T>();
  return (dataset) => {
    const value = made.get(dataset) ?? make(dataset);
    made.set(dataset, value);
    return value;
  };
};

export const sourcesById = onceFor((d): ReadonlyMap<string, Source> => new Map(d.sources.map((s) => [s.id, s])));
export const territoriesById = onceFor((d): ReadonlyMap<string, Territory> => new Map(d.territories.map((x) => [x.id, x])));
export const incidentsById = onceFor((d): ReadonlyMap<string, Incident> => new Map(d.incidents.map((i) => [i.id, i])));
export const placesById = onceFor((d): ReadonlyMap<string, Place> => new Map(d.places.map((p) => [p.id, p])));
export const searchIndex = onceFor(searchIndexOf);
