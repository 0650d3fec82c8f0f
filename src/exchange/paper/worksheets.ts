/** What sheets ask of the map, which draws them; the page joins the two. */
import type { Message } from '../../domain/message';
import type { TerritoryId } from '../../domain/model';
import type { Result } from '../../domain/result';
import type { View } from '../../domain/view';

/** A picture as plain values. */
export type Drawn = { readonly tag: string; readonly attributes: { readonly [name: string]: string | number | undefined }; readonly children: readonly (Drawn | string)[] };
export type Size = { readonly width: number; readonly height: number };
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
export type Sign = 'japan' | 'russia' | 'china' | 'white' | 'formal' | 'ambiguous';

export type SheetMap = { readonly view: View; readonly size: Size; readonly names: 'none' | 'numbers' | 'names'; readonly fills: 'white' | 'control' };

export type Worksheets = {
  /** The lands that a view's map shows in a size, in the record's order: their numbers are their places. */
  readonly lands: (view: View, size: Size) => readonly TerritoryId[];
  readonly map: (asked: SheetMap) => Drawn;
  /** The sign of a fill or a claim over a box; `id` names its outline on the page. */
  readonly sign: (what: Sign, box: Box, id: string) => Drawn;
};

/** Opens it with all shapes; or says what is missing. */
export type OpenWorksheets = () => Promise<Result<Worksheets, Message>>;

export const drawn = (tag: string, attributes: Drawn['attributes'] = {}, children: Drawn['children'] = []): Drawn => ({ tag, attributes, children });
