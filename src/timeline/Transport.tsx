import type { ReactElement } from 'react';
import { t } from '../i18n';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';
import { Icon, type IconName } from '../ui/Icon';
import { PlaybackChoices } from './PlaybackChoices';
import { StepAndSpeed } from './StepAndSpeed';

/** First, back, play, on, last; the length of a step, the speed, and how else it is played. */
export function Transport(): ReactElement {
  const playing = useAtlas((s) => s.playback.playing);
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
        <PlaybackChoices />
      </div>
      <div className="transport-choices">
        <StepAndSpeed />
      </div>
    </div>
  );
}
