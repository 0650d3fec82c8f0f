/**
 * Draws the marks of a large record: one buffer that is sent once, and the rule as a few numbers, so that a step through
 * time sends nothing but them. Only the stretch of the buffer that may be seen is drawn.
 */
import type { CustomLayerInterface, CustomRenderMethodInput, Map as GlMap } from 'maplibre-gl';
import { placeOf } from '../../domain/incidents';
import type { IncidentId } from '../../domain/model';
import type { Theme } from '../../ui/theme';
import { daysSeen, markOf, type MarkRule } from '../marks';
import { drawnAt, placeUnder } from '../queried';
import { LAYOUT, mercatorOf, type Columns } from './columns';
import { markUnder } from './pick';
import { stripFor, type Strip } from './pictures';
import { Program } from './Program';
import { fragmentShader, vertexShader } from './shader';
import { uniformsOf } from './uniforms';

/** What of the look concerns the marks: the colours, and how many pixels of the page one of a mark takes. */
export type MarkLook = { readonly theme: Theme; readonly scale: number };

/** The corners of the Mercator square: at the globe's edge any place may be near. */
const WORLD = [[0, 0], [1, 1]] as const;

/** Of a mark's picture, in its own pixels. */
const MARK_SIZE = 20;

export class CrowdLayer implements CustomLayerInterface {
  readonly id = 'crowd';
  readonly type = 'custom';
  readonly renderingMode = '2d';
  readonly #columns: Columns;
  /** What the next frame shows; null until it is told. */
  #shown: { readonly rule: MarkRule; readonly look: MarkLook } | null = null;
  #map: GlMap | null = null;
  #array: WebGLVertexArrayObject | null = null;
  #texture: WebGLTexture | null = null;
  /** The texture's strip; null until it is sent in the present theme. */
  #strip: Strip | null = null;
  /** One for each projection that the map has had. */
  readonly #programs = new Map<string, Program>();

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  show(rule: MarkRule, look: MarkLook): void {
    if (look.theme !== this.#shown?.look.theme) this.#strip = null;
    this.#shown = { rule, look };
  }

  /** The mark at a point of the page, at most `reach` pixels beside it. */
  under({ x, y }: { readonly x: number; readonly y: number }, reach: number): IncidentId | null {
    const map = this.#map;
    if (map === null || this.#shown === null) return null;
    const { rule, look } = this.#shown;
    return markUnder(this.#columns, rule, {
      point: [x, y],
      reach: reach + (look.scale * MARK_SIZE) / 2,
      scale: look.scale,
      around: (pixels) => {
        const corners = [-pixels, pixels].flatMap((dx) => [-pixels, pixels].map((dy) => placeUnder(map, { x: x + dx, y: y + dy }))).flatMap((place) => (place === null ? WORLD : [mercatorOf(...place)]));
        const [xs, ys] = [corners.map((c) => c[0]), corners.map((c) => c[1])];
        return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
      },
      project: (lon, lat) => {
        const at = drawnAt(map, [lon, lat]);
        return [at.x, at.y];
      },
    });
  }

  onAdd(map: GlMap, gl: WebGL2RenderingContext): void {
    this.#map = map;
    this.#array = gl.createVertexArray();
    gl.bindVertexArray(this.#array);
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ARRAY_BUFFER, this.#columns.bytes, gl.STATIC_DRAW);
    const { size, position, days, offset, kind, parties, lands } = LAYOUT;
    for (let at = 0; at < 6; at += 1) gl.enableVertexAttribArray(at);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, size, position);
    gl.vertexAttribPointer(1, 2, gl.FLOAT, false, size, days);
    gl.vertexAttribPointer(2, 2, gl.SHORT, false, size, offset);
    gl.vertexAttribIPointer(3, 2, gl.UNSIGNED_BYTE, size, kind);
    gl.vertexAttribIPointer(4, 1, gl.UNSIGNED_INT, size, parties);
    gl.vertexAttribIPointer(5, 1, gl.UNSIGNED_INT, size, lands);
    gl.bindVertexArray(null);
    this.#texture = gl.createTexture();
  }

  render(gl: WebGL2RenderingContext, { shaderData, defaultProjectionData: projection }: CustomRenderMethodInput): void {
    const map = this.#map;
    if (map === null || this.#shown === null) return;
    const { rule, look } = this.#shown;
    const { variantName, vertexShaderPrelude, define } = shaderData;
    const program = this.#programs.get(variantName) ?? new Program(gl, vertexShader(`${define}\n${vertexShaderPrelude}`), fragmentShader);
    this.#programs.set(variantName, program);
    gl.useProgram(program.program);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    const strip = this.#strip ?? this.#sendStrip(gl, look.theme);
    program.project(projection, this.#columns.origin);
    const { span, trail, categories, parties, lands, confidence } = uniformsOf(rule, this.#columns.lands);
    const { width, height } = map.getCanvas(); // not its clientWidth, which would lay out the page within the frame
    const ratio = map.getPixelRatio();
    program.set({
      u_span: span,
      u_trail: trail,
      u_pixel: [(2 * ratio) / width, (-2 * ratio) / height],
      u_scale: look.scale,
      u_ratio: ratio,
      u_count: strip.count,
    });
    program.setBits({ u_categories: categories, u_parties: parties, u_lands: lands, u_confidence: confidence });
    gl.bindVertexArray(this.#array);
    const draw = ({ first, count, ring }: { readonly first: number; readonly count: number; readonly ring: 0 | 1 }) => {
      const size = ring === 1 ? strip.ring : strip.mark;
      program.set({ u_ring: ring, u_size: size, u_share: size / strip.cell });
      gl.drawArrays(gl.POINTS, first, count);
    };
    const chosen = this.#placeOfChosen(rule);
    if (chosen >= 0) draw({ first: chosen, count: 1, ring: 1 });
    const [from, to] = this.#columns.index.reach(daysSeen(rule));
    if (to > from) draw({ first: from, count: to - from, ring: 0 });
    gl.bindVertexArray(null);
  }

  /** Where in the columns the incident with the ring stands; -1 for none. */
  #placeOfChosen(rule: MarkRule): number {
    const { selected: chosen } = rule;
    return chosen === null || !markOf(chosen, rule).selected ? -1 : placeOf(this.#columns.index, chosen);
  }

  #sendStrip(gl: WebGL2RenderingContext, theme: Theme): Strip {
    const strip = stripFor(theme);
    this.#strip = strip;
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, strip.image);
    for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE);
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, filter, gl.LINEAR);
    return strip;
  }
}
