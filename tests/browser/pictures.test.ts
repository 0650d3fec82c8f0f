/** Pictures, films and slides, made in the built atlas by a reader's own hand, and looked at outside of it. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import JSZip from 'jszip';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findOffice } from '../../scripts/office.mjs';
import { homeCamera, pixelOf } from '../../src/map/camera';
import { PRESENTED, THEMES } from '../../src/ui/theme';
import { realRecord } from '../fixtures/realRecord';
import { coloursIn, distances, packetsOf, type Part } from './films';
import { launch, type LaunchedAtlas } from './harness';

let atlas: LaunchedAtlas;
beforeAll(async () => {
  // Without WebGL the map on the page is a plain drawing: what is made here needs none, and a machine without a GPU has its time for it.
  atlas = await launch({ args: ['--disable-3d-apis'] });
});
afterAll(() => atlas.close());

type Taken = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** The file that a button gives. */
async function taken(page: Page, button: string | RegExp): Promise<Taken> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 90_000 }), page.getByRole('button', { name: button }).click()]);
  const bytes = new Uint8Array(await readFile(await download.path()));
  await page.getByText(`Done: ${download.suggestedFilename()}`).waitFor();
  return { name: download.suggestedFilename(), bytes };
}

async function openDownloads(hash: string) {
  const opened = await atlas.open(hash, { context: { acceptDownloads: true }, expected: [/WebGL/i, /GPU/i] });
  await opened.page.getByRole('button', { name: 'Download', exact: true }).click();
  await opened.page.getByRole('heading', { name: 'Pictures and films' }).waitFor();
  return opened;
}

const choose = (page: Page, what: string, label: string) => page.getByRole('combobox', { name: what }).selectOption({ label });

/** Well inside of Iturup, where no mark and no name stands. */
const ITURUP = [148.64, 45.44] as const;
/** The middle of the map, whatever the legend's height, as a small part of a sheet. */
const MIDDLE: Part = { x: 0.495, y: 0.45, width: 0.01, height: 0.02 };
const fillsOf = ({ japan, russia }: { readonly japan: string; readonly russia: string }) => ({ japan, russia });

describe('a picture', () => {
  const on = async (date: string, sizes: readonly string[]) => {
    const { page, close } = await openDownloads(`#at=${date}&camera=${ITURUP.join(',')},8.5`);
    const files: Taken[] = [];
    for (const size of sizes) {
      await choose(page, 'Size', size);
      files.push(await taken(page, 'Picture (PNG)'));
    }
    const colours = await coloursIn(page, files[0]?.bytes ?? new Uint8Array(), { part: MIDDLE, colours: fillsOf(THEMES.light.fills) });
    await close();
    return { files, colours };
  };

  test('is as large as was asked for, has the fills of its date, says what it is, and is the same file the next time', async () => {
    const before = await on('1930', ['3840 × 2160 (4K)', '1280 × 720', '1280 × 720']);
    expect(before.files.map((f) => f.name)).toEqual(Array.from({ length: 3 }, () => 'kuril-atlas-1930-control.png'));
    const headers = before.files.map(({ bytes }) => Buffer.from(bytes));
    expect(headers.map((h) => [h.readUInt32BE(16), h.readUInt32BE(20)])).toEqual([[3840, 2160], [1280, 720], [1280, 720]]);
    expect(headers[0]?.subarray(0, 1000).toString('utf8')).toContain(realRecord().version);
    expect(headers[1]?.equals(headers[2] ?? Buffer.alloc(0)), 'the same picture twice').toBe(true);

    const after = await on('1946-03', ['1280 × 720']);
    expect(after.files[0]?.name).toBe('kuril-atlas-1946-03-control.png');
    expect(before.colours['japan'], JSON.stringify(before.colours)).toBeGreaterThan(0.95);
    expect(after.colours['russia'], JSON.stringify(after.colours)).toBeGreaterThan(0.4); // under the hatch of a claim
    expect(after.colours['japan'] ?? 0).toBeLessThan(0.2);
  });

  test('as SVG stands by itself', async () => {
    const { page, close } = await openDownloads('#at=1945-09-01&perspective=russia');
    const { name, bytes } = await taken(page, 'Drawing (SVG)');
    const text = Buffer.from(bytes).toString('utf8');
    expect(name).toBe('kuril-atlas-1945-09-01-russia.svg');
    expect(text).toContain('<title>Kuril Atlas: 1 September 1945 · as drawn in Russia</title>');
    expect(text).not.toMatch(/href="(?!#)|url\((?!#)/);
    await close();
  });
});

describe('a film', () => {
  const DAYS = '#at=1945-08-26&part=1945-08-26/1945-09-04';
  const COUNT = 10;
  /** Where the date stands, and Iturup. */
  const DATE: Part = { x: 0.03, y: 0.77, width: 0.24, height: 0.2 };
  const map = { width: 1920, height: 812 };
  const [x, y] = pixelOf(homeCamera(map), map, ITURUP);
  const INSIDE: Part = { x: (x - 12) / 1920, y: (y - 12) / 1080, width: 24 / 1920, height: 24 / 1080 };

  test('has exactly the frames of the run, each showing its own date, for as long as it plays, and is the same the next time', async () => {
    const { page, close } = await openDownloads(DAYS);
    await choose(page, 'Size', '1280 × 720');
    await choose(page, 'File', 'Numbered pictures (ZIP)');
    const zip = await JSZip.loadAsync((await taken(page, 'Make the film')).bytes);
    const pictures = await Promise.all(zip.file(/\.png$/).map((f) => f.async('uint8array')));
    expect(pictures).toHaveLength(COUNT);

    for (const { label, ending } of [{ label: 'WebM video', ending: 'webm' }, { label: 'MP4 video (H.264)', ending: 'mp4' }]) {
      await choose(page, 'File', label);
      const film = await taken(page, 'Make the film');
      expect(film.name).toBe(`kuril-atlas-1945-08-26-to-1945-09-04-control.${ending}`);
      const packets = await packetsOf(film.bytes);
      expect(packets.frames.map((f) => f.from)).toEqual(Array.from({ length: COUNT }, (_, n) => n));
      expect(packets.length).toBeCloseTo(COUNT, 2);
      expect(packets.tags.title).toBe('Kuril Atlas: 26 August 1945 to 4 September 1945 · control as administered');
      expect(packets.tags.comment).toContain(realRecord().version);

      // Of all dates that the pictures show, each frame shows its own, and its map with it.
      const apart = await distances(page, { packets, pictures, part: DATE });
      expect(apart.map((row) => row.indexOf(Math.min(...row)))).toEqual(Array.from({ length: COUNT }, (_, n) => n));
      const whole = await distances(page, { packets, pictures, part: { x: 0, y: 0, width: 1, height: 1 } });
      for (const [n, row] of whole.entries()) expect(row[n], `${ending}, frame ${n}`).toBeLessThan(3);

      const again = await taken(page, 'Make the film');
      if (ending === 'webm') expect(Buffer.compare(film.bytes, again.bytes), 'the same film twice').toBe(0);
      // The encoder of H.264 shares its work among threads and may round otherwise: the frames are the same to the eye.
      else expect((await packetsOf(again.bytes)).frames.map(({ from, length, type }) => [from, length, type])).toEqual(packets.frames.map(({ from, length, type }) => [from, length, type]));
    }

    // Iturup before, on and after 28 August 1945.
    const fills = await Promise.all([1, 2, 3].map((n) => coloursIn(page, pictures[n] ?? new Uint8Array(), { part: INSIDE, colours: fillsOf(PRESENTED.light.fills) })));
    expect(fills[0]?.['japan']).toBeGreaterThan(0.9);
    expect(Math.min(fills[1]?.['japan'] ?? 0, fills[1]?.['russia'] ?? 0)).toBeGreaterThan(0.15); // bands of both
    expect(fills[2]?.['russia']).toBeGreaterThan(0.4);
    expect(fills[2]?.['japan'] ?? 0).toBeLessThan(0.05);
    await close();
  });

  test('can be stopped, and then makes no file and leaves room for the next', async () => {
    const { page, close } = await openDownloads('#at=1900');
    const downloads: string[] = [];
    page.on('download', (d) => downloads.push(d.suggestedFilename()));
    await choose(page, 'Size', '3840 × 2160 (4K)');
    await choose(page, 'Film of', 'the whole time axis');
    await page.getByText(/^The film: 172 frames from 1855 to 2026, 2 min 52 s/).waitFor();
    await page.getByRole('button', { name: 'Make the film' }).click();
    const bar = page.getByRole('progressbar', { name: 'Making the film' });
    await expect.poll(() => bar.evaluate((e) => (e as HTMLProgressElement).value), { timeout: 60_000 }).toBeGreaterThan(1);
    // Closing the dialog loses nothing: the work goes on beside the map.
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: 'Work in progress' }).getByRole('button', { name: 'Stop' }).click();
    await expect.poll(() => bar.count()).toBe(0);
    await page.getByRole('button', { name: 'Download', exact: true }).click();
    await choose(page, 'Size', '1280 × 720');
    expect((await taken(page, 'Picture (PNG)')).name).toBe('kuril-atlas-1900-control.png');
    expect(downloads).toEqual(['kuril-atlas-1900-control.png']);
    await close();
  });

  test('is refused with a way out where it would be endless', async () => {
    const { page, close } = await openDownloads('#at=1945-08-28');
    await choose(page, 'Film of', 'the whole time axis');
    await page.getByText(/frames are too many for one film/).waitFor();
    const make = page.getByRole('button', { name: 'Make the film' });
    await make.focus();
    await page.keyboard.press('Enter');
    expect([await make.getAttribute('aria-disabled'), await page.getByRole('progressbar').count()]).toEqual(['true', 0]);
    await close();
  });
});

describe('a lesson as slides', () => {
  const lesson = realRecord().lessons.find((l) => l.id === 'two-islands-or-four');
  if (lesson === undefined) throw new Error('there is no such lesson');

  test('opens in LibreOffice with a slide for each step, its words on it and its notes below', async () => {
    const { page, close } = await atlas.open('#at=1945', { context: { acceptDownloads: true }, expected: [/WebGL/i, /GPU/i] });
    await page.getByRole('button', { name: 'Lessons' }).click();
    await page.getByRole('button', { name: new RegExp(lesson.title) }).click();
    const { name, bytes } = await taken(page, 'Slides (PPTX)');
    await close();
    expect(name).toBe('kuril-atlas-lesson-two-islands-or-four.pptx');

    const folder = await mkdtemp(join(tmpdir(), 'kuril-atlas-deck-'));
    await writeFile(join(folder, name), bytes);
    const office = findOffice();
    if (office === undefined) throw new Error('There is no LibreOffice on this machine: run "node scripts/setup.mjs --browser", which installs it or says how.');
    // As LibreOffice itself understands it, written flat.
    await promisify(execFile)(office, ['--headless', '--norestore', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'fodp', '--outdir', folder, join(folder, name)], { timeout: 100_000 });
    const opened = await readFile(join(folder, name.replace('.pptx', '.fodp')), 'utf8');
    await rm(folder, { recursive: true });

    const slides = [...opened.matchAll(/<draw:page [\s\S]*?<\/draw:page>/g)].map(([slide]) => slide);
    expect(slides).toHaveLength(lesson.steps.length);
    for (const [n, step] of lesson.steps.entries()) {
      const slide = slides[n] ?? '';
      const [notes = ''] = /<presentation:notes[\s\S]*<\/presentation:notes>/.exec(slide) ?? [];
      expect(wordsOf(notes), `notes of step ${n + 1}`).toContain(step.notes);
      for (const { source } of step.sources) expect(wordsOf(notes)).toContain(realRecord().sources.find((s) => s.id === source)?.title);
      expect(wordsOf(slide.replace(notes, '')), `words of step ${n + 1}`).toContain(step.words);
      expect(wordsOf(/<svg:desc>[\s\S]*?<\/svg:desc>/.exec(slide)?.[0] ?? ''), `alternative text of step ${n + 1}`).toMatch(/^Kuril Atlas: .*(control as administered|as drawn in)/);
    }
    expect(wordsOf(slides[0] ?? '')).toContain(lesson.aims[0] ?? 'an aim');
  });
});

/** The words of a piece of flat OpenDocument, in which spaces may be elements. */
const wordsOf = (xml: string): string =>
  xml
    .replaceAll(/<office:binary-data>[\s\S]*?<\/office:binary-data>/g, '')
    .replaceAll(/<text:s[^>]*>|<\/text:p>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')
    .trim();
