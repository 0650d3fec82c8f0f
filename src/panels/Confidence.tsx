import type { ReactElement } from 'react';
import { t } from '../i18n';
import type { Confidence as Level } from '../domain/model';

/** How well a fact is attested, as a mark and in words. */
export function Confidence({ level }: { readonly level: Level }): ReactElement {
  return <span className={`confidence ${level}`}>{t(`panel.confidence.${level}`)}</span>;
}
