/** How time is played: the choices that are made less often than the speed. */
import type { ReactElement } from 'react';
import { t, type Key } from '../i18n';
import { extentParam } from '../domain/message';
import { PACINGS, type Direction } from '../domain/playback';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';
import { Popover } from '../ui/Popover';
import { StepAndSpeed } from './StepAndSpeed';

const DIRECTIONS: readonly { readonly direction: Direction; readonly name: Key }[] = [
  { direction: 1, name: 'playback.forwards' },
  { direction: -1, name: 'playback.backwards' },
];

export function PlaybackChoices(): ReactElement {
  const { direction, pacing, ending } = useAtlas((s) => s.playback);
  const part = useAtlas((s) => s.view.part);
  const marked = direction === -1 || pacing !== 'even' || ending !== 'rest' || part !== null;
  return (
    <Popover icon="sliders" name={t('playback.name')} marked={marked}>
      <div className="playback">
        <div className="playback-basics">
          <StepAndSpeed />
        </div>
        <Choice name={t('playback.direction')} options={DIRECTIONS.map(({ direction: d, name }) => ({ name, checked: d === direction, choose: () => actions.choosePlay({ direction: d }) }))} />
        <Choice name={t('playback.pacing')} options={PACINGS.map((p) => ({ name: `playback.pacing.${p}`, checked: p === pacing, choose: () => actions.choosePlay({ pacing: p }) }))} />
        <p className="playback-hint">{t('playback.pacing.hint')}</p>
        <label className="playback-again">
          <input type="checkbox" checked={ending === 'again'} onChange={(e) => actions.choosePlay({ ending: e.target.checked ? 'again' : 'rest' })} />
          {t('playback.again')}
        </label>
        <fieldset className="playback-part">
          <legend>{t('playback.part')}</legend>
          <p>{part === null ? t('playback.whole') : t('date.plain', { date: extentParam(part) })}</p>
          <div className="playback-marks">
            <button type="button" className="chip" onClick={() => actions.markPart('from')}>
              {t('playback.from')}
            </button>
            <button type="button" className="chip" onClick={() => actions.markPart('to')}>
              {t('playback.to')}
            </button>
            <button type="button" className="chip" disabled={part === null} onClick={actions.clearPart}>
              {t('playback.clear')}
            </button>
          </div>
        </fieldset>
      </div>
    </Popover>
  );
}

type Option = { readonly name: Key; readonly checked: boolean; readonly choose: () => void };

function Choice({ name, options }: { readonly name: string; readonly options: readonly Option[] }): ReactElement {
  return (
    <fieldset className="playback-choice">
      <legend>{name}</legend>
      <div className="segments">
        {options.map((option) => (
          <label key={option.name}>
            <input type="radio" name={name} checked={option.checked} onChange={option.choose} />
            <span>{t(option.name)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
