import type { ReactElement } from 'react';
import { RATES, STEPS, type Rate, type Step } from '../domain/playback';
import { t } from '../i18n';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';

/** The length of a step and the speed: beside the buttons, or, where there is no room, in the card of the other choices. */
export function StepAndSpeed(): ReactElement {
  const { step, rate } = useAtlas((s) => s.playback);
  return (
    <>
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
    </>
  );
}
