/** The lower edge of the console: everything that the class sees at once, in sizes for a finger. */
import type { ReactElement } from 'react';
import { t } from '../i18n/console';
import type { Desk } from '../domain/desk';
import type { Press } from '../domain/link';
import { useAtlas } from '../state/atlas';
import { openClassWindow } from '../state/classWindow';
import { actions } from '../state/store';
import { Icon } from '../ui/Icon';
import './consoleButtons.css';

type ToggleProps = { readonly press: Press; readonly pressed: boolean; readonly label: string; readonly letter: string };

function Toggle({ press, pressed, label, letter }: ToggleProps): ReactElement {
  return (
    <button type="button" className="console-button" aria-pressed={pressed} onClick={() => (press === 'predict' ? actions.predict() : actions.press(press))}>
      {label} <kbd aria-hidden="true">{letter}</kbd>
    </button>
  );
}

export function ConsoleButtons({ desk, cueing }: { readonly desk: Desk; readonly cueing: boolean }): ReactElement {
  const found = useAtlas((s) => s.link.other === 'found');
  const follows = useAtlas((s) => s.link.lead === 'follows');
  return (
    <div className="console-buttons">
      <button type="button" className="console-button" disabled={desk.cover !== null} onClick={() => actions.press('previous')}>
        <Icon name="back" /> {t('console.previousStep')}
      </button>
      <button type="button" className="console-button main" disabled={desk.cover !== null} onClick={() => actions.press('next')}>
        {t('console.nextStep')} <Icon name="forward" />
      </button>
      <span className="console-gap" />
      <Toggle press="predict" pressed={desk.live.predict !== null} label={t('predict.button')} letter="Q" />
      <Toggle press="black" pressed={desk.cover === 'black'} label={t('console.blackButton')} letter="B" />
      <Toggle press="white" pressed={desk.cover === 'white'} label={t('console.whiteButton')} letter="W" />
      <Toggle press="freeze" pressed={desk.kept !== null} label={t('console.freeze')} letter="Z" />
      <Toggle press="light" pressed={desk.live.theme === 'dark'} label={t('console.light')} letter="L" />
      <span className="console-gap" />
      <button type="button" className="console-button" disabled={!cueing || follows} onClick={actions.show}>
        {t('console.show')} <kbd aria-hidden="true">S</kbd>
      </button>
      <button type="button" className="console-button" aria-pressed={found} onClick={() => openClassWindow(window)}>
        {t('console.open')} <kbd aria-hidden="true">O</kbd>
      </button>
    </div>
  );
}
