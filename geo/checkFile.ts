/** Checks drafts as if they stood in the record: for a historian, before a file is put into geo/data. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Feature, FeatureCollection } from 'geojson';
import { KINDS, type Item, type Kind, type Problem } from '../src/domain/schema';
import { problemsOf } from './checks';
import { fieldInWords } from './plainWords';
import { readJsonFile } from './readFile';
import { assemble, FILES, readFiles, type ReadFiles } from './readRecord';
import { kinds, perKind, type Shapes } from './whole';

/** One record of a kind, with its article. */
const ONE: { readonly [K in Kind]: string } = {
  territories: 'a territory',
  incidents: 'an incident',
  sources: 'a source',
  lines: 'a line',
  places: 'a place',
  positions: 'a position',
  arguments: 'an argument',
  lessons: 'a lesson',
  perspectives: 'a perspective',
};

type Draft = { readonly path: string; readonly kind: Kind; readonly assumed: 'by its folder' | 'by its fields'; readonly item: Item };
type Refused = { readonly path: string; readonly reason: string };

const fieldsOf = (value: unknown): { readonly [key: string]: unknown } | null => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as { readonly [key: string]: unknown }) : null); // only read

/** The kind whose fields a value has most of; null where it has few of any, or as many of two. */
export function kindByFields(value: unknown): Kind | null {
  const own = Object.keys(fieldsOf(value) ?? {});
  const ranked = kinds
    .map((kind) => {
      const known = Object.keys(FILES[kind].shape);
      const fitting = own.filter((key) => known.includes(key)).length;
      return { kind, fitting, score: 2 * fitting - (own.length - fitting) };
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (best === undefined || best.fitting < 3 || best.score === second?.score) return null;
  return best.kind;
}

/** Why a value is no record at all; null if it may be one. */
function notARecord(value: unknown): string | null {
  if (Array.isArray(value)) return 'this is a list: one file holds one record, a group of fields in braces';
  const fields = fieldsOf(value);
  if (fields === null) return 'this is a single value: a record is a group of fields in braces';
  if (fields['type'] === 'FeatureCollection' || fields['type'] === 'Feature' || 'features' in fields) return 'this is GeoJSON, a shape for the map, and no record: shapes stand in geo/data/shapes and are checked by the build';
  if (Object.keys(fields).length === 0) return 'there is not one field in it';
  return null;
}

/** A path as it was given, and where it leads from. */
async function readDraft(path: string, from: string): Promise<Draft | Refused> {
  const whole = resolve(from, path);
  const json = await readJsonFile(whole);
  if (!json.ok) return { path, reason: json.problem };
  const strange = notARecord(json.value);
  if (strange !== null) return { path, reason: strange };
  const folder = basename(dirname(whole));
  const byFolder = Object.hasOwn(KINDS, folder) ? (folder as Kind) : null;
  const kind = byFolder ?? kindByFields(json.value);
  if (kind === null) return { path, reason: `its fields are those of no kind of record: put it into the folder of its kind (${kinds.join(', ')}), or see geo/CONTRIBUTING.md for the fields` };
  const own = basename(whole).replace(/\.[^.]*$/, '');
  return { path, kind, assumed: byFolder === null ? 'by its fields' : 'by its folder', item: { file: `${kind}/${own}.json`, id: own, value: json.value } };
}

const idOf = (draft: Draft): string => String(fieldsOf(draft.item.value)?.['id'] ?? draft.item.id);

/** The record with the drafts in it, in the place of those with their ids. */
function withDrafts(files: ReadFiles, drafts: readonly Draft[]): ReadFiles {
  const replaced = new Set(drafts.flatMap((d) => [`${d.kind}/${d.item.id}`, `${d.kind}/${idOf(d)}`]));
  return { ...files, files: perKind((kind) => [...files.files[kind].filter((item) => !replaced.has(`${kind}/${item.id}`)), ...drafts.filter((d) => d.kind === kind).map((d) => d.item)]) };
}

/** A draft of a line brings its course with it. */
function withCourses(shapes: Shapes, drafts: readonly Draft[]): Shapes {
  const courses = drafts.flatMap((d): readonly Feature[] => {
    const geometry = fieldsOf(fieldsOf(d.item.value)?.['geometry']);
    if (d.kind !== 'lines' || geometry === null) return [];
    return [{ type: 'Feature', id: idOf(d), properties: {}, geometry: geometry as unknown as Feature['geometry'] }]; // only its id is looked at
  });
  const others = (shapes.get('lines.geojson')?.features ?? []).filter((f) => !courses.some((c) => c.id === f.id));
  return new Map([...shapes, ['lines.geojson', { type: 'FeatureCollection', features: [...others, ...courses] }]]);
}

function everyProblem(files: ReadFiles, shapes: Shapes): readonly Problem[] {
  const { sound, unsound, problems } = assemble(files);
  return [...problems, ...problemsOf(sound, shapes, unsound)];
}

/** What is wrong with how a draft is named, beside the others. */
function nameProblems(draft: Draft, drafts: readonly Draft[]): readonly Problem[] {
  const file = draft.item.file;
  const twins = drafts.filter((other) => other !== draft && other.kind === draft.kind && idOf(other) === idOf(draft));
  return [
    ...(draft.path.endsWith('.json') ? [] : [{ file, field: '(whole)', reason: `its name must end in .json: name it ${draft.item.id}.json` }]),
    ...twins.map((other) => ({ file, field: 'id', reason: `${other.path} has the same id: every record has its own` })),
  ];
}

const line = ({ field, reason }: Problem): string => `  ${fieldInWords(field)}: ${reason}`;
const counted = (n: number): string => `${n} ${n === 1 ? 'problem' : 'problems'}`;

/** What is said of a draft without problems. */
function soundness(draft: Draft, files: ReadFiles): string {
  const others = files.files[draft.kind];
  const before = others.some((item) => item.id === idOf(draft));
  const one = ONE[draft.kind].replace(/^an? /, '');
  return before ? `sound; it is one of the ${others.length} ${draft.kind} of the record, or takes its place` : `sound; it would be ${one} ${others.length + 1}`;
}

export type Checked = { readonly ok: boolean; readonly text: string };

/** Everything that is wrong with files, in words; `files` is the record that they are to stand in, `shapes` what was built, `from` the folder from which the paths lead. */
export async function checkFiles(paths: readonly string[], { files, shapes, from }: { readonly files: ReadFiles; readonly shapes: Shapes; readonly from: string }): Promise<Checked> {
  const read = await Promise.all([...new Set(paths)].map((path) => readDraft(path, from)));
  const drafts = read.filter((d): d is Draft => 'kind' in d);
  const before = new Set(everyProblem(files, shapes).map((p) => JSON.stringify(p)));
  const after = everyProblem(withDrafts(files, drafts), withCourses(shapes, drafts));
  const isOf = (draft: Draft) => (p: Problem) => p.file === draft.item.file || p.file === `${draft.kind}/${idOf(draft)}.json`;
  const said = read.map((d): Checked => {
    if ('reason' in d) return { ok: false, text: `${d.path}: ${d.reason}` };
    const own = [...nameProblems(d, drafts), ...after.filter(isOf(d))];
    const as = `taken for ${ONE[d.kind]} ${d.assumed}`;
    if (own.length === 0) return { ok: true, text: `${d.path}: ${soundness(d, files)} (${as})` };
    return { ok: false, text: `${d.path}: ${counted(own.length)} (${as})\n${own.map(line).join('\n')}` };
  });
  const elsewhere = after.filter((p) => !drafts.some((d) => isOf(d)(p)) && !before.has(JSON.stringify(p)));
  const caused = elsewhere.length === 0 ? [] : [`With ${paths.length === 1 ? 'this file' : 'these files'} other records would be wrong:\n${elsewhere.map((p) => `  ${p.file}: ${fieldInWords(p.field)}: ${p.reason}`).join('\n')}`];
  const others = after.filter((p) => before.has(JSON.stringify(p)) && !drafts.some((d) => isOf(d)(p))).length;
  const unsound = others === 0 ? [] : [`(The rest of the record has ${counted(others)} now: npm run geo -- --check lists ${others === 1 ? 'it' : 'them'}.)`];
  return { ok: said.every((s) => s.ok) && elsewhere.length === 0, text: [...said.map((s) => s.text), ...caused, ...unsound].join('\n\n') };
}

/** The shapes as they were last built: those of the lands and the lines are what the checks look at. */
async function builtShapes(root: string, lands: readonly string[]): Promise<Shapes> {
  const read = async (file: string) => {
    const text = await readFile(join(root, 'public/data', file), 'utf8').catch(() => null); // not built yet
    return text === null ? [] : [[file, JSON.parse(text) as FeatureCollection] as const]; // built by ourselves
  };
  return new Map((await Promise.all(['lines.geojson', ...lands.map((id) => `territories/${id}.geojson`)].map(read))).flat());
}

/** `npm run geo -- --check FILE …` for the project at `root`, called in the folder `from`. */
export async function checkFilesOf(root: string, paths: readonly string[], from: string): Promise<Checked> {
  const files = await readFiles(root);
  return checkFiles(paths, { files, from, shapes: await builtShapes(root, files.files.territories.map((t) => t.id)) });
}
