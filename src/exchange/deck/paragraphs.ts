/** Notes of several paragraphs: the library writes them as one, in which programs lose the ends of lines. */
import JSZip from 'jszip';

/** Stands between two paragraphs of a slide's notes until the file is written. */
export const PARAGRAPH = '\u2029';

/** What XML 1.0 has no place for: control characters other than tab and line feeds, two that are no characters, and halves of pairs. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** A text that any program's XML can hold: a lesson may come from anywhere, and one such sign makes a whole deck unreadable. */
export const forXml = (text: string): string => text.replaceAll(FORBIDDEN, '');

const ONE = /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/;

/** A deck's notes with their paragraphs. */
export async function inParagraphs(deck: Blob, mediaType: string): Promise<Blob> {
  const zip = await JSZip.loadAsync(deck);
  for (const file of zip.file(/^ppt\/notesSlides\/notesSlide\d+\.xml$/)) zip.file(file.name, paragraphed(await file.async('string')));
  return zip.generateAsync({ type: 'blob', mimeType: mediaType, compression: 'DEFLATE' });
}

/** The XML of one slide's notes, each paragraph an element of its own. */
export const paragraphed = (xml: string): string =>
  xml.replace(ONE, (_, run: string, text: string, end: string) =>
    text
      .split(PARAGRAPH)
      .map((line) => (line === '' ? `<a:p>${end}</a:p>` : `<a:p><a:r>${run}<a:t>${line}</a:t></a:r></a:p>`))
      .join(''),
  );
