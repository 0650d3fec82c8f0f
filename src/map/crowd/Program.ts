/** A WebGL program with its uniforms by name. */
import type { CustomRenderMethodInput } from 'maplibre-gl';

type Projection = CustomRenderMethodInput['defaultProjectionData'];

export class Program {
  readonly program: WebGLProgram;
  readonly #gl: WebGL2RenderingContext;
  readonly #places = new Map<string, WebGLUniformLocation | null>();

  /** Throws with the compiler's words where a shader is wrong. */
  constructor(gl: WebGL2RenderingContext, vertex: string, fragment: string) {
    this.#gl = gl;
    this.program = gl.createProgram();
    for (const [type, source] of [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]] as const) {
      const shader = gl.createShader(type);
      if (shader === null) return; // the context is lost
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(this.program, shader);
      gl.deleteShader(shader); // with the program
    }
    gl.linkProgram(this.program);
    if (gl.getProgramParameter(this.program, gl.LINK_STATUS) !== true && !gl.isContextLost()) throw new Error(`The program of the marks does not link: ${gl.getProgramInfoLog(this.program) ?? ''}`);
  }

  /** Numbers and pairs of them; a boolean is 0 or 1. */
  set(values: { readonly [name: string]: number | readonly [number, number] }): void {
    for (const [name, value] of Object.entries(values)) {
      if (typeof value !== 'number') this.#gl.uniform2f(this.#place(name), ...value);
      else this.#gl.uniform1f(this.#place(name), value);
    }
  }

  setBits(values: { readonly [name: string]: number }): void {
    for (const [name, value] of Object.entries(values)) this.#gl.uniform1ui(this.#place(name), value);
  }

  /** The map's projection, for places that are counted from `origin` in the Mercator square. */
  project({ mainMatrix, fallbackMatrix, tileMercatorCoords, clippingPlane, projectionTransition }: Projection, origin: readonly [number, number]): void {
    const gl = this.#gl;
    const flat = this.#place('u_projection_transition') === null;
    // Where the projection is a matrix alone, the origin is put into it in double precision.
    gl.uniformMatrix4fv(this.#place('u_projection_matrix'), false, flat ? moved(mainMatrix, origin) : Float32Array.from(mainMatrix));
    this.set({ u_origin: flat ? [0, 0] : origin });
    if (flat) return;
    gl.uniformMatrix4fv(this.#place('u_projection_fallback_matrix'), false, Float32Array.from(fallbackMatrix));
    gl.uniform4f(this.#place('u_projection_tile_mercator_coords'), ...tileMercatorCoords);
    gl.uniform4f(this.#place('u_projection_clipping_plane'), ...clippingPlane);
    this.set({ u_projection_transition: projectionTransition });
  }

  #place(name: string): WebGLUniformLocation | null {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const place = this.#gl.getUniformLocation(this.program, name);
    this.#places.set(name, place);
    return place;
  }
}

/** A matrix by columns after a shift by x and y, in single precision. */
function moved(matrix: ArrayLike<number>, [x, y]: readonly [number, number]): Float32Array {
  const out = Float32Array.from(matrix);
  for (let row = 0; row < 4; row += 1) out[12 + row] = (matrix[row] ?? 0) * x + (matrix[4 + row] ?? 0) * y + (matrix[12 + row] ?? 0);
  return out;
}
