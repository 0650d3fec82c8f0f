/** The names of what is measured. */
import type { End, LandId } from '../../domain/measure';
import { nameIn, placeNameIn } from '../../domain/names';
import { nameOrderIn } from '../../domain/perspective';
import type { Dataset } from '../../domain/schema';
import type { View } from '../../domain/view';
import { t } from '../../i18n';
import { placesById, territoriesById } from '../../state/selectors';

/** A land as the view names it; Hokkaido is no land of the record. */
export function landName(dataset: Dataset, view: View, id: LandId): string {
  if (id === 'hokkaido') return t('measure.hokkaido');
  const territory = territoriesById(dataset).get(id);
  return territory === undefined ? '' : nameIn(territory, view.span, nameOrderIn(view));
}

/** An end as the view names it; a point by its latitude and longitude. */
export function endName(dataset: Dataset, view: View, end: End): string {
  switch (end.kind) {
    case 'land':
      return landName(dataset, view, end.id);
    case 'place': {
      const place = placesById(dataset).get(end.id);
      return place === undefined ? '' : placeNameIn(place, view.span, { order: nameOrderIn(view), territory: territoriesById(dataset).get(place.territory ?? '') });
    }
    case 'point':
      return pointName(end.at);
  }
}

/** 43.3967 N, 145.8583 E. */
export const pointName = ({ lon, lat }: { readonly lon: number; readonly lat: number }): string =>
  t('measure.point', { lat: Math.abs(lat), ns: t(lat < 0 ? 'measure.s' : 'measure.n'), lon: Math.abs(lon), ew: t(lon < 0 ? 'measure.w' : 'measure.e') });
