import { zerosLike } from './checkpoint.ts';
import type { Parameters } from './checkpoint.ts';
import type { Dataset } from './dataset.ts';
import type { Kernel, Vector } from './kernel.ts';
import type { Network, NetworkState } from './network.ts';
import { backpropagate, createState, descendGradient, feedForward } from './network.ts';
import { sparseRows } from './sparse.ts';

/** A gradient by backpropagation, with the state the network was in. */
export interface Gradient {
  state: NetworkState;
  /** (1/n) Σ_x ∇C_x, shaped like the layers. */
  layers: Parameters[];
}

/** ∇C over a whole data set: forward, back, and a descent from 0 by a step of −1/n. */
export function gradientOf(
  kernel: Kernel,
  network: Network,
  data: Dataset,
  masks: readonly Vector[] = [],
): Gradient {
  const state = createState(kernel, network, data.count);
  const x = sparseRows(kernel, data);
  const order = kernel.integers(data.count);
  order.forEach((_, i) => (order[i] = i));
  const batch = { order, from: 0, rows: data.count };
  feedForward(kernel, network, x, batch, state, masks);
  backpropagate(kernel, network, data.labels, batch, state);
  const layers = network.layers.map((layer, l) => {
    const target = zerosLike(kernel, layer);
    descendGradient(kernel, network, l, target, x, batch, state, -1 / data.count);
    return target;
  });
  return { state, layers };
}

/** Far enough for the difference not to drown in rounding, near enough for a straight line. */
const NUDGE = 1e-5;

/** The slope of f at x without any calculus: (f(x + h) − f(x − h)) / 2h. */
export function slopeByDifference(f: (x: number) => number, x: number, h = NUDGE): number {
  return (f(x + h) - f(x - h)) / (2 * h);
}

/** ∂C/∂p for each number p of a list, `cost` being C with the list as it stands. */
export function gradientByDifferences(parameters: Vector, cost: () => number): number[] {
  return Array.from(parameters, (value, i) => {
    const slope = slopeByDifference(p => {
      parameters[i] = p;
      return cost();
    }, value);
    parameters[i] = value;
    return slope;
  });
}

/** ‖a − b‖ / max(‖a‖, ‖b‖): 0 for the same direction and length, 0 for two zeros. */
export function relativeError(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let difference = 0;
  let ofA = 0;
  let ofB = 0;
  for (let i = 0; i < a.length; i++) {
    difference += (a[i] - b[i]) ** 2;
    ofA += a[i] ** 2;
    ofB += b[i] ** 2;
  }
  return difference === 0 ? 0 : Math.sqrt(difference / Math.max(ofA, ofB));
}
