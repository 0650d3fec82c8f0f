import { memo, useDeferredValue, useMemo, type ReactElement } from 'react';
import { t } from '../i18n';
import type { Pictures } from '../domain/compare';
import { picturesOf, showsDifferences } from '../domain/differing';
import { decadeParam, radiusOf } from '../domain/heat';
import { legendIn } from '../domain/legend';
import type { Dataset } from '../domain/schema';
import { MIDDLE, type View } from '../domain/view';
import { useAtlas } from '../state/atlas';
import { LineSwatch } from '../ui/LineSwatch';
import { Swatch } from '../ui/Swatch';
import { LegendFold } from './LegendFold';

/** The radius of the circle of one incident. */
const ONE = radiusOf(1);

/** What the map's fills, patterns and lines mean: of those, only what it shows now. */
export function Legend({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const span = useDeferredValue(useAtlas((s) => s.view.span));
  const perspective = useDeferredValue(useAtlas((s) => s.view.perspective));
  const heat = useAtlas((s) => s.view.heat);
  const how = useAtlas((s) => s.view.compare?.how);
  const other = useAtlas((s) => s.view.compare?.span);
  const as = useAtlas((s) => s.view.compare?.perspective);
  const compare = useMemo(() => (how === undefined || other === undefined || as === undefined ? null : { how, span: other, perspective: as, at: MIDDLE }), [how, other, as]);
  const sight = useAtlas((s) => s.sight);
  const mode = useAtlas((s) => s.view.mode);
  return <Entries {...{ dataset, span, perspective, compare, mode, sight, heat }} />;
}

type Shown = Pictures & Pick<View, 'mode' | 'heat'> & { readonly dataset: Dataset; readonly sight: ReadonlySet<string> | null };

/** As it stands until what the legend waits with has come. */
const Entries = memo(function Entries({ dataset, span, perspective, compare, mode, sight, heat }: Shown): ReactElement {
  const pictures = picturesOf({ span, perspective, compare });
  const { paints, lines } = legendIn(dataset, { span, perspective, compare, mode }, sight);
  return (
    <LegendFold>
      <ul aria-label={t('legend.title')}>
        {paints.map(({ id, example }) => (
          <li key={id}>
            <Swatch {...example} />
            {t(`legend.${id}`)}
          </li>
        ))}
        {lines.map((kind) => (
          <li key={kind} className="legend-line">
            <LineSwatch kind={kind} />
            {t(`line.${kind}`)}
          </li>
        ))}
        {heat && !pictures.some(showsDifferences) && (
          <li className="legend-heat">
            <svg className="one-incident" viewBox={`${-ONE - 1} ${-ONE - 1} ${2 * ONE + 2} ${2 * ONE + 2}`} aria-hidden="true" focusable="false">
              <circle r={ONE} />
            </svg>
            {t('heat.legend', { dates: [...new Set(pictures.map((p) => t('date.plain', { date: decadeParam(p.span) })))].join('; ') })}
          </li>
        )}
      </ul>
      <p className="credits">{t('map.credits')}</p>
    </LegendFold>
  );
});
