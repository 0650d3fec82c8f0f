/** The buttons of the map's tools, and the card of the one that is open. */
import type { ReactElement } from 'react';
import { t } from '../../i18n';
import { useAtlas } from '../../state/atlas';
import { actions } from '../../state/store';
import { Icon } from '../../ui/Icon';
import { TOOL_ENTRIES, type CardProps } from '.';
import { useFocus } from './useFocus';

export function ToolButtons(): ReactElement {
  const open = useAtlas((s) => s.view.tool);
  return (
    <>
      {TOOL_ENTRIES.map(({ id, icon, name }) => (
        <button key={id} type="button" className="round" aria-label={t(name)} title={t(name)} aria-pressed={open === id} onClick={() => actions.toggleTool(id)}>
          <Icon name={icon} />
        </button>
      ))}
    </>
  );
}

export function ToolCard({ dataset, geometry }: CardProps): ReactElement | null {
  const open = useAtlas((s) => s.view.tool);
  const tool = TOOL_ENTRIES.find(({ id }) => id === open);
  const card = useFocus(tool?.id ?? null);
  if (tool === undefined) return null;
  return (
    <section ref={card} className="map-card" aria-labelledby="map-card-title" tabIndex={-1}>
      <header className="map-card-head">
        <h2 id="map-card-title">{t(tool.name)}</h2>
        <button type="button" className="round" aria-label={t('app.close')} onClick={() => actions.toggleTool(tool.id)}>
          <Icon name="close" />
        </button>
      </header>
      <div className="map-card-body">
        <tool.Card dataset={dataset} geometry={geometry} />
      </div>
    </section>
  );
}
