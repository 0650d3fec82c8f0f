/** The buttons before a class while it is asked something. */
import { type ReactElement } from 'react';
import { t } from '../../i18n';
import { useAtlas } from '../../state/atlas';
import { actions } from '../../state/store';
import { Icon, type IconName } from '../../ui/Icon';
import { useIdle } from '../useIdle';

export function PredictBar({ told }: { readonly told: boolean }): ReactElement {
  const idle = useIdle();
  const cover = useAtlas((s) => s.cover);
  const button = (icon: IconName, label: string, press: () => void): ReactElement => (
    <button type="button" className="round" aria-label={label} title={label} onClick={press}>
      <Icon name={icon} />
    </button>
  );
  return (
    <div className="presented-buttons" role="group" aria-label={t('present.bar')} data-hidden={idle && cover === null}>
      {button('back', t(told ? 'predict.askAgain' : 'predict.end'), () => actions.moment(-1))}
      {button('forward', t(told ? 'predict.goOn' : 'predict.reveal'), () => actions.moment(1))}
      {button('again', t('predict.another'), () => actions.predict())}
      {button('sliders', t('predict.choose'), () => actions.openDialog('predict'))}
    </div>
  );
}
