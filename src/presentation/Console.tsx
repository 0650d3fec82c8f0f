/** The presenter's console: the lesson as its teacher sees it, around a map that the class does not see. */
import { useMemo, type MouseEvent, type ReactElement } from 'react';
import { t } from '../i18n/console';
import { classView, isCueing } from '../domain/desk';
import type { Dataset } from '../domain/schema';
import { taughtIn } from '../domain/teaching';
import { useAtlas } from '../state/atlas';
import { ConsoleBar } from './ConsoleBar';
import { ConsoleButtons } from './ConsoleButtons';
import { ConsoleSays } from './ConsoleSays';
import { CueSign } from './CueSign';
import { Notes } from './Notes';
import { PredictCard } from './predict/PredictCard';
import { NextCard, PresentCard } from './StepCards';
import { StepRail } from './StepRail';
import './console.css';

/** A click leaves the focus where it was: else the clicker's Space would press that button again. Reached by Tab, a button keeps its keys. */
function keepFocus(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('button') !== null) event.preventDefault();
}

export function Console({ dataset }: { readonly dataset: Dataset }): ReactElement | null {
  const desk = useAtlas((s) => s.desk);
  const view = useAtlas((s) => s.view);
  const range = useAtlas((s) => s.range);
  const told = useMemo(() => ({ dataset, range }), [dataset, range]);
  if (desk === null) return null; // until the link has read what was kept
  const taught = taughtIn(dataset, desk.live);
  return (
    <section className="console" aria-label={t('console.name')} onMouseDown={keepFocus}>
      <ConsoleBar taught={taught} began={desk.began} />
      <ConsoleSays />
      {taught !== null && <StepRail {...taught} told={told} />}
      <CueSign desk={desk} view={view} />
      <div className="console-side">
        <PresentCard shown={classView(desk)} cover={desk.cover} frozen={desk.kept !== null} told={told} />
        <NextCard desk={desk} told={told} />
        {desk.live.predict !== null && <PredictCard dataset={dataset} predict={desk.live.predict} />}
        <Notes dataset={dataset} taught={taught} />
      </div>
      <ConsoleButtons desk={desk} cueing={isCueing(desk, view)} />
    </section>
  );
}
