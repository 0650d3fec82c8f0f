import { useMemo } from 'react';
import { nameForms } from '../domain/names';
import type { Territory } from '../domain/model';
import { laneOf, nameOrderIn } from '../domain/perspective';
import type { Dataset } from '../domain/schema';
import { useAtlas } from '../state/atlas';
import type { AxisLane } from './picture';

/** The lanes: the disputed islands and Manchuria. */
const LANES: readonly string[] = ['iturup', 'kunashir', 'shikotan', 'habomai', 'manchuria-core'];

/** The lanes of every land, from the disputed islands outwards. */
const ALL: readonly string[] = [
  'iturup', 'kunashir', 'shikotan', 'habomai', 'urup', 'kurils-north-central', 'sakhalin-south', 'sakhalin-north',
  'manchuria-core', 'cer-zone', 'kwantung', 'jehol', 'outer-manchuria-primorye', 'outer-manchuria-amur',
];

export type Lanes = 'main' | 'all';

/** The lands of the lanes; of all, those that the list does not know stand last. */
export function landsOf({ territories }: Dataset, lanes: Lanes): readonly Territory[] {
  const find = (id: string) => territories.find((x) => x.id === id) ?? [];
  if (lanes === 'main') return LANES.flatMap(find);
  return [...ALL.flatMap(find), ...territories.filter((x) => !ALL.includes(x.id))];
}

/** The lanes of the record in the shown perspective; they stay the same while the date moves, unless a name changes. */
export function useLanes(dataset: Dataset, shown: Lanes): readonly AxisLane[] {
  const span = useAtlas((s) => s.view.span);
  const perspective = useAtlas((s) => s.view.perspective);
  const order = useAtlas((s) => nameOrderIn(s.view));
  const territories = useMemo(() => landsOf(dataset, shown), [dataset, shown]);
  const formOf = (x: Territory) => (x.group === 'disputed' ? nameForms(x, span, order)[0] : x.names.en[0]?.text) ?? x.id;
  const written = territories.map(formOf).join('|');
  return useMemo(() => {
    const forms = written.split('|');
    return territories.map((territory, n) => ({ territory, name: forms[n] ?? territory.id, segments: laneOf(dataset, perspective, territory) }));
  }, [dataset, perspective, territories, written]);
}
