/** A record whose marks are too many to list at every step: the card draws them by the rule, and the picture is the same. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Category, Confidence, Party, type Incident } from '../../src/domain/model';
import { partsOf } from '../../src/domain/parts';
import { firstView, type View } from '../../src/domain/view';
import { bitsOf } from '../../src/map/crowd/columns';
import { RULE } from '../../src/map/crowd/shader';
import { uniformsOf } from '../../src/map/crowd/uniforms';
import { drawnBy, markOf, ruleOf } from '../../src/map/marks';
import { THEMES } from '../../src/ui/theme';
import { at, RANGE } from '../fixtures/dates';
import { generatedRecord, type Base } from '../fixtures/generatedRecord';
import { realRecord } from '../fixtures/realRecord';
import { drawn, goTo } from './atlas';
import { launch, type LaunchedAtlas } from './harness';

/** A place on the open sea, and what happened there and nowhere near it. */
const SPOT = [146.4, 44.95] as const;
const there = (id: string, date: string, category: string, title: string) => ({
  id,
  date,
  category,
  title,
  summary: `${title}.`,
  place: { name: 'At sea', lon: SPOT[0], lat: SPOT[1], representative: false },
  territories: ['iturup'],
  parties: ['JP', 'USSR'],
  confidence: 'high',
});
const COUNT = 5000;

function largeRecord() {
  const base = JSON.parse(readFileSync(new URL('../../public/data/record.json', import.meta.url), 'utf8')) as Base; // as the atlas loads it
  const { sources, ...rest } = generatedRecord(COUNT, { base });
  const [source] = base.sources;
  const away = rest.incidents.filter(({ place }) => place === null || Math.hypot(place.lon - SPOT[0], place.lat - SPOT[1]) > 0.6);
  const own = [there('net-lost-1950', '1950-05-05', 'economy', 'A net is lost'), there('boat-met-1960', '1960-07-01', 'clash', 'Two boats meet')].map((i) => ({ ...i, sources: [{ source: source?.id ?? '' }] }));
  return { ...rest, sources, incidents: [...away, ...own] };
}

/** The share of pixels in a mark's colours around the place, of the frame as it is drawn. */
const inkAt = (page: Page, place: readonly [number, number]): Promise<number> => {
  const rgb = (hex: string): number[] => [1, 3, 5].map((n) => Number.parseInt(hex.slice(n, n + 2), 16));
  return page.evaluate(
    ({ spot, ink }) =>
      new Promise<number>((resolve) => {
        const { map } = document.querySelector('.map-canvas') as unknown as { map: import('maplibre-gl').Map };
        map.once('render', () => {
          const canvas = map.getCanvas();
          const gl = canvas.getContext('webgl2');
          const scale = canvas.width / canvas.clientWidth;
          const { x, y } = map.project(spot);
          const size = Math.round(20 * scale);
          const pixels = new Uint8Array(size * size * 4);
          gl?.readPixels(Math.round((x - 10) * scale), Math.round(canvas.height - (y + 10) * scale), size, size, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
          let found = 0;
          for (let n = 0; n < pixels.length; n += 4) if (Math.hypot(...ink.map((c, k) => c - (pixels[n + k] ?? 0))) < 60) found += 1;
          resolve(found / (size * size));
        });
        map.triggerRepaint();
      }),
    { spot: [...place] as [number, number], ink: rgb(THEMES.light.markInk) },
  );
};

describe('a large record', () => {
  let atlas: LaunchedAtlas;
  let page: Page;
  let close: () => Promise<void>;
  beforeAll(async () => {
    atlas = await launch();
    const { core, details } = partsOf(largeRecord());
    const opened = await atlas.open('#at=1949', {
      prepare: async (p) => {
        for (const [file, value] of [['core.json', core], ['more.json', {}], ['details.json', details]] as const) {
          await p.route(`**/data/${file}`, (route) => route.fulfill({ body: JSON.stringify(value), contentType: 'application/json' }));
        }
      },
      expected: [/WebGL|context/i],
    });
    ({ page, close } = opened);
    await drawn(page, '1949');
  });
  afterAll(() => atlas.close());

  const ink = () => inkAt(page, SPOT);

  it('draws a mark in its year, fainter in the years after, and neither before nor long after', async () => {
    expect(drawnBy(COUNT)).toBe('rule');
    expect(await ink()).toBe(0);
    await goTo(page, '1950');
    await drawn(page, '1950');
    expect(await ink()).toBeGreaterThan(0.1);
    await goTo(page, '1951');
    await drawn(page, '1951');
    expect(await ink()).toBe(0); // as faint as the sea around it, to an eye that looks for ink
    await goTo(page, '1960');
    await drawn(page, '1960');
    expect(await ink()).toBeGreaterThan(0.1);
  });

  it('finds the mark under the pointer, and rings it', async () => {
    const box = await page.locator('.map-canvas').boundingBox();
    const spot = await page.evaluate((place) => {
      const { map } = document.querySelector('.map-canvas') as unknown as { map: import('maplibre-gl').Map };
      return map.project(place);
    }, [...SPOT] as [number, number]);
    const [x, y] = [(box?.x ?? 0) + spot.x, (box?.y ?? 0) + spot.y];
    await page.mouse.click(x + 4, y - 4);
    await expect.poll(() => page.url()).toContain('incident=boat-met-1960');
    await page.getByRole('heading', { name: 'Two boats meet' }).waitFor();
    await page.mouse.click(x + 45, y + 45);
    await expect.poll(() => page.url()).not.toContain('incident=');
  });

  it('a step that changes no name draws the map once and asks nothing of its worker', async () => {
    await goTo(page, '1962');
    await drawn(page, '1962');
    await page.waitForTimeout(3000); // the map has come to rest
    const { draws, loads } = await page.evaluate(async () => {
      const { map } = document.querySelector('.map-canvas') as unknown as { map: import('maplibre-gl').Map };
      let [frames, asked] = [0, 0];
      map.on('render', () => (frames += 1));
      map.on('dataloading', () => (asked += 1));
      window.dispatchEvent(new KeyboardEvent('keydown', { code: 'ArrowRight', key: 'ArrowRight', bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 3000));
      return { draws: frames, loads: asked };
    });
    expect({ draws, loads, date: await page.locator('.map-canvas').getAttribute('data-drawn') }).toEqual({ draws: 1, loads: 0, date: '1963' });
  });

  it('is drawn again when the card has lost and found its memory', async () => {
    await page.evaluate(() => {
      const { map } = document.querySelector('.map-canvas') as unknown as { map: import('maplibre-gl').Map };
      const lose = map.getCanvas().getContext('webgl2')?.getExtension('WEBGL_lose_context');
      lose?.loseContext();
      setTimeout(() => lose?.restoreContext(), 300);
    });
    await goTo(page, '1950');
    await drawn(page, '1950');
    expect(await ink()).toBeGreaterThan(0.1);
    await close();
  });
});

describe('the rule on the card', () => {
  it('gives the strength of every incident of the record as the rule does, for every trail and filter', async () => {
    const dataset = realRecord();
    const lands = dataset.territories.map((t) => t.id);
    const views: readonly Partial<View>[] = [
      {},
      { lingering: 0 },
      { lingering: 50 },
      { lingering: 'all' },
      { hidden: ['war', 'nature'] },
      { only: { party: 'RU', territory: null, confidence: null }, lingering: 'all' },
      { only: { party: 'UA', territory: lands[13] ?? null, confidence: 'medium' }, lingering: 'all' },
      { only: { party: null, territory: lands[0] ?? null, confidence: 'high' }, lingering: 20 },
    ];
    const cases = ['1855', '1905-09-05', '1945', '1945-09', '1953-08-28', '1992', '2026'].flatMap((text) =>
      views.map((patch) => ruleOf(dataset, { ...firstView(RANGE), span: at(text), ...patch })),
    );
    const numbers = (i: Incident) => ({
      days: [i.date.extent.start, i.date.extent.end],
      kind: [Category.options.indexOf(i.category), Confidence.options.indexOf(i.confidence)],
      bits: [bitsOf(i.parties, Party.options), bitsOf(i.territories, lands)],
    });
    const atlas = await launch();
    const { page, close } = await atlas.open('data/about.json', { expected: [/./] });
    const strengths = await page.evaluate(
      ({ rule, incidents, uniforms }) => {
        const gl = document.createElement('canvas').getContext('webgl2');
        if (gl === null) throw new Error('there is no WebGL 2');
        const vertex = `#version 300 es
precision highp float; precision highp int;
${rule}
layout(location = 0) in vec2 days; layout(location = 1) in uvec2 kind; layout(location = 2) in uvec2 bits;
out float strength;
void main() { strength = isShown(kind, bits.x, bits.y) ? strengthOf(days) : 0.0; gl_Position = vec4(0.0); }`;
        const program = gl.createProgram();
        for (const [type, source] of [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, '#version 300 es\nvoid main() {}']] as const) {
          const shader = gl.createShader(type) as WebGLShader;
          gl.shaderSource(shader, source);
          gl.compileShader(shader);
          gl.attachShader(program, shader);
        }
        gl.transformFeedbackVaryings(program, ['strength'], gl.INTERLEAVED_ATTRIBS);
        gl.linkProgram(program);
        if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true) throw new Error(gl.getProgramInfoLog(program) ?? 'no program');
        gl.useProgram(program);
        const send = (place: number, data: Float32Array | Uint32Array) => {
          gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
          gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW);
          gl.enableVertexAttribArray(place);
          if (data instanceof Float32Array) gl.vertexAttribPointer(place, 2, gl.FLOAT, false, 0, 0);
          else gl.vertexAttribIPointer(place, 2, gl.UNSIGNED_INT, 0, 0);
        };
        send(0, Float32Array.from(incidents.flatMap((i) => i.days)));
        send(1, Uint32Array.from(incidents.flatMap((i) => i.kind)));
        send(2, Uint32Array.from(incidents.flatMap((i) => i.bits)));
        const out = gl.createBuffer();
        gl.bindBuffer(gl.ARRAY_BUFFER, null);
        gl.bindBuffer(gl.TRANSFORM_FEEDBACK_BUFFER, out);
        gl.bufferData(gl.TRANSFORM_FEEDBACK_BUFFER, incidents.length * 4, gl.STREAM_READ);
        gl.bindBufferBase(gl.TRANSFORM_FEEDBACK_BUFFER, 0, out);
        gl.enable(gl.RASTERIZER_DISCARD);
        const place = (name: string) => gl.getUniformLocation(program, name);
        return uniforms.map((u) => {
          gl.uniform2f(place('u_span'), u.span[0], u.span[1]);
          gl.uniform1f(place('u_trail'), u.trail);
          gl.uniform1ui(place('u_categories'), u.categories);
          gl.uniform1ui(place('u_parties'), u.parties);
          gl.uniform1ui(place('u_lands'), u.lands);
          gl.uniform1ui(place('u_confidence'), u.confidence);
          gl.beginTransformFeedback(gl.POINTS);
          gl.drawArrays(gl.POINTS, 0, incidents.length);
          gl.endTransformFeedback();
          const values = new Float32Array(incidents.length);
          gl.getBufferSubData(gl.TRANSFORM_FEEDBACK_BUFFER, 0, values);
          return [...values];
        });
      },
      { rule: RULE, incidents: dataset.incidents.map(numbers), uniforms: cases.map((rule) => uniformsOf(rule, lands)) },
    );
    const expected = cases.map((rule) => dataset.incidents.map((i) => markOf(i, rule).strength));
    for (const [n, row] of expected.entries()) for (const [k, value] of row.entries()) expect(strengths[n]?.[k], `${dataset.incidents[k]?.id} in case ${n}`).toBeCloseTo(value, 5);
    expect(expected.flat().filter((s) => s > 0 && s < 1).length).toBeGreaterThan(100);
    await close();
    await atlas.close();
  });
});
