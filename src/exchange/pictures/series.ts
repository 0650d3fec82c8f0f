/** Frames as numbered pictures in one ZIP file, for browsers that encode no video, and for those who cut films themselves. */
import JSZip from 'jszip';
import { pngOf } from './png';
import type { Sink, SinkAsked } from './film';

export function seriesSink({ title, about }: SinkAsked): Sink {
  const zip = new JSZip();
  const times: string[] = [];
  return {
    mediaType: 'application/zip',
    ending: 'zip',
    add: async (canvas, { number, from, length }) => {
      const name = `${String(number).padStart(4, '0')}.png`;
      zip.file(name, await pngOf(canvas, { title, about }), { compression: 'STORE' }); // a PNG gets no smaller
      times.push(`${name}\t${from.toFixed(3)}\t${length.toFixed(3)}`);
    },
    finish: () => {
      zip.file('times.tsv', ['picture\tfrom_seconds\tlength_seconds', ...times].join('\n'));
      zip.file('about.txt', `${title}\n${about}\n`);
      return zip.generateAsync({ type: 'blob' });
    },
    abandon: async () => undefined,
  };
}
