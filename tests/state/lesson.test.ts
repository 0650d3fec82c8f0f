import { describe, expect, test } from 'vitest';
import { beatsOf, viewOf } from '../../src/domain/lesson';
import type { LessonId } from '../../src/domain/model';
import { decodeView, encodeView, knownOf } from '../../src/domain/address';
import { useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { notices, openAtlas, shown, view } from '../fixtures/atlas';
import { realRecord } from '../fixtures/realRecord';

const weeks = realRecord().lessons.find((l) => l.id === 'three-weeks-in-1945');
if (weeks === undefined) throw new Error('the record has the lesson of 1945');
const place = (step: number) => ({ id: weeks.id, step, beat: 'words' }) as const;
const next = () => actions.moment(1);
const previous = () => actions.moment(-1);

describe('a lesson that is given', () => {
  test('shows each step as the lesson has it, in the reader’s colours', () => {
    openAtlas('at=1980&theme=dark');
    actions.teach(place(0));
    const seen: string[] = [];
    for (let n = 0; n < 60 && seen.at(-1) !== shown() + view().lesson?.step + view().lesson?.beat; n += 1) {
      const step = weeks.steps[view().lesson?.step ?? -1];
      const wanted = decodeView(step === undefined ? '' : viewOf(step, view().lesson?.beat ?? 'words'), knownOf(realRecord(), useAtlas.getState().range)).view;
      expect(view()).toEqual({ ...wanted, lesson: view().lesson, mode: 'present', theme: 'dark' });
      seen.push(shown() + view().lesson?.step + view().lesson?.beat);
      next();
    }
    expect(new Set(seen).size).toBe(weeks.steps.reduce((sum, s) => sum + beatsOf(s).length, 0));
    expect(view().lesson?.step).toBe(weeks.steps.length - 1);
  });

  test('the step before comes back exactly, whatever was looked at in between', () => {
    openAtlas();
    actions.teach(place(5));
    const before = encodeView(view());
    next();
    actions.setView({ camera: { lon: 140, lat: 40, zoom: 5 } });
    actions.setPerspective('russia');
    previous();
    expect(encodeView(view())).toBe(before);
  });

  test('after looking around, one key leads back to the step', () => {
    openAtlas();
    actions.teach(place(6));
    const step = encodeView(view());
    actions.goTo({ ...view().span });
    actions.setView({ camera: { lon: 140, lat: 40, zoom: 5 } });
    actions.setPerspective('japan');
    expect(encodeView(view())).not.toBe(step);
    actions.toStep();
    expect(encodeView(view())).toBe(step);
  });

  test('left by Escape, it keeps its place, and presenting goes on there', () => {
    openAtlas();
    actions.teach(place(3));
    actions.leave();
    expect([view().mode, view().lesson?.step]).toEqual(['explore', 3]);
    actions.present();
    next();
    expect([view().mode, view().lesson?.step]).toEqual(['present', 4]);
  });

  test('ended, next is the record’s next moment again, and what it showed stays', () => {
    openAtlas();
    actions.teach(place(5));
    actions.endLesson();
    expect([shown(), view().lesson]).toEqual(['1945-08-28', null]);
    next();
    expect(shown()).not.toBe('1945-08-28');
  });

  test('a reload loses nothing: the address has the place', () => {
    openAtlas();
    actions.teach(place(7));
    next();
    const address = encodeView(view());
    openAtlas(address);
    expect(encodeView(view())).toBe(address);
    expect(view().lesson).toEqual({ id: weeks.id, step: 7, beat: 'question' });
  });
});

describe('an address with a place that no lesson has', () => {
  test.each(['no-such-lesson,1', 'three-weeks-in-1945,99'])('%s is said once the lessons are there, and the rest of the view stays', (text) => {
    openAtlas(`at=1956&mode=present&lesson=${text}`);
    actions.complete(realRecord());
    expect([shown(), view().mode, view().lesson, notices()]).toEqual(['1956', 'present', null, ['notice.lesson']]);
  });
  test('a lesson that is not there is not begun', () => {
    openAtlas('at=1956');
    actions.teach({ id: 'gone' as LessonId, step: 0, beat: 'words' });
    expect([shown(), view().mode, view().lesson]).toEqual(['1956', 'explore', null]);
  });
});
