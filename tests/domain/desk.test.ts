import { describe, expect, test } from 'vitest';
import { classView, covered, deskFor, frozen, isCueing, jumped, moved, ownView, pushed, relit, type Desk } from '../../src/domain/desk';
import { beatsOf } from '../../src/domain/lesson';
import { isAside, type Told } from '../../src/domain/teaching';
import { printSpan } from '../../src/domain/time';
import type { View } from '../../src/domain/view';
import { useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { at } from '../fixtures/dates';
import { openAtlas, view } from '../fixtures/atlas';

const dataset = openAtlas();
const told: Told = { dataset, range: useAtlas.getState().range };

/** A desk as it stands when a lesson is opened at a place. */
function deskAt(step: number): Desk {
  openAtlas();
  actions.openConsole({ id: LESSON.id, step, beat: 'words' });
  const { desk } = useAtlas.getState();
  if (desk === null) throw new Error('no desk');
  return desk;
}
const LESSON = dataset.lessons.find((l) => l.id === 'three-weeks-in-1945') ?? dataset.lessons[0] ?? { id: '' as never, steps: [] };
const place = ({ live }: Desk) => live.lesson && [live.lesson.step + 1, live.lesson.beat].join(' ');
const date = (v: View): string => printSpan(v.span);

describe('next and previous', () => {
  test('go through every step, question and answer to the end, and back to the beginning', () => {
    const there: (string | null)[] = [];
    let desk = deskAt(0);
    for (let next = desk; ; next = moved(desk, 1, told)) {
      if (next === desk && there.length > 0) break;
      there.push(place((desk = next)));
    }
    const beats = LESSON.steps.reduce((sum, s) => sum + beatsOf(s).length, 0);
    expect(there).toHaveLength(beats);
    const back = [place(desk)];
    for (let before = moved(desk, -1, told); before !== desk; before = moved(desk, -1, told)) back.push(place((desk = before)));
    expect(back.reverse()).toEqual(there);
  });

  test('do nothing under a black screen', () => {
    const black = covered(deskAt(2), 'black');
    expect(moved(black, 1, told)).toBe(black);
    expect(covered(black, 'black').cover).toBeNull();
    expect(covered(black, 'white').cover).toBe('white');
  });
});

describe('a frozen picture', () => {
  test('stays while the lesson goes on, and then leaps to where it has got to', () => {
    const ice = moved(moved(frozen(deskAt(2)), 1, told), 1, told);
    expect(date(classView(ice))).toBe('1945-08-09');
    expect(ice.live.lesson?.step).toBe(4);
    expect(date(classView(frozen(ice)))).toBe('1945-08-25');
  });

  test('takes the light of the room', () => expect(classView(relit(frozen(deskAt(2)))).theme).toBe('dark'));

  test('gives way to what is shown on purpose', () => {
    const shown = pushed(frozen(deskAt(2)), { ...view(), span: at('1956-10-19') });
    expect([date(classView(shown)), shown.kept]).toEqual(['1956-10-19', null]);
  });
});

describe('cue, then push', () => {
  test('what the teacher looks up is nobody else’s until it is shown; then the words of the step do not stand under it', () => {
    const desk = deskAt(5);
    const own: View = { ...ownView(desk.live, view()), span: at('1956-10-19') };
    expect([isCueing(desk, ownView(desk.live, view())), isCueing(desk, own)]).toEqual([false, true]);
    const shown = pushed(desk, own);
    expect([isCueing(shown, own), isAside(desk.live, told), isAside(shown.live, told)]).toEqual([false, false, true]);
    expect(shown.live).toMatchObject({ mode: 'present', lesson: { step: 5 } });
  });

  test('the console’s own colours are no cue', () => {
    const desk = deskAt(5);
    expect(isCueing(desk, { ...ownView(desk.live, view()), theme: 'dark', panel: 'table' })).toBe(false);
  });

  test('next after that is the next step, as it is written', () => {
    const desk = deskAt(4);
    const next = moved(pushed(desk, { ...view(), span: at('1956-10-19') }), 1, told);
    expect([place(next), date(next.live)]).toEqual(['6 words', '1945-08-28']);
  });

  test('a step that there is not leaves the desk as it is', () => {
    const desk = deskAt(4);
    expect(jumped(desk, { id: LESSON.id, step: 999, beat: 'words' }, told)).toBe(desk);
  });
});

test('without a lesson, next is the next moment of the story and previous restores what was shown', () => {
  const desk = deskFor({ ...view(), span: at('1945-08-28'), lesson: null, camera: { lon: 146, lat: 44, zoom: 7 } });
  const next = moved(desk, 1, told);
  expect(date(next.live)).toBe('1945-08-29');
  expect(moved(next, -1, told).live).toEqual(desk.live);
});
