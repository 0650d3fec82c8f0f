import type { ReactElement } from 'react';
import { AXIS_STEP, LEAST_DAYS, lengthOf, sameStretch, wholeAxis } from '../domain/axis';
import { t } from '../i18n';
import { axisIn, useAtlas } from '../state/atlas';
import { actions } from '../state/store';
import { Icon, type IconName } from '../ui/Icon';
import type { Lanes } from './useLanes';

type Props = { readonly lanes: Lanes; readonly onLanes: (lanes: Lanes) => void };

/** The axis closer, farther, and whole; where it is whole, back to the part around the date. And the lanes of all lands. */
export function AxisZoom({ lanes, onLanes }: Props): ReactElement {
  const axis = useAtlas(axisIn);
  const auto = useAtlas((s) => s.auto);
  const whole = wholeAxis(useAtlas((s) => s.range));
  const isWhole = sameStretch(axis, whole);
  // A button that can do nothing stays where it is and keeps the focus.
  const button = (icon: IconName, name: string, { run, idle }: { readonly run: () => void; readonly idle: boolean }) => (
    <button type="button" className="round small" aria-label={name} title={name} aria-disabled={idle} onClick={run}>
      <Icon name={icon} />
    </button>
  );
  return (
    <div className="axis-zoom" role="group" aria-label={t('axis.zoom')}>
      {button('plus', t('axis.closer'), { run: () => actions.zoomAxis(AXIS_STEP), idle: lengthOf(axis) <= LEAST_DAYS })}
      {button('minus', t('axis.farther'), { run: () => actions.zoomAxis(1 / AXIS_STEP), idle: isWhole })}
      {isWhole
        ? button('around', t('axis.around'), { run: actions.toggleWholeAxis, idle: sameStretch(auto, whole) })
        : button('whole', t('axis.whole'), { run: actions.toggleWholeAxis, idle: false })}
      <button type="button" className="round small" aria-label={t('axis.allLands')} title={t('axis.allLands')} aria-pressed={lanes === 'all'} onClick={() => onLanes(lanes === 'all' ? 'main' : 'all')}>
        <Icon name="lanes" />
      </button>
    </div>
  );
}
