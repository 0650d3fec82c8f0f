/** What the tests of pictures and films ask of the files: read outside of the atlas, by other code than wrote them where there is any. */
import { BufferSource, EncodedPacketSink, Input, MP4, WEBM } from 'mediabunny';
import type { Page } from 'playwright-core';

export type Packets = {
  readonly config: VideoDecoderConfig;
  readonly frames: readonly { readonly type: 'key' | 'delta'; readonly from: number; readonly length: number; readonly data: string }[];
  /** Of the whole, as the file says it: a frame of WebM has no length of its own. */
  readonly length: number;
  readonly tags: { readonly title?: string; readonly comment?: string };
};

/** The frames of a video file as they stand in it, with their times in seconds. */
export async function packetsOf(file: Uint8Array<ArrayBuffer>): Promise<Packets> {
  const input = new Input({ source: new BufferSource(file), formats: [MP4, WEBM] });
  const track = await input.getPrimaryVideoTrack();
  const config = await track?.getDecoderConfig();
  if (track === null || config === null || config === undefined) throw new Error('there is no video in it');
  const frames: Packets['frames'][number][] = [];
  for await (const packet of new EncodedPacketSink(track).packets()) {
    frames.push({ type: packet.type, from: packet.timestamp, length: packet.duration, data: Buffer.from(packet.data).toString('base64') });
  }
  const { title, comment } = await input.getMetadataTags();
  return { config, frames, length: (await input.getDurationFromMetadata()) ?? 0, tags: { ...(title === undefined ? {} : { title }), ...(comment === undefined ? {} : { comment }) } };
}

/** A part of a picture, in shares of its width and height. */
export type Part = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** For each frame that the browser decodes, and each picture, how far the two are apart in a part of them: the mean difference of their channels, 0 to 255. */
export async function distances(page: Page, { packets, pictures, part }: { readonly packets: Packets; readonly pictures: readonly Uint8Array[]; readonly part: Part }): Promise<readonly (readonly number[])[]> {
  const description = packets.config.description;
  const asked = {
    codec: packets.config.codec,
    description: description === undefined ? null : Buffer.from(description as Uint8Array).toString('base64'), // so Mediabunny gives it
    frames: packets.frames,
    pictures: pictures.map((p) => Buffer.from(p).toString('base64')),
    part,
  };
  return page.evaluate(async ({ codec, description: about, frames, pictures: given, part: { x, y, width, height } }) => {
    const bytes = (text: string) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('no canvas');
    const pixels = (source: ImageBitmap | VideoFrame, w: number, h: number) => {
      [canvas.width, canvas.height] = [w, h];
      context.drawImage(source, 0, 0);
      return context.getImageData(Math.round(x * w), Math.round(y * h), Math.round(width * w), Math.round(height * h)).data;
    };
    const known: Uint8ClampedArray[] = [];
    for (const picture of given) {
      const bitmap = await createImageBitmap(new Blob([bytes(picture)], { type: 'image/png' }));
      known.push(pixels(bitmap, bitmap.width, bitmap.height));
    }
    const found: number[][] = [];
    await new Promise<void>((resolve, reject) => {
      const decoder = new VideoDecoder({
        output: (frame) => {
          const here = pixels(frame, frame.displayWidth, frame.displayHeight);
          frame.close();
          found.push(known.map((other) => here.reduce((sum, value, n) => sum + Math.abs(value - (other[n] ?? 0)), 0) / here.length));
        },
        error: reject,
      });
      decoder.configure({ codec, ...(about === null ? {} : { description: bytes(about) }) });
      for (const { type, from, data } of frames) decoder.decode(new EncodedVideoChunk({ type, timestamp: Math.round(from * 1e6), data: bytes(data) }));
      decoder.flush().then(resolve, reject);
    });
    return found;
  }, asked);
}

/** The share of each of some colours in a part of a picture: a pixel counts for the nearest, if it is near. */
export async function coloursIn(page: Page, picture: Uint8Array, { part, colours }: { readonly part: Part; readonly colours: { readonly [name: string]: string } }): Promise<{ readonly [name: string]: number }> {
  return page.evaluate(async ({ text, part: { x, y, width, height }, colours: hex }) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], { type: 'image/png' }));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(Math.round(x * bitmap.width), Math.round(y * bitmap.height), Math.round(width * bitmap.width), Math.round(height * bitmap.height));
    const counts: Record<string, number> = {};
    for (let n = 0; n < data.length; n += 4) {
      for (const [name, colour] of Object.entries(hex)) {
        const distance = Math.hypot(...[1, 3, 5].map((at, k) => Number.parseInt(colour.slice(at, at + 2), 16) - (data[n + k] ?? 0)));
        if (distance < 30) counts[name] = (counts[name] ?? 0) + 4 / data.length;
      }
    }
    return counts;
  }, { text: Buffer.from(picture).toString('base64'), part, colours: colours as { readonly [name: string]: string } });
}
