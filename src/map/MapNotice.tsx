/** What is not as it should be with the map, in a calm word on it, with what can be done. */
import { useState, type ReactElement } from 'react';
import { nameIn } from '../domain/names';
import { nameOrderIn } from '../domain/perspective';
import type { Dataset } from '../domain/schema';
import { say, t, type Key } from '../i18n';
import type { Missing } from '../state/load';
import { useAtlas } from '../state/atlas';
import { Icon } from '../ui/Icon';
import type { Why } from './keeping';

const SAYS: { readonly [W in Why]: Key } = { 'no-webgl': 'map.noWebgl', 'no-program': 'map.noProgram', stopped: 'map.stopped' };

/** Why the map is a plain drawing. Where another try can help there is a button. */
export function StandInNotice({ why, onAgain }: { readonly why: Why; readonly onAgain: () => void }): ReactElement | null {
  const [read, setRead] = useState(false);
  if (read) return null;
  // Browsers remember that a program did not come; only a new page asks for it again.
  const again = why === 'no-program' ? () => window.location.reload() : onAgain;
  return (
    <div className="map-notice" role="status">
      <p>{t(SAYS[why])}</p>
      <button type="button" className="plain" onClick={again}>
        {t('map.restart')}
      </button>
      <button type="button" className="round" aria-label={t('app.close')} onClick={() => setRead(true)}>
        <Icon name="close" />
      </button>
    </div>
  );
}

/** Lands and layers whose shapes did not come. */
export function MissingNotice({ missing, dataset, onAgain }: { readonly missing: readonly Missing[]; readonly dataset: Dataset; readonly onAgain: () => void }): ReactElement {
  const view = useAtlas((s) => s.view);
  const nameOf = (one: Missing): string => {
    if (one.kind === 'layer') return t(`map.layer.${one.name}`);
    const land = dataset.territories.find(({ id }) => id === one.id);
    return land === undefined ? one.id : nameIn(land, view.span, nameOrderIn(view));
  };
  const [first] = missing;
  return (
    <div className="map-notice" role="alert">
      <p>
        {t('map.missing', { what: missing.map(nameOf).join(', ') })} {first !== undefined && say(first.why)}
      </p>
      <button type="button" className="plain" onClick={onAgain}>
        {t('app.retry')}
      </button>
    </div>
  );
}
