/**
 * Whatever a reader does, and in whatever order: the slider, the date label, the map's scene, the list of incidents, the
 * headline and the address speak of one date.
 */
import { act, render } from '@testing-library/react';
import fc from 'fast-check';
import type { ComponentType } from 'react';
import { afterEach, expect, test } from 'vitest';
import { incidentsIn } from '../../src/domain/incidents';
import { Category, PerspectiveId } from '../../src/domain/model';
import { spanParam, spanPart } from '../../src/domain/message';
import { nameOrderIn } from '../../src/domain/perspective';
import { headline } from '../../src/domain/narrative';
import { ENDINGS, PACINGS, RATES, STEPS } from '../../src/domain/playback';
import { addDays, parseSpan, printSpan, spanAt, UNITS, type Span } from '../../src/domain/time';
import { decodeView, encodeView, type Known } from '../../src/domain/address';
import { say, t, underYear } from '../../src/i18n';
import type { Driver } from '../../src/map/Driver';
import { follow } from '../../src/map/follow';
import { itemsOf } from '../../src/map/items';
import { sceneOf, type Scene } from '../../src/map/scene';
import { FactsPanel } from '../../src/panels/FactsPanel';
import { IncidentList } from '../../src/panels/Incidents';
import { Presentation } from '../../src/presentation/Presentation';
import { bindKeys } from '../../src/state/bindKeys';
import { KEYS } from '../../src/state/keys';
import { bindPlayback } from '../../src/state/playbackClock';
import { useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { bindAddress } from '../../src/state/urlState';
import { DateLabel } from '../../src/timeline/DateLabel';
import { Timeline } from '../../src/timeline/Timeline';
import { openAtlas, view } from '../fixtures/atlas';
import { RANGE } from '../fixtures/dates';
import { handClock } from '../fixtures/handClock';
import { plainWindow } from '../fixtures/plainWindow';
import { realRecord } from '../fixtures/realRecord';

const record = realRecord();
const known: Known = {
  range: RANGE,
  territories: new Set(record.territories.map((x) => x.id)),
  incidents: new Set(record.incidents.map((i) => i.id)),
  places: new Set(record.places.map((p) => p.id)),
};

/** What a reader does; plain, so that a run that fails can be read. */
type Command =
  | { readonly does: 'press'; readonly code: string; readonly key: string; readonly shift: boolean }
  | { readonly does: 'drag'; readonly days: readonly number[] }
  | { readonly does: 'type'; readonly date: string }
  | { readonly does: 'wait'; readonly milliseconds: number }
  | { readonly does: 'view'; readonly perspective: PerspectiveId }
  | { readonly does: 'address'; readonly fragment: string }
  | { readonly does: 'travel'; readonly by: 1 | -1 }
  | { readonly does: 'filter'; readonly hidden: readonly Category[] }
  | { readonly does: 'choose'; readonly incident: string; readonly how: 'select' | 'show' }
  | { readonly does: 'play'; readonly choice: Parameters<typeof actions.choosePlay>[0] }
  | { readonly does: 'step'; readonly step: (typeof STEPS)[number] }
  | { readonly does: 'mark'; readonly edge: 'from' | 'to' | 'clear' };

const anySpan = fc.tuple(fc.integer({ min: -400, max: RANGE.end - RANGE.start + 400 }), fc.constantFrom(...UNITS)).map(([n, unit]): Span => spanAt(addDays(RANGE.start, n), unit));
const anyDate = anySpan.map(printSpan);
const strokes = [...KEYS.explore, ...KEYS.present].flatMap(({ codes, signs = [], shift = false }) => [...codes.map((code) => ({ code, key: code, shift })), ...signs.map((key) => ({ code: '', key, shift }))]);
const anyIncidentId = fc.constantFrom(...record.incidents.map((i) => i.id));

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...strokes).map((stroke): Command => ({ does: 'press', ...stroke })) },
  { weight: 2, arbitrary: fc.array(fc.integer({ min: 0, max: RANGE.end - RANGE.start }), { minLength: 1, maxLength: 3 }).map((days): Command => ({ does: 'drag', days })) },
  { weight: 2, arbitrary: anyDate.map((date): Command => ({ does: 'type', date })) },
  { weight: 4, arbitrary: fc.constantFrom(50, 300, 1000, 4000).map((milliseconds): Command => ({ does: 'wait', milliseconds })) },
  fc.constantFrom(...PerspectiveId.options).map((perspective): Command => ({ does: 'view', perspective })),
  fc.tuple(anyDate, fc.constantFrom('', '&mode=present', '&hide=war,treaty', '&part=1945/1956', '&incident=landing-shikotan-1945', '&territory=iturup&perspective=japan', '&nonsense')).map(([date, more]): Command => ({ does: 'address', fragment: `at=${date}${more}` })),
  { weight: 2, arbitrary: fc.constantFrom(1, -1).map((by): Command => ({ does: 'travel', by })) },
  fc.subarray([...Category.options]).map((hidden): Command => ({ does: 'filter', hidden })),
  fc.tuple(anyIncidentId, fc.constantFrom('select', 'show')).map(([incident, how]): Command => ({ does: 'choose', incident, how })),
  fc.oneof(
    fc.constantFrom(...RATES).map((rate) => ({ rate })),
    fc.constantFrom(1, -1).map((direction) => ({ direction })),
    fc.constantFrom(...PACINGS).map((pacing) => ({ pacing })),
    fc.constantFrom(...ENDINGS).map((ending) => ({ ending })),
  ).map((choice): Command => ({ does: 'play', choice })),
  fc.constantFrom(...STEPS).map((step): Command => ({ does: 'step', step })),
  fc.constantFrom('from', 'to', 'clear').map((edge): Command => ({ does: 'mark', edge })),
);

/** A map that remembers what it was last given to draw. */
function drawnBy(): { readonly driver: Driver; readonly scene: () => Scene | null; readonly open: () => void } {
  let scene: Scene | null = null;
  const nothing = () => undefined;
  const driver: Driver = {
    camera: { lon: 147, lat: 44, zoom: 6 },
    render: (given) => {
      scene = given;
    },
    moveTo: nothing,
    showBounds: nothing,
    showPlace: nothing,
    zoom: nothing,
    boundsOf: () => null,
    project: () => ({ x: 0, y: 0 }),
    isInSight: () => true,
    standAt: nothing,
    watch: () => nothing,
    remove: nothing,
  };
  return {
    driver,
    scene: () => scene,
    open: () => {
      scene = sceneOf(record, view());
    },
  };
}

/** A reader before a page, or before as much of it as is quick to draw. */
function openReader(Page: ComponentType) {
  const clock = handClock();
  const page = plainWindow(clock, 'at=1945');
  const map = drawnBy();
  openAtlas('at=1945');
  map.open();
  const unbind = [
    bindAddress(page.win),
    bindKeys(window),
    bindPlayback(clock.scheduler),
    useAtlas.subscribe((state, before) => follow(map.driver, record, { view: state.view, before: before.view })),
  ];
  const { container, unmount } = render(<Page />);
  return {
    container,
    page,
    map,
    clock,
    leave: () => {
      for (const end of unbind) end();
      unmount();
    },
  };
}

type Reader = ReturnType<typeof openReader>;

/** The timeline and the panel, or the presentation. */
function WholePage() {
  const mode = useAtlas((s) => s.view.mode);
  if (mode === 'present') return <Presentation dataset={record} />;
  return (
    <>
      <Timeline dataset={record} />
      <FactsPanel dataset={record} />
    </>
  );
}

/** The date and what happened. */
function Words() {
  const shown = useAtlas((s) => s.view);
  return (
    <>
      <DateLabel />
      <IncidentList dataset={record} view={shown} />
    </>
  );
}

function obey({ page, clock }: Reader, command: Command): void {
  switch (command.does) {
    case 'press':
      document.body.dispatchEvent(new KeyboardEvent('keydown', { code: command.code, key: command.key, shiftKey: command.shift, bubbles: true, cancelable: true }));
      return actions.openDialog(null); // what the keys open is the browser's to show, not the date's
    case 'drag':
      actions.beginScrub();
      for (const n of command.days) actions.lookAt(spanAt(addDays(RANGE.start, n), view().span.unit));
      return;
    case 'type': {
      const span = parseSpan(command.date);
      return span === null ? undefined : actions.goTo(span);
    }
    case 'wait':
      return clock.pass(command.milliseconds);
    case 'view':
      return actions.setPerspective(command.perspective);
    case 'address':
      return page.type(command.fragment);
    case 'travel':
      return page.travel(command.by);
    case 'filter':
      return actions.showCategories(command.hidden);
    case 'choose': {
      const found = record.incidents.find((i) => i.id === command.incident);
      if (found === undefined) return;
      return command.how === 'show' ? actions.showIncident(found.id) : actions.select({ kind: 'incident', id: found.id });
    }
    case 'play':
      return actions.choosePlay(command.choice);
    case 'step':
      return actions.setStep(command.step);
    case 'mark':
      return command.edge === 'clear' ? actions.clearPart() : actions.markPart(command.edge);
  }
}

const textAt = (root: Element, selector: string): string => root.querySelector(selector)?.textContent?.trim() ?? '';

/** All that speaks of the date speaks of the same. */
function agree({ container, page, map, clock }: Reader): void {
  const shown = view();
  const { span } = shown;
  const date = t('date.plain', { date: spanParam(span) });

  // The date in figures and in words.
  const told = say(headline(record, shown, nameOrderIn(shown)));
  expect(told.startsWith(date)).toBe(true);
  const [year, below] = container.querySelector('.presented') === null ? ['.date-year', '.date-below'] : ['.presented-year', '.presented-below'];
  expect(textAt(container, year)).toBe(String(spanPart(span).year));
  expect(textAt(container, below)).toBe(underYear(spanPart(span)));
  const slider = container.querySelector('#date-slider');
  if (slider !== null) {
    expect(slider.getAttribute('aria-valuetext')?.startsWith(told)).toBe(true);
    expect(Number(slider.getAttribute('aria-valuenow'))).toBe(span.unit === 'year' ? spanPart(span).year : Math.max(span.start, RANGE.start));
  }

  // What happened: one list, whichever part of the page shows it.
  const happened = incidentsIn(record.incidents, span, shown);
  const list = container.querySelector('.incidents');
  if (list !== null) expect([...list.querySelectorAll('.incident-title')].map((e) => e.textContent).sort()).toEqual(happened.map((i) => i.title).sort());

  // The map: what was given to it last, and its twin for the keyboard.
  const scene = map.scene();
  expect(scene && printSpan(scene.span)).toBe(printSpan(span));
  expect(scene?.perspective).toBe(shown.perspective);
  const full = [...(scene?.incidents ?? [])].filter(([, mark]) => mark.strength === 1).map(([id]) => id);
  expect(full.sort()).toEqual(happened.filter((i) => i.place !== null).map((i) => i.id).sort());
  expect(itemsOf(record, shown, new Map()).flatMap((i) => (i.selection.kind === 'incident' ? [i.selection.id] : [])).sort()).toEqual(full);

  // The address, once it has been written.
  const playing = useAtlas.getState().playback.playing;
  if (!playing) clock.pass(350);
  if (!playing) expect(page.hash()).toBe(`#${encodeView(view())}`);
  expect(decodeView(encodeView(shown), known)).toEqual({ view: shown, notices: [] });
}

/** Runs of up to so many commands, which is few enough to be made fewer where one fails. */
const LONGEST = 100;

let reader: Reader | null = null;
afterEach(() => reader?.leave());

/** Obeys about so many commands before a page, and asks after each whether all agree; gives how many they were. */
function obeyed(many: number, Page: ComponentType): number {
  let count = 0;
  fc.assert(
    fc.property(fc.array(anyCommand, { maxLength: LONGEST, size: 'max' }), (commands) => {
      reader?.leave();
      const now = openReader(Page);
      reader = now;
      for (const command of commands) {
        act(() => obey(now, command));
        agree(now);
      }
      count += commands.length;
    }),
    { numRuns: Math.ceil((2.3 * many) / LONGEST) + 3, seed: 1945 },
  );
  return count;
}

test('after each of 10,000 commands, the label, the list, the map, the headline and the address agree', () => {
  expect(obeyed(10_000, Words)).toBeGreaterThan(10_000);
}, 600_000);

test('on the whole page the slider, the panel and the presentation agree too', () => {
  expect(obeyed(200, WholePage)).toBeGreaterThan(200);
}, 300_000);
