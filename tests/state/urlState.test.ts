// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { encodeView } from '../../src/domain/address';
import { useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { bindAddress } from '../../src/state/urlState';
import { notices, openAtlas, shown, TODAY, view } from '../fixtures/atlas';
import { at } from '../fixtures/dates';
import { territory } from '../fixtures/realRecord';

const address = (): string => window.location.hash;
let unbind = (): void => undefined;

/** A page that was opened at an address; counts the entries that the history has gained since. */
function openPage(fragment: string) {
  window.history.pushState(null, '', `#${fragment}`);
  openAtlas(fragment, TODAY);
  unbind = bindAddress(window);
  const before = window.history.length;
  return { entries: () => window.history.length - before };
}

/** What jsdom does a moment later: travelling through the history, and telling of it. */
const travelled = () => vi.advanceTimersByTimeAsync(10);

async function go(direction: 'back' | 'forward'): Promise<void> {
  window.history[direction]();
  await travelled();
}

const shikotan = { kind: 'territory', id: territory('shikotan').id } as const;
const steps = (count: number, apart: number): void => {
  for (let n = 0; n < count; n += 1, vi.advanceTimersByTime(apart)) actions.step(1);
};
const settle = () => vi.advanceTimersByTime(1000);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  unbind();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the history of the browser', () => {
  test('a run of steps leaves one entry, and the address of its last', () => {
    const { entries } = openPage('at=1945');
    steps(20, 30);
    settle();
    expect([entries(), address()]).toEqual([1, '#at=1965']);
  });

  test('a drag leaves one entry, also after a choice and after a run of steps', () => {
    const { entries } = openPage('at=1945');
    actions.select(shikotan);
    steps(3, 30);
    settle();
    expect(entries()).toBe(2);
    actions.beginScrub();
    for (const year of ['1950', '1960', '1970', '1980']) {
      actions.lookAt(at(year));
      vi.advanceTimersByTime(16);
    }
    settle();
    expect([entries(), address()]).toEqual([3, '#at=1980&territory=shikotan']);
  });

  test('two drags leave two entries, and a touch without a move none', () => {
    const { entries } = openPage('at=1945');
    actions.beginScrub();
    actions.lookAt(at('1950'));
    settle();
    actions.beginScrub();
    actions.lookAt(at('1960'));
    settle();
    actions.beginScrub();
    actions.lookAt(at('1960'));
    settle();
    expect(entries()).toBe(2);
  });

  test('each choice leaves an entry of its own', () => {
    const { entries } = openPage('at=1945');
    actions.select(shikotan);
    actions.toggleCategory('war');
    actions.setView({ panel: 'table' });
    actions.goTo(at('1875'));
    expect([entries(), address()]).toEqual([4, '#at=1875&territory=shikotan&hide=war&panel=table']);
  });

  test('moving the map leaves none, and stands in the address', () => {
    const { entries } = openPage('at=1945');
    actions.moveCamera({ lon: 146.7, lat: 43.8, zoom: 7 });
    actions.moveCamera({ lon: 146.8, lat: 43.9, zoom: 8 });
    settle();
    expect([entries(), address()]).toEqual([0, '#at=1945&camera=146.800,43.900,8.00']);
  });
});

describe('back and forward', () => {
  test('restore what was shown, choice by choice', async () => {
    openPage('at=1945');
    actions.select(shikotan);
    const chosen = view();
    actions.goTo(at('1875-05-07'));
    const last = view();
    await go('back');
    expect(view()).toEqual(chosen);
    await go('back');
    expect([shown(), view().selection]).toEqual(['1945', null]);
    await go('forward');
    await go('forward');
    expect(view()).toEqual(last);
    expect(notices()).toEqual([]);
  });

  test('lead over a whole run of steps to where it began', async () => {
    openPage('at=1945');
    steps(20, 30);
    settle();
    await go('back');
    expect(shown()).toBe('1945');
  });

  test('lead to the end of a run of steps, even where a choice followed it at once', async () => {
    const { entries } = openPage('at=1945');
    steps(20, 16);
    actions.select(shikotan);
    settle();
    expect(entries()).toBe(2);
    await go('back');
    expect([shown(), view().selection]).toEqual(['1965', null]);
  });

  test('lead to the end of a run of steps, even where a drag followed it at once', async () => {
    const { entries } = openPage('at=1945');
    steps(20, 16);
    actions.beginScrub();
    actions.lookAt(at('1900'));
    settle();
    expect(entries()).toBe(2);
    await go('back');
    expect(shown()).toBe('1965');
  });

  test('stop the playback, and the next step leaves an entry again', async () => {
    const { entries } = openPage('at=1945');
    actions.goTo(at('1956'));
    actions.play();
    await go('back');
    expect(useAtlas.getState().playback.playing).toBe(false);
    actions.step(1);
    settle();
    expect([entries(), address()]).toEqual([1, '#at=1946']);
  });

  test('keep no write of before: what waited when the reader went back does not overwrite the entry', async () => {
    openPage('at=1945');
    actions.goTo(at('1956'));
    steps(3, 10);
    await go('back');
    settle();
    expect([shown(), address()]).toEqual(['1956', '#at=1956']);
  });
});

describe('writes', () => {
  test('are spaced out while frame follows frame, and the last always comes', () => {
    openPage('at=1855-01-01');
    const push = vi.spyOn(window.history, 'pushState');
    const replace = vi.spyOn(window.history, 'replaceState');
    steps(60 * 10, 1000 / 60); // ten seconds at sixty steps a second
    settle();
    expect(push).toHaveBeenCalledTimes(1);
    expect(replace.mock.calls.length).toBeGreaterThan(10);
    expect(replace.mock.calls.length).toBeLessThanOrEqual(30);
    expect(address()).toBe(`#at=${shown()}`);
    expect(shown()).toBe('1856-08-23');
  });

  test('do not come when nothing has changed', () => {
    openPage('at=1945');
    const push = vi.spyOn(window.history, 'pushState');
    const replace = vi.spyOn(window.history, 'replaceState');
    actions.select(null);
    actions.openDialog('keys');
    actions.setRate(5);
    settle();
    expect([push.mock.calls, replace.mock.calls]).toEqual([[], []]);
  });

  test('keep the page’s path and query', () => {
    window.history.replaceState(null, '', '/atlas/?print=1');
    openPage('at=1945');
    actions.goTo(at('1875'));
    expect(window.location.pathname + window.location.search + address()).toBe('/atlas/?print=1#at=1875');
    window.history.replaceState(null, '', '/');
  });

  test('end with the binding', () => {
    openPage('at=1945');
    steps(2, 10);
    unbind();
    settle();
    actions.goTo(at('1875'));
    expect(address()).toBe('#at=1946');
  });
});

describe('an address from outside', () => {
  async function type(fragment: string): Promise<void> {
    window.location.hash = fragment;
    await travelled();
  }

  test('is shown', async () => {
    openPage('at=1945');
    await type('at=1956&territory=shikotan&theme=dark');
    expect([shown(), view().selection, view().theme, notices()]).toEqual(['1956', shikotan, 'dark', []]);
    expect(address()).toBe('#at=1956&territory=shikotan&theme=dark');
  });

  test.each([
    ['at=1945-02-30', '1945-02', ['notice.date']],
    ['at=0001', '1855', ['notice.range']],
    ['at=<script>alert(1)</script>', '1945', ['notice.date']],
    ['at=1956&territory=__proto__', '1956', ['notice.territory']],
    ['at=1956&camera=NaN,1e999,', '1956', ['notice.camera']],
    ['at=1956&hide=war,everything&mode=admin', '1956', ['notice.category', 'notice.option']],
    ['%E0%A4%A&&&==', '1945', ['notice.unknown']],
  ])('that is damaged (%s) gives %s and a notice, and is put right', async (fragment, date, said) => {
    openPage('at=1875');
    await type(fragment);
    expect(shown()).toBe(date);
    expect(notices()).toEqual(said);
    expect(address()).toBe(`#${encodeView(view())}`);
  });

  test('that is damaged at the first opening is put right without an entry', () => {
    const { entries } = openPage('at=1956-10-19&territory=atlantis');
    expect([address(), entries(), notices()]).toEqual(['#at=1956-10-19', 0, ['notice.territory']]);
  });

  test('that is empty stays empty until something is done, and back leads to it', async () => {
    openPage('');
    expect([address(), shown()]).toEqual(['', '1945']);
    actions.goTo(at('1875'));
    await go('back');
    expect([shown(), notices()]).toEqual(['1945', []]);
  });
});
