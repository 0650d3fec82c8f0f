import { useState, type ReactElement, type ReactNode } from 'react';
import { t } from '../i18n';
import { isProjected } from '../domain/view';
import { useAtlas } from '../state/atlas';
import { Icon } from '../ui/Icon';
import { SMALL, useMedia } from '../ui/useMedia';

/** The legend under the map; in a small window it lies over the map, behind a button. */
export function LegendFold({ children }: { readonly children: ReactNode }): ReactElement {
  const small = useMedia(SMALL);
  const mode = useAtlas((s) => s.view.mode);
  const [open, setOpen] = useState(false);
  if (!small || isProjected(mode)) return <div className="legend">{children}</div>;
  return (
    <div className={open ? 'legend over open' : 'legend over'}>
      <button type="button" className="chip legend-toggle with-icon" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('legend.title')}
        <Icon name={open ? 'down' : 'up'} />
      </button>
      {open && children}
    </div>
  );
}
