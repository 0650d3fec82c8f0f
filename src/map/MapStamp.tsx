import type { ReactElement } from 'react';
import { message, spanParam } from '../domain/message';
import { t } from '../i18n';
import { useAtlas } from '../state/atlas';

/** The date and the perspective, always on the picture. */
export function MapStamp(): ReactElement {
  const { span, perspective } = useAtlas((s) => s.view);
  return <p className="map-stamp">{t('map.stamp', { date: spanParam(span), perspective: message(`perspective.${perspective}`) })}</p>;
}
