/** A lesson to take along as slides. */
import type { ReactElement } from 'react';
import { t } from '../../i18n';
import type { Lesson } from '../../domain/model';
import type { Dataset } from '../../domain/schema';
import { useAtlas } from '../../state/atlas';
import type { OpenStudio } from '../pictures/studio';
import { start, useWork } from '../pictures/work';
import { WorkState } from '../pictures/WorkState';

export function DeckButton({ dataset, lesson, openStudio }: { readonly dataset: Dataset; readonly lesson: Lesson; readonly openStudio: OpenStudio }): ReactElement {
  const isRunning = useWork().state === 'running';
  const unable = isRunning || lesson.steps.length === 0; // a draft may still have none
  const make = () => {
    if (unable) return;
    const { range, view } = useAtlas.getState();
    void start('deck', async (steps) => {
      const { makeDeck } = await import('./deck');
      return makeDeck({ dataset, range, lesson, theme: view.theme }, { openStudio, steps });
    });
  };
  return (
    <>
      <button type="button" className="plain" aria-disabled={unable} onClick={make}>
        {t('deck.make', { count: lesson.steps.length })}
      </button>
      <WorkState />
    </>
  );
}
