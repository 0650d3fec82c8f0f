/** Figures of the record beside measured ones, each with its source. */
import type { ReactElement } from 'react';
import type { Figure } from '../../domain/model';
import type { Dataset } from '../../domain/schema';
import { t } from '../../i18n';
import { sourcesById } from '../../state/selectors';

export type NamedFigure = { readonly name: string; readonly figure: Figure };

export function Recorded({ dataset, figures }: { readonly dataset: Dataset; readonly figures: readonly NamedFigure[] }): ReactElement | null {
  if (figures.length === 0) return null;
  const sources = sourcesById(dataset);
  return (
    <>
      <h3 className="head">{t('measure.recorded')}</h3>
      <ul className="measure-recorded">
        {figures.map(({ name, figure }) => (
          <li key={`${name} ${figure.value} ${figure.of}`}>
            <strong>{t(`figure.${figure.what}`, { value: figure.value.toLocaleString('en-GB') })}</strong> {name}: {figure.of}{' '}
            <cite>{figure.sources.map(({ source }) => sources.get(source)?.title ?? source).join('; ')}</cite>
          </li>
        ))}
      </ul>
    </>
  );
}
