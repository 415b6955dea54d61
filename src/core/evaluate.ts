import { activations } from './activations.ts';
import { costs } from './costs.ts';
import type { Dataset } from './dataset.ts';
import type { Kernel } from './kernel.ts';
import type { Network, NetworkState } from './network.ts';
import { createState, feedForward } from './network.ts';
import type { Regularizer } from './regularizers.ts';
import { totalPenalty } from './regularizers.ts';
import type { SparseRows } from './sparse.ts';
import { sparseRows } from './sparse.ts';

/** How many examples go through the network at once when it is judged. */
const ROWS = 100;

export interface Penalty {
  regularizer: Regularizer;
  /** λ ≥ 0 */
  lambda: number;
}

/** A network's result on a data set. */
export interface Evaluation {
  /** Mean cost of an example, plus λ/N times the penalty, N the size of *this* set. */
  cost: number;
  /** How many examples it gets right: a count, not a share. */
  correct: number;
  /** λ times the penalty: of `cost`, penalty / N is not for mistakes. 0 without one. */
  penalty: number;
}

/** Judges a network on one data set, again and again, without allocating. */
export class Evaluator {
  private readonly rows: SparseRows;
  private readonly order: Uint32Array;
  private readonly state: NetworkState;
  private readonly labels: Uint8Array;

  /** `rows` may be given where the data set's sparse rows exist already. */
  constructor(
    private readonly kernel: Kernel,
    private readonly network: Network,
    readonly dataset: Dataset,
    rows?: SparseRows,
  ) {
    this.rows = rows ?? sparseRows(kernel, dataset);
    this.order = kernel.integers(dataset.count);
    this.order.forEach((_, i) => (this.order[i] = i));
    this.state = createState(kernel, network, ROWS);
    this.labels = kernel.bytes(dataset.count);
    this.labels.set(dataset.labels);
  }

  /** Goes through the data set, pausing after every hundred examples for others to have a turn. */
  *evaluate(penalty: Penalty | null): Generator<number, Evaluation> {
    const { kernel, network, dataset, state, labels } = this;
    const last = network.layers.length - 1;
    const output = network.output === 'softmax' ? 'softmax' : activations[network.output];
    let cost = 0;
    let correct = 0;
    for (let from = 0; from < dataset.count; from += ROWS) {
      const batch = { order: this.order, from, rows: Math.min(ROWS, dataset.count - from) };
      feedForward(kernel, network, this.rows, batch, state);
      cost += kernel.totalCost(
        costs[network.cost],
        output,
        network.layers[last],
        state[last],
        labels,
        batch,
      );
      correct += kernel.countCorrect(network.layers[last], state[last], labels, batch);
      yield from + batch.rows;
    }
    cost /= dataset.count;
    let penalized = 0;
    if (penalty && penalty.lambda > 0) {
      network.layers.forEach(layer => kernel.settle(layer));
      const total = totalPenalty(network, penalty.regularizer);
      cost += (penalty.lambda / dataset.count) * total;
      penalized = penalty.lambda * total;
    }
    return { cost, correct, penalty: penalized };
  }
}

/** Runs a generator to its end and gives its result. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
