/** What the checks look at. */
import type { FeatureCollection } from 'geojson';
import { KINDS, type Dataset, type Item, type Kind, type Problem } from '../src/domain/schema';

/** The built shapes by file name under public/data. */
export type Shapes = ReadonlyMap<string, FeatureCollection>;

/** The files of each kind as they were read, sound or not. */
export type RawFiles = { readonly [K in Kind]: readonly Item[] };

/** The sound records, the files of those that are not (they still exist and cite others), and the shapes; null where they could not be built. */
export type Whole = { readonly dataset: Dataset; readonly unsound: RawFiles; readonly shapes: Shapes | null };
export type Check = (whole: Whole) => readonly Problem[];

export const kinds = Object.keys(KINDS) as readonly Kind[]; // the keys of our own table

/** One value for every kind. */
export const perKind = <T>(valueOf: (kind: Kind) => T): { readonly [K in Kind]: T } => Object.fromEntries(kinds.map((kind) => [kind, valueOf(kind)])) as { readonly [K in Kind]: T }; // whole, since `kinds` is

export const NOTHING: RawFiles = perKind(() => []);
