/** Writing lessons: the drafts on this device, and the lessons of the record that they stand beside. */
import { decodeView, knownOf } from '../domain/address';
import { copied, edited, emptyDraft, freshId, stepAddress, type Draft, type Edit } from '../domain/draft';
import { withLessons } from '../domain/lesson';
import type { Citation, LessonId } from '../domain/model';
import { openLesson } from '../domain/openLesson';
import { change, notify, useAtlas, type AtlasState, type Workshop } from './atlas';
import { incidentsById } from './selectors';
import { timeActions } from './timeActions';

const { getState: get, setState: set } = useAtlas;

/** As many steps of the way back are kept. */
const MOST_PAST = 50;

const put = (patch: Partial<Workshop>): void => set({ workshop: { ...get().workshop, ...patch } });

export const draftIn = ({ workshop }: Pick<AtlasState, 'workshop'>): Draft | undefined => workshop.drafts.find((d) => d.id === workshop.writing);

const taken = ({ dataset, workshop }: AtlasState): ReadonlySet<string> => new Set([...(dataset?.lessons ?? []), ...workshop.drafts].map((l) => l.id));

/** Begins to write a draft; with the first of this device, or one more. */
function begin(draft: Draft, told: Workshop['told'] = []): void {
  put({ drafts: [...get().workshop.drafts, draft], writing: draft.id, past: [], told });
  set({ dialog: null });
  if (get().view.panel !== 'workshop' || get().view.mode !== 'explore') change('choice', { panel: 'workshop', mode: 'explore' });
}

/** What a chosen incident rests on is what a step about it cites to begin with. */
function citedIn({ dataset, view }: AtlasState): readonly Citation[] {
  if (dataset === null || view.selection?.kind !== 'incident') return [];
  return incidentsById(dataset).get(view.selection.id)?.sources ?? [];
}

export const workshopActions = {
  newLesson(): void {
    begin(emptyDraft(freshId('', taken(get()))));
  },
  /** Writes on from another lesson, which stays as it is. */
  copyLesson(id: LessonId): void {
    const lesson = get().dataset?.lessons.find((l) => l.id === id);
    if (lesson !== undefined) begin(copied(lesson, taken(get())));
  },
  /** Opens a lesson's file; what is wrong with it is told where it is written, or in a notice where it is none. */
  openLessonFile(text: string): boolean {
    const { dataset, range } = get();
    if (dataset === null) return false;
    const opened = openLesson(text, { ...knownOf(dataset, range), sources: new Set(dataset.sources.map((s) => s.id)) }, taken(get()));
    if (opened.ok) begin(opened.value.draft, opened.value.problems);
    else notify(opened.problem);
    return opened.ok;
  },
  /** Opens the workshop at a lesson of this device, or at their list. */
  write(id: LessonId | null): void {
    put({ writing: id, past: [], told: [] });
    set({ dialog: null });
    if (get().view.panel !== 'workshop') change('choice', { panel: 'workshop' });
  },
  editLesson(edit: Edit): void {
    const { workshop } = get();
    const before = draftIn(get());
    const after = before && edited(before, edit);
    if (before === undefined || after === undefined || after === before) return;
    const isTyping = edit.type === 'text' || edit.type === 'step' || edit.type === 'aims' || edit.type === 'minutes';
    put({ drafts: workshop.drafts.map((d) => (d.id === before.id ? after : d)), past: isTyping ? workshop.past : [...workshop.past, before].slice(-MOST_PAST) });
  },
  /** Adds what is shown as a step, after another or at the end. */
  addStep(after: number = (draftIn(get())?.steps.length ?? 0) - 1): void {
    workshopActions.editLesson({ type: 'add', after, view: stepAddress(get().view), sources: citedIn(get()) });
  },
  /** Adds what is shown to a step, as one more view under its words. */
  addView(step: number): void {
    workshopActions.editLesson({ type: 'addView', step, view: stepAddress(get().view) });
  },
  /** Shows what a step shows, first or at one of its further views (from 1 on), beside the workshop. */
  showStep(step: number, beat = 0): void {
    const { dataset, range, view } = get();
    const shown = draftIn(get())?.steps[step];
    const address = [shown?.view, ...(shown?.beats ?? [])][beat];
    if (dataset === null || address === undefined) return;
    timeActions.pause();
    change('choice', { ...decodeView(address, knownOf(dataset, range)).view, panel: view.panel, theme: view.theme, axis: view.axis, table: view.table });
  },
  /** A step shows what is shown now. */
  takeView(step: number): void {
    const { workshop } = get();
    const before = draftIn(get());
    workshopActions.editLesson({ type: 'step', step, patch: { view: stepAddress(get().view) } });
    if (before !== undefined) put({ past: [...workshop.past, before].slice(-MOST_PAST) });
  },
  /** Back to before the last step was added, moved, doubled, shown otherwise or taken away. */
  undoEdit(): void {
    const { past, drafts } = get().workshop;
    const before = past.at(-1);
    if (before !== undefined) put({ drafts: drafts.map((d) => (d.id === before.id ? before : d)), past: past.slice(0, -1) });
  },
  /** The lesson gets an id of its title, where it has none of its own yet: its file is named so. */
  nameLesson(): void {
    const { workshop, view } = get();
    const draft = draftIn(get());
    if (draft === undefined || !/^lesson(-\d+)?$/.test(draft.id)) return;
    const id = freshId(draft.title, taken(get()));
    if (id.startsWith('lesson')) return;
    const rename = (d: Draft): Draft => (d.id === draft.id ? { ...d, id } : d);
    workshopActions.setDrafts(workshop.drafts.map(rename));
    put({ writing: id, past: workshop.past.map(rename) });
    if (view.lesson?.id === draft.id) change('choice', { lesson: { ...view.lesson, id } });
  },
  removeLesson(id: LessonId): void {
    const { workshop, view } = get();
    workshopActions.setDrafts(workshop.drafts.filter((d) => d.id !== id));
    put({ writing: null, past: [], told: [] });
    if (view.lesson?.id === id) change('choice', { lesson: null });
  },
  /** A lesson of another window's, which this one lacks: it stands among the others, and is not kept. */
  hearLesson(text: string): void {
    const { dataset, range } = get();
    if (dataset === null) return;
    const opened = openLesson(text, { ...knownOf(dataset, range), sources: new Set() }, taken(get()));
    if (opened.ok) set({ dataset: withLessons(dataset, [opened.value.draft]) });
  },
  forgetTold(): void {
    put({ told: [] });
  },
  /** The lessons of this device, as they were kept or as another window has written them. */
  setDrafts(drafts: readonly Draft[]): void {
    const { workshop, dataset } = get();
    put({ drafts, writing: drafts.some((d) => d.id === workshop.writing) ? workshop.writing : null });
    if (dataset !== null) set({ dataset: withLessons(dataset, drafts, workshop.drafts) });
  },
  /** What was written stands among the lessons, to be presented. */
  joinDrafts(): void {
    const { workshop, dataset } = get();
    if (dataset !== null && workshop.drafts.some((d) => !dataset.lessons.includes(d))) set({ dataset: withLessons(dataset, workshop.drafts) });
  },
  tellKeeping(keeping: Workshop['keeping']): void {
    if (get().workshop.keeping !== keeping) put({ keeping });
  },
};
