/** How the rows of the flat tables are called where the record gives no id of their own. */
import type { Claim, Drawing, Period, Perspective, Territory } from '../model';
import type { TableName } from './table';

/** "iturup:1945-08-28" */
export const periodId = (territory: Pick<Territory, 'id'>, { from }: Pick<Period, 'from'>): string => `${territory.id}:${from.text}`;

/** "iturup:JP:1855-02-07" */
export const claimId = (territory: Pick<Territory, 'id'>, { claimant, from }: Claim): string => `${territory.id}:${claimant}:${from.text}`;

/** "japan:iturup:1855-02-07" */
export const drawingId = (perspective: Pick<Perspective, 'id'>, territory: string, { from }: Drawing): string => `${perspective.id}:${territory}:${from.text}`;

/** The n-th, from 0, of what a record holds as a list: "visit:1". */
export const partId = (of: string, n: number): string => `${of}:${n + 1}`;

/** "territories:iturup:1" */
export const figureId = (table: TableName, of: string, n: number): string => partId(`${table}:${of}`, n);
