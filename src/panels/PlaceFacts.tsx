import type { ReactElement } from 'react';
import { t } from '../i18n';
import { nameIn, placeNameIn } from '../domain/names';
import type { Place } from '../domain/model';
import { nameOrderIn } from '../domain/perspective';
import type { Dataset } from '../domain/schema';
import type { View } from '../domain/view';
import { territoriesById } from '../state/selectors';
import { actions } from '../state/store';
import { Citations } from './Citations';
import { Figures, NameForms } from './Figures';

/** One place: its names, where it lies, what was counted there. */
export function PlaceFacts({ dataset, place, view }: { readonly dataset: Dataset; readonly place: Place; readonly view: View }): ReactElement {
  const territory = territoriesById(dataset).get(place.territory ?? '');
  const order = nameOrderIn(view);
  return (
    <article>
      <p className="incident-kind">{t(`place.${place.kind}`)}</p>
      <h2 className="panel-title small">{placeNameIn(place, view.span, { order, territory })}</h2>
      <NameForms names={place.names} />
      {place.note !== undefined && <p className="detail">{place.note}</p>}
      <p className="detail">{t(place.approximate ? 'place.about' : 'place.at', { lat: place.lat.toFixed(2), lon: place.lon.toFixed(2) })}</p>
      <Citations dataset={dataset} citations={place.sources} />
      <Figures dataset={dataset} figures={place.figures} />
      {territory !== undefined && (
        <ul className="chips" aria-label={t('panel.lands')}>
          <li>
            <button type="button" className="chip" onClick={() => actions.select({ kind: 'territory', id: territory.id })}>
              {nameIn(territory, view.span, order)}
            </button>
          </li>
        </ul>
      )}
    </article>
  );
}
