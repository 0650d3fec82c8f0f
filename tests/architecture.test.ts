import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Who may import what of ours (docs: STYLE, Layout). To change the rule, change this table in the same commit. */
const MAY_IMPORT: { readonly [area: string]: readonly string[] } = {
  domain: [],
  i18n: [],
  ui: ['i18n'],
  state: ['domain'],
  map: ['domain', 'state', 'i18n', 'ui'],
  timeline: ['domain', 'state', 'i18n', 'ui'],
  panels: ['domain', 'state', 'i18n', 'ui'],
  presentation: ['domain', 'state', 'i18n', 'ui'],
  exchange: ['domain', 'state', 'i18n', 'ui'],
  app: ['domain', 'state', 'i18n', 'ui', 'map', 'timeline', 'panels', 'presentation', 'exchange'],
  geo: ['domain'],
};

/** Packages that only some may import; by the first part of their name. */
const ONLY_IN: { readonly [dependency: string]: readonly string[] } = {
  'maplibre-gl': ['map'],
  react: ['ui', 'map', 'timeline', 'panels', 'presentation', 'exchange', 'app'],
  'react-dom': ['app', 'ui'],
  zustand: ['state'],
  zod: ['domain', 'geo'],
};

/** What the pure and the shared code must not touch, and the files that may. */
const ONLY_AT: readonly { readonly what: string; readonly pattern: RegExp; readonly allowed: RegExp }[] = [
  { what: 'the clock', pattern: /\bnew Date\b|\bDate\s*[.(]/, allowed: /^src\/main\.tsx$|^geo\// },
  { what: 'chance', pattern: /\bMath\.random\b|\bcrypto\.(getRandomValues|randomUUID)\b/, allowed: /^$/ },
  { what: 'the browser', pattern: /\b(document|window|navigator|localStorage|sessionStorage|history|location)\.|\bfetch\(|\bperformance\.|\b(setTimeout|setInterval|requestAnimationFrame)\(/, allowed: /^(?!src\/(domain|i18n)\/)/ },
  { what: 'storage of the browser', pattern: /\b(localStorage|sessionStorage|indexedDB)\b|\bdocument\.cookie\b/, allowed: /^src\/state\/(device|kept)\.ts$/ },
  { what: 'another host', pattern: /\b(fetch|import|new URL|new EventSource|new WebSocket)\(\s*['"`](https?|wss?):/, allowed: /^geo\// },
];

type File = { readonly path: string; readonly text: string };

/** `domain` of src/domain/time.ts, `app` of src/App.tsx, `geo` of geo/steps/land.ts; null outside of both. */
function areaOf(path: string): string | null {
  const [top, folder, ...rest] = path.split('/');
  if (top === 'geo') return 'geo';
  if (top !== 'src') return null;
  if (folder !== undefined && MAY_IMPORT[folder] !== undefined) return folder;
  return rest.length === 0 ? 'app' : (folder ?? null);
}

const IMPORT = /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*['"]([^'"]+)['"]|\bimport(?:\.meta\.glob)?\s*\(\s*['"`]([^'"`]+)['"`]/g;

const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');

/** The breaches of the tables above in one file, in words. */
function breachesOf({ path, text }: File): string[] {
  const area = areaOf(path);
  const code = withoutComments(text);
  if (area === null || MAY_IMPORT[area] === undefined) return [`${path}: "${area}" is not in the table`];
  const imports = [...code.matchAll(IMPORT)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
  const ofOurs = imports
    .filter((name) => name.startsWith('.') || name.startsWith('/'))
    .map((name) => ({ name, target: areaOf(posix.join(posix.dirname(path), name)) }))
    .filter(({ target }) => target !== area && !(target !== null && MAY_IMPORT[area]?.includes(target)));
  const ofOthers = imports.filter((name) => {
    const dependency = Object.keys(ONLY_IN).find((d) => name === d || name.startsWith(`${d}/`));
    return dependency !== undefined && !ONLY_IN[dependency]?.includes(area);
  });
  const touched = ONLY_AT.filter(({ pattern, allowed }) => pattern.test(code) && !allowed.test(path));
  return [
    ...ofOurs.map(({ name }) => `${path} imports ${name}`),
    ...ofOthers.map((name) => `${path} imports ${name}`),
    ...touched.map(({ what }) => `${path} uses ${what}`),
  ];
}

const root = join(import.meta.dirname, '..');
const files: readonly File[] = ['src', 'geo'].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(top, name.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
);

describe('who imports whom', () => {
  test('the whole of the code keeps to the table', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap(breachesOf)).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['src/domain/time.ts', "import { t } from '../i18n';", 'src/domain/time.ts imports ../i18n'],
    ['src/domain/time.ts', "import type { View } from '../state/store';", 'src/domain/time.ts imports ../state/store'],
    ['src/domain/time.ts', "import { useState } from 'react';", 'src/domain/time.ts imports react'],
    ['src/i18n/format.ts', "export { message } from '../domain/message';", 'src/i18n/format.ts imports ../domain/message'],
    ['src/ui/Icon.tsx', "import {\n  sidesOf,\n  type Status,\n} from '../domain/status';", 'src/ui/Icon.tsx imports ../domain/status'],
    ['src/state/store.ts', "import '../ui/atlas.css';", 'src/state/store.ts imports ../ui/atlas.css'],
    ['src/map/scene.ts', "import { Axis } from '../timeline/Axis';", 'src/map/scene.ts imports ../timeline/Axis'],
    ['src/map/layers/lines.ts', "import { Legend } from '../../panels/Legend';", 'src/map/layers/lines.ts imports ../../panels/Legend'],
    ['src/panels/Legend.tsx', "const map = await import('../map/MapView');", 'src/panels/Legend.tsx imports ../map/MapView'],
    ['src/panels/Legend.tsx', "import { App } from '../App';", 'src/panels/Legend.tsx imports ../App'],
    ['src/panels/Legend.tsx', "import maplibregl from 'maplibre-gl';", 'src/panels/Legend.tsx imports maplibre-gl'],
    ['src/App.tsx', "import 'maplibre-gl/dist/maplibre-gl.css';", 'src/App.tsx imports maplibre-gl/dist/maplibre-gl.css'],
    ['src/App.tsx', "import land from '../geo/data/about.json';", 'src/App.tsx imports ../geo/data/about.json'],
    ['geo/steps/land.ts', "import { THEMES } from '../../src/ui/theme';", 'geo/steps/land.ts imports ../../src/ui/theme'],
    ['src/utils/dates.ts', '', 'src/utils/dates.ts: "utils" is not in the table'],
    ['src/domain/time.ts', 'const now = new Date();', 'src/domain/time.ts uses the clock'],
    ['src/state/store.ts', 'const id = Date.now();', 'src/state/store.ts uses the clock'],
    ['src/ui/Icon.tsx', 'const id = Math.random();', 'src/ui/Icon.tsx uses chance'],
    ['src/domain/view.ts', 'const hash = window.location.hash;', 'src/domain/view.ts uses the browser'],
    ['src/state/load.ts', "localStorage.setItem('view', '');", 'src/state/load.ts uses storage of the browser'],
    ['src/state/load.ts', "await fetch('https://tiles.example/1.png');", 'src/state/load.ts uses another host'],
  ])('a breach planted in %s is found: %s', (path, text, breach) => expect(breachesOf({ path, text })).toEqual([breach]));

  test.each<[string, string]>([
    ['src/map/MapView.tsx', "import maplibregl from 'maplibre-gl';\nimport { t } from '../i18n';\nimport { sceneOf } from './scene';"],
    ['src/map/layers/lines.ts', "import { lineStands } from '../scene';"],
    ['src/App.tsx', "const MapView = lazy(() => import('./map/MapView'));"],
    ['geo/checks.ts', "import type { Dataset } from '../src/domain/schema';"],
    ['src/domain/time.ts', "/** JavaScript's new Date('1945') is not used. */\n// import { t } from '../i18n';"],
    ['src/domain/message.ts', 'export const fromDate = (updates: string): string => updates;'],
  ])('what is allowed in %s is no breach', (path, text) => expect(breachesOf({ path, text })).toEqual([]));
});
