/** Takes the time of making out of an MP4 file, so that the same film is the same file. */

/** The boxes that hold others, on the way to those with times. */
const PARENTS = new Set(['moov', 'trak', 'mdia']);
/** The boxes that begin with the times of creation and change, by ISO/IEC 14496-12: movie, track and media headers. */
const DATED = new Set(['mvhd', 'tkhd', 'mdhd']);

/** The same bytes with every such time set to nothing; changes them in place. */
export function undated(file: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const walk = (from: number, to: number) => {
    for (let at = from; at + 8 <= to; ) {
      const short = view.getUint32(at);
      const size = short === 1 ? Number(view.getBigUint64(at + 8)) : short === 0 ? to - at : short;
      if (size < 8) return; // no file of ours
      const kind = String.fromCharCode(...file.subarray(at + 4, at + 8));
      const head = short === 1 ? 16 : 8;
      if (PARENTS.has(kind)) walk(at + head, at + size);
      // After the version, whose second form has times of eight bytes, and three bytes of flags.
      if (DATED.has(kind)) file.fill(0, at + head + 4, at + head + 4 + (file[at + head] === 1 ? 16 : 8));
      at += size;
    }
  };
  walk(0, file.byteLength);
  return file;
}
