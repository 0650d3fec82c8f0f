/** What stands in the store of a room with a class in it. */
import { NONE, type Heard, type Learned, type Purpose } from '../domain/clicker';
import type { View } from '../domain/view';
import type { Keeping } from './device';

export type Room = {
  /** A circle of light that follows the pointer, or a large dot in its place. */
  readonly pointing: 'none' | 'spotlight' | 'pointer';
  /** The radius of the spotlight, in hundredths of the window's height. */
  readonly radius: number;
  /** The picture is held: what moves it does nothing until it is let go. */
  readonly held: boolean;
  /** Whether the browser keeps the screen awake. */
  readonly awake: 'no' | 'held' | 'absent' | 'refused';
  readonly learned: Learned;
  readonly keeping: Keeping;
  /** What the next key is learned for; null while nothing is being learned. */
  readonly learning: Purpose | null;
  readonly heard: Heard | null;
};

export const RADII = { least: 6, first: 18, most: 48, step: 3 } as const;

export const firstRoom: Room = { pointing: 'none', radius: RADII.first, held: false, awake: 'no', learned: NONE, keeping: 'kept', learning: null, heard: null };

/** Whether a view can't be moved now. */
export const isHeld = ({ room, view }: { readonly room: Room; readonly view: Pick<View, 'mode'> }): boolean => room.held && view.mode === 'present';
