import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Side } from '../../src/domain/model';
import { readDataset } from '../../src/domain/schema';
import { partsOf } from '../../src/domain/parts';
import { view } from '../fixtures/atlas';
import { incident, realRecord } from '../fixtures/realRecord';
import { put, readOrThrow, smallRaw } from '../fixtures/smallRecord';
import { itemsOf, openPanel, says, section, small } from './opened';

const LANDING = 'at=1945&incident=landing';

/** Both sides' accounts as they stand: whose, what, and who says so. */
const accounts = () =>
  itemsOf(section('How each side tells it').querySelector('ul')).map((item) => ({ side: item.querySelector('strong')?.textContent, text: item.querySelectorAll(':scope > p')[1]?.textContent, says: says(item) }));

describe('where the sides tell an incident differently', () => {
  test('both accounts stand, each with its own document, and what they differ on before them', () => {
    openPanel(LANDING, small());
    expect(accounts()).toEqual([
      { side: 'Japan', text: 'Japan says that nobody was asked.', says: ['Says: The note'] },
      { side: 'Russia / USSR', text: 'The USSR says that everybody was asked.', says: ['Says: The decree'] },
    ]);
    expect(within(section('How each side tells it')).getByText('Told differently: Who was asked first.')).toBeTruthy();
  });

  test('their order is the same in every perspective: it is no one’s turn to speak first', () => {
    for (const perspective of ['japan', 'russia']) {
      openPanel(`${LANDING}&perspective=${perspective}`, small());
      expect(screen.getAllByRole('region', { name: 'How each side tells it' }).map((s) => [...s.querySelectorAll('strong')].map((e) => e.textContent)).at(-1)).toEqual(['Japan', 'Russia / USSR']);
    }
  });

  test('in the whole record the order is Japan, Russia, China, and each side speaks once', () => {
    const order = (side: Side) => Side.options.indexOf(side);
    const told = realRecord().incidents.flatMap((i) => (i.accounts === undefined ? [] : [{ id: i.id, sides: i.accounts.map((a) => a.side) }]));
    expect(told.length).toBeGreaterThan(50);
    expect(told.filter(({ sides }) => new Set(sides).size < sides.length || [...sides].sort((a, b) => order(a) - order(b)).join() !== sides.join())).toEqual([]);
  });

  test('one side alone is no sound record', () => {
    const raw = smallRaw();
    put(raw.incidents[0], { accounts: [{ side: 'JP', text: 'alone', sources: [{ source: 'note' }] }] });
    expect(readDataset(raw)).toMatchObject({ ok: false, problem: [{ file: 'incidents/landing.json', field: 'accounts', reason: 'where one side’s account stands, the other’s must stand too' }] });
  });

  test('the landing on Shikotan is told by Japan and by the USSR, each by at least one document', () => {
    openPanel('at=1945-09-01&incident=landing-shikotan-1945');
    expect(accounts().map((a) => a.side)).toEqual(['Japan', 'Russia / USSR']);
    for (const account of accounts()) {
      expect(account.text?.length).toBeGreaterThan(40);
      expect(account.says).toEqual([expect.stringMatching(/^Says: .{8}/)]);
    }
    expect(screen.getByText(`Told differently: ${incident('landing-shikotan-1945').contested ?? ''}`)).toBeTruthy();
  });
});

describe('where nothing is told differently', () => {
  test('there is no such section', () => {
    openPanel('at=1991&incident=visit', small());
    expect(screen.queryByText('How each side tells it')).toBeNull();
    expect(screen.queryByText(/^Told differently/)).toBeNull();
  });
});

test('accounts that come with the details appear in the open incident', () => {
  const { replace } = openPanel(LANDING, readOrThrow(partsOf(smallRaw()).core));
  expect(screen.queryByText('How each side tells it')).toBeNull();
  replace(small());
  expect(accounts()).toHaveLength(2);
  expect(screen.getByRole('heading', { level: 2, name: 'landing' })).toBeTruthy();
});

describe('what began with an incident', () => {
  const began = () => within(section('What began with it')).getAllByRole('button').map((b) => b.textContent);

  test('the periods of control and the claims that begin with it, by land', () => {
    openPanel(LANDING, small());
    expect(began()).toEqual(['Ostrov / Shima: the USSR, military administration']);
  });

  test('a claim that begins with it too', () => {
    openPanel(
      LANDING,
      small((raw) => put(raw.incidents[0], { began: [{ territory: 'island', from: '1946-02-02' }, { territory: 'mainland', from: '1945-08-09' }] })),
    );
    expect(began()).toEqual(['Ostrov / Shima: the USSR, as its own territory', 'Ostrov / Shima: Russia / USSR: claims it', 'Mainland: the Republic of China and the USSR, divided between rival authorities']);
  });

  test('lead to the land', async () => {
    const { user } = openPanel(LANDING, small());
    await user.click(screen.getByRole('button', { name: 'Ostrov / Shima: the USSR, military administration' }));
    expect(view().selection).toEqual({ kind: 'territory', id: 'island' });
  });

  test('with the decrees of 2 February 1946 control and the claim of the USSR on Shikotan begin', () => {
    const decrees = realRecord().incidents.find((i) => i.began?.some((b) => b.territory === 'shikotan' && b.from.text === '1946-02-02'));
    openPanel(`at=1946-02-02&incident=${decrees?.id ?? ''}`);
    expect(began()).toContain('Shikotan: the USSR, as its own territory');
    expect(began()).toContain('Shikotan: Russia / USSR: claims it');
  });

  test('nothing is said where nothing began', () => {
    openPanel('at=1991&incident=visit', small());
    expect(screen.queryByText('What began with it')).toBeNull();
  });

  test('whatever an incident is said to have begun is in the record: no line is lost', () => {
    const lost = realRecord().incidents.flatMap((i) =>
      (i.began ?? []).filter(({ territory, from }) => {
        const land = realRecord().territories.find((x) => x.id === territory);
        return ![...(land?.periods ?? []), ...(land?.claims ?? [])].some((x) => x.from.text === from.text);
      }).map((b) => `${i.id} ${b.territory} ${b.from.text}`),
    );
    expect(lost).toEqual([]);
  });
});
