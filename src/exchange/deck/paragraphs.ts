/** Notes of several paragraphs: the library writes them as one, in which programs lose the ends of lines. */
import JSZip from 'jszip';

/** Stands between two paragraphs of a slide's notes until the file is written. */
export const PARAGRAPH = '\u2029';

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
