import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Look, ShapeData } from './look';
import { SHAPE_FRAGMENT, SHAPE_VERTEX } from './shape-shaders';

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
const UNIFORMS = ['u_matrix', 'u_viewport', 'u_paper', 'u_ink2', 'u_accent', 'u_fade', 'u_pixel'] as const;

/**
 * A Sigma program that draws a work as disc, diamond, square or framed square, hollow and dashed for a
 * stub, with ring and pin: one quad a work, the shape from its signed distance. Sizes are px.
 */
export function shapeProgram(look: Look) {
  return class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
    override getDefinition() {
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: SHAPE_VERTEX,
        FRAGMENT_SHADER_SOURCE: SHAPE_FRAGMENT,
        METHOD: TRIANGLE_STRIP as 5,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_marks', size: 1, type: FLOAT },
          { name: 'a_alpha', size: 1, type: FLOAT },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      };
    }

    override processVisibleItem(id: number, start: number, data: NodeDisplayData & Partial<ShapeData>) {
      const { array } = this;
      let at = start;
      array[at++] = data.x;
      array[at++] = data.y;
      array[at++] = data.size;
      array[at++] = floatColor(data.color);
      array[at++] = data.shape ?? 0;
      array[at++] = data.marks ?? 0;
      array[at++] = data.alpha ?? 1;
      array[at++] = id;
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo) {
      gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
      gl.uniform2f(uniformLocations.u_viewport ?? null, params.width, params.height);
      gl.uniform3f(uniformLocations.u_paper ?? null, ...look.paper);
      gl.uniform3f(uniformLocations.u_ink2 ?? null, ...look.ink2);
      gl.uniform3f(uniformLocations.u_accent ?? null, ...look.accent);
      gl.uniform1f(uniformLocations.u_fade ?? null, look.fade);
      gl.uniform1f(uniformLocations.u_pixel ?? null, 1 / params.pixelRatio);
    }
  };
}
