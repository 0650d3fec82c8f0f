/** The buttons before a class, for a touch panel or a mouse: at the lower edge, and out of the way while nobody moves. A keyboard's focus keeps them in sight. */
import { useEffect, type ReactElement, type ReactNode } from 'react';
import { t, type Key } from '../i18n';
import { useAtlas } from '../state/atlas';
import { toggleFullScreen } from '../state/fullScreen';
import { isHeld } from '../state/roomState';
import { actions } from '../state/store';
import { Icon } from '../ui/Icon';
import { RoomIcon, type RoomIconName } from './roomIcons';
import { useIdle } from './useIdle';

export function RoomBar(): ReactElement {
  const pointing = useAtlas((s) => s.room.pointing);
  const held = useAtlas(isHeld);
  const cover = useAtlas((s) => s.cover);
  const labels = useAtlas((s) => s.view.labels);
  const theme = useAtlas((s) => s.view.theme);
  const idle = useIdle();
  const isHidden = idle && pointing === 'none' && !held;
  useEffect(() => {
    document.documentElement.toggleAttribute('data-idle', idle && pointing === 'none');
    return () => document.documentElement.removeAttribute('data-idle');
  }, [idle, pointing]);
  const toggle = (name: RoomIconName, label: Key, { pressed, press, extra = false }: { readonly pressed?: boolean; readonly press: () => void; readonly extra?: boolean }): ReactNode => (
    <button type="button" className={extra ? 'round extra' : 'round'} aria-label={t(label)} title={t(label)} aria-pressed={pressed} onClick={press}>
      <RoomIcon name={name} />
    </button>
  );
  return (
    <div className="presented-buttons" role="group" aria-label={t('present.bar')} data-hidden={isHidden}>
      <button type="button" className="round" aria-label={t('present.previous')} onClick={() => actions.moment(-1)}>
        <Icon name="back" />
      </button>
      <button type="button" className="round" aria-label={t('present.next')} onClick={() => actions.moment(1)}>
        <Icon name="forward" />
      </button>
      {toggle('predict', 'keys.predict', { press: () => actions.predict() })}
      {toggle('black', 'keys.black', { pressed: cover === 'black', press: () => actions.cover('black') })}
      {toggle('spotlight', 'keys.spotlight', { pressed: pointing === 'spotlight', press: () => actions.point('spotlight') })}
      {toggle('pointer', 'keys.pointer', { pressed: pointing === 'pointer', press: () => actions.point('pointer'), extra: true })}
      {toggle('labels', 'present.noLabels', { pressed: !labels, press: actions.toggleLabels })}
      {toggle('freeze', 'keys.freeze', { pressed: held, press: actions.freeze, extra: true })}
      {toggle('theme', theme === 'dark' ? 'app.theme.light' : 'app.theme.dark', { press: () => actions.setView({ theme: theme === 'dark' ? 'light' : 'dark' }) })}
      {toggle('full', 'keys.fullScreen', { press: () => void toggleFullScreen() })}
      <button type="button" className="round" aria-label={t('present.leave')} onClick={actions.leave}>
        <Icon name="close" />
      </button>
    </div>
  );
}
