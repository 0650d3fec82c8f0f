import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Divider, movedBy } from '../../../src/map/compare/Divider';
import { bindKeys } from '../../../src/state/bindKeys';
import { useAtlas } from '../../../src/state/atlas';
import { openAtlas, shown, view } from '../../fixtures/atlas';
import { installBrowserParts } from '../../fixtures/browserParts';

installBrowserParts();
let unbind = (): void => undefined;
beforeEach(() => {
  unbind = bindKeys(window);
});
afterEach(() => {
  unbind();
  vi.restoreAllMocks();
});

function Shown() {
  const compare = useAtlas((s) => s.view.compare);
  return compare === null ? null : <Divider compare={compare} />;
}

function openDivider(fragment: string) {
  openAtlas(fragment);
  render(<Shown />);
  return userEvent.setup();
}

const divider = () => screen.getByRole('separator', { name: 'Divider between the two pictures' });
const place = () => view().compare?.at;

describe('the divider between two pictures', () => {
  test('says where it is, and which picture lies on which side', () => {
    openDivider('at=1855&compare=swipe&with=1875&as=japan&swipe=0.25');
    expect(divider().getAttribute('aria-valuenow')).toBe('25');
    expect(divider().getAttribute('aria-orientation')).toBe('vertical');
    expect(divider().getAttribute('aria-valuetext')).toBe('25 %: left of it 1855 · control as administered, right of it 1875 · as drawn in Japan');
  });

  test('moves by its keys, which then do not move time', async () => {
    const user = openDivider('at=1855&compare=swipe&with=1875');
    await user.tab();
    expect(document.activeElement).toBe(divider());
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowUp}');
    expect(place()).toBe(0.56);
    await user.keyboard('{ArrowLeft}{ArrowDown}{PageUp}');
    expect(place()).toBe(0.62);
    await user.keyboard('{Home}');
    expect(place()).toBe(0);
    await user.keyboard('{ArrowLeft}{PageDown}');
    expect(place()).toBe(0);
    await user.keyboard('{End}{ArrowRight}');
    expect([place(), divider().getAttribute('aria-valuenow'), shown()]).toEqual([1, '100', '1855']);
  });

  test('leaves the other keys to the atlas', async () => {
    const user = openDivider('at=1855&compare=swipe&with=1875');
    await user.tab();
    await user.keyboard('v');
    expect(view().perspective).toBe('japan');
    expect(movedBy('v', 0.5)).toBeNull();
  });

  test('before a class it keeps its left and right, and a clicker goes on', async () => {
    const user = openDivider('at=1945-09-01&compare=swipe&with=1944&mode=present');
    await user.tab();
    await user.keyboard('{ArrowLeft}');
    expect([place(), shown()]).toEqual([0.48, '1945-09-01']);
    await user.keyboard('{PageDown}');
    expect([place(), shown()]).toEqual([0.48, '1945-09-02']);
  });

  test('is dragged, without taking the focus, and the whole drag is no entry of the history', () => {
    openDivider('at=1855&compare=swipe&with=1875');
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ left: 100, width: 1000 } as DOMRect); // all that is asked of it
    const gesture = useAtlas.getState().gesture.id;
    fireEvent.pointerDown(divider(), { button: 0, pointerId: 1 });
    fireEvent.pointerMove(divider(), { clientX: 350, pointerId: 1 });
    expect(place()).toBe(0.25);
    fireEvent.pointerMove(divider(), { clientX: 2000, pointerId: 1 });
    expect(place()).toBe(1);
    fireEvent.pointerUp(divider(), { pointerId: 1 });
    fireEvent.pointerMove(divider(), { clientX: 600, pointerId: 1 });
    expect(place()).toBe(1);
    expect(document.activeElement).toBe(document.body);
    expect(useAtlas.getState().gesture.id).toBe(gesture);
  });
});
