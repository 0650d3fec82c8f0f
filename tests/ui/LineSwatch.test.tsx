import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { LINE_STYLES, LineSwatch, type LineKind } from '../../src/ui/LineSwatch';

const KINDS: readonly LineKind[] = ['agreed', 'control', 'claimed', 'ordered', 'former', 'approximate', 'railway', 'advance'];

/** How a swatch is drawn, without its colour. */
function drawing(kind: LineKind): string {
  const { container } = render(<LineSwatch kind={kind} />);
  const line = container.querySelector('line');
  return [line?.getAttribute('stroke-dasharray'), line?.getAttribute('stroke-linecap'), line?.getAttribute('stroke-width'), container.querySelector('path') !== null].join(' | ');
}

describe('the lines of the legend', () => {
  test('are those of the map, and no other', () => expect(Object.keys(LINE_STYLES).sort()).toEqual([...KINDS].sort()));

  test('are told apart without their colour', () => {
    const drawings = KINDS.map(drawing);
    expect(new Set(drawings).size).toBe(KINDS.length);
    const dashed = KINDS.filter((kind) => kind !== 'approximate'); // a band that lies under another line
    expect(new Set(dashed.map((kind) => LINE_STYLES[kind].dashes)).size).toBe(dashed.length);
  });

  test('only an advance has a point: it alone has a direction', () => {
    expect(KINDS.filter((kind) => drawing(kind).endsWith('true'))).toEqual(['advance']);
  });

  test('are silent for screen readers: what they mean stands in words beside them', () => {
    const { container } = render(<LineSwatch kind="agreed" />);
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(screen.queryByRole('img')).toBeNull();
  });
});
