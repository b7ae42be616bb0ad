import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Look, StrokeData } from './look';
import { STROKE_FRAGMENT, STROKE_STEPS, STROKE_VERTEX } from './stroke-shaders';

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
const UNIFORMS = ['u_matrix', 'u_viewport', 'u_pixel', 'u_fade'] as const;

/**
 * A Sigma program that draws a link with one quadratic bend, of constant width in px, solid, dashed or
 * dotted by the length along it: what Sigma itself does not draw (sigma.js#1497). The source is the
 * older work.
 */
export function strokeProgram(look: Look, steps: number = STROKE_STEPS) {
  const along = Array.from({ length: steps + 1 }, (_, i) => i / steps);
  return class StrokeProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
    override getDefinition() {
      return {
        VERTICES: 2 * (steps + 1),
        VERTEX_SHADER_SOURCE: STROKE_VERTEX,
        FRAGMENT_SHADER_SOURCE: STROKE_FRAGMENT,
        METHOD: TRIANGLE_STRIP as 5,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_source', size: 2, type: FLOAT },
          { name: 'a_target', size: 2, type: FLOAT },
          { name: 'a_form', size: 2, type: FLOAT },
          { name: 'a_dash', size: 4, type: FLOAT },
          { name: 'a_strength', size: 2, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_along', size: 2, type: FLOAT }],
        CONSTANT_DATA: along.flatMap((t) => [
          [t, -1],
          [t, 1],
        ]),
      };
    }

    override processVisibleItem(
      id: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData & Partial<StrokeData>,
    ) {
      const { array } = this;
      let at = start;
      array[at++] = source.x;
      array[at++] = source.y;
      array[at++] = target.x;
      array[at++] = target.y;
      array[at++] = data.width ?? 1;
      array[at++] = data.bend ?? 0;
      for (let i = 0; i < 4; i++) array[at++] = data.dash?.[i] ?? 0;
      array[at++] = data.alpha ?? 1;
      array[at++] = data.emphasised ?? 0;
      array[at++] = floatColor(data.color);
      array[at++] = id;
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo) {
      gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
      gl.uniform2f(uniformLocations.u_viewport ?? null, params.width, params.height);
      gl.uniform1f(uniformLocations.u_pixel ?? null, 1 / params.pixelRatio);
      gl.uniform1f(uniformLocations.u_fade ?? null, look.fade);
    }
  };
}
