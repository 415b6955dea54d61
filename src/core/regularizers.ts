import type { Kernel, Vector } from './kernel.ts';
import type { Network } from './network.ts';

/** What large weights cost. λ/n multiplies both members; biases go free. */
export interface Regularizer {
  /** What a control calls it. */
  title: string;
  /** The term added to the cost, for the page. */
  tex: string;
  /** One weight's share of the penalty, without its factor λ/n: w²/2 (87), |w| (95). */
  penalty(w: number): number;
  /** target −= amount · (slope of the penalty at each weight): w (88), sgn w (96). */
  descend(kernel: Kernel, target: Vector, weights: Vector, amount: number): void;
}

const table = {
  l2: {
    title: 'L2',
    tex: String.raw`\frac{\lambda}{2n} \sum_w w^2`,
    penalty: w => 0.5 * w * w,
    descend: (kernel, target, weights, amount) => kernel.add(target, weights, -amount),
  },
  l1: {
    title: 'L1',
    tex: String.raw`\frac{\lambda}{n} \sum_w |w|`,
    penalty: Math.abs,
    descend: (kernel, target, weights, amount) => kernel.addSigns(target, weights, -amount),
  },
} satisfies Record<string, Regularizer>;

export type RegularizerName = keyof typeof table;
export const regularizers: Record<RegularizerName, Regularizer> = table;

/** Σ_w penalty(w) over all weights of a network. */
export function totalPenalty(network: Network, regularizer: Regularizer): number {
  let total = 0;
  for (const { weights } of network.layers) {
    for (let i = 0; i < weights.length; i++) total += regularizer.penalty(weights[i]);
  }
  return total;
}
