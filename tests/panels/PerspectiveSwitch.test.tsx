import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { paintIn } from '../../src/domain/perspective';
import { FactsPanel } from '../../src/panels/FactsPanel';
import { PerspectiveSwitch } from '../../src/panels/PerspectiveSwitch';
import { bindKeys } from '../../src/state/bindKeys';
import { useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { Timeline } from '../../src/timeline/Timeline';
import { Patterns } from '../../src/ui/Patterns';
import { overlays } from '../../src/ui/Swatch';
import { view } from '../fixtures/atlas';
import { at, YEARS } from '../fixtures/dates';
import { realRecord } from '../fixtures/realRecord';
import { installBrowserParts } from '../fixtures/browserParts';
import { itemsOf, openRecord, says, small } from './opened';

installBrowserParts();
let unbind = (): void => undefined;
beforeEach(() => {
  unbind = bindKeys(window);
  vi.stubGlobal('CSS', { escape: (name: string) => name }); // jsdom has none, and user-event finds the group of a radio button by it
});
afterEach(() => {
  unbind();
  vi.unstubAllGlobals();
});

function openSwitch(fragment: string, dataset = realRecord()) {
  openRecord(dataset, fragment);
  const { container } = render(
    <>
      <PerspectiveSwitch />
      <FactsPanel dataset={dataset} />
    </>,
  );
  return { container, user: userEvent.setup() };
}

const group = () => screen.getByRole('radiogroup', { name: 'Perspective' });
const radio = (name: string) => within(group()).getByRole<HTMLInputElement>('radio', { name });
const checked = () => within(group()).getByRole('radio', { checked: true }).parentElement?.textContent;

/** What the switch changed: its heading, and for each land the line, the ground and who says so. */
const told = () => {
  const region = document.querySelector<HTMLElement>('.differences');
  if (region === null) return null;
  const heading = within(region).getByRole('heading').textContent;
  const list = region.querySelector(':scope > ul');
  return { heading, lines: itemsOf(list).map((item) => ({ line: within(item).getByRole('button').textContent, ground: item.querySelector('.detail')?.textContent, says: says(item) })) };
};
const lines = () => told()?.lines.map((l) => l.line);

describe('the switch', () => {
  test('offers control and the two sides, one of them chosen, by their names', () => {
    openSwitch('at=1980');
    expect(within(group()).getAllByRole('radio').map((r) => r.parentElement?.textContent)).toEqual(['Control', 'Japan', 'Russia']);
    expect(checked()).toBe('Control');
  });

  test('by the mouse and by its arrows, as every group of radio buttons', async () => {
    const { user } = openSwitch('at=1980');
    await user.click(radio('Japan'));
    expect([checked(), view().perspective]).toEqual(['Japan', 'japan']);
    await user.keyboard('{ArrowRight}');
    expect([checked(), view().perspective]).toEqual(['Russia', 'russia']);
  });

  test('V goes round, with the focus anywhere on the page', async () => {
    const { user } = openSwitch('at=1980');
    const seen: (string | null | undefined)[] = [];
    for (let n = 0; n < 3; n += 1) {
      await user.keyboard('v');
      seen.push(checked());
    }
    expect(seen).toEqual(['Japan', 'Russia', 'Control']);
  });

  test('opens as the address says', () => {
    openSwitch('at=1980&perspective=russia');
    expect(checked()).toBe('Russia');
  });
});

describe('what it changed', () => {
  test('nothing is said of control as long as nothing was switched', () => {
    openSwitch('at=1980');
    expect(told()).toBeNull();
  });

  test('in 1980 Japan’s view has a line for each land that is drawn otherwise than held, with its ground and its source', async () => {
    const { user } = openSwitch('at=1980');
    await user.click(radio('Japan'));
    expect(told()?.heading).toBe('As Japan draws it, 1980');
    expect(lines()).toEqual([
      'Etorofu / Iturup: drawn as part of Japan; in fact administered by the USSR.',
      'Kunashiri / Kunashir: drawn as part of Japan; in fact administered by the USSR.',
      'Shikotan: drawn as part of Japan; in fact administered by the USSR.',
      'Habomai: drawn as part of Japan; in fact administered by the USSR.',
      'Uruppu / Urup: drawn as undetermined; in fact administered by the USSR.',
      'Northern and central Kurils: drawn as undetermined; in fact administered by the USSR.',
      'Southern Sakhalin: drawn as undetermined; in fact administered by the USSR.',
    ]);
    for (const { ground, says: sources } of told()?.lines ?? []) {
      expect(ground).toMatch(/\w{3}/);
      expect(sources.length).toBeGreaterThan(0);
    }
  });

  test('is told against the perspective before: from Japan to Russia, against Japan’s', async () => {
    const { user } = openSwitch('at=1950', small());
    await user.keyboard('vv');
    expect(told()).toEqual({
      heading: 'As Russia or the USSR draws it, 1950',
      lines: [{ line: 'Ostrov / Shima: drawn as part of the USSR; in Japan drawn as part of Japan.', ground: 'words', says: ['Says: The treaty'] }],
    });
  });

  test('back in control, against the side’s, so that the reader sees what went', async () => {
    const { user } = openSwitch('at=1950', small());
    await user.keyboard('vvv');
    expect(told()?.heading).toBe('As administered, 1950');
    expect(lines()).toEqual(['Mainland: administered by the Republic of China and the USSR; in Russia drawn as no state’s.']);
  });

  test('until the date changes: then a side’s view is told against control, and control says nothing', async () => {
    const { user } = openSwitch('at=1950', small());
    await user.keyboard('vv{ArrowRight}');
    expect(told()?.heading).toBe('As Russia or the USSR draws it, 1951');
    expect(lines()).toEqual(['Mainland: drawn as no state’s; in fact administered by the Republic of China and the USSR.']);
    await user.keyboard('v');
    expect(told()?.heading).toBe('As administered, 1951');
    await user.keyboard('{ArrowRight}');
    expect(told()).toBeNull();
  });

  test('is told at once where the address opens a side’s view', () => {
    openSwitch('at=1950&perspective=japan', small());
    expect(lines()).toEqual(['Shima / Ostrov: drawn as part of Japan; in fact administered by the USSR.', 'Mainland: drawn as no state’s; in fact administered by the Republic of China and the USSR.']);
  });

  test('where nothing is drawn otherwise, that is said', () => {
    openSwitch('at=1900&perspective=japan', small());
    expect(told()?.lines).toEqual([]);
    expect(screen.getByText('No land is drawn otherwise.')).toBeTruthy();
  });

  test('follows a step to the day on which the drawing changes', async () => {
    const { user } = openSwitch('at=1952-04-27&perspective=japan');
    expect(lines()).toContain('Southern Sakhalin: drawn as part of Japan, its position ambiguous; in fact administered by the USSR.');
    await user.keyboard('{ArrowRight}');
    expect(lines()).toContain('Southern Sakhalin: drawn as undetermined; in fact administered by the USSR.');
  });

  test('a line leads to its land', async () => {
    const { user } = openSwitch('at=1980&perspective=japan');
    await user.click(screen.getByRole('button', { name: /^Southern Sakhalin: drawn as undetermined/ }));
    expect(view().selection).toEqual({ kind: 'territory', id: 'sakhalin-south' });
  });

  test('what the drawing follows folds open, with its source', async () => {
    const { user } = openSwitch('at=1980&perspective=japan');
    const fold = screen.getByText('What the drawing follows').closest('details');
    await user.click(screen.getByText('What the drawing follows'));
    expect(fold?.open).toBe(true);
    expect(fold?.textContent).toContain(realRecord().perspectives.find((p) => p.id === 'japan')?.about.text);
    expect(says(fold ?? document.body)).toHaveLength(1);
  });
});

describe('what goes with it', () => {
  test('the names: in a side’s view its forms come first, in the sentences too, unless the reader has chosen', async () => {
    const { user } = openSwitch('at=1980&territory=iturup');
    const title = () => screen.getByRole('heading', { level: 2 }).textContent;
    expect(title()).toBe('Iturup / Etorofu');
    await user.keyboard('v');
    expect(title()).toBe('Etorofu / Iturup');
    expect(screen.getByText(/^Etorofu \/ Iturup: the USSR, as its own territory/)).toBeTruthy();
    await user.keyboard('v');
    expect(title()).toBe('Iturup / Etorofu');
    act(() => actions.setView({ names: 'JP' }));
    expect(title()).toBe('Etorofu / Iturup');
  });

  test('control and claims stay what they are: a view changes no fact', async () => {
    const { user, container } = openSwitch('at=1980&territory=shikotan');
    const facts = () => [...container.querySelectorAll('article > ol.facts')].map((list) => list.textContent);
    const before = facts();
    expect(before[0]).toContain('the USSR');
    await user.keyboard('v');
    expect(facts()).toEqual(before);
  });

  test('a land says how each side draws it, whatever the map shows', async () => {
    const { user } = openSwitch('at=1980&territory=sakhalin-south');
    const drawn = () => itemsOf(screen.getByRole('region', { name: 'How each side draws it' }).querySelector('ul')).map((item) => item.querySelector('p')?.textContent);
    expect(drawn()).toEqual(['Japan: drawn as undetermined', 'Russia: drawn as part of the USSR']);
    await user.keyboard('v');
    expect(drawn()).toEqual(['Japan: drawn as undetermined', 'Russia: drawn as part of the USSR']);
  });

  test('the swatches of the sentences are those of the map', async () => {
    const { user } = openSwitch('at=1980');
    const fill = () => screen.getByRole('button', { name: /^Southern Sakhalin: the USSR/ }).querySelector('rect')?.getAttribute('fill');
    expect(fill()).toBe('var(--fill-russia)');
    await user.keyboard('v');
    expect(fill()).toBe('var(--fill-unknown)');
  });
});

test('every pattern that a side’s view asks for, in any year, is on the page', () => {
  const { container } = render(<Patterns />);
  const there = new Set([...container.querySelectorAll('pattern')].map((p) => `url(#${p.id})`));
  const asked = new Set<string>();
  for (const perspective of ['japan', 'russia'] as const) {
    for (const span of YEARS) for (const t of realRecord().territories) for (const over of overlays(paintIn(realRecord(), { perspective, span }, t))) asked.add(over);
  }
  expect(asked.size).toBeGreaterThan(3);
  expect([...asked].filter((url) => !there.has(url))).toEqual([]);
});

describe('the lanes of the slider', () => {
  /** The names beside the lanes, and the fills that each lane shows. */
  function openLanes(fragment: string) {
    openRecord(realRecord(), fragment);
    const { container } = render(<Timeline dataset={realRecord()} />);
    return {
      names: () => [...container.querySelectorAll('.axis > g > text:last-child')].map((x) => x.textContent).slice(0, 5),
      fills: (lane: number) => [...new Set([...(container.querySelectorAll('.axis > g')[lane]?.querySelectorAll('rect') ?? [])].map((r) => r.getAttribute('fill')))].filter((x) => x?.startsWith('var(--fill')),
    };
  }

  test('are those of the perspective, with its names', () => {
    const { names, fills } = openLanes('at=1980');
    expect(names()).toEqual(['Iturup', 'Kunashir', 'Shikotan', 'Habomai', 'Manchuria']);
    expect(fills(0)).toContain('var(--fill-russia)');
    act(() => actions.setPerspective('japan'));
    expect(names()).toEqual(['Etorofu', 'Kunashiri', 'Shikotan', 'Habomai', 'Manchuria']);
    expect(fills(0)).toEqual(['var(--fill-japan)']);
    act(() => actions.setPerspective('russia'));
    expect(fills(0)).toContain('var(--fill-russia)');
    act(() => actions.setPerspective('control'));
    expect(names()[0]).toBe('Iturup');
  });

  test('the slider’s own words stay those of control, with the side’s names', () => {
    openLanes('at=1945-08-28&perspective=japan');
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('28 August 1945, Etorofu passes to the USSR');
  });
});

test('a switch keeps the date and what is chosen', async () => {
  const { user } = openSwitch('at=1945-09-01&territory=kunashir');
  await user.click(radio('Russia'));
  expect(view()).toMatchObject({ span: at('1945-09-01'), selection: { kind: 'territory', id: 'kunashir' }, perspective: 'russia' });
  expect(useAtlas.getState().playback.playing).toBe(false);
});
