import { cos, log } from '../../core/elementary.ts';
import { uniforms } from '../uniforms.ts';
import type { Ground } from './methods.ts';
import { dot, plus, type Surface, type Vector } from './surfaces.ts';

/** Tilts drawn from N(0, 1) in both directions, one for each step. */
export function tiltsOf(seed: number): () => Vector {
  const uniform = uniforms(seed);
  return () => {
    const size = Math.sqrt(-2 * log(1 - uniform()));
    const turn = 2 * Math.PI * uniform();
    return [size * cos(turn), size * cos(turn - Math.PI / 2)];
  };
}

/**
 * What one mini-batch shows of a cost: the whole of it tilted at random, so that its gradient is
 * off by `noise` or so in each direction, and by nothing on average.
 */
export function tilted(surface: Surface, tilt: Vector, noise: number): Ground {
  return {
    cost: w => surface.cost(w) + noise * dot(tilt, w),
    gradient: w => plus(surface.gradient(w), tilt, noise),
    hessian: surface.hessian,
  };
}
