/** Margin of paper around a shape, so that lines stop short of it; px. */
const MARGIN = '2.1';
/** Distance and width of the ring of a chosen work; px. */
const RING = '4.6';
const RING_WIDTH = '1.8';
/** Room around a shape for ring, pin and smooth edges; px. */
const SHAPE_ROOM = 12;

export const SHAPE_VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_color;
attribute float a_shape;
attribute float a_marks;
attribute float a_alpha;
attribute vec4 a_id;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_viewport;

varying vec2 v_point;
varying float v_size;
varying vec4 v_color;
varying float v_shape;
varying float v_marks;
varying float v_alpha;

void main() {
  float reach = a_size * 1.3 + ${SHAPE_ROOM}.0;
  vec3 centre = u_matrix * vec3(a_position, 1.0);
  vec2 corner = a_corner * reach;
  gl_Position = vec4(centre.xy + corner * 2.0 / u_viewport, 0.0, 1.0);
  v_point = corner;
  v_size = a_size;
  v_shape = a_shape;
  v_marks = a_marks;
  v_alpha = a_alpha;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`;

export const SHAPE_FRAGMENT = /* glsl */ `
precision highp float;

varying vec2 v_point;
varying float v_size;
varying vec4 v_color;
varying float v_shape;
varying float v_marks;
varying float v_alpha;

uniform vec3 u_paper;
uniform vec3 u_ink2;
uniform vec3 u_accent;
uniform float u_fade;
uniform float u_pixel;

float square(vec2 p, float half_side) {
  return max(abs(p.x), abs(p.y)) - half_side;
}

float distance_to(vec2 p) {
  if (v_shape < 0.5) return length(p) - v_size;
  if (v_shape < 1.5) return (abs(p.x) + abs(p.y) - 1.22 * v_size) * 0.70711;
  if (v_shape < 2.5) return square(p, 0.9 * v_size);
  return square(p, 0.86 * v_size);
}

float inside(float d) {
  return 1.0 - smoothstep(-0.5 * u_pixel, 0.5 * u_pixel, d);
}

bool has(float bit) {
  return mod(floor(v_marks / bit), 2.0) > 0.5;
}

void main() {
  float d = distance_to(v_point);
  #ifdef PICKING_MODE
  if (d > ${MARGIN} + 2.0) discard;
  gl_FragColor = v_color;
  #else
  bool ringed = has(4.0);
  float strength = v_alpha * (has(2.0) ? 1.0 : u_fade);
  vec3 fill = mix(u_paper, v_color.rgb, strength);
  vec3 colour = u_paper;
  float cover = inside(d - ${MARGIN});
  if (ringed) cover = inside(d - ${RING} - ${RING_WIDTH} - 1.6);
  if (has(1.0)) {
    float turn = atan(v_point.y, v_point.x) * v_size;
    float dash = step(mod(turn + 1000.0, 5.0), 3.0);
    float line = inside(abs(d + 0.7) - 0.7) * dash;
    colour = mix(colour, mix(u_paper, u_ink2, strength), line);
  } else {
    colour = mix(colour, fill, inside(d));
    if (v_shape > 2.5) colour = mix(colour, u_paper, inside(square(v_point, 0.31 * v_size)));
  }
  if (ringed) colour = mix(colour, u_accent, inside(abs(d - ${RING}) - ${RING_WIDTH} * 0.5));
  if (has(8.0)) {
    float pin = length(v_point - vec2(0.0, v_size + 5.0)) - 2.0;
    colour = mix(colour, u_ink2, inside(pin));
    cover = max(cover, inside(pin));
  }
  gl_FragColor = vec4(colour * cover, cover);
  #endif
}
`;
