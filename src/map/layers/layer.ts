/** What a layer file gives: its source, if it has one of its own, and its specs in a theme, lowest first. */
import type { ExpressionSpecification, GeoJSONSourceSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { Dataset } from '../../domain/schema';
import { isProjected } from '../../domain/view';
import type { Geometry } from '../../state/load';
import { themeOf, type Theme } from '../../ui/theme';
import type { Scene } from '../scene';

export type MapData = { readonly dataset: Dataset; readonly geometry: Geometry };

/** How the map is to look: its colours, and for whom: one reader, or a class that reads from the last row. */
export type Look = {
  readonly theme: Theme;
  readonly presenting: boolean;
  /** A window in which long names break. */
  readonly narrow: boolean;
  /** A hundredth of the window's height, less in an upright window, in pixels: the measure of everything presented. */
  readonly vh: number;
  /** How many times larger names and marks are than in a common window, for one reader. */
  readonly scale: number;
  /** Without names. */
  readonly bare?: boolean;
};

/** Windows narrower than this break long names, in pixels. */
const NARROW = 820;

/** The measure of everything presented in a window, in pixels; the page's styles have the same as --u. */
export const measureOf = ({ innerHeight, innerWidth }: Pick<Window, 'innerHeight' | 'innerWidth'>): number => Math.min(innerHeight, 1.4 * innerWidth) / 100;

/** Names and marks are as they were drawn up to this window, and grow with a larger one, at most to twice their size. */
const COMMON = { width: 1920, height: 1080 };

export const scaleOf = ({ innerHeight, innerWidth }: Pick<Window, 'innerHeight' | 'innerWidth'>): number =>
  Math.min(2, Math.max(1, Math.min(innerWidth / COMMON.width, innerHeight / COMMON.height)));

/** How a scene is to look on a map of a width in pixels. */
export const lookIn = (width: number, { theme, mode, named }: Pick<Scene, 'theme' | 'mode' | 'named'>): Look => ({
  theme: themeOf({ theme, mode }),
  presenting: isProjected(mode),
  narrow: width < NARROW,
  vh: measureOf(window),
  scale: scaleOf(window),
  bare: !named,
});

export type Layer = {
  readonly sources: (data: MapData) => Readonly<Record<string, SourceSpecification>>;
  readonly specs: (look: Look) => readonly LayerSpecification[];
};

/** A GeoJSON source whose feature state goes by the features' ids. */
export const geojson = (data: FeatureCollection, tolerance = 0.2): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data,
  promoteId: 'id',
  tolerance,
  buffer: 64,
  maxzoom: 11,
});

/** Names choose their room in the order in which they are sent, whichever tiles they are in. */
export const IN_ORDER: ExpressionSpecification = ['coalesce', ['get', 'order'], 0];

/** Fonts of the labels, by use; the files are declared in style.ts. Japanese comes from its own file. */
export const SERIF = ['Atlas Serif', 'Atlas Japanese'];
export const SERIF_STRONG = ['Atlas Serif Strong', 'Atlas Japanese'];
export const SERIF_ITALIC = ['Atlas Serif Italic', 'Atlas Japanese'];
export const SANS = ['Atlas Sans', 'Atlas Japanese'];
