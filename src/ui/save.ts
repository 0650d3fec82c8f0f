/** Hands a file to the browser for the reader to keep. */

export type Kept = { readonly name: string; readonly mediaType: string; readonly content: string | Blob };

/** How long the browser may take to read the content, in milliseconds: some read it only after the reader has said where to keep it. */
const KEPT = 60_000;

export function save({ name, mediaType, content }: Kept): void {
  const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type: `${mediaType};charset=utf-8` }) : content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
