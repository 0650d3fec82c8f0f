import { describe, expect, test } from 'vitest';
import { heatIn } from '../../src/domain/heat';
import { everyIncident, incidentsIn } from '../../src/domain/incidents';
import { Category, type IncidentId, type TerritoryId } from '../../src/domain/model';
import { overlaps } from '../../src/domain/time';
import { firstView, TRAILS, type View } from '../../src/domain/view';
import { strengthOf } from '../../src/map/marks';
import { sceneOf } from '../../src/map/scene';
import { at, RANGE, YEARS } from '../fixtures/dates';
import { deepFreeze } from '../fixtures/deepFreeze';
import { incident, realRecord, territory } from '../fixtures/realRecord';
import { readOrThrow, smallRaw } from '../fixtures/smallRecord';

const record = realRecord();
const view = (patch: Partial<View>): View => deepFreeze({ ...firstView(RANGE), ...patch });
const sceneIn = (text: string, patch: Partial<View> = {}) => sceneOf(record, view({ span: at(text), ...patch }));
const paintIn = (text: string, id: string) => sceneIn(text).territories.get(territory(id).id);

describe('the picture of a day', () => {
  test('on 2 September 1945 three of the four islands have passed and the Habomai have not', () => {
    const { territories } = sceneIn('1945-09-02');
    const fills = ['iturup', 'kunashir', 'shikotan', 'habomai'].map((id) => territories.get(territory(id).id)?.fill);
    expect(fills).toEqual(['russia', 'russia', 'russia', 'japan']);
  });

  test('the year 1945 is drawn as a change, with the old and the new holder', () => {
    for (const id of ['iturup', 'kunashir', 'shikotan', 'habomai', 'urup']) expect(paintIn('1945', id)).toMatchObject({ fill: 'japan', band: 'russia' });
  });

  test('every territory is painted, and those whose record has begun are named', () => {
    for (const year of YEARS) {
      const { territories, labels } = sceneOf(record, view({ span: year }));
      expect(territories.size).toBe(14);
      expect(labels.map((l) => l.id)).toEqual([...territories].filter(([, p]) => p.shown).map(([id]) => id));
    }
  });

  test('span, theme and mode of the view are those of the scene', () => {
    expect(sceneIn('1960', { theme: 'dark', mode: 'present' })).toMatchObject({ span: at('1960'), theme: 'dark', mode: 'present' });
  });
});

describe('names on the map', () => {
  const label = (text: string, id: string, patch: Partial<View> = {}) => sceneIn(text, patch).labels.find((l) => l.id === territory(id).id);
  test('follow the date and the reader’s order', () => {
    expect(label('1945-08-27', 'iturup')?.name).toBe('Etorofu / Iturup');
    expect(label('1945-08-28', 'iturup')?.name).toBe('Iturup / Etorofu');
    expect(label('1960', 'iturup', { names: 'JP' })?.name).toBe('Etorofu / Iturup');
  });
  test('stand with both languages of the dispute', () => {
    const { names } = territory('iturup');
    expect(label('1960', 'iturup')?.other).toBe(`${names.ru.text} · ${names.ja.text}`);
  });
});

describe('marks of incidents', () => {
  const landing = incident('landing-etorofu-1945'); // 28 August 1945

  test('an incident is not drawn before it happens, is full in its span, and fades in the years after', () => {
    expect(strengthOf(landing, at('1944'), 8)).toBe(0);
    expect(strengthOf(landing, at('1945-08-27'), 8)).toBe(0);
    expect(strengthOf(landing, at('1945-08-28'), 8)).toBe(1);
    expect(strengthOf(landing, at('1945'), 8)).toBe(1);
    const after = ['1945-09-15', '1946', '1948', '1950', '1952'].map((text) => strengthOf(landing, at(text), 8));
    expect(after.every((s) => s > 0 && s <= 0.4)).toBe(true);
    expect([...after].sort((a, b) => b - a)).toEqual(after);
    expect(strengthOf(landing, at('1954'), 8)).toBe(0);
    expect(strengthOf(landing, at('2026'), 8)).toBe(0);
  });

  test.each([
    // trail, the landing of 28 August 1945 is in sight on these dates, and not on those
    [0, ['1945', '1945-08', '1945-08-28'], ['1945-08-27', '1945-08-29', '1945-09', '1946']],
    [1, ['1945-08-29', '1946', '1946-08-28'], ['1945-08-27', '1946-08-30', '1947']],
    [3, ['1946', '1948', '1948-08-27'], ['1944', '1948-08-30', '1949']],
    [8, ['1953', '1953-08-27'], ['1953-08-30', '1954']],
    [20, ['1965', '1965-08'], ['1965-09', '1966', '1945-07']],
    [50, ['1995'], ['1996', '1855']],
    ['all', ['1946', '1996', '2026-11-23'], ['1945-08-27', '1855']],
  ] as const)('with a trail of %s years: seen %j, not seen %j', (trail, seen, gone) => {
    for (const text of seen) expect(strengthOf(landing, at(text), trail), text).toBeGreaterThan(0);
    for (const text of gone) expect(strengthOf(landing, at(text), trail), text).toBe(0);
  });

  test('what has passed is never as strong as what happens, and a longer trail never shows less', () => {
    const wrong = record.incidents.flatMap((i) =>
      YEARS.filter((span) => {
        const strengths = TRAILS.map((trail) => strengthOf(i, span, trail));
        const grows = strengths.every((s, n) => s >= (strengths[n - 1] ?? 0));
        return !grows || (!overlaps(i.date.extent, span) && Math.max(...strengths) > 0.4);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('everything so far is as faint as on the day after, however long ago', () => {
    expect(strengthOf(landing, at('2026'), 'all')).toBe(strengthOf(landing, at('1946'), 'all'));
    expect(strengthOf(landing, at('2026'), 'all')).toBe(0.4);
  });

  test('with everything that stays, the map of 2026 has a mark for every incident with a place', () => {
    const { incidents } = sceneIn('2026', { lingering: 'all' });
    expect([...incidents].filter(([, m]) => m.strength > 0)).toHaveLength(record.incidents.filter((i) => i.place !== null).length);
    expect([...sceneIn('1945', { lingering: 0 }).incidents.values()].every((m) => m.strength === 0 || m.strength === 1)).toBe(true);
  });

  test('one without a place is not on the map', () => {
    const raw = smallRaw();
    const [landed, ...others] = raw.incidents;
    const { incidents } = sceneOf(readOrThrow({ ...raw, incidents: [{ ...landed, place: null }, ...others] }), view({}));
    expect([...incidents.keys()]).toEqual(['petition']); // of the same year
  });

  test('full marks are those of the incidents that the list shows', () => {
    for (const year of ['1904', '1945', '1956', '1998', '2022']) {
      const full = [...sceneIn(year).incidents].filter(([, m]) => m.strength === 1).map(([id]) => id);
      const listed = incidentsIn(record.incidents, at(year)).filter((i) => i.place !== null).map((i) => i.id);
      expect(full.sort()).toEqual(listed.sort());
    }
  });

  test('a hidden category leaves no mark', () => {
    const marks = sceneIn('1945', { hidden: [landing.category] }).incidents;
    for (const i of record.incidents) if (i.category === landing.category && i.place !== null) expect(marks.has(i.id)).toBe(false);
    expect(sceneIn('1945').incidents.get(landing.id)?.strength).toBe(1);
  });

  test('only what the filter lets through has a mark, in the span and in its trail', () => {
    const only = { party: 'CN', territory: null, confidence: null } as const;
    const { incidents } = sceneIn('1935', { only, lingering: 'all' });
    for (const i of record.incidents) {
      if (i.place === null) continue;
      expect((incidents.get(i.id)?.strength ?? 0) > 0, i.id).toBe(i.parties.includes('CN') && i.date.extent.start < at('1935').end);
    }
  });
});

describe('what is chosen', () => {
  test('a territory', () => {
    const { territories, incidents } = sceneIn('1960', { selection: { kind: 'territory', id: 'habomai' as TerritoryId } });
    expect([...territories].filter(([, p]) => p.selected).map(([id]) => id)).toEqual(['habomai']);
    expect([...incidents].some(([, m]) => m.selected)).toBe(false);
  });
  test('an incident', () => {
    const { territories, incidents } = sceneIn('1945', { selection: { kind: 'incident', id: 'landing-etorofu-1945' as IncidentId } });
    expect([...incidents].filter(([, m]) => m.selected).map(([id]) => id)).toEqual(['landing-etorofu-1945']);
    expect([...territories].some(([, p]) => p.selected)).toBe(false);
  });
});

describe('an incident that is chosen and hidden', () => {
  test('has neither a mark nor a ring', () => {
    const selection = { kind: 'incident', id: 'landing-etorofu-1945' as IncidentId } as const;
    expect(sceneIn('1945', { selection, hidden: ['war'] }).incidents.has(selection.id)).toBe(false);
  });
});

describe('the heat of a decade', () => {
  test('is in the scene where the reader asks for it, and follows the filter', () => {
    expect(sceneIn('1945').heat).toEqual([]);
    const heat = sceneIn('1945', { heat: true }).heat;
    expect(heat.length).toBeGreaterThan(10);
    expect(heat).toEqual(heatIn(record.incidents, { span: at('1945'), ...everyIncident }));
    expect(sceneIn('1945', { heat: true, hidden: [...Category.options] }).heat).toEqual([]);
  });
});

describe('lines stand for their time', () => {
  test.each([
    ['1855-02-06', false],
    ['1855-02-07', true],
    ['1855', true],
    ['1875', true],
    ['1876', false],
  ])('the border of 1855 on %s: %s', (text, stands) => expect(sceneIn(text).lines.get('border-1855')?.status === 'agreed').toBe(stands));

  test('what was agreed in one view may be claimed in another', () => {
    expect(sceneIn('1930').lines.get('border-1905')?.status).toBe('agreed');
    expect(sceneIn('1980').lines.get('border-1905')?.status).toBe('former');
    expect(sceneIn('1980', { mode: 'present' }).lines.has('border-1905')).toBe(false);
    expect(sceneIn('1980', { perspective: 'japan' }).lines.get('border-1905')?.status).toBe('claimed');
    expect(sceneIn('1980', { perspective: 'russia' }).lines.get('border-1905')?.status).toBe('former');
  });

  test('the limit for Japanese fishing of 1946 was set by an order', () => {
    const ordered = (text: string) => [...sceneIn(text).lines].filter(([, l]) => l.status === 'ordered');
    expect(ordered('1945')).toEqual([]);
    expect(ordered('1948')).toHaveLength(1);
    expect(ordered('1955')).toEqual([]);
  });
});

describe('towns have the name of their time', () => {
  const town = (text: string, place: string) => sceneIn(text).towns.find((x) => x.place === place)?.name;
  test.each([
    ['1900', 'Vladimirovka'],
    ['1930', 'Toyohara'],
    ['2026', 'Yuzhno-Sakhalinsk'],
  ])('%s: %s', (text, name) => expect(town(text, 'yuzhno-sakhalinsk')).toBe(name));
  test('Furukamappu until the Soviet decrees, Yuzhno-Kurilsk after', () => {
    expect(town('1946-02-01', 'yuzhno-kurilsk')).toBe('Furukamappu');
    expect(town('1946-02-02', 'yuzhno-kurilsk')).toBe('Yuzhno-Kurilsk');
  });
});

describe('a chosen place', () => {
  test('is marked where it lies, with its name of the time', () => {
    const place = record.places.find((p) => p.id === 'yuzhno-sakhalinsk');
    if (place === undefined) throw new Error('the record has no Yuzhno-Sakhalinsk');
    expect(sceneIn('1930', { selection: { kind: 'place', id: place.id } }).chosen).toEqual({ lon: place.lon, lat: place.lat, name: 'Toyohara' });
    expect(sceneIn('1930').chosen).toBeNull();
  });
});

describe('only what differs', () => {
  const differing = (first: string, second: string, perspective: View['perspective'] = 'control') => sceneIn(first, { compare: { how: 'differs', span: at(second), perspective, at: 0.5 } });
  const quiet = ({ territories }: ReturnType<typeof sceneIn>) => [...territories].filter(([, p]) => p.quiet).map(([id]) => id);

  test('between 1860 and 1880 the four islands are quiet, and the lands of the treaty of 1875 have the fills of both years', () => {
    const scene = differing('1860', '1880');
    expect(quiet(scene)).toEqual(expect.arrayContaining(['iturup', 'kunashir', 'shikotan', 'habomai']));
    expect(scene.territories.get(territory('urup').id)).toMatchObject({ quiet: false, fill: 'russia', band: 'japan' });
    expect(scene.territories.get(territory('sakhalin-south').id)).toMatchObject({ quiet: false, fill: 'japan', band: 'russia' });
  });
  test('where only a claim differs, the land has the claim of the picture that has it', () => {
    expect(differing('1960', '2026').territories.get(territory('outer-manchuria-amur').id)).toMatchObject({ quiet: false, fill: 'russia', band: null, hatch: 'ambiguous', hatchSide: 'CN' });
    expect(differing('2026', '1960').territories.get(territory('outer-manchuria-amur').id)).toMatchObject({ quiet: false, hatch: 'ambiguous', hatchSide: 'CN' });
  });
  test('Japan’s white and what is administered stand side by side', () => {
    expect(differing('1960', '1960', 'japan').territories.get(territory('urup').id)).toMatchObject({ quiet: false, fill: 'russia', band: 'unknown' });
  });
  test('lines of both years are drawn, those of one of them loud', () => {
    const { lines } = differing('1860', '1880');
    expect([...lines].filter(([, l]) => !l.quiet).map(([id]) => id).sort()).toEqual(['border-1855', 'border-1875-kuril', 'border-1875-la-perouse']);
    expect([...differing('1945-08-28', '1944').lines.keys()].filter((id) => id.startsWith('advance'))).toEqual([]);
  });
  test('no incident is marked: those of two dates are never the same', () => {
    expect([...differing('1945', '1944').incidents.values()].filter((m) => m.strength > 0)).toEqual([]);
  });
  test('a picture apart from the other is drawn whole', () => {
    for (const how of ['swipe', 'side', 'blink'] as const) {
      const scene = sceneIn('1860', { compare: { how, span: at('1880'), perspective: 'japan', at: 0.5 } });
      expect(scene).toEqual(sceneIn('1860'));
      expect(quiet(scene)).toEqual([]);
    }
  });
});
