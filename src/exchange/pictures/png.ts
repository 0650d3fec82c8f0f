/** A canvas as a PNG file that says what it is: title and source stand in its text chunks (PNG 3rd edition, 11.3.3). */

export type PngAbout = { readonly title: string; readonly about: string };

export async function pngOf(canvas: HTMLCanvasElement, { title, about }: PngAbout): Promise<Blob> {
  const plain = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (plain === null) throw new Error('no picture of this size');
  const bytes = new Uint8Array(await plain.arrayBuffer());
  const cut = HEADER_END;
  return new Blob([bytes.subarray(0, cut), textChunk('Title', title), textChunk('Source', about), bytes.subarray(cut)], { type: 'image/png' });
}

/** The signature takes 8 bytes, the header chunk 25. */
const HEADER_END = 33;

/** A chunk of international text (iTXt), not compressed: keyword, two zeros for that, no language, no translated keyword, the text in UTF-8. */
function textChunk(keyword: string, text: string): Uint8Array<ArrayBuffer> {
  const data = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(data.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length - 4);
  chunk.set(data, 4);
  view.setUint32(4 + data.length, crc(data));
  return chunk;
}

/** The cyclic redundancy check of PNG, annex D. */
function crc(data: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
