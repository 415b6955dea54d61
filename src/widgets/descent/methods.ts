import { fairStep, lineMinimum } from './line.ts';
import {
  dot,
  plus,
  product,
  solve,
  times,
  type Surface,
  type Symmetric,
  type Vector,
} from './surfaces.ts';

export type MethodName = 'gradient' | 'momentum' | 'nesterov' | 'newton' | 'conjugate' | 'bfgs';
export const methodNames: readonly MethodName[] = [
  'gradient',
  'momentum',
  'nesterov',
  'newton',
  'conjugate',
  'bfgs',
];

export interface Rates {
  /** η of gradient descent, momentum and Nesterov's method. */
  eta: number;
  /** μ, the momentum co-efficient: 1 − μ is the friction. */
  mu: number;
  /** The factor of Newton's step. */
  newtonEta: number;
}

/** What a step is taken on: the cost, or as much of it as one mini-batch shows. */
export type Ground = Pick<Surface, 'cost' | 'gradient' | 'hessian'>;

/** The next place, or why there is none. */
export type Next = Vector | { end: 'flat' | 'endless' };
/** A method on its way, with whatever it remembers. */
export type Walker = (ground: Ground, w: Vector) => Next;

/** w → w − η∇C. */
function gradientDescent({ eta }: Rates): Walker {
  return (ground, w) => plus(w, ground.gradient(w), -eta);
}

/** v → μv − η∇C (107), w → w + v (108); Nesterov takes the gradient at w + μv. */
function momentum({ eta, mu }: Rates, lookAhead: boolean): Walker {
  let v: Vector = [0, 0];
  return (ground, w) => {
    const slope = ground.gradient(lookAhead ? plus(w, v, mu) : w);
    v = plus(times(v, mu), slope, -eta);
    return plus(w, v);
  };
}

/** w → w − ηH⁻¹∇C (106). */
function newton({ newtonEta }: Rates): Walker {
  return (ground, w) => {
    const step = solve(ground.hessian(w), ground.gradient(w));
    return step ? plus(w, step, -newtonEta) : { end: 'flat' };
  };
}

/** Conjugate gradients after Polak and Ribière, with exact minimising along each line. */
function conjugateGradients(): Walker {
  let before: { slope: Vector; direction: Vector } | null = null;
  return (ground, w) => {
    const slope = ground.gradient(w);
    if (dot(slope, slope) === 0) return w;
    let direction = times(slope, -1);
    if (before) {
      const change = plus(slope, before.slope, -1);
      const beta = Math.max(0, dot(slope, change) / dot(before.slope, before.slope));
      const bent = plus(direction, before.direction, beta);
      if (dot(bent, slope) < 0) direction = bent;
    }
    before = { slope, direction };
    const t = lineMinimum(ground, w, direction);
    return t === null ? { end: 'endless' } : plus(w, direction, t);
  };
}

const identity: Symmetric = [1, 0, 1];

/**
 * BFGS: an estimate B of H⁻¹, built up from the steps s and the changes y of the gradient:
 * B → (I − ρsyᵀ)B(I − ρysᵀ) + ρssᵀ with ρ = 1/sᵀy.
 */
function bfgs(): Walker {
  let inverse = identity;
  let first = true;
  return (ground, w) => {
    const slope = ground.gradient(w);
    if (dot(slope, slope) === 0) return w;
    let direction = times(product(inverse, slope), -1);
    if (dot(direction, slope) >= 0) {
      inverse = identity;
      direction = times(slope, -1);
    }
    const t = fairStep(ground, w, direction);
    if (t === null) return w;
    const s = times(direction, t);
    const next = plus(w, s);
    const y = plus(ground.gradient(next), slope, -1);
    const curvature = dot(s, y);
    // Without upward curvature along the step there is nothing to learn from it.
    if (curvature > 1e-12 * Math.hypot(...s) * Math.hypot(...y)) {
      if (first) inverse = [curvature / dot(y, y), 0, curvature / dot(y, y)];
      first = false;
      inverse = updated(inverse, s, y);
    }
    return next;
  };
}

export function updated(B: Symmetric, s: Vector, y: Vector): Symmetric {
  const rho = 1 / dot(s, y);
  const By = product(B, y);
  const scale = rho * (1 + rho * dot(y, By));
  const entry = (i: 0 | 1, j: 0 | 1, old: number) =>
    old - rho * (By[i] * s[j] + s[i] * By[j]) + scale * s[i] * s[j];
  return [entry(0, 0, B[0]), entry(0, 1, B[1]), entry(1, 1, B[2])];
}

export const methods: Record<MethodName, { title: string; walker(rates: Rates): Walker }> = {
  gradient: { title: 'gradient descent', walker: gradientDescent },
  momentum: { title: 'momentum', walker: rates => momentum(rates, false) },
  nesterov: { title: 'Nesterov', walker: rates => momentum(rates, true) },
  newton: { title: 'Newton', walker: newton },
  conjugate: { title: 'conjugate gradients', walker: conjugateGradients },
  bfgs: { title: 'BFGS', walker: bfgs },
};
