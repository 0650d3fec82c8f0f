import { describe, expect, test } from 'vitest';
import { contestedIn } from '../../geo/neutrality';
import type { PerspectiveId, Territory } from '../../src/domain/model';
import { paintOf } from '../../src/domain/paint';
import { differencesIn, drawingChangesIn, laneOf, nameOrderIn, nextPerspective, paintIn, PERSPECTIVES, tellingOf } from '../../src/domain/perspective';
import type { Dataset } from '../../src/domain/schema';
import { statusIn } from '../../src/domain/status';
import { say } from '../../src/i18n';
import { at, YEARS } from '../fixtures/dates';
import { realRecord, territory } from '../fixtures/realRecord';
import { put, readOrThrow, smallRaw } from '../fixtures/smallRecord';

type Drawn = readonly [from: string, to: string | null, as: string, state?: string];

/** The small record, its island drawn in Japan as a test has it: from, to, as whose, and how. */
function drawnSo(...drawings: readonly Drawn[]): Dataset {
  const raw = smallRaw();
  const cited = { ground: 'the ground', confidence: 'high', sources: [{ source: 'note', at: 'p. 1' }] };
  put(raw.perspectives[0]?.lands[0], { periods: drawings.map(([from, to, as, state = 'drawn']) => ({ from, to, as: as.split(' ').filter((x) => x !== ''), state, ...cited })) });
  return readOrThrow(raw);
}

const islandOf = (dataset: Dataset): Territory => dataset.territories[0] ?? territory('iturup');
const paint = (dataset: Dataset, date: string) => paintIn(dataset, { perspective: 'japan', span: at(date) }, islandOf(dataset));
const changes = (dataset: Dataset, date: string) => drawingChangesIn(dataset, { perspective: 'japan', span: at(date) }, islandOf(dataset));
const words = (dataset: Dataset, date: string): string => {
  const telling = tellingOf(dataset, { perspective: 'japan', span: at(date) }, islandOf(dataset));
  return telling === null ? '' : say(telling.words);
};

describe('how a side draws a land', () => {
  test.each<[Drawn, string, string | null, string]>([
    [['1855', null, 'JP'], 'japan', null, 'drawn as part of Japan'],
    [['1855', null, 'RU'], 'russia', null, 'drawn as part of Russia'],
    [['1855', null, 'ROC'], 'china', null, 'drawn as part of the Republic of China'],
    [['1855', null, 'JP', 'ambiguous'], 'japan', 'unknown', 'drawn as part of Japan, its position ambiguous'],
    [['1855', null, '', 'undetermined'], 'unknown', null, 'drawn as undetermined'],
    [['1855', null, '', 'none'], 'none', null, 'drawn as no state’s'],
    [['1855', null, 'JP RU'], 'japan', 'russia', 'drawn as held in common by Japan and Russia'],
    [['1855', null, 'QING RU'], 'china', 'russia', 'drawn as held in common by China (Qing) and Russia'],
  ])('%j: %s, over it %s: “%s”', (drawing, fill, band, said) => {
    const dataset = drawnSo(drawing);
    expect(paint(dataset, '1950')).toEqual({ shown: true, fill, band, hatch: null, hatchSide: null, dots: false });
    expect(words(dataset, '1950')).toBe(said);
    expect(changes(dataset, '1950')).toBe(false);
  });

  test('a dependent state has its controller’s fill, with dots, also where statements contradict each other', () => {
    expect(paint(drawnSo(['1855', null, 'MANCHUKUO']), '1950')).toMatchObject({ fill: 'japan', band: null, dots: true });
    expect(paint(drawnSo(['1855', null, 'MANCHUKUO', 'ambiguous']), '1950')).toMatchObject({ fill: 'japan', band: 'unknown', dots: true });
  });

  test('it is never hatched: a side’s map shows its own view, not the claims against it', () => {
    for (const t of realRecord().territories) {
      for (const perspective of ['japan', 'russia'] as const) {
        for (const span of YEARS) expect(paintIn(realRecord(), { perspective, span }, t).hatch).toBeNull();
      }
    }
  });
});

describe('a drawing that changes', () => {
  const passing = drawnSo(['1855-02-07', '1946-02-02', 'JP'], ['1946-02-02', null, 'USSR']);

  test.each([
    ['1945', 'japan', null, false],
    ['1946-01', 'japan', null, false],
    ['1946-02-01', 'japan', null, false],
    ['1946-02-02', 'japan', 'russia', true],
    ['1946-02', 'japan', 'russia', true],
    ['1946', 'japan', 'russia', true],
    ['1946-02-03', 'russia', null, false],
    ['1947', 'russia', null, false],
  ])('on 2 February 1946, seen in %s: %s, over it %s', (date, fill, band, changing) => {
    expect(paint(passing, date)).toMatchObject({ fill, band });
    expect(changes(passing, date)).toBe(changing);
  });

  test.each([
    ['RU JP', 'RU', 'japan', 'russia'],
    ['JP RU', 'RU', 'japan', 'russia'],
    ['RU JP', 'JP', 'russia', 'japan'],
    ['RU', 'RU JP', 'russia', 'japan'],
  ])('from %s to %s is banded in the year of the change, whoever was named first', (old, fresh, fill, band) => {
    const common = drawnSo(['1855', '1875', old], ['1875', null, fresh]);
    expect(paint(common, '1875')).toMatchObject({ fill, band });
    expect(changes(common, '1875')).toBe(true);
    expect(changes(common, '1876')).toBe(false);
  });

  test('on a day that is not known is drawn as changing on each day that it may have been', () => {
    const some = drawnSo(['1855-02-07', '1945-08-28/1945-08-30', 'JP'], ['1945-08-28/1945-08-30', null, 'USSR']);
    expect(['27', '28', '29', '30', '31'].map((d) => [paint(some, `1945-08-${d}`).fill, paint(some, `1945-08-${d}`).band])).toEqual([
      ['japan', null],
      ['japan', 'russia'],
      ['japan', 'russia'],
      ['japan', 'russia'],
      ['russia', null],
    ]);
  });

  test('to undetermined is banded from the old fill to white', () => {
    const renounced = drawnSo(['1855', '1952-04-28', 'JP', 'ambiguous'], ['1952-04-28', null, '', 'undetermined']);
    expect(paint(renounced, '1951')).toMatchObject({ fill: 'japan', band: 'unknown' });
    expect(paint(renounced, '1952')).toMatchObject({ fill: 'japan', band: 'unknown' });
    expect([changes(renounced, '1951'), changes(renounced, '1952')]).toEqual([false, true]);
    expect(paint(renounced, '1953')).toMatchObject({ fill: 'unknown', band: null });
  });

  test('from one state to its successor of the same side is no change of the map', () => {
    const successor = drawnSo(['1855', '1991-12-26', 'USSR'], ['1991-12-26', null, 'RU']);
    expect(paint(successor, '1991')).toMatchObject({ fill: 'russia', band: null });
    expect(changes(successor, '1991')).toBe(false);
    expect([words(successor, '1990'), words(successor, '1991')]).toEqual(['drawn as part of the USSR', 'drawn as part of Russia']);
  });

  test('whose statements begin or cease to contradict each other keeps its fill', () => {
    const doubted = drawnSo(['1855', '1945-09-01', 'JP'], ['1945-09-01', '1955-08-30', 'JP', 'ambiguous'], ['1955-08-30', null, 'JP']);
    expect(paint(doubted, '1945')).toMatchObject({ fill: 'japan', band: 'unknown' });
    expect(paint(doubted, '1955')).toMatchObject({ fill: 'japan', band: null });
    expect([changes(doubted, '1945'), changes(doubted, '1955')]).toEqual([false, false]);
  });

  test('twice in the span is told by the last', () => {
    const twice = drawnSo(['1855', '1945-03-01', 'JP'], ['1945-03-01', '1945-09-01', '', 'undetermined'], ['1945-09-01', null, 'USSR']);
    expect(paint(twice, '1945')).toMatchObject({ fill: 'unknown', band: 'russia' });
    expect(words(twice, '1945')).toBe('drawn as part of the USSR');
    expect(paint(twice, '1945-03')).toMatchObject({ fill: 'japan', band: 'unknown' });
  });
});

describe('before a side’s record of a land begins', () => {
  const late = drawnSo(['1900-05-05', null, 'JP']);
  test.each(['1855', '1899', '1900-05-04'])('in %s it draws nothing, says nothing, and differs from nothing', (date) => {
    expect(paint(late, date).shown).toBe(false);
    expect(words(late, date)).toBe('');
    expect(differencesIn(late, { span: at(date), from: 'control', to: 'japan', order: 'JP' }).map((d) => d.territory.id)).not.toContain('island');
  });
  test('on its first day it does', () => expect(paint(late, '1900-05-05')).toMatchObject({ shown: true, fill: 'japan', band: null }));
  test('the beginning itself is no change', () => expect(changes(late, '1900')).toBe(false));
});

describe('what a switch changes', () => {
  const record = readOrThrow(smallRaw());
  const lines = (from: PerspectiveId, to: PerspectiveId, date: string) =>
    differencesIn(record, { span: at(date), from, to, order: nameOrderIn({ names: 'administrator', perspective: to }) }).map((d) => say(d.line));

  test.each<[PerspectiveId, PerspectiveId, readonly string[]]>([
    ['control', 'japan', ['Shima / Ostrov: drawn as part of Japan; in fact administered by the USSR.', 'Mainland: drawn as no state’s; in fact administered by the Republic of China and the USSR.']],
    ['control', 'russia', ['Mainland: drawn as no state’s; in fact administered by the Republic of China and the USSR.']],
    ['japan', 'russia', ['Ostrov / Shima: drawn as part of the USSR; in Japan drawn as part of Japan.']],
    ['russia', 'japan', ['Shima / Ostrov: drawn as part of Japan; in Russia drawn as part of the USSR.']],
    ['japan', 'control', ['Ostrov / Shima: administered by the USSR; in Japan drawn as part of Japan.', 'Mainland: administered by the Republic of China and the USSR; in Japan drawn as no state’s.']],
    ['control', 'control', []],
  ])('from %s to %s in 1950: %j', (from, to, expected) => expect(lines(from, to, '1950')).toEqual(expected));

  test('in 1900, when the island was Japanese for all, is nothing but what nobody held', () => expect(lines('control', 'russia', '1900')).toEqual([]));

  test('comes with the new drawing’s ground and sources', () => {
    const dataset = drawnSo(['1855', null, '', 'undetermined']);
    const [first] = differencesIn(dataset, { span: at('1950'), from: 'control', to: 'japan', order: 'JP' });
    expect(first).toMatchObject({ ground: 'the ground', citations: [{ source: 'note', at: 'p. 1' }] });
    const [back] = differencesIn(dataset, { span: at('1950'), from: 'japan', to: 'control', order: 'administrator' });
    expect(back).toMatchObject({ ground: 'words', citations: [{ source: 'treaty' }] });
  });

  test('between the same fills is none, though the states differ in name', () => {
    const successor = drawnSo(['1855', null, 'RU']);
    expect(differencesIn(successor, { span: at('1950'), from: 'control', to: 'japan', order: 'JP' }).map((d) => d.territory.id)).toEqual(['mainland']);
  });
});

describe('the switch', () => {
  test('goes from control to Japan, to Russia, and back', () => {
    expect(PERSPECTIVES).toEqual(['control', 'japan', 'russia']);
    expect(PERSPECTIVES.map(nextPerspective)).toEqual(['japan', 'russia', 'control']);
  });

  test.each([
    ['administrator', 'control', 'administrator'],
    ['administrator', 'japan', 'JP'],
    ['administrator', 'russia', 'RU'],
    ['RU', 'japan', 'RU'], // the reader's own choice stands
    ['JP', 'russia', 'JP'],
    ['JP', 'control', 'JP'],
  ] as const)('with the names’ order %s in the view %s, %s comes first', (names, perspective, first) => expect(nameOrderIn({ names, perspective })).toBe(first));
});

describe('a lane of the timeline', () => {
  test('of control has the periods, of a side its drawings', () => {
    const dataset = drawnSo(['1855', '1952-04-28', 'JP', 'ambiguous'], ['1952-04-28', '1980', 'MANCHUKUO'], ['1980', null, '', 'undetermined']);
    const lane = (perspective: PerspectiveId) => laneOf(dataset, perspective, islandOf(dataset)).map(({ from, to, fills, dots }) => [from.text, to?.text ?? null, fills.join('+'), dots]);
    expect(lane('japan')).toEqual([
      ['1855', '1952-04-28', 'japan+unknown', false],
      ['1952-04-28', '1980', 'japan', true],
      ['1980', null, 'unknown', false],
    ]);
    expect(lane('control').map(([from, , fills]) => [from, fills])).toEqual([
      ['1855-02-07', 'japan'],
      ['1945-08-28/1945-08-30', 'russia'],
      ['1946-02-02', 'russia'],
      ['1991-12-26', 'russia'],
    ]);
  });
});

describe('the official atlases of both sides', () => {
  const fills = (perspective: PerspectiveId, date: string) =>
    Object.fromEntries(realRecord().territories.map((t) => [t.id, paintIn(realRecord(), { perspective, span: at(date) }, t).fill]));
  const FOUR = ['iturup', 'kunashir', 'shikotan', 'habomai'];
  const RENOUNCED = ['urup', 'kurils-north-central', 'sakhalin-south'];

  test.each(['1957', '1969', '1980', '2026'])('in %s Japan draws the four islands as its own, the lands renounced in 1951 white, and northern Sakhalin as the other side’s', (date) => {
    const drawn = fills('japan', date);
    expect(FOUR.map((id) => drawn[id])).toEqual(['japan', 'japan', 'japan', 'japan']);
    expect(RENOUNCED.map((id) => drawn[id])).toEqual(['unknown', 'unknown', 'unknown']);
    expect(drawn['sakhalin-north']).toBe('russia');
  });

  test.each(['1947', '1957', '1980', '2026'])('in %s Russia or the USSR draws all of them as its own', (date) => {
    const drawn = fills('russia', date);
    expect([...FOUR, ...RENOUNCED, 'sakhalin-north'].map((id) => drawn[id])).toEqual(Array.from({ length: 8 }, () => 'russia'));
  });

  test('the white begins with the Peace Treaty, on 28 April 1952, and not the day before', () => {
    for (const id of RENOUNCED) {
      const drawnOn = (date: string) => paintIn(realRecord(), { perspective: 'japan', span: at(date) }, territory(id));
      expect(drawnOn('1952-04-27'), id).toMatchObject({ fill: 'japan', band: 'unknown' });
      expect(drawnOn('1952-04-29'), id).toMatchObject({ fill: 'unknown', band: null });
    }
  });

  test('before the war both draw the islands as Japanese', () => {
    for (const perspective of ['japan', 'russia'] as const) expect(FOUR.map((id) => fills(perspective, '1935')[id])).toEqual(['japan', 'japan', 'japan', 'japan']);
  });

  test('through the whole history a land that is on the map of control is on both sides’ maps, with words, a ground and a source', () => {
    const silent: string[] = [];
    for (const t of realRecord().territories) {
      for (const perspective of ['japan', 'russia'] as const) {
        for (const span of YEARS) {
          const where = { perspective, span };
          const telling = tellingOf(realRecord(), where, t);
          const shown = paintOf(statusIn(t, span)).shown;
          const whole = telling !== null && say(telling.words) !== '' && telling.ground !== '' && telling.citations.length > 0;
          if (shown !== whole || shown !== paintIn(realRecord(), where, t).shown) silent.push(`${t.id} ${perspective} ${span.start}`);
        }
      }
    }
    expect(silent).toEqual([]);
  });

  test('every line about a difference is whole and takes no side', () => {
    const said = new Set<string>();
    for (const span of YEARS) {
      for (const from of PERSPECTIVES) {
        for (const to of PERSPECTIVES) {
          for (const order of ['administrator', 'JP', 'RU'] as const) for (const { line } of differencesIn(realRecord(), { span, from, to, order })) said.add(say(line));
        }
      }
    }
    expect(said.size).toBeGreaterThan(50);
    expect([...said].filter((line) => contestedIn(line).length > 0 || !/^[^:]+: [^;]+; in (fact|Japan|Russia) .+[^.]\.$/.test(line) || /undefined|\{|\[object/.test(line))).toEqual([]);
  });

  test('control is drawn as it is without perspectives', () => {
    for (const t of realRecord().territories) {
      for (const span of YEARS) expect(paintIn(realRecord(), { perspective: 'control', span }, t)).toEqual(paintOf(statusIn(t, span)));
    }
  });
});
