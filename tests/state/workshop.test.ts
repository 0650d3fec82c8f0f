/** Lessons that are written on this device: what becomes of them, and what is kept. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lessonText } from '../../src/domain/openLesson';
import type { LessonId } from '../../src/domain/model';
import { initialState, useAtlas } from '../../src/state/atlas';
import { keep, kept, type Keeping } from '../../src/state/device';
import { bindOwnLessons, printDrafts, readDrafts } from '../../src/state/ownLessons';
import { actions } from '../../src/state/store';
import { draftIn, workshopActions } from '../../src/state/workshopActions';
import { TODAY } from '../fixtures/atlas';
import { realRecord } from '../fixtures/realRecord';

const dataset = realRecord();
const state = () => useAtlas.getState();
const views = () => draftIn(state())?.steps.map((s) => s.view);

/** A browser's window as far as keeping goes; `setItem` may refuse. */
function windowWith({ setItem }: { readonly setItem?: () => never } = {}) {
  const held = new Map<string, string>();
  const listeners = new Map<string, (event: never) => void>();
  return {
    held,
    tell: (type: string, event: object) => listeners.get(type)?.(event as never),
    win: {
      localStorage: { getItem: (k: string) => held.get(k) ?? null, setItem: setItem ?? ((k: string, v: string) => void held.set(k, v)), removeItem: (k: string) => void held.delete(k) },
      setTimeout: (f: () => void, ms: number) => setTimeout(f, ms) as unknown as number,
      clearTimeout: (id: number) => clearTimeout(id),
      addEventListener: (type: string, f: (event: never) => void) => void listeners.set(type, f),
      removeEventListener: () => undefined,
    } as unknown as Window,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  useAtlas.setState(initialState, true);
  actions.open({ dataset, today: TODAY, fragment: '#at=1945-09-01' });
});
afterEach(() => vi.useRealTimers());

describe('writing a lesson', () => {
  test('what is shown becomes a step, and undo takes it away again', () => {
    workshopActions.newLesson();
    expect(state().view.panel).toBe('workshop');
    workshopActions.addStep();
    actions.setPerspective('japan');
    workshopActions.addStep();
    expect(views()).toEqual(['at=1945-09-01', 'at=1945-09-01&perspective=japan']);
    workshopActions.undoEdit();
    expect(views()).toEqual(['at=1945-09-01']);
  });
  test('a step about a chosen incident cites what the incident rests on', () => {
    const incident = dataset.incidents.find((i) => i.sources.length > 1);
    if (incident === undefined) throw new Error('no incident');
    workshopActions.newLesson();
    actions.showIncident(incident.id);
    workshopActions.addStep();
    expect(draftIn(state())?.steps[0]?.sources).toEqual(incident.sources);
  });
  test('a step takes over what is shown, keeps its words, and can be had back', () => {
    workshopActions.newLesson();
    workshopActions.addStep();
    workshopActions.editLesson({ type: 'step', step: 0, patch: { words: 'Soviet forces land.' } });
    actions.setPerspective('russia');
    workshopActions.takeView(0);
    expect(draftIn(state())?.steps[0]).toMatchObject({ view: 'at=1945-09-01&perspective=russia', words: 'Soviet forces land.' });
    workshopActions.undoEdit();
    expect(views()).toEqual(['at=1945-09-01']);
  });
  test('a step is shown beside the workshop, in the writer’s own colours', () => {
    workshopActions.copyLesson('three-weeks-in-1945' as LessonId);
    actions.setView({ theme: 'dark' });
    workshopActions.showStep(0);
    expect(state().view).toMatchObject({ panel: 'workshop', theme: 'dark', mode: 'explore' });
    expect(state().view.span.start).not.toBe(undefined);
  });
  test('a lesson of this device is presented as those of the atlas are', () => {
    workshopActions.newLesson();
    workshopActions.addStep();
    workshopActions.editLesson({ type: 'step', step: 0, patch: { words: 'One.' } });
    workshopActions.joinDrafts();
    const id = draftIn(state())?.id as LessonId;
    actions.teach({ id, step: 0, beat: 'words' });
    expect(state().view).toMatchObject({ mode: 'present', lesson: { id, step: 0 } });
    expect(state().dataset?.lessons.at(-1)?.steps[0]?.words).toBe('One.');
  });
  test('more of the record that comes later takes no own lesson away, nor the place in it', () => {
    workshopActions.newLesson();
    workshopActions.addStep();
    workshopActions.joinDrafts();
    const id = draftIn(state())?.id as LessonId;
    actions.teach({ id, step: 0, beat: 'words' });
    actions.complete({ ...dataset });
    expect(state().view.lesson?.id).toBe(id);
    expect(state().dataset?.lessons.map((l) => l.id)).toContain(id);
    expect(state().notices).toEqual([]);
  });
  test('a lesson is named after its title when it is saved, and not again', () => {
    workshopActions.newLesson();
    workshopActions.editLesson({ type: 'text', field: 'title', text: 'My border' });
    workshopActions.nameLesson();
    expect(draftIn(state())?.id).toBe('my-border');
    workshopActions.editLesson({ type: 'text', field: 'title', text: 'Another' });
    workshopActions.nameLesson();
    expect(draftIn(state())?.id).toBe('my-border');
  });
  test('a file that is none changes nothing and says why', () => {
    expect(workshopActions.openLessonFile('<html>')).toBe(false);
    expect(state().workshop.drafts).toEqual([]);
    expect(state().notices.map((n) => n.message.key)).toEqual(['open.notJson']);
  });
});

describe('what is kept on the device', () => {
  test('a lesson is there after a reload, as it was written', () => {
    const { win, held } = windowWith();
    const stop = bindOwnLessons(win);
    workshopActions.copyLesson('two-islands-or-four' as LessonId);
    workshopActions.editLesson({ type: 'text', field: 'title', text: 'Mine' });
    vi.advanceTimersByTime(1000);
    const written = state().workshop.drafts;
    stop();
    useAtlas.setState(initialState, true);
    bindOwnLessons(win);
    expect(state().workshop.drafts).toEqual(written);
    expect([...held.keys()]).toEqual(['kuril-atlas.lessons']);
  });
  test('a lesson that was begun before those of the device were read stands behind them', () => {
    const { win, held } = windowWith();
    held.set('kuril-atlas.lessons', printDrafts(dataset.lessons.slice(0, 1)));
    workshopActions.newLesson();
    const mine = draftIn(state());
    bindOwnLessons(win);
    expect(state().workshop.drafts.map((d) => d.id)).toEqual([dataset.lessons[0]?.id, mine?.id]);
    expect(draftIn(state())).toEqual(mine);
  });
  test('what was typed a moment before the page closes is kept', () => {
    const { win, tell, held } = windowWith();
    bindOwnLessons(win);
    workshopActions.newLesson();
    tell('pagehide', {});
    expect(readDrafts(held.get('kuril-atlas.lessons') ?? null)).toHaveLength(1);
  });
  test.each<[Keeping, () => never]>([
    ['full', () => { throw new DOMException('', 'QuotaExceededError'); }],
    ['forbidden', () => { throw new DOMException('', 'SecurityError'); }],
  ])('where the store is %s, that is said and the writing goes on', (keeping, setItem) => {
    const { win } = windowWith({ setItem });
    bindOwnLessons(win);
    workshopActions.newLesson();
    vi.advanceTimersByTime(1000);
    expect(state().workshop.keeping).toBe(keeping);
    workshopActions.addStep();
    expect(views()).toHaveLength(1);
  });
  test('a window without any store is forbidden, and reads nothing', () => {
    const win = { get localStorage(): never { throw new DOMException('', 'SecurityError'); } };
    expect(keep(win, 'lessons', 'x')).toBe('forbidden');
    expect(kept(win, 'lessons')).toBeNull();
  });
  test('what another window writes is taken over, but not over the lesson that is being written here', () => {
    const { win, tell } = windowWith();
    bindOwnLessons(win);
    workshopActions.newLesson();
    workshopActions.editLesson({ type: 'text', field: 'title', text: 'Here' });
    const mine = draftIn(state());
    if (mine === undefined) throw new Error('no draft');
    const theirs = { ...mine, title: 'There' };
    const other = { ...mine, id: 'other' as LessonId };
    tell('storage', { key: 'kuril-atlas.lessons', newValue: printDrafts([other, theirs]) });
    expect(state().workshop.drafts.map((d) => [d.id, d.title])).toEqual([['other', 'Here'], [mine.id, 'Here']]);
  });
  test.each([['not JSON', '{'], ['no list', '{}'], ['a list of nothings', '[1, null, "x"]']])('a store with %s gives no lesson and breaks nothing', (_, text) => expect(readDrafts(text)).toEqual([]));
  test('each lesson of the atlas is the same after it was kept', () => {
    expect(printDrafts(readDrafts(printDrafts(dataset.lessons)))).toBe(`[${dataset.lessons.map(lessonText).join(',')}]`);
  });
});
