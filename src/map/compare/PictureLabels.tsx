/** Which picture is which: the date and the perspective of each, always on the map, and the buttons of what is compared. */
import type { ReactElement } from 'react';
import { spanParam } from '../../domain/message';
import type { Compare } from '../../domain/view';
import { titleOf, type Picture } from '../../domain/compare';
import { say, t } from '../../i18n';
import { comparing } from '../../state/comparing';
import { useAtlas } from '../../state/atlas';
import { actions } from '../../state/store';
import { Icon } from '../../ui/Icon';
import { useMedia } from '../../ui/useMedia';
import { LESS_MOTION } from './blink';

/** They keep the room that an open card leaves. */
export function PictureLabels({ compare }: { readonly compare: Compare }): ReactElement {
  return (
    <div className="picture-labels-room">
      <Labels compare={compare} />
    </div>
  );
}

function Labels({ compare }: { readonly compare: Compare }): ReactElement {
  const span = useAtlas((s) => s.view.span);
  const perspective = useAtlas((s) => s.view.perspective);
  const blink = useAtlas((s) => s.blink);
  const isStill = useMedia(LESS_MOTION);
  const first: Picture = { span, perspective };
  const at = (100 * compare.at).toFixed(1);
  switch (compare.how) {
    case 'swipe':
      return (
        // Each label keeps its room, wherever the divider is.
        <div className="picture-labels" data-how="swipe" style={{ gridTemplateColumns: `minmax(max-content, ${at}cqw) minmax(max-content, 1fr)` }}>
          <Label picture={first} of="first" />
          <Label picture={compare} of="second" />
        </div>
      );
    case 'side':
      return (
        <div className="picture-labels" data-how="side">
          <Label picture={first} of="first" />
          <Label picture={compare} of="second" />
        </div>
      );
    case 'blink':
      return (
        <div className="picture-labels" data-how="blink">
          <Label picture={blink.second ? compare : first} of="turn" />
          <div className="picture-buttons">
            {!isStill && (
              <button type="button" className="chip" onClick={() => actions.setBlink({ playing: !blink.playing })}>
                {t(blink.playing ? 'compare.pause' : 'compare.play')}
              </button>
            )}
            <button type="button" className="chip" onClick={comparing.other}>
              {t('compare.other')}
            </button>
            <End />
          </div>
        </div>
      );
    case 'differs':
      return (
        <div className="picture-labels" data-how="differs">
          <div className="picture-label" data-of="both">
            <p>{t('compare.onlyDiffers')}</p>
            <p>
              <strong>{say(titleOf(first, compare))}</strong>
            </p>
            <End />
          </div>
        </div>
      );
  }
}

function Label({ picture, of }: { readonly picture: Picture; readonly of: 'first' | 'second' | 'turn' }): ReactElement {
  return (
    <div className="picture-label" data-of={of}>
      <p>
        <strong>{t('date.plain', { date: spanParam(picture.span) })}</strong> <span>{t(`perspective.${picture.perspective}`)}</span>
      </p>
      {of === 'second' && <End />}
    </div>
  );
}

function End(): ReactElement {
  return (
    <button type="button" className="round small" aria-label={t('compare.end')} title={t('compare.end')} onClick={comparing.end}>
      <Icon name="close" />
    </button>
  );
}
