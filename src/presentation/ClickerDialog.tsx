/** Teaches the atlas a clicker: up to four keys, each shown as it is pressed. */
import { useEffect, useState, type ReactElement } from 'react';
import { t } from '../i18n/console';
import { CHOICES, type Caught, type Choice, type Heard, type Purpose } from '../domain/clicker';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';
import { Dialog } from '../ui/Dialog';
import './room.css';

const nameOf = ({ code, key }: Caught): string => (code === '' || code === 'Unidentified' ? key : code);

export function ClickerDialog(): ReactElement {
  const { learned, learning, heard, keeping } = useAtlas((s) => s.room);
  const [choice, setChoice] = useState<Choice>(CHOICES.find((c) => learned[c] !== undefined) ?? 'spotlight');
  useEffect(() => () => actions.learnKey(null), []);
  const row = (purpose: Purpose, name: ReactElement) => {
    const caught = learned[purpose];
    return (
      <li key={purpose}>
        {name}
        <kbd>{learning === purpose ? t('clicker.press') : caught === undefined ? '–' : nameOf(caught)}</kbd>
        <button type="button" className="plain" aria-pressed={learning === purpose} aria-label={t('clicker.learnFor', { name: t(`keys.${purpose}`) })} onClick={() => actions.learnKey(learning === purpose ? null : purpose)}>
          {t('clicker.learn')}
        </button>
        {caught !== undefined && (
          <button type="button" className="link" aria-label={t('clicker.forgetFor', { name: t(`keys.${purpose}`) })} onClick={() => actions.forgetKey(purpose)}>
            {t('clicker.forget')}
          </button>
        )}
      </li>
    );
  };
  return (
    <Dialog title={t('clicker.title')} onClose={() => actions.openDialog(null)}>
      <p>{t('clicker.how')}</p>
      <ul className="clicker">
        {(['nextMoment', 'previousMoment', 'black'] as const).map((purpose) => row(purpose, <span>{t(`keys.${purpose}`)}</span>))}
        {row(
          choice,
          <select aria-label={t('clicker.choice')} value={choice} onChange={({ target }) => setChoice(CHOICES.find((c) => c === target.value) ?? 'spotlight')}>
            {CHOICES.map((c) => (
              <option key={c} value={c}>
                {t(`keys.${c}`)}
              </option>
            ))}
          </select>,
        )}
      </ul>
      <p className="clicker-heard" role="status">
        {heard === null ? t('clicker.silent') : saidOf(heard)}
      </p>
      <p className="quiet">{t(`clicker.${keeping}`)}</p>
      {Object.keys(learned).length > 0 && (
        <button type="button" className="plain" onClick={() => actions.forgetKey('all')}>
          {t('clicker.forgetAll')}
        </button>
      )}
    </Dialog>
  );
}

const saidOf = ({ stroke, verdict }: Heard): string => t(`clicker.heard.${verdict}`, { key: nameOf(stroke) });
