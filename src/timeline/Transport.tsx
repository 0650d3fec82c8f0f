import type { ReactElement } from 'react';
import { t } from '../i18n';
import { RATES, STEPS, type Rate, type Step } from '../domain/playback';
import { actions, useAtlas } from '../state/store';
import { Icon, type IconName } from '../ui/Icon';

/** First, back, play, on, last; the length of a step and the speed. */
export function Transport(): ReactElement {
  const { playing, step, rate } = useAtlas((s) => s.playback);
  const button = (icon: IconName, name: string, run: () => void) => (
    <button type="button" className="round" aria-label={name} title={name} onClick={run}>
      <Icon name={icon} />
    </button>
  );
  return (
    <div className="transport" role="group" aria-label={t('timeline.transport')}>
      <div className="transport-buttons">
        {button('first', t('timeline.first'), actions.first)}
        {button('back', t('timeline.back'), () => void actions.step(-1))}
        <button type="button" className="round main" aria-label={t(playing ? 'timeline.pause' : 'timeline.play')} title={t(playing ? 'timeline.pause' : 'timeline.play')} onClick={actions.togglePlay}>
          <Icon name={playing ? 'pause' : 'play'} />
        </button>
        {button('forward', t('timeline.forward'), () => void actions.step(1))}
        {button('last', t('timeline.last'), actions.last)}
      </div>
      <div className="transport-choices">
        <label>
          {t('timeline.step')}
          <select value={step} onChange={(e) => actions.setStep(STEPS.find((s): s is Step => s === e.target.value) ?? step)}>
            {STEPS.map((s) => (
              <option key={s} value={s}>
                {t(`step.${s}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('timeline.speed')}
          <select value={rate} onChange={(e) => actions.setRate(RATES.find((r): r is Rate => String(r) === e.target.value) ?? rate)}>
            {RATES.map((r) => (
              <option key={r} value={r}>
                {t('timeline.perSecond', { rate: r })}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}
