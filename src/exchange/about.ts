/** What every exported file says of itself: of when, in whose perspective, from which version, on what terms, and where to see it again. */
import { citationOf, LICENCE } from '../domain/citation';
import type { Dataset } from '../domain/schema';
import { printSpan } from '../domain/time';
import { encodeView } from '../domain/address';
import { type View } from '../domain/view';

/** Shown: what the view shows. Everything: the whole record. */
export type Scope = 'shown' | 'everything';

export type RecordAbout = { readonly record_version: string; readonly record_checked: string; readonly licence: string; readonly citation: string };
export type ViewAbout = {
  readonly view_date: string;
  readonly view_perspective: View['perspective'];
  readonly view_names: View['names'];
  /** The fragment that shows the view again in any copy of the atlas. */
  readonly view_address: string;
};
export type About = RecordAbout & Partial<ViewAbout>;

const recordAbout = (dataset: Dataset): RecordAbout => ({
  record_version: dataset.version,
  record_checked: dataset.checked.text,
  licence: LICENCE.name,
  citation: citationOf(dataset),
});

const viewAbout = (view: View): ViewAbout => ({
  view_date: printSpan(view.span),
  view_perspective: view.perspective,
  view_names: view.names,
  view_address: `#${encodeView(view)}`,
});

export const aboutOf = (dataset: Dataset, view: View, scope: Scope): About => (scope === 'shown' ? { ...viewAbout(view), ...recordAbout(dataset) } : recordAbout(dataset));

type Named = { readonly dataset: Dataset; readonly view: View; readonly scope: Scope; readonly what: string; readonly ending: string };

/** "kuril-atlas_1945-09_incidents.csv", "kuril-atlas_1945-09_japan_map.geojson", "kuril-atlas_2026.11_incidents.csv" */
export function fileNameOf({ dataset, view, scope, what, ending }: Named): string {
  const which = scope === 'everything' ? [dataset.version] : [printSpan(view.span), ...(view.perspective === 'control' ? [] : [view.perspective])];
  return `${['kuril-atlas', ...which, what].join('_')}.${ending}`;
}
