/** The program that draws marks from columns: what is seen, and how strongly, is decided by the rule of marks.ts, said again in GLSL; a test holds the two together. */
import { PASSED } from '../marks';

/** The rule: the uniforms are those of uniforms.ts, `days`, `kind`, `parties` and `lands` the columns of an incident. */
export const RULE = `
uniform vec2 u_span;
uniform float u_trail;
uniform uint u_categories;
uniform uint u_parties;
uniform uint u_lands;
uniform uint u_confidence;

bool isShown(uvec2 kind, uint parties, uint lands) {
  if ((u_categories & (1u << kind.x)) == 0u || kind.y > u_confidence) return false;
  return (u_parties == 0u || (u_parties & parties) != 0u) && (u_lands == 0u || (u_lands & lands) != 0u);
}

float strengthOf(vec2 days) {
  if (days.x < u_span.y && u_span.x < days.y) return 1.0;
  if (days.x >= u_span.y || u_trail == 0.0) return 0.0;
  if (u_trail < 0.0) return ${PASSED.toFixed(6)};
  return max(0.0, ${PASSED.toFixed(6)} * (1.0 - (u_span.x - days.y) / 365.25 / u_trail));
}
`;

/** `prelude` is the map's: it defines projectTile for the projection of the moment. */
export const vertexShader = (prelude: string): string => `#version 300 es
precision highp float;
precision highp int;
${prelude}
${RULE}
layout(location = 0) in vec2 a_position;
layout(location = 1) in vec2 a_days;
layout(location = 2) in vec2 a_offset;
layout(location = 3) in uvec2 a_kind;
layout(location = 4) in uint a_parties;
layout(location = 5) in uint a_lands;
uniform vec2 u_origin;
uniform vec2 u_pixel; // the size of a pixel of the page in clip space
uniform float u_scale; // pixels of the page for one of a mark
uniform float u_ratio; // pixels of the canvas for one of the page
uniform float u_size; // of the picture, in pixels of a mark
uniform bool u_ring;
flat out float v_strength;
flat out float v_picture;

void main() {
  float strength = u_ring ? 1.0 : isShown(a_kind, a_parties, a_lands) ? strengthOf(a_days) : 0.0;
  if (strength <= 0.0) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0); // outside of everything
    gl_PointSize = 1.0;
    return;
  }
  vec4 at = projectTile(a_position + u_origin);
  at.xy += a_offset * u_scale * u_pixel * at.w;
  gl_Position = at;
  gl_PointSize = u_size * u_scale * u_ratio;
  v_strength = strength;
  v_picture = u_ring ? 0.0 : 1.0 + float(a_kind.x);
}`;

/** The pictures stand side by side in one texture, the ring first, each in the middle of a cell that has room for the ring. */
export const fragmentShader = `#version 300 es
precision highp float;
uniform sampler2D u_pictures;
uniform float u_count;
uniform float u_share; // of a cell that the picture takes
flat in float v_strength;
flat in float v_picture;
out vec4 fragColor;

void main() {
  vec2 within = 0.5 + (gl_PointCoord - 0.5) * u_share;
  fragColor = texture(u_pictures, vec2((v_picture + within.x) / u_count, within.y)) * v_strength;
}`;
