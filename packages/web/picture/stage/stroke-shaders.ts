/** Straight pieces that a bend is drawn with. */
export const STROKE_STEPS = 20;

export const STROKE_VERTEX = /* glsl */ `
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_form;
attribute vec4 a_dash;
attribute vec2 a_strength;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_along;

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_pixel;

varying float v_across;
varying float v_along;
varying float v_width;
varying vec4 v_dash;
varying vec2 v_strength;
varying vec4 v_color;

vec2 on_screen(vec2 framed) {
  return ((u_matrix * vec3(framed, 1.0)).xy * 0.5 + 0.5) * u_viewport;
}

vec2 at(vec2 a, vec2 c, vec2 b, float t) {
  float u = 1.0 - t;
  return u * u * a + 2.0 * u * t * c + t * t * b;
}

void main() {
  vec2 a = on_screen(a_source);
  vec2 b = on_screen(a_target);
  vec2 d = b - a;
  // Pixels count upwards here and downwards in the layout, so the bend turns the other way.
  vec2 c = (a + b) * 0.5 + vec2(d.y, -d.x) * a_form.y;
  float t = a_along.x;
  vec2 tangent = mix(c - a, b - c, t);
  if (a_form.y == 0.0) tangent = d;
  vec2 normal = normalize(vec2(-tangent.y, tangent.x) + vec2(1e-6, 0.0));

  float travelled = t * length(d);
  if (a_form.y != 0.0) {
    travelled = 0.0;
    vec2 before = a;
    for (int i = 1; i <= ${STROKE_STEPS}; i++) {
      float s = float(i) / ${STROKE_STEPS}.0;
      if (s > t + 0.001) break;
      vec2 here = at(a, c, b, s);
      travelled += distance(before, here);
      before = here;
    }
  }

  float reach = a_form.x * 0.5 + u_pixel;
  vec2 point = at(a, c, b, t) + normal * a_along.y * reach;
  gl_Position = vec4(point / u_viewport * 2.0 - 1.0, 0.0, 1.0);
  v_across = a_along.y * reach;
  v_along = travelled;
  v_width = a_form.x;
  v_dash = a_dash;
  v_strength = a_strength;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`;

export const STROKE_FRAGMENT = /* glsl */ `
precision highp float;

varying float v_across;
varying float v_along;
varying float v_width;
varying vec4 v_dash;
varying vec2 v_strength;
varying vec4 v_color;

uniform float u_fade;
uniform float u_pixel;

float smooth_step(float from_edge) {
  return smoothstep(-0.5 * u_pixel, 0.5 * u_pixel, from_edge);
}

/** Share of ink at a place along the line, for a dash that begins at 0 and is \`on\` long. */
float dash(float place, float on) {
  return smooth_step(place) * (1.0 - smooth_step(place - on));
}

float dashes() {
  float total = v_dash.x + v_dash.y + v_dash.z + v_dash.w;
  if (total == 0.0) return 1.0;
  float place = mod(v_along, total);
  return min(1.0, dash(place, v_dash.x) + dash(place - v_dash.x - v_dash.y, v_dash.z));
}

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float cover = 1.0 - smooth_step(abs(v_across) - v_width * 0.5);
  if (v_dash.x == 0.0 && v_dash.y > 0.0) {
    float from_dot = mod(v_along, v_dash.y) - v_dash.y * 0.5;
    cover = 1.0 - smooth_step(length(vec2(from_dot, v_across)) - v_width * 0.5);
  } else {
    cover *= dashes();
  }
  float fade = v_strength.y > 0.5 ? 1.0 : u_fade;
  float alpha = cover * v_strength.x * fade;
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
  #endif
}
`;
