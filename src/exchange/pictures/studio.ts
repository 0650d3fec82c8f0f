/** What pictures ask of the map, which draws them; the page joins the two. */
import type { Message } from '../../domain/message';
import type { Result } from '../../domain/result';
import type { View } from '../../domain/view';

export type Asked = {
  readonly view: View;
  /** A sheet to be read, a frame of a film with its sentence, or a slide that leaves room for words. */
  readonly layout: 'sheet' | 'film' | 'slide';
  /** How the record is to be cited, with its version. */
  readonly citation: string;
  readonly words?: string;
  /** How far the film has come, from 0 to 1. */
  readonly share?: number;
};

export type Easel = { readonly canvas: HTMLCanvasElement; readonly paint: (asked: Asked) => Promise<void> };

export type Studio = {
  /** What a picture of a view is called: with its date and perspective. */
  readonly title: (view: View) => string;
  /** The sentence that a class reads of a view. */
  readonly sentence: (view: View) => string;
  readonly svg: (asked: Asked) => string;
  readonly easel: (width: number, height: number) => Easel;
  /** Where a slide leaves room for words, in parts of its width and height. */
  readonly words: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};

/** Opens it with what some views need; or says what is missing. */
export type OpenStudio = (views: readonly View[]) => Promise<Result<Studio, Message>>;

/** The sizes of pictures and films, in pixels. */
export const SIZES = [
  { id: 'hd', width: 1280, height: 720 },
  { id: 'full', width: 1920, height: 1080 },
  { id: 'four', width: 3840, height: 2160 },
] as const;
export type PictureSize = (typeof SIZES)[number];
