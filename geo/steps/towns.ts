/** Towns: the places of the record that have a rank. Their names stay in the record; the map looks them up by the place's id. */
import type { Feature } from 'geojson';
import { readPlaces } from './places';

/** Where names meet on the map, those that stand first are written first: those on the disputed islands. */
const NEAREST = ['iturup', 'kunashir', 'shikotan', 'habomai'];

export function towns(root: string): readonly Feature[] {
  const nearness = (territory: string | undefined): number => {
    const at = NEAREST.indexOf(territory ?? '');
    return at === -1 ? NEAREST.length : at;
  };
  return [...readPlaces(root).values()]
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => nearness(a.territory) - nearness(b.territory)) // places come by their id, and a sort keeps that order among equals
    .map(({ id: place, rank, lon, lat }) => {
      const id = `town-${place}`;
      return { type: 'Feature', id, properties: { id, rank, place }, geometry: { type: 'Point', coordinates: [lon, lat] } };
    });
}
