/** How pictures, films and decks are called: by what they show. */
import type { Pictures } from '../../domain/compare';
import type { Lesson } from '../../domain/model';
import { printSpan, type Span } from '../../domain/time';
import type { View } from '../../domain/view';

/** "kuril-atlas-1945-09-01-control.png"; of two pictures that are compared "kuril-atlas-1855-control-and-1875-russia.png" */
export function pictureName(view: Pictures, ending: string): string {
  const pictures = [view, ...(view.compare === null ? [] : [view.compare])].map(({ span, perspective }) => `${printSpan(span)}-${perspective}`);
  return `kuril-atlas-${pictures.join('-and-')}.${ending}`;
}

/** "kuril-atlas-1945-to-1960-control.webm" */
export const filmName = ({ first, last, perspective }: { readonly first: Span; readonly last: Span; readonly perspective: View['perspective'] }, ending: string): string =>
  `kuril-atlas-${printSpan(first)}-to-${printSpan(last)}-${perspective}.${ending}`;

/** "kuril-atlas-lesson-three-weeks-in-1945.pptx" */
export const deckName = ({ id }: Pick<Lesson, 'id'>): string => `kuril-atlas-lesson-${id}.pptx`;
