/** What the page asks of a map, and what it hears from it, whichever program draws it. */
import type { Grip, Point } from '../domain/measure';
import type { TerritoryId } from '../domain/model';
import type { Camera, Selection } from '../domain/view';
import type { Scene } from './scene';
import type { Bounds, Sight } from './shapes';

/** What can be pointed at: what can be chosen, and a circle of so many incidents. */
export type Pointed = Selection | { readonly kind: 'heat'; readonly id: string };

export type Hover = { readonly selection: Pointed; readonly x: number; readonly y: number };

export type Driver = {
  readonly camera: Camera;
  /** Shows a scene; what is the same as before is not touched. */
  readonly render: (scene: Scene) => void;
  /** Moves to a camera of the view, or to the home view. */
  readonly moveTo: (camera: Camera | null) => void;
  /** The moves that the reader asks for by a button become the camera of the view when they end. */
  readonly showBounds: (bounds: Bounds) => void;
  readonly showPlace: (lon: number, lat: number) => void;
  readonly zoom: (by: 1 | -1) => void;
  readonly boundsOf: (id: TerritoryId) => Bounds | null;
  /** Where a place stands, in pixels from the upper left corner of the map. */
  readonly project: (lon: number, lat: number) => { readonly x: number; readonly y: number };
  readonly isInSight: (lon: number, lat: number) => boolean;
  /** Stands at a camera at once, as another map that takes this one along. */
  readonly standAt: (camera: Camera) => void;
  /** Tells every move while it goes on; gives what ends that. */
  readonly watch: (moved: (camera: Camera) => void) => () => void;
  readonly remove: () => void;
};

export type DriverEvents = {
  readonly onSelect: (selection: Selection | null) => void;
  readonly onCamera: (camera: Camera) => void;
  readonly onHover: (hover: Hover | null) => void;
  readonly onReady: () => void;
  /** Places stand elsewhere in the window than before: the camera or the window's size has changed. */
  readonly onMove: () => void;
  readonly onSight: (sight: Sight) => void;
  /** A click, before anything is chosen by it; true where a tool has taken it. */
  readonly onPoint: (point: Point) => boolean;
  /** A grip of what is measured has been dragged to a place. */
  readonly onGrip: (grip: Grip, point: Point) => void;
  readonly onScale: (scale: { readonly metresPerPixel: number }) => void;
};
