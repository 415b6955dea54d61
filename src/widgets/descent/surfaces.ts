/** A place on the ground, or a direction: (w₁, w₂). */
export type Vector = readonly [number, number];
/** A symmetric matrix: its entries 11, 12 and 22. */
export type Symmetric = readonly [number, number, number];

export type SurfaceName = 'bowl' | 'valley' | 'saddle' | 'rosenbrock';

/** A cost of two variables, with what a method may ask of it. */
export interface Surface {
  name: SurfaceName;
  title: string;
  formula: string;
  /** What its variables are called. */
  variable: 'v' | 'w';
  cost(w: Vector): number;
  gradient(w: Vector): Vector;
  hessian(w: Vector): Symmetric;
  /** Where the cost is lowest; null where it falls for ever. */
  minimum: Vector | null;
  usualStart: Vector;
}

/** C = w₁² + κw₂²: curvature 2 along the first axis, 2κ along the second. */
function parabola(kappa: number) {
  return {
    cost: ([x, y]: Vector) => x * x + kappa * y * y,
    gradient: ([x, y]: Vector): Vector => [2 * x, 2 * kappa * y],
    hessian: (): Symmetric => [2, 0, 2 * kappa],
  };
}

export const surfaces: Record<SurfaceName, Surface> = {
  bowl: {
    name: 'bowl',
    title: 'Round bowl',
    formula: 'C = v₁² + v₂²',
    variable: 'v',
    ...parabola(1),
    minimum: [0, 0],
    usualStart: [-0.8, 0.6],
  },
  valley: {
    name: 'valley',
    title: 'Narrow valley',
    formula: 'C = w₁² + 10w₂²',
    variable: 'w',
    ...parabola(10),
    minimum: [0, 0],
    usualStart: [-0.9, 0.4],
  },
  saddle: {
    name: 'saddle',
    title: 'Saddle',
    formula: 'C = w₁² − w₂²',
    variable: 'w',
    ...parabola(-1),
    minimum: null,
    usualStart: [-0.8, 0.1],
  },
  rosenbrock: {
    name: 'rosenbrock',
    title: 'Rosenbrock’s gorge',
    formula: 'C = (1 − w₁)² + 100(w₂ − w₁²)²',
    variable: 'w',
    cost: ([x, y]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
    gradient: ([x, y]) => [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
    hessian: ([x, y]) => [2 - 400 * y + 1200 * x * x, -400 * x, 200],
    minimum: [1, 1],
    usualStart: [-1.2, 1],
  },
};

export const surfaceNames: readonly SurfaceName[] = ['bowl', 'valley', 'saddle', 'rosenbrock'];

export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1];
/** a + t·b. */
export const plus = (a: Vector, b: Vector, t = 1): Vector => [a[0] + t * b[0], a[1] + t * b[1]];
export const times = (a: Vector, t: number): Vector => [a[0] * t, a[1] * t];
export const apart = (a: Vector, b: Vector): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
/** Mv. */
export const product = ([m11, m12, m22]: Symmetric, [x, y]: Vector): Vector => [
  m11 * x + m12 * y,
  m12 * x + m22 * y,
];

/** The x of Mx = b; null where M has no inverse. */
export function solve([m11, m12, m22]: Symmetric, b: Vector): Vector | null {
  const determinant = m11 * m22 - m12 * m12;
  const size = Math.max(Math.abs(m11), Math.abs(m12), Math.abs(m22));
  if (Math.abs(determinant) <= 1e-12 * size * size) return null;
  return [(m22 * b[0] - m12 * b[1]) / determinant, (m11 * b[1] - m12 * b[0]) / determinant];
}
