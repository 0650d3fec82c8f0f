/** Hands a text to the browser as a file to keep. */
import type { Exported } from '.';

/** How long the browser may take to read the text, in milliseconds: some read it only after the reader has said where to keep it. */
const KEPT = 60_000;

export function save({ name, mediaType, text }: Exported): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
