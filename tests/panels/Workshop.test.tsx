/** Writing a lesson by the keyboard and by the mouse. */
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { Workshop } from '../../src/panels/workshop/Workshop';
import { useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { lessonText } from '../../src/domain/openLesson';
import { installBrowserParts } from '../fixtures/browserParts';
import { shown } from '../fixtures/atlas';
import { at } from '../fixtures/dates';
import { realRecord } from '../fixtures/realRecord';
import { openRecord } from './opened';

installBrowserParts();

function openWorkshop() {
  const dataset = openRecord(realRecord(), '#at=1945-08-28&panel=workshop');
  render(<Workshop dataset={dataset} />);
  return { dataset, user: userEvent.setup() };
}
const steps = () => useAtlas.getState().workshop.drafts[0]?.steps ?? [];
const rows = () => screen.getAllByRole('button', { expanded: false }).filter((b) => b.classList.contains('step-row'));

describe('the workshop', () => {
  test('a lesson of three steps is written with words, notes, a document and a question', async () => {
    const { user } = openWorkshop();
    await user.click(screen.getByRole('button', { name: 'New lesson' }));
    await user.type(screen.getByLabelText('Title'), 'Nine days');
    for (const date of ['1945-08-28', '1945-09-01', '1945-09-05']) {
      actions.goTo(at(date));
      await user.click(screen.getByRole('button', { name: 'Add this view as a step' }));
      await user.click(screen.getByLabelText('For the class'));
      await user.paste(`Shown on ${date}.`);
    }
    await user.click(screen.getByLabelText('Notes for the teacher'));
    await user.paste('Ask who was told.');
    await user.click(screen.getByText('Add a document'));
    await user.type(screen.getByRole('searchbox'), 'San F');
    const [first] = within(screen.getByRole('searchbox').closest('details') as HTMLElement).getAllByRole('listitem');
    await user.click(within(first as HTMLElement).getByRole('button'));
    await user.click(screen.getByLabelText('Ask the class a question'));
    await user.click(screen.getByLabelText('Question'));
    await user.paste('Who came?');
    expect(steps().map((s) => [s.view, s.words])).toEqual([
      ['at=1945-08-28', 'Shown on 1945-08-28.'],
      ['at=1945-09-01', 'Shown on 1945-09-01.'],
      ['at=1945-09-05', 'Shown on 1945-09-05.'],
    ]);
    expect(steps()[2]).toMatchObject({ notes: 'Ask who was told.', question: { ask: 'Who came?', answer: '' } });
    expect(steps()[2]?.sources).toHaveLength(1);
  });

  test('a step gets further views, which are shown and taken away again', async () => {
    const { user } = openWorkshop();
    await user.click(screen.getByRole('button', { name: 'New lesson' }));
    actions.goTo(at('1945-09-01'));
    await user.click(screen.getByRole('button', { name: 'Add this view as a step' }));
    for (const date of ['1945-09-02', '1945-09-05']) {
      actions.goTo(at(date));
      await user.click(screen.getByRole('button', { name: 'Add the view shown now' }));
    }
    expect(steps()[0]).toMatchObject({ view: 'at=1945-09-01', beats: ['at=1945-09-02', 'at=1945-09-05'] });
    await user.click(screen.getByRole('button', { name: 'Show view 2, 2 September 1945, on the map' }));
    expect(shown()).toBe('1945-09-02');
    await user.click(screen.getByRole('button', { name: 'Take view 2, 2 September 1945, away' }));
    expect(steps()[0]?.beats).toEqual(['at=1945-09-05']);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(steps()[0]?.beats).toHaveLength(2);
  });

  test('steps are moved by their buttons and by Alt with an arrow, and the focus goes along', async () => {
    const { user } = openWorkshop();
    await user.click(screen.getByRole('button', { name: /Two islands or four/ }));
    const before = steps().map((s) => s.words);
    await user.click(screen.getByRole('button', { name: 'Move step 1 down' }));
    expect(steps().map((s) => s.words).slice(0, 2)).toEqual([before[1], before[0]]);
    await expect.poll(() => document.activeElement).toBe(rows()[1]);
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(steps().map((s) => s.words)).toEqual(before);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(steps().map((s) => s.words).slice(0, 2)).toEqual([before[1], before[0]]);
  });

  test('a 26th word is counted, and what is missing leads to its step', async () => {
    const { user } = openWorkshop();
    await user.click(screen.getByRole('button', { name: 'New lesson' }));
    await user.click(screen.getByRole('button', { name: 'Add this view as a step' }));
    const words = screen.getByLabelText('For the class');
    await user.click(words);
    await user.paste(Array.from({ length: 26 }, () => 'word').join(' '));
    expect(screen.getByLabelText('For the class', { selector: '[aria-describedby]' })).toBe(words);
    expect(screen.getByText('26 of 25 words').id).toBe(words.getAttribute('aria-describedby'));
    await user.click(screen.getByText(/things are still missing/, { selector: 'summary' }));
    await user.click(screen.getByRole('button', { name: 'Step 1: 26 words for the class; at most 25 are read at once.' }));
    await expect.poll(() => document.activeElement).toBe(words);
  });

  test('a file is opened as far as it is sound, and each thing that was left out is said', async () => {
    const { user, dataset } = openWorkshop();
    const lesson = dataset.lessons[0];
    if (lesson === undefined) throw new Error('no lesson');
    const text = lessonText(lesson).replace('"title": "', '"author": "<b>me</b>", "title": "');
    await user.upload(screen.getByLabelText('Open a file…', { selector: 'input' }), new File([text], 'lesson.json', { type: 'application/json' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('“author” is nothing that a lesson holds');
    expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe(lesson.title);
    await user.click(screen.getByRole('button', { name: 'Understood' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('a lesson is deleted only when that was said twice', async () => {
    const { user } = openWorkshop();
    await user.click(screen.getByRole('button', { name: 'New lesson' }));
    await user.click(screen.getByRole('button', { name: 'All lessons of this device' }));
    await user.click(screen.getByRole('button', { name: 'Delete “Untitled lesson”' }));
    expect(useAtlas.getState().workshop.drafts).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Delete for good' }));
    expect(useAtlas.getState().workshop.drafts).toEqual([]);
  });
});
