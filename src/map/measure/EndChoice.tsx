/** The choice of an end by name or by its degrees, for whoever does not click on the map. */
import { useId, useState, type ReactElement } from 'react';
import { pointOf, type End, type LandId } from '../../domain/measure';
import type { Dataset } from '../../domain/schema';
import type { View } from '../../domain/view';
import { t } from '../../i18n';
import { endName, landName } from './names';

export type EndChoiceProps = {
  readonly label: string;
  readonly end: End | null;
  readonly dataset: Dataset;
  readonly view: View;
  readonly onEnd: (end: End | null) => void;
};

/** The middle of the home view: where a point begins that is then written. */
const MIDDLE = pointOf(146.5, 44);

const valueOf = (end: End | null): string => (end === null ? '' : end.kind === 'point' ? 'point' : `${end.kind} ${end.id}`);

export function EndChoice({ label, end, dataset, view, onEnd }: EndChoiceProps): ReactElement {
  const lands: readonly LandId[] = ['hokkaido', ...dataset.territories.map((x) => x.id)];
  const places = dataset.places
    .map((p) => ({ end: { kind: 'place', id: p.id } as const, name: endName(dataset, view, { kind: 'place', id: p.id }) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const choose = (value: string) => {
    if (value === '') return onEnd(null);
    if (value === 'point') return onEnd({ kind: 'point', at: MIDDLE });
    const land = lands.find((id) => value === `land ${id}`);
    if (land !== undefined) return onEnd({ kind: 'land', id: land });
    const place = places.find((p) => value === valueOf(p.end));
    if (place !== undefined) onEnd(place.end);
  };
  return (
    <div className="measure-end">
      <label>
        <span>{label}</span>
        <select value={valueOf(end)} onChange={(event) => choose(event.target.value)}>
          <option value="">{t('measure.choose')}</option>
          <option value="point">{t('measure.aPoint')}</option>
          <optgroup label={t('measure.coasts')}>
            {lands.map((id) => (
              <option key={id} value={`land ${id}`}>
                {landName(dataset, view, id)}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('measure.places')}>
            {places.map((p) => (
              <option key={p.end.id} value={valueOf(p.end)}>
                {p.name}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      {end?.kind === 'point' && <Degrees key={`${end.at.lat} ${end.at.lon}`} of={label} at={end.at} onEnd={onEnd} />}
    </div>
  );
}

/** Latitude and longitude as text; what is not two numbers on the map is said, and changes nothing. */
function Degrees({ of, at, onEnd }: { readonly of: string; readonly at: { readonly lon: number; readonly lat: number }; readonly onEnd: (end: End) => void }): ReactElement {
  const [text, setText] = useState(`${at.lat}, ${at.lon}`);
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const read = () => {
    const [lat = Number.NaN, lon = Number.NaN, ...more] = text.split(/[,;\s]+/).map(Number);
    const right = more.length === 0 && Math.abs(lat) <= 75 && Math.abs(lon) <= 180;
    setWrong(!right);
    if (right && (lat !== at.lat || lon !== at.lon)) onEnd({ kind: 'point', at: pointOf(lon, lat) });
  };
  return (
    <>
      <input
        type="text"
        value={text}
        aria-label={t('measure.degrees', { of })}
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={read}
        onKeyDown={(event) => event.key === 'Enter' && read()}
      />
      {wrong && (
        <p className="measure-wrong" id={id} role="alert">
          {t('measure.notDegrees')}
        </p>
      )}
    </>
  );
}
