/** A quiz gone through by keys and by the mouse, and what the device keeps of it. */
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { QuizPanel } from '../../src/panels/quiz/QuizPanel';
import { LessonsDialog } from '../../src/panels/LessonsDialog';
import { useAtlas } from '../../src/state/atlas';
import { bindKeys } from '../../src/state/bindKeys';
import { quizActions } from '../../src/state/quizActions';
import { printSpan } from '../../src/domain/time';
import { say } from '../../src/i18n';
import { installBrowserParts } from '../fixtures/browserParts';
import { realRecord } from '../fixtures/realRecord';
import { openRecord } from './opened';

installBrowserParts();
const { setItem } = Storage.prototype;
let unbind: () => void;
beforeEach(() => {
  window.localStorage.clear();
  unbind = bindKeys(window);
});
afterEach(() => {
  unbind();
  Storage.prototype.setItem = setItem;
});

function openQuiz() {
  const dataset = openRecord(realRecord(), '#at=1945&panel=quiz');
  render(<QuizPanel dataset={dataset} />);
  return { dataset, user: userEvent.setup() };
}
const run = () => {
  const { run: quiz } = useAtlas.getState().quiz;
  if (quiz === null) throw new Error('no quiz is open');
  return quiz;
};
const asked = () => {
  const question = run().questions[run().at];
  if (question === undefined) throw new Error('it is over');
  return question;
};
const status = () => screen.getByRole('status').textContent;

describe('the quiz for one', () => {
  test('is opened from the lessons', async () => {
    const dataset = openRecord(realRecord(), '#at=1945');
    render(<LessonsDialog dataset={dataset} />);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Quiz for one' }));
    expect(useAtlas.getState()).toMatchObject({ dialog: null, view: { panel: 'quiz', mode: 'explore' } });
  });

  test('takes the focus as it opens, that it is found below a phone’s map too', () => {
    openQuiz();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Quiz' }));
  });

  test('is gone through by keys alone; says right and not right in words, why, and who says so', async () => {
    const { user } = openQuiz();
    await user.selectOptions(screen.getByLabelText('Questions'), '5');
    screen.getByRole('button', { name: 'Begin' }).focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement?.textContent).toBe(say(asked().ask));
    const { right, because, options } = asked();
    await user.keyboard(String(right + 1));
    await expect.poll(status).toBe('Right. 1 of 1 so far.');
    expect(screen.getByText(say(because))).toBeTruthy();
    expect(screen.getByText(/^Says: /)).toBeTruthy();
    expect(screen.getByRole('button', { name: new RegExp(`right$`) }).textContent).toContain(say(options[right] ?? because));
    await user.keyboard('{Enter}'); // the focus is on the next question
    const second = asked();
    await user.keyboard(String(((second.right + 1) % second.options.length) + 1));
    await expect.poll(status).toBe(`Not right. By the record: ${say(second.options[second.right] ?? second.ask)}.`);
    for (let n = 2; n < 5; n += 1) {
      await user.keyboard('{Enter}');
      const { right: answer } = asked();
      await user.keyboard(String(answer + 1));
      await expect.poll(() => run().given.length).toBe(n + 1);
    }
    await user.keyboard('{Enter}');
    expect(document.activeElement?.textContent).toBe('4 of 5 right');
    const missed = screen.getByRole('region', { name: 'Not right' });
    expect(within(missed).getAllByRole('listitem').filter((li) => li.textContent.includes(say(second.ask)))).toHaveLength(1);
    expect(within(screen.getByRole('region', { name: 'Scores' })).getByText('4 of 5')).toBeTruthy();
  });

  test('shows an answer on the map, and what the map showed before', async () => {
    const { user } = openQuiz();
    await user.click(screen.getByLabelText('who controlled a land', { selector: 'input' }));
    await user.click(screen.getByRole('button', { name: 'Begin' }));
    await user.click(within(screen.getByRole('list', { name: 'Answers' })).getAllByRole('button')[0] as HTMLElement);
    const before = useAtlas.getState().view;
    await user.click(screen.getByRole('button', { name: 'Show on the map' }));
    expect(printSpan(useAtlas.getState().view.span)).toBe(printSpan(asked().shown.span));
    await user.click(screen.getByRole('button', { name: 'Back to what the map showed' }));
    expect(useAtlas.getState().view).toEqual(before);
  });

  test('keys of numbers do nothing else, and none in the field of the number', async () => {
    const { user } = openQuiz();
    const field = screen.getByLabelText('Number of the quiz');
    await user.clear(field);
    await user.type(field, '42');
    expect(field).toHaveProperty('value', '42');
    await user.clear(field);
    await user.type(field, '0');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('button', { name: 'Begin' })).toHaveProperty('disabled', true);
    await user.clear(field);
    await user.type(field, '3');
    await user.click(screen.getByRole('button', { name: 'Begin' }));
    expect(screen.getByRole('heading', { name: 'Quiz 3' })).toBeTruthy();
  });
});

describe('its score', () => {
  test('stays on this device, with a quiz that was left, until it is forgotten', async () => {
    const { user } = openQuiz();
    await user.click(screen.getByRole('button', { name: 'Begin' }));
    await user.keyboard('1');
    await expect.poll(() => window.localStorage.getItem('kuril-atlas.quiz')).toContain('"given":[0]');
    act(() => {
      useAtlas.setState((s) => ({ quiz: { ...s.quiz, run: null, kept: { scores: [], open: null } } }));
      quizActions.load();
    });
    await user.click(await screen.findByRole('button', { name: 'Go on with quiz 1 (1 of 10 answered)' }));
    expect(run().at).toBe(1);
    await user.click(screen.getByRole('button', { name: 'Choose another quiz' }));
    await user.click(screen.getByRole('button', { name: 'Forget the scores' }));
    await user.click(screen.getByRole('button', { name: 'Yes, forget them for good' }));
    expect(window.localStorage.length).toBe(0);
    expect(screen.getByText('Kept on this device only: nothing of it is sent anywhere.')).toBeTruthy();
  });

  test.each([
    ['QuotaExceededError', /no room left/],
    ['SecurityError', /does not allow/],
  ])('where the browser does not keep it (%s), that is said and the quiz goes on', async (name, said) => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no', name);
    };
    const { user } = openQuiz();
    await user.click(screen.getByRole('button', { name: 'Begin' }));
    await user.keyboard('1');
    expect((await screen.findByRole('alert')).textContent).toMatch(said);
    await user.click(screen.getByRole('button', { name: 'Next question' }));
    expect(run().at).toBe(1);
  });
});
