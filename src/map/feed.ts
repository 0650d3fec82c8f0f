/**
 * What a scene gives to the layers, for every renderer: states of features, which paint follows, and the features of the
 * small sources whose texts change with the date.
 */
import type { Feature } from 'geojson';
import { radiusOf, type Heat } from '../domain/heat';
import { printMeasure } from '../domain/measure';
import type { Geometry } from '../state/load';
import { canDraw, featuresOf } from './measure/drawing';
import type { IncidentMark } from './marks';
import type { Scene, TerritoryPaint } from './scene';

/** The state of a feature, by the names that the layers read. */
export type State = { readonly [name: string]: string | number | boolean };

export const stateOfTerritory = ({ shown, fill, band, dots, selected, hatch, hatchSide, quiet }: TerritoryPaint): State => ({
  shown,
  fill,
  band: band ?? '',
  dots,
  selected,
  quiet,
  hatch: hatch === null ? '' : `${hatchSide}-${hatch}`,
});

/** The patterns over a territory, by their names in pictures.ts. */
export const patternsOf = ({ band, dots, hatch, hatchSide }: TerritoryPaint): readonly string[] => [
  ...(band === null ? [] : [`band-${band}`]),
  ...(dots ? ['dots'] : []),
  ...(hatch === null ? [] : [`hatch-${hatchSide}-${hatch}`]),
];

export const stateOfIncident = (mark: IncidentMark): State => ({ ...mark });

export const stateOfHeat = (heat: Heat | undefined): State => ({ radius: heat === undefined ? 0 : radiusOf(heat.count) });

export function stateOfLine({ lines }: Scene, id: string): State {
  const { status = '', quiet = false, approximate = false } = lines.get(id) ?? {};
  return { status, quiet, approximate };
}

/** A source whose features are sent anew when what they are made from has changed. */
export type NamesSource = {
  readonly id: 'territory-names' | 'names' | 'towns' | 'line-names' | 'chosen-place' | 'measure';
  readonly from: (scene: Scene) => unknown;
  readonly features: (scene: Scene, geometry: Geometry) => Feature[];
};

/** Names are text, which state can't carry; what is measured is drawn anew when it changes, which no date does. */
export const NAMES_SOURCES: readonly NamesSource[] = [
  {
    id: 'territory-names',
    from: ({ labels }) => labels,
    features: ({ labels }, { names }) => {
      const byId = new Map<unknown, Scene['labels'][number]>(labels.map((l) => [l.id, l]));
      return names.features.flatMap((f) => {
        const label = byId.get(f.properties?.['territory']);
        // A line may break after the slash, not before it.
        return label === undefined ? [] : [{ ...f, properties: { ...f.properties, name: label.name.replaceAll(' / ', '\u00a0/ '), other: label.other } }];
      });
    },
  },
  {
    id: 'towns',
    from: ({ towns }) => towns,
    features: ({ towns }, geometry) => {
      const byPlace = new Map<unknown, Scene['towns'][number]>(towns.map((x) => [x.place, x]));
      return geometry.towns.features.flatMap((f) => {
        const town = byPlace.get(f.properties?.['place']);
        return town === undefined ? [] : [{ ...f, properties: { ...f.properties, text: town.name, other: town.other } }];
      });
    },
  },
  {
    id: 'line-names',
    from: ({ lines }) => [...lines],
    features: ({ lines }, geometry) =>
      geometry.lines.features.flatMap((f) => {
        const line = lines.get(String(f.id));
        return line === undefined || line.quiet || f.properties?.['kind'] === 'advance' ? [] : [{ ...f, properties: { ...f.properties, text: line.name } }];
      }),
  },
  {
    id: 'names', // of waters and of other lands: of all times, but each in the free part of the window
    from: () => null,
    features: (_, { names }) => names.features.filter((f) => f.properties?.['kind'] !== 'territory'),
  },
  {
    id: 'chosen-place',
    from: ({ chosen }) => chosen,
    features: ({ chosen }) =>
      chosen === null ? [] : [{ type: 'Feature', id: 'chosen', properties: { id: 'chosen', text: chosen.name }, geometry: { type: 'Point', coordinates: [chosen.lon, chosen.lat] } }],
  },
  {
    id: 'measure',
    from: ({ measure }) => measure && [canDraw(), printMeasure(measure.what), measure.name, Object.values(measure.extras).map((shapes) => shapes !== null)],
    features: ({ measure }, geometry) => featuresOf(measure, geometry),
  },
];
