import type { Parameters } from './checkpoint.ts';
import type { Kernel, Layer } from './kernel.ts';
import { regularizers } from './regularizers.ts';
import type { Regularizer } from './regularizers.ts';
import type { TrainingOptions } from './training-options.ts';

/** A velocity v for each weight and bias of a layer, 0 at the start, where the optimiser has one. */
export type Velocity = Parameters;

/** One layer on its way through one update. */
export interface Move {
  kernel: Kernel;
  layer: Layer;
  velocity: Velocity;
  /** μ, the momentum co-efficient, in [0, 1): 1 − μ is the friction. */
  momentum: number;
  regularizer: Regularizer | null;
  /** ηλ/n, by how much a weight follows the penalty's slope. */
  pull: number;
  /** target −= (η/m) Σ_x ∇C_x, by the errors of the batch. */
  descend(target: Parameters): void;
}

/** A rule by which weights follow the gradient of a mini-batch. */
export interface Optimizer {
  /** What a control calls it. */
  title: string;
  tex: string;
  /** Whether weights and biases have velocities. */
  velocity: boolean;
  /** What is done before the gradient is taken. */
  before(move: Move): void;
  /** What is done with the gradient. */
  after(move: Move): void;
}

/** w ← w − ηλ/n · slope of the penalty: (1 − ηλ/n)w for L2 (93), a fixed step to 0 for L1 (97). */
function shrink({ kernel, layer, regularizer, pull }: Move): void {
  if (regularizer === regularizers.l2) kernel.decay(layer, 1 - pull);
  else regularizer?.descend(kernel, layer.weights, layer.weights, pull);
}

/** v ← μv, for weights and biases. */
function slow({ kernel, velocity, momentum }: Move): void {
  kernel.scale(velocity.weights, momentum);
  kernel.scale(velocity.biases, momentum);
}

/** w ← w + v (108), for weights and biases. */
function travel({ kernel, layer, velocity }: Move): void {
  kernel.add(layer.weights, velocity.weights, 1);
  kernel.add(layer.biases, velocity.biases, 1);
}

const table = {
  sgd: {
    title: 'gradient descent',
    tex: String.raw`w \to w - \eta \nabla C`,
    velocity: false,
    before: () => {},
    after(move) {
      shrink(move);
      move.descend(move.layer);
    },
  },
  momentum: {
    title: 'momentum',
    tex: String.raw`v \to \mu v - \eta \nabla C, \quad w \to w + v`,
    velocity: true,
    before: () => {},
    after(move) {
      const { kernel, layer, velocity, regularizer, pull } = move;
      slow(move);
      regularizer?.descend(kernel, velocity.weights, layer.weights, pull);
      move.descend(velocity);
      travel(move);
    },
  },
  // Nesterov's rule takes the gradient where the velocity is about to carry the weights:
  // v ← μv − η∇C(w + μv), w ← w + v. Going there first, both steps end with the same −η∇C.
  nesterov: {
    title: 'Nesterov momentum',
    tex: String.raw`v \to \mu v - \eta \nabla C(w + \mu v), \quad w \to w + v`,
    velocity: true,
    before(move) {
      slow(move);
      travel(move);
    },
    after(move) {
      const { kernel, layer, velocity, regularizer, pull } = move;
      regularizer?.descend(kernel, velocity.weights, layer.weights, pull);
      regularizer?.descend(kernel, layer.weights, layer.weights, pull);
      move.descend(velocity);
      move.descend(layer);
    },
  },
} satisfies Record<string, Optimizer>;

export type OptimizerName = keyof typeof table;
export const optimizers: Record<OptimizerName, Optimizer> = table;

/** The optimiser that a training has: the one it names, or the one that its momentum asks for. */
export const optimizerOf = ({ optimizer, momentum = 0, nesterov }: TrainingOptions): Optimizer =>
  optimizers[optimizer ?? (momentum === 0 ? 'sgd' : nesterov ? 'nesterov' : 'momentum')];
