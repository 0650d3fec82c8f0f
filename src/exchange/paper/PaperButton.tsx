import type { ReactElement } from 'react';
import { t } from '../../i18n/questions';
import type { LessonId } from '../../domain/model';
import { actions } from '../../state/store';

/** The way to sheets of paper: of a lesson, or of what the map shows. */
export function PaperButton({ lesson }: { readonly lesson: LessonId | null }): ReactElement {
  return (
    <button type="button" className="plain" onClick={() => actions.openDialog('paper', lesson ?? '')}>
      {t(lesson === null ? 'paper.open' : 'paper.handout')}
    </button>
  );
}
