import type { ReactElement } from 'react';
import { t } from '../i18n/console';
import { useAtlas } from '../state/atlas';
import { KEYS } from '../state/keys';
import { actions } from '../state/store';
import { Dialog } from '../ui/Dialog';

const WRITTEN: { readonly [code: string]: string } = {
  ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', PageUp: 'PgUp', PageDown: 'PgDn', Space: 'Space', Escape: 'Esc', Slash: '/', Period: '.', Comma: ',',
};
const written = (code: string): string => WRITTEN[code] ?? code.replace(/^Key/, '');

const HEADS = { explore: 'keys.exploring', present: 'keys.presenting', console: 'keys.atConsole' } as const;

/** The keys of all modes, from the tables that the keyboard itself goes by. */
export function KeysDialog(): ReactElement {
  const awake = useAtlas((s) => s.room.awake);
  return (
    <Dialog title={t('keys.title')} wide onClose={() => actions.openDialog(null)}>
      <div className="keys">
        {(['explore', 'present', 'console'] as const).map((mode) => (
          <section key={mode}>
            <h3 className="head">{t(HEADS[mode])}</h3>
            <dl>
              {KEYS[mode].map(({ codes, signs = [], shift, command }) => (
                <div key={command}>
                  <dt>
                    {codes.map((code) => (
                      <kbd key={code}>{shift !== true ? written(code) : code === 'Slash' ? '?' : `Shift ${written(code)}`}</kbd>
                    ))}
                    {signs.map((sign) => (
                      <kbd key={sign}>{sign}</kbd>
                    ))}
                  </dt>
                  <dd>{t(`keys.${command}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="quiet">{t('keys.map')}</p>
      <p className="quiet">{t(`keys.awake.${awake}`)}</p>
      <button type="button" className="plain" onClick={() => actions.openDialog('clicker')}>
        {t('clicker.title')}
      </button>
    </Dialog>
  );
}
