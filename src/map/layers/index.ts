/** Every layer, from the sea floor up. A layer is added by its file and its line here. */
import { clearings } from './clearings';
import { graticule } from './graticule';
import { heat } from './heat';
import { incidents } from './incidents';
import { chosenPlace, landNames, leaders, territoryNames, towns, waterNames } from './labels';
import { inlandWaters, land } from './land';
import type { Layer } from './layer';
import { lines } from './lines';
import { measured, measuredSea } from './measure';
import { sea } from './sea';
import { territories } from './territories';

export const LAYERS: readonly Layer[] = [
  sea,
  measuredSea,
  graticule,
  land,
  territories,
  inlandWaters,
  lines,
  heat,
  leaders,
  landNames,
  waterNames,
  incidents,
  towns,
  territoryNames,
  chosenPlace,
  measured,
  clearings,
];
