/** Frames as a video file: encoded by the browser, put into WebM or MP4 by Mediabunny. Nothing of the clock or of chance goes into the file. */
import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Mp4OutputFormat, Output, WebMOutputFormat } from 'mediabunny';
import { undated } from './undated';
import type { Sink, SinkAsked } from './film';

/** WebM first: its encoder gives the same bytes for the same frames; that of H.264 does not, but more programs play it. */
export const VIDEO_FORMATS = ['webm', 'mp4'] as const;
export type VideoFormat = (typeof VIDEO_FORMATS)[number];

type Codec = { readonly codec: 'avc' | 'vp9' | 'vp8' | 'av1'; /** By the height of the picture in pixels. */ readonly names: { readonly [height: number]: string } };

/** For each kind of file its codecs, the most widely played first: profile and level as the standards name them for 30 frames a second. */
const CODECS: { readonly [F in VideoFormat]: readonly Codec[] } = {
  mp4: [
    { codec: 'avc', names: { 720: 'avc1.64001f', 1080: 'avc1.640028', 2160: 'avc1.640033' } },
    { codec: 'avc', names: { 720: 'avc1.42001f', 1080: 'avc1.420028', 2160: 'avc1.420033' } },
    { codec: 'av1', names: { 720: 'av01.0.05M.08', 1080: 'av01.0.08M.08', 2160: 'av01.0.12M.08' } },
  ],
  webm: [
    { codec: 'vp9', names: { 720: 'vp09.00.31.08', 1080: 'vp09.00.40.08', 2160: 'vp09.00.50.08' } },
    { codec: 'vp8', names: { 720: 'vp8', 1080: 'vp8', 2160: 'vp8' } },
  ],
};

/** So many bits for a pixel of a frame: maps have fine lines and stand still, so that a frame may be large. */
const BITS = 1.1;
/** Every so many frames stands whole, so that a player can jump to it. */
const WHOLE_EVERY = 10;
/** So many frames may wait for the encoder. */
const AHEAD = 3;

type Size = { readonly width: number; readonly height: number };
type Chosen = { readonly codec: Codec['codec']; readonly config: VideoEncoderConfig };

/** The first codec that this browser encodes; null where it encodes none, or is too old to. */
async function codecFor(format: VideoFormat, { width, height }: Size, framesPerSecond: number): Promise<Chosen | null> {
  if (typeof VideoEncoder === 'undefined') return null;
  for (const hardwareAcceleration of ['prefer-software', 'no-preference'] as const) { // by the processor the same frames give the same bytes
    for (const { codec, names } of CODECS[format]) {
      const config: VideoEncoderConfig = {
        codec: names[height] ?? '',
        width,
        height,
        hardwareAcceleration,
        framerate: framesPerSecond,
        bitrate: Math.round(BITS * width * height * framesPerSecond),
        latencyMode: 'quality', // no frame may be left out
        ...(codec === 'avc' ? { avc: { format: 'avc' } } : {}),
      };
      const { supported } = await VideoEncoder.isConfigSupported(config).catch(() => ({ supported: false }));
      if (supported === true) return { codec, config };
    }
  }
  return null;
}

/** Which kinds of video file this browser can make in a size. */
export async function videoFormats(size: Size): Promise<readonly VideoFormat[]> {
  const able = await Promise.all(VIDEO_FORMATS.map(async (format) => ((await codecFor(format, size, 1)) === null ? [] : [format])));
  return able.flat();
}

/** A video file that takes frame after frame; null where this browser cannot make one. */
export async function videoSink(format: VideoFormat, { width, height, framesPerSecond, title, about }: SinkAsked): Promise<Sink | null> {
  const chosen = await codecFor(format, { width, height }, framesPerSecond);
  if (chosen === null) return null;
  const target = new BufferTarget();
  const output = new Output({ format: format === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat(), target });
  const source = new EncodedVideoPacketSource(chosen.codec);
  output.addVideoTrack(source);
  output.setMetadataTags({ title, comment: about });
  await output.start();

  const lengths = new Map<number, number>();
  let written = Promise.resolve();
  let count = 0;
  let problem: unknown = null;
  const encoder = new VideoEncoder({
    output: (chunk, meta) => {
      count += 1;
      const data = new Uint8Array(chunk.byteLength);
      chunk.copyTo(data);
      const packet = new EncodedPacket(data, chunk.type, chunk.timestamp / 1e6, (lengths.get(chunk.timestamp) ?? 0) / 1e6);
      written = written.then(() => source.add(packet, meta));
      written.catch((error: unknown) => (problem ??= error)); // told by the next frame, or at the end
    },
    error: (error) => (problem ??= error),
  });
  encoder.configure(chosen.config);

  const settled = async (waiting: number) => {
    while (encoder.state === 'configured' && encoder.encodeQueueSize > waiting) await new Promise((resolve) => encoder.addEventListener('dequeue', resolve, { once: true }));
    if (problem !== null) throw problem;
  };
  return {
    mediaType: format === 'mp4' ? 'video/mp4' : 'video/webm',
    ending: format,
    add: async (canvas, { number, from, length }) => {
      const [timestamp, duration] = [Math.round(from * 1e6), Math.round(length * 1e6)];
      lengths.set(timestamp, duration);
      const frame = new VideoFrame(canvas, { timestamp, duration, alpha: 'discard' });
      encoder.encode(frame, { keyFrame: number % WHOLE_EVERY === 0 });
      frame.close();
      await settled(AHEAD);
    },
    finish: async () => {
      await encoder.flush();
      await settled(0);
      encoder.close();
      await written;
      if (count !== lengths.size) throw new Error(`${count} of ${lengths.size} frames`);
      await output.finalize();
      if (target.buffer === null) throw new Error('no file');
      return new Blob([format === 'mp4' ? undated(new Uint8Array(target.buffer)) : target.buffer], { type: format === 'mp4' ? 'video/mp4' : 'video/webm' });
    },
    abandon: async () => {
      if (encoder.state !== 'closed') encoder.close();
      await output.cancel();
    },
  };
}
