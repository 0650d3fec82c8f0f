import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { paintOf } from '../../src/domain/paint';
import { statusIn } from '../../src/domain/status';
import { Patterns } from '../../src/ui/Patterns';
import { Swatch, type SwatchProps } from '../../src/ui/Swatch';
import { at } from '../fixtures/dates';
import { realRecord, territory } from '../fixtures/realRecord';

/** The paints of a swatch, lowest first, without its outline. */
function paints(props: SwatchProps): readonly (string | null)[] {
  const { container } = render(<Swatch {...props} />);
  return [...container.querySelectorAll('rect')].map((r) => r.getAttribute('fill')).filter((fill) => fill !== 'none');
}

const inYear = (land: string, date: string): SwatchProps => paintOf(statusIn(territory(land), at(date)));

test.each([
  ['shikotan', '1900', ['var(--fill-japan)']],
  ['shikotan', '1945', ['var(--fill-japan)', 'url(#band-russia)']],
  ['shikotan', '1950', ['var(--fill-russia)', 'url(#hatch-JP-ambiguous)']],
  ['shikotan', '1970', ['var(--fill-russia)', 'url(#hatch-JP-formal)']],
  ['manchuria-core', '1940', ['var(--fill-japan)', 'url(#dots)', 'url(#hatch-CN-formal)']],
])('%s in %s is painted %j', (land, date, expected) => expect(paints(inYear(land, date))).toEqual(expected));

test('what is not known has a broken outline, so that white is not taken for paper', () => {
  const { container } = render(<Swatch fill="unknown" />);
  expect(container.querySelector('rect:last-of-type')?.getAttribute('stroke-dasharray')).toBe('3 2');
});

test('it is silent for screen readers: what it means stands in words beside it', () => {
  render(<Swatch fill="japan" />);
  expect(screen.queryByRole('img')).toBeNull();
});

test('every pattern that the record asks for in any year is on the page', () => {
  const { container } = render(<Patterns />);
  const there = new Set([...container.querySelectorAll('pattern')].map((p) => `url(#${p.id})`));
  const years = Array.from({ length: 2026 - 1855 + 1 }, (_, n) => String(1855 + n));
  const swatches = new Map(realRecord().territories.flatMap(({ id }) => years.map((year) => inYear(id, year))).map((props) => [JSON.stringify(props), props]));
  const asked = new Set([...swatches.values()].flatMap(paints).filter((fill) => fill?.startsWith('url')));
  expect(asked.size).toBeGreaterThan(5);
  expect([...asked].filter((url) => !there.has(url ?? ''))).toEqual([]);
});
