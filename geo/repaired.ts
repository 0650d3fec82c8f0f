/**
 * Incidents that their schema refuses, without the fields that it refuses: so that a draft with a slip in its date is told
 * of its wrong place in the same run. No other record looks at an incident, so nothing follows from what is filled in.
 */
import { Incident } from '../src/domain/model';
import type { Item, Problem } from '../src/domain/schema';
import type { Check, Whole } from './whole';

/** What stands for a field that cannot be read; no check has anything to say of it. */
const FILLED_IN = { date: '1855', title: 'x', summary: 'x', category: 'statement', place: null, territories: [], parties: [], confidence: 'low', sources: [{ source: 'x' }] };

type Repaired = { readonly incident: Incident; readonly refused: ReadonlySet<string> };

function repaired({ id, value }: Item): readonly Repaired[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const issues = Incident.safeParse(value).error?.issues ?? [];
  const refused = new Set(issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])])));
  if (refused.has('date')) refused.add('began'); // a change is measured by the date
  const kept = Object.entries(value).filter(([key]) => !refused.has(key));
  const read = Incident.safeParse({ ...FILLED_IN, ...Object.fromEntries(kept), id });
  return read.success ? [{ incident: read.data, refused }] : [];
}

/** What checks of incidents say of the fields that can be read in the files that are not sound. */
export function problemsOfUnsound(whole: Whole, checks: readonly Check[]): readonly Problem[] {
  return whole.unsound.incidents.flatMap((item) =>
    repaired(item).flatMap(({ incident, refused }) =>
      checks
        .flatMap((check) => check({ ...whole, dataset: { ...whole.dataset, incidents: [incident] } }))
        .filter(({ file, field }) => file === `incidents/${incident.id}.json` && !refused.has(field.split('.')[0] ?? '')),
    ),
  );
}
