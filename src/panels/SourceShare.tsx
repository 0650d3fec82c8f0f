import type { ReactElement } from 'react';
import { t } from '../i18n';
import { sourcesCited } from '../domain/cited';
import type { Source } from '../domain/model';
import type { Dataset } from '../domain/schema';
import type { View } from '../domain/view';
import { sourcesById } from '../state/selectors';

const WHOSE = ['JP', 'RU', 'joint', 'third'] as const;

/** The sources behind what is on screen, each once. */
export const sourcesShown = (dataset: Dataset, view: View): readonly Source[] => [...sourcesCited(dataset, view)].flatMap((id) => sourcesById(dataset).get(id) ?? []);

/** How the sources behind what is on screen share out between the sides, as a bar and in words. */
export function SourceShare({ dataset, view }: { readonly dataset: Dataset; readonly view: View }): ReactElement {
  const shown = sourcesShown(dataset, view);
  const of = (side: Source['side']) => shown.filter((s) => s.side === side).length;
  return (
    <figure className="share">
      <svg className="share-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {WHOSE.map((side, n) => {
          const before = WHOSE.slice(0, n).reduce((sum, s) => sum + of(s), 0);
          const scale = 100 / Math.max(1, shown.length);
          return <rect key={side} className={`share-${side}`} x={before * scale} width={of(side) * scale} height="6" />;
        })}
      </svg>
      <figcaption>{t('source.shown', { jp: of('JP'), ru: of('RU'), joint: of('joint'), third: of('third') })}</figcaption>
    </figure>
  );
}
