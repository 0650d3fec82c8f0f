/** Writing a lesson beside the map: what is shown becomes a step, with words for the class and notes for the teacher. */
import { useMemo, useRef, useState, type ChangeEvent, type DragEvent, type ReactElement } from 'react';
import { say, t } from '../../i18n/workshop';
import { knownOf } from '../../domain/address';
import { lacksOf, MOST_STEPS, type Draft, type Lack } from '../../domain/draft';
import { MOST_FILE, lessonText } from '../../domain/openLesson';
import { message } from '../../domain/message';
import { LEAST_LESSON_MINUTES, MOST_LESSON_MINUTES } from '../../domain/model';
import type { Dataset } from '../../domain/schema';
import { useAtlas } from '../../state/atlas';
import { actions } from '../../state/store';
import { draftIn, workshopActions } from '../../state/workshopActions';
import { Icon } from '../../ui/Icon';
import { save } from '../../ui/save';
import { OpenedTitle } from '../../ui/OpenedTitle';
import { OwnLessons } from './OwnLessons';
import { StepEditor } from './StepEditor';
import './workshop.css';

/** Reads a file that the reader chose or dropped; one that is too long is not even read. */
async function open(file: File | undefined): Promise<void> {
  if (file === undefined) return;
  if (file.size > 4 * MOST_FILE) return actions.notify(message('open.tooLarge', { most: MOST_FILE / 1000 }));
  const text = await file.text().catch(() => null);
  if (text === null) actions.notify(message('open.unreadable'));
  else workshopActions.openLessonFile(text);
}

export function Workshop({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const draft = useAtlas(draftIn);
  const keeping = useAtlas((s) => s.workshop.keeping);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const choose = () => input.current?.click();
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    void open(event.target.files?.[0]);
    event.target.value = ''; // the same file may be chosen again
  };
  const carriesFile = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const dropped = (event: DragEvent) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    setOver(false);
    void open(event.dataTransfer.files[0]);
  };
  const dragged = (event: DragEvent) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <aside className="panel workshop" aria-label={t('workshop.name')} data-over={over} onDragOver={dragged} onDragLeave={() => setOver(false)} onDrop={dropped}>
      <input ref={input} type="file" accept=".json,application/json" hidden onChange={chosen} aria-label={t('workshop.open')} />
      <header className="workshop-head">
        <OpenedTitle>{t('workshop.name')}</OpenedTitle>
        <button type="button" className="round small" aria-label={t('app.close')} onClick={() => actions.setView({ panel: 'facts' })}>
          <Icon name="close" />
        </button>
      </header>
      {keeping !== 'kept' && (
        <p className="workshop-warning" role="alert">
          {t(`workshop.${keeping}`)}
        </p>
      )}
      {draft === undefined ? <OwnLessons dataset={dataset} onOpen={choose} /> : <LessonEditor key={draft.id} dataset={dataset} draft={draft} onOpen={choose} />}
    </aside>
  );
}

type Props = { readonly dataset: Dataset; readonly draft: Draft; readonly onOpen: () => void };

function LessonEditor({ dataset, draft, onOpen }: Props): ReactElement {
  const range = useAtlas((s) => s.range);
  const canUndo = useAtlas((s) => s.workshop.past.length > 0);
  const [expanded, setExpanded] = useState<number | null>(null);
  const known = useMemo(() => knownOf(dataset, range), [dataset, range]);
  const lacks = useMemo(() => lacksOf(draft, dataset, known), [draft, dataset, known]);
  const steps = useRef<HTMLOListElement>(null);

  const add = () => {
    workshopActions.addStep();
    setExpanded(draft.steps.length);
  };
  const keepFile = () => {
    workshopActions.nameLesson();
    const named = draftIn(useAtlas.getState()) ?? draft;
    save({ name: `${named.id}.json`, mediaType: 'application/json', content: lessonText(named) });
  };
  const present = () => {
    workshopActions.joinDrafts();
    actions.teach({ id: draft.id, step: expanded ?? 0, beat: 'words' });
  };
  const reach = (step: number) => {
    setExpanded(step);
    requestAnimationFrame(() => steps.current?.children[step]?.querySelector('textarea')?.focus());
  };
  return (
    <>
      <div className="workshop-files">
        <button type="button" className="plain" onClick={() => workshopActions.write(null)}>
          {t('workshop.all')}
        </button>
        <button type="button" className="plain" onClick={onOpen}>
          {t('workshop.open')}
        </button>
        <button type="button" className="plain" onClick={keepFile}>
          {t('workshop.save')}
        </button>
      </div>
      <Told />
      <Fields draft={draft} />
      <h3 className="head">{t('workshop.steps', { count: draft.steps.length })}</h3>
      {draft.steps.length === 0 && <p className="quiet">{t('workshop.noSteps')}</p>}
      <ol ref={steps} className="workshop-steps">
        {draft.steps.map((step, n) => (
          <StepEditor
            key={n}
            dataset={dataset}
            known={known}
            step={step}
            at={n}
            count={draft.steps.length}
            lacks={lacks.filter((l) => l.step === n)}
            expanded={expanded === n}
            onExpand={(open) => setExpanded(open ? n : null)}
            onMove={(to) => {
              workshopActions.editLesson({ type: 'move', step: n, to });
              if (expanded === n) setExpanded(to);
              requestAnimationFrame(() => steps.current?.children[to]?.querySelector<HTMLElement>('.step-row')?.focus());
            }}
            onRemove={() => {
              workshopActions.editLesson({ type: 'remove', step: n });
              setExpanded(null);
            }}
          />
        ))}
      </ol>
      <Lacks lacks={lacks} onReach={reach} />
      <div className="workshop-foot">
        <button type="button" className="plain strong" onClick={add} disabled={draft.steps.length >= MOST_STEPS}>
          {t('workshop.add')}
        </button>
        <button type="button" className="plain" onClick={workshopActions.undoEdit} disabled={!canUndo}>
          {t('workshop.undo')}
        </button>
        <button type="button" className="plain" onClick={present} disabled={draft.steps.length === 0}>
          {t('workshop.present')}
        </button>
      </div>
    </>
  );
}

/** Title, audience, minutes and aims. */
function Fields({ draft }: { readonly draft: Draft }): ReactElement {
  return (
    <div className="workshop-fields">
      <label>
        {t('workshop.title')}
        <input type="text" value={draft.title} placeholder={t('workshop.untitled')} onChange={(e) => workshopActions.editLesson({ type: 'text', field: 'title', text: e.target.value })} />
      </label>
      <label>
        {t('workshop.audience')}
        <textarea rows={2} value={draft.audience} onChange={(e) => workshopActions.editLesson({ type: 'text', field: 'audience', text: e.target.value })} />
      </label>
      <label>
        {t('workshop.aims')}
        <textarea rows={3} value={draft.aims.join('\n')} onChange={(e) => workshopActions.editLesson({ type: 'aims', aims: e.target.value.split('\n') })} />
      </label>
      <label className="workshop-minutes">
        {t('workshop.minutes')}
        <input type="number" min={LEAST_LESSON_MINUTES} max={MOST_LESSON_MINUTES} step={5} value={Number.isNaN(draft.minutes) ? '' : draft.minutes} onChange={(e) => workshopActions.editLesson({ type: 'minutes', minutes: e.target.valueAsNumber })} />
      </label>
    </div>
  );
}

/** What was left out of the file that was opened. */
function Told(): ReactElement | null {
  const told = useAtlas((s) => s.workshop.told);
  if (told.length === 0) return null;
  return (
    <section className="workshop-told" role="alert">
      <p>{t('workshop.told', { count: told.length })}</p>
      <ul>
        {told.map((problem, n) => (
          <li key={n}>{say(problem)}</li>
        ))}
      </ul>
      <button type="button" className="plain" onClick={workshopActions.forgetTold}>
        {t('workshop.understood')}
      </button>
    </section>
  );
}

/** What the lesson lacks, each with the way to where it is written. */
function Lacks({ lacks, onReach }: { readonly lacks: readonly Lack[]; readonly onReach: (step: number) => void }): ReactElement {
  if (lacks.length === 0) return <p className="workshop-complete">{t('workshop.complete')}</p>;
  return (
    <details className="workshop-lacks">
      <summary>{t('workshop.lacks', { count: lacks.length })}</summary>
      <ul>
        {lacks.map(({ step, said }, n) => (
          <li key={n}>
            {step === null ? (
              say(said)
            ) : (
              <button type="button" className="link" onClick={() => onReach(step)}>
                {t('workshop.inStep', { step: step + 1, said })}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
