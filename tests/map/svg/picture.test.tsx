import { describe, expect, test } from 'vitest';
import { citationOf } from '../../../src/domain/citation';
import { firstView, type View } from '../../../src/domain/view';
import { FIELD, PictureMaker, svgText, WORDS, type Asked } from '../../../src/map/svg/picture';
import { fetchPlacing } from '../../../src/map/placed';
import { at, RANGE } from '../../fixtures/dates';
import { realParts } from '../../fixtures/realGeometry';
import { realRecord } from '../../fixtures/realRecord';

const [, { geometry }] = await realParts();
await fetchPlacing();
const dataset = realRecord();
const citation = citationOf(dataset);
const maker = new PictureMaker({ dataset, geometry }, { zones: null, yardsticks: null });
const viewOf = (date: string, patch: Partial<View> = {}): View => ({ ...firstView(RANGE), span: at(date), ...patch });
const textOf = (view: View, layout: Asked['layout'] = 'sheet', more: Partial<Asked> = {}): string => svgText(maker.picture({ view, layout, citation, ...more }));
const parsed = (text: string): Document => new DOMParser().parseFromString(text, 'image/svg+xml');
const wordsIn = (text: string): string => parsed(text).documentElement.textContent ?? '';

const CHAIN = { camera: { lon: 148.8, lat: 48.9, zoom: 4.2 } };

describe('a picture of a view', () => {
  test.each(['sheet', 'film', 'slide'] as const)('as a %s is sound SVG that says its date, perspective, version and credits, and fetches nothing', (layout) => {
    const text = textOf(viewOf('1945-09-02', { perspective: 'japan' }), layout);
    const document = parsed(text);
    expect(document.documentElement.tagName).toBe('svg');
    expect([document.querySelector('title')?.textContent, document.querySelector('desc')?.textContent?.includes(dataset.version)]).toEqual(['Kuril Atlas: 2 September 1945 · as drawn in Japan', true]);
    for (const said of ['2 September', '1945', 'as drawn in Japan', dataset.version, 'Coasts: GSHHG', 'Iturup', 'km', 'position ambiguous']) expect(wordsIn(text), said).toContain(said);
    const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const used of text.matchAll(/(?:url\(#|href="#)([^)"]+)/g)) expect(ids).toContain(used[1]);
    expect(text).not.toMatch(/href="(?!#)| style=|<script|https?:\/\/(?!www\.w3\.org)|NaN|undefined/);
  });

  test('is the same for the same view, and another for another date', () => {
    expect(textOf(viewOf('1945-08-28'))).toBe(textOf(viewOf('1945-08-28')));
    expect(textOf(viewOf('1945-08-28'))).not.toBe(textOf(viewOf('1945-08-27')));
  });

  test('explains in its legend what is in sight, and no more', () => {
    const [near, far] = [wordsIn(textOf(viewOf('1950'))), wordsIn(textOf(viewOf('1950', CHAIN)))];
    expect(near).not.toContain('China');
    expect(far).toContain('China');
    expect(wordsIn(textOf(viewOf('1860', CHAIN)))).toContain('agreed by treaty');
  });

  test('says how many incidents the filters keep from it', () => {
    expect(wordsIn(textOf(viewOf('1945')))).not.toContain('filters');
    expect(wordsIn(textOf(viewOf('1945', { hidden: ['war', 'military'] })))).toMatch(/\d+ incidents are hidden by filters/);
  });

  test('of only what differs is named after both its dates', () => {
    const view = viewOf('1930', { compare: { how: 'differs', span: at('1960'), perspective: 'control', at: 0.5 } });
    const text = wordsIn(textOf(view));
    for (const said of ['1930', '1960', 'one / the other']) expect(text).toContain(said);
  });

  test.each(['swipe', 'side', 'blink'] as const)('of a comparison by %s holds both pictures, each under its date and perspective, and both in its title', (how) => {
    const view = viewOf('1946', { compare: { how, span: at('1946'), perspective: 'japan', at: 0.5 } });
    for (const layout of ['sheet', 'slide'] as const) {
      const text = textOf(view, layout);
      const document = parsed(text);
      for (const said of ['1946', 'control as administered', 'as drawn in Japan']) expect(wordsIn(text), `${layout}: ${said}`).toContain(said);
      expect(document.querySelector('title')?.textContent).toBe('Kuril Atlas: 1946 · control as administered / as drawn in Japan');
      expect(document.querySelectorAll('[data-layer="territory-fill"]')).toHaveLength(2);
      const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const used of text.matchAll(/(?:url\(#|href="#)([^)"]+)/g)) expect(ids).toContain(used[1]);
    }
    // A film goes through the first.
    expect(wordsIn(textOf(view, 'film'))).not.toContain('Japan’s view');
    expect(parsed(textOf(view, 'film')).querySelectorAll('[data-layer="territory-fill"]')).toHaveLength(1);
  });

  test('of two dates explains in its legend what either shows', () => {
    const near = { how: 'side', span: at('1946'), perspective: 'control', at: 0.5 } as const;
    const words = wordsIn(textOf(viewOf('1930', { compare: near })));
    for (const said of ['Japan', 'USSR', '1930', '1946']) expect(words).toContain(said);
    expect(wordsIn(textOf(viewOf('1930')))).not.toContain('1946');
  });

  test('as a frame of a film has its sentence, smaller where it is long, within its place', () => {
    const linesOf = (words: string) => [...parsed(textOf(viewOf('1945'), 'film', { words })).querySelectorAll('svg > text')].filter((e) => words.includes((e.textContent ?? '').trim()) && (e.textContent ?? '').length > 8);
    const [short, long] = [linesOf('Iturup passes to the USSR.'), linesOf('Soviet forces take control of Kunashir and Shikotan. '.repeat(12).trim())];
    const sizeOf = (e: Element | undefined) => Number(e?.getAttribute('font-size'));
    expect(short).toHaveLength(1);
    expect(sizeOf(long[0])).toBeLessThan(sizeOf(short[0]));
    for (const line of long) expect(Number(line.getAttribute('y'))).toBeLessThanOrEqual(WORDS.y + WORDS.height + 4);
    expect(parsed(textOf(viewOf('1945'), 'film')).documentElement.getAttribute('viewBox')).toBe(`0 0 ${FIELD.width} ${FIELD.height}`);
  });

  test('keeps names clear of the legend that stands on a film’s map', () => {
    const document = parsed(textOf(viewOf('1945-09-01', CHAIN), 'film'));
    const box = [...document.querySelectorAll('rect[rx="12"]')][0];
    const edge = { x: Number(box?.getAttribute('x')), bottom: Number(box?.getAttribute('y')) + Number(box?.getAttribute('height')) };
    expect(edge.x).toBeGreaterThan(1200);
    const names = [...document.querySelectorAll('[data-layer^="name-"] text tspan[x]')].map((e) => ({ x: Number(e.getAttribute('x')), y: Number(e.getAttribute('y')), text: e.textContent }));
    expect(names.length).toBeGreaterThan(4);
    expect(names.filter(({ x, y }) => x > edge.x && y < edge.bottom)).toEqual([]);
  });
});
