/**
 * The programs of the graphics card, compiled beside the page. To ask how one was linked holds up the page until it is. So while a map
 * is held, its programs are only begun, all of them, and nothing is drawn; they are asked once they are ready, one after the other.
 * The build lets MapLibre's programs go through here (scripts/maplibre.mjs).
 */

type Begun = { readonly program: WebGLProgram; readonly ask: () => void };
type Held = { readonly begun: Begun[]; readonly parallel: ParallelCompile | null };
type ParallelCompile = { readonly COMPLETION_STATUS_KHR: number };

/** How often it is looked whether they are ready, in milliseconds. */
const LOOK_MS = 30;
/** Then it is gone on, ready or not. */
const MOST_MS = 20_000;

const held = new Map<WebGL2RenderingContext, Held>();

export const compiling = {
  /** From now on this map's programs are only begun. */
  hold(gl: WebGL2RenderingContext): void {
    held.set(gl, { begun: [], parallel: gl.getExtension('KHR_parallel_shader_compile') as ParallelCompile | null });
  },

  /** Whether this map draws nothing yet. */
  holds: (gl: WebGL2RenderingContext): boolean => held.has(gl),

  /** A program is being linked; `ask` asks what came of it. */
  began(gl: WebGL2RenderingContext, program: WebGLProgram, ask: () => void): void {
    const map = held.get(gl);
    if (map === undefined) ask();
    else map.begun.push({ program, ask });
  },

  /** Until all that were begun are ready and asked; then the map draws. */
  async release(gl: WebGL2RenderingContext): Promise<void> {
    const map = held.get(gl);
    if (map === undefined) return;
    const isReady = ({ program }: Begun): boolean => map.parallel === null || gl.getProgramParameter(program, map.parallel.COMPLETION_STATUS_KHR) === true;
    await done(gl, () => map.begun.every(isReady));
    for (const { ask } of map.begun) {
      if (gl.isContextLost()) break;
      ask();
      await passed(0);
    }
    held.delete(gl);
  },

  /** The map is gone. */
  forget: (gl: WebGL2RenderingContext): void => void held.delete(gl),
};

/** Until the graphics card has done what it was told so far, and `also` holds; without holding up the page. */
export async function done(gl: WebGL2RenderingContext, also: () => boolean = () => true): Promise<void> {
  const since = performance.now();
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl.flush();
  const isDone = (): boolean => gl.isContextLost() || ((fence === null || gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED) && also());
  while (performance.now() - since < MOST_MS && !isDone()) await passed(LOOK_MS);
  gl.deleteSync(fence);
}

const passed = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
