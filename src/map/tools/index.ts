/** The tools beside the map, in the order of their buttons. A tool is added by its file and its line here. */
import type { ComponentType } from 'react';
import type { Dataset } from '../../domain/schema';
import type { Tool } from '../../domain/view';
import type { Key } from '../../i18n';
import type { Geometry } from '../../state/load';
import type { IconName } from '../../ui/Icon';
import { later } from '../../ui/Later';

export type CardProps = { readonly dataset: Dataset; readonly geometry: Geometry };

export type ToolEntry = { readonly id: Tool; readonly icon: IconName; readonly name: Key; readonly Card: ComponentType<CardProps> };

const MeasureCard = later(() => import('../measure/MeasureCard').then((m) => m.MeasureCard));
const IncidentsCard = later(() => import('./incidents/IncidentsCard').then((m) => m.IncidentsCard));
const CompareCard = later(() => import('../compare/CompareCard').then((m) => m.CompareCard));

export const TOOL_ENTRIES: readonly ToolEntry[] = [
  { id: 'incidents', icon: 'incidents', name: 'tool.incidents', Card: IncidentsCard },
  { id: 'compare', icon: 'compare', name: 'compare.name', Card: CompareCard },
  { id: 'measure', icon: 'measure', name: 'measure.name', Card: MeasureCard },
];
