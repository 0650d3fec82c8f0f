import type { ReactElement } from 'react';
import { MARKS, type Mark } from './marks';

/** The mark of a category, as it stands on the map. */
export function MarkIcon({ mark }: { readonly mark: Mark }): ReactElement {
  return (
    <svg className="mark" viewBox="-2 -2 28 28" aria-hidden="true" focusable="false">
      <path d={MARKS[mark]} />
    </svg>
  );
}
