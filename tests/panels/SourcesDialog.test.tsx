import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { SourcesDialog } from '../../src/panels/SourcesDialog';
import { sourcesShown } from '../../src/panels/SourceShare';
import { useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { openAtlas, view } from '../fixtures/atlas';
import { installBrowserParts } from '../fixtures/browserParts';

installBrowserParts();

function openSources(fragment: string) {
  const dataset = openAtlas(fragment);
  actions.openDialog('sources');
  render(<SourcesDialog dataset={dataset} />);
  return { dataset, user: userEvent.setup(), field: screen.getByRole('searchbox', { name: 'Search the sources' }) };
}

const titles = () => [...screen.getByRole('dialog', { name: 'Sources' }).querySelectorAll('cite')].map((e) => e.textContent);

describe('the list of sources', () => {
  test('holds all of the record, by title, and the field for a search has the focus', () => {
    const { dataset, field } = openSources('at=1945');
    expect(titles()).toHaveLength(dataset.sources.length);
    expect(new Set(titles())).toEqual(new Set(dataset.sources.map((s) => s.title)));
    expect([...titles()].sort((a, b) => (a ?? '').localeCompare(b ?? '', 'en'))).toEqual(titles());
    expect(document.activeElement).toBe(field);
  });

  test('a search finds the Treaty of Shimoda whatever the case, and its count is said', async () => {
    const { user } = openSources('at=1945');
    await user.paste(' treaty of SHIMODA ');
    expect(titles()).toEqual(['Treaty of Commerce, Navigation and Delimitation between Japan and Russia (Treaty of Shimoda)']);
    expect(screen.getByRole('status').textContent).toBe('1 source in the record');
  });

  test('a search finds an author, a publisher and a note', async () => {
    const { user, field } = openSources('at=1945');
    const expected = [['Hasegawa', /^Racing the Enemy/], ['Harvard University Press', /^Racing the Enemy/], ['Old Style', /Treaty of Shimoda/]] as const;
    for (const [words, title] of expected) {
      await user.clear(field);
      await user.paste(words);
      expect(titles().some((found) => title.test(found ?? '')), words).toBe(true);
      expect(titles().length).toBeLessThan(30);
    }
  });

  test('a search without a find says so and repeats the words', async () => {
    const { user } = openSources('at=1945');
    await user.paste('Atlantis');
    expect(titles()).toEqual([]);
    expect(screen.getByRole('status').textContent).toBe('No source has “Atlantis” in its title, author or note.');
  });
});

describe('the share of the sides', () => {
  const share = () => /(\d+) from Japan, (\d+) from Russia or the USSR, (\d+) from both together, (\d+) from others/.exec(screen.getByText(/^On screen:/).textContent)?.slice(1).map(Number);

  test.each(['1855', '1945', '1956', '2022'])('in %s counts every source behind the screen once', (date) => {
    const { dataset } = openSources(`at=${date}`);
    const shown = sourcesShown(dataset, view());
    const of = (side: string) => shown.filter((s) => s.side === side).length;
    expect(share()).toEqual([of('JP'), of('RU'), of('joint'), of('third')]);
    expect(share()?.reduce((a, b) => a + b)).toBe(new Set(shown.map((s) => s.id)).size);
  });

  test('in 1956 both sides and their joint documents are there', () => {
    openSources('at=1956');
    for (const count of share() ?? [0]) expect(count).toBeGreaterThan(0);
  });

  test('does not count the incidents that the filter hides', () => {
    const dataset = openAtlas('at=1945');
    const all = sourcesShown(dataset, view()).length;
    expect(sourcesShown(dataset, { ...view(), hidden: ['war', 'treaty', 'people'] }).length).toBeLessThan(all);
  });
});

test('a source names its author, date, kind and side', () => {
  openSources('at=1945');
  const shimoda = within(screen.getByRole('dialog')).getByText(/\(Treaty of Shimoda\)$/).parentElement;
  expect(shimoda?.textContent).toContain('Japan and the Russian Empire · 7 February 1855 · treaty · Side: Japan and Russia together');
});

test('Close closes it', async () => {
  const { user } = openSources('at=1945');
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(useAtlas.getState().dialog).toBeNull();
});
