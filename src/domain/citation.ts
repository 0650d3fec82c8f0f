/** What the record is called, on what terms it may be used, and how to cite it. These are fixed forms, the same in every language. */
import type { Dataset } from './schema';

export const RECORD_NAME = 'kuril-atlas';
export const RECORD_TITLE = 'Kuril Atlas: the record';
export const RECORD_AUTHORS = 'Kuril Atlas contributors';

export const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/legalcode',
} as const;

/** How to cite the record: authors, year of the version, title, version, licence. */
export const citationOf = ({ version }: Pick<Dataset, 'version'>): string =>
  `${RECORD_AUTHORS} (${version.slice(0, 4)}). ${RECORD_TITLE}, version ${version}. ${LICENCE.name}.`;
