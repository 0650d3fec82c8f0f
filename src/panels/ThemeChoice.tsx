import type { ReactElement } from 'react';
import { t } from '../i18n';
import { THEME_NAMES } from '../domain/view';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';

/** The colours of the atlas: a small choice, since the key and the button go between light and dark alone. */
export function ThemeChoice(): ReactElement {
  const theme = useAtlas((s) => s.view.theme);
  return (
    <label className="theme-choice">
      {t('app.colours')}
      <select value={theme} onChange={(e) => actions.setView({ theme: THEME_NAMES.find((name) => name === e.target.value) ?? theme })}>
        {THEME_NAMES.map((name) => (
          <option key={name} value={name}>
            {t(`app.colours.${name}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
