/** What the picture for the class and the console say alike of a question. */
import type { Citation } from '../../domain/model';
import type { Dataset } from '../../domain/schema';
import { sourcesById } from '../../state/selectors';

export const LETTERS = 'ABCD';

/** The titles of the sources, each once. */
export function sourcesOf(dataset: Dataset, citations: readonly Citation[]): string {
  const known = sourcesById(dataset);
  return [...new Set(citations.flatMap(({ source }) => known.get(source)?.title ?? []))].join('; ');
}
