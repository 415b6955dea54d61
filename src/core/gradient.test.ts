import { describe, expect, it } from 'vitest';
import { costs } from './costs.ts';
import type { CostName } from './costs.ts';
import type { Dataset } from './dataset.ts';
import { Evaluator, finish } from './evaluate.ts';
import { randomNetwork, randomNumbers } from './fixtures/small.ts';
import type { LayerState, Vector } from './kernel.ts';
import { backpropagate, createState, descendGradient, feedForward } from './network.ts';
import type { HiddenName, Network, NetworkState } from './network.ts';
import { plainKernel } from './plain-kernel.ts';
import { sparseRows } from './sparse.ts';

const kernel = plainKernel('float64');
const hiddenNames: HiddenName[] = ['sigmoid', 'tanh', 'relu'];
const depths = [
  [5, 4],
  [5, 6, 4],
  [5, 6, 3, 4],
];

/** Every cost with every output it is allowed, every hidden activation and every depth. */
const cases = (Object.keys(costs) as CostName[]).flatMap(cost =>
  costs[cost].outputs.flatMap(output =>
    depths.flatMap(sizes =>
      // Without a hidden layer its activation is of no matter.
      (sizes.length === 2 ? hiddenNames.slice(0, 1) : hiddenNames).map(hidden => ({
        cost,
        output,
        hidden,
        sizes,
        name: `${cost}, ${output} outputs, ${sizes.length === 2 ? 'none' : hidden} hidden, ${sizes.length - 1} deep`,
      })),
    ),
  ),
);

interface Pass {
  state: NetworkState;
  /** Σ_x ∇C_x / n, layer by layer. */
  gradients: { weights: Vector; biases: Vector }[];
}

/** The mean gradient over a data set by backpropagation. */
function byBackpropagation(network: Network, data: Dataset, masks: Vector[] = []): Pass {
  const state = createState(kernel, network, data.count);
  const order = Uint32Array.from({ length: data.count }, (_, i) => i);
  const batch = { order, from: 0, rows: data.count };
  const x = sparseRows(kernel, data);
  feedForward(kernel, network, x, batch, state, masks);
  backpropagate(kernel, network, data.labels, batch, state);
  const gradients = network.layers.map(({ weights, biases }, l) => {
    const target = {
      weights: kernel.numbers(weights.length),
      biases: kernel.numbers(biases.length),
    };
    // target −= step · Σ_x ∇C_x, from 0 with step −1/n
    descendGradient(kernel, network, l, target, x, batch, state, -1 / data.count);
    return target;
  });
  return { state, gradients };
}

/** ∂C/∂p for each number p of a list by central differences, (C(p + h) − C(p − h)) / 2h. */
function byDifferences(cost: () => number, parameters: Vector): number[] {
  const h = 1e-5;
  return Array.from(parameters, (value, i) => {
    parameters[i] = value + h;
    const up = cost();
    parameters[i] = value - h;
    const down = cost();
    parameters[i] = value;
    return (up - down) / (2 * h);
  });
}

const norm = (values: readonly number[]) => Math.hypot(...values);

/** ‖a − b‖ / max(‖a‖, ‖b‖) */
const relativeError = (a: readonly number[], b: readonly number[]) =>
  norm(a.map((value, i) => value - b[i])) / Math.max(norm(a), norm(b));

/** The smallest |z| of the hidden neurons: how near the data come to the kink of max(0, z). */
const nearestKink = (states: LayerState[]) =>
  Math.min(Infinity, ...states.slice(0, -1).flatMap(({ z }) => Array.from(z, Math.abs)));

it('covers every cost with every output it allows', () => {
  expect(new Set(cases.map(({ cost, output }) => `${cost} ${output}`))).toEqual(
    new Set([
      'quadratic sigmoid',
      'quadratic softmax',
      'quadratic linear',
      'cross-entropy sigmoid',
      'cross-entropy softmax',
      'log-likelihood sigmoid',
      'log-likelihood softmax',
    ]),
  );
});

describe('backpropagation agrees with central differences', () => {
  it.each(cases.map(design => [design.name, design] as const))('for %s', (_, design) => {
    const data = randomNumbers(7, 5, 4, 2);
    const network = randomNetwork(design, 5);
    const { state, gradients } = byBackpropagation(network, data);
    if (design.hidden === 'relu') expect(nearestKink(state)).toBeGreaterThan(1e-3);
    const evaluator = new Evaluator(kernel, network, data);
    const cost = () => finish(evaluator.evaluate(null)).cost;
    network.layers.forEach((layer, l) => {
      for (const part of ['weights', 'biases'] as const) {
        const gradient = Array.from(gradients[l][part]);
        expect(norm(gradient)).toBeGreaterThan(1e-4);
        expect(relativeError(gradient, byDifferences(cost, layer[part]))).toBeLessThan(1e-6);
      }
    });
  });

  it('for a network of which dropout has taken some neurons away', () => {
    const data = randomNumbers(1, 5, 4, 3);
    const network = randomNetwork({ sizes: [5, 4, 3, 4] }, 2);
    const masks = [Float64Array.of(0, 2, 0, 2), Float64Array.of(1.5, 1.5, 0)];
    const { gradients } = byBackpropagation(network, data, masks);
    const state = createState(kernel, network, 1);
    const batch = { order: Uint32Array.of(0), from: 0, rows: 1 };
    const x = sparseRows(kernel, data);
    const [label] = data.labels;
    const cost = () => {
      feedForward(kernel, network, x, batch, state, masks);
      return Array.from(state[2].a)
        .map((a, j) => costs['cross-entropy'].value(a, j === label ? 1 : 0))
        .reduce((sum, term) => sum + term);
    };
    network.layers.forEach((layer, l) => {
      for (const part of ['weights', 'biases'] as const) {
        const gradient = Array.from(gradients[l][part]);
        expect(norm(gradient)).toBeGreaterThan(1e-4);
        expect(relativeError(gradient, byDifferences(cost, layer[part]))).toBeLessThan(1e-6);
      }
    });
  });
});
