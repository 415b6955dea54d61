import { hiddenNames } from './activations.ts';
import type { HiddenName, OutputName } from './activations.ts';
import { costs, outputNames } from './costs.ts';
import type { CostName } from './costs.ts';
import { described } from './described.ts';
import type { Kernel } from './kernel.ts';
import type { Network, NetworkDesign } from './network.ts';
import { createNetwork } from './network.ts';
import { namesOf } from './tables.ts';

/**
 * The save format of the original program, network2: rows of weights by receiving neuron, biases
 * as columns. `hidden` and `output` are ours, and are there only where they are not sigmoid.
 */
export interface Network2Json {
  sizes: number[];
  /** weights[l][j][k], from neuron k of layer l to neuron j of layer l + 1. */
  weights: number[][][];
  /** biases[l][j] = [b]. */
  biases: number[][][];
  cost: string;
  hidden?: Exclude<HiddenName, 'sigmoid'>;
  output?: Exclude<OutputName, 'sigmoid'>;
}

/** The class that a cost is in network2: CrossEntropyCost for 'cross-entropy'. */
const costClass = (cost: CostName): string =>
  cost.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase()) + 'Cost';

export function toNetwork2(network: Network): Network2Json {
  const { layers, hidden, output } = network;
  return {
    sizes: [...network.sizes],
    weights: layers.map(({ weights, inputs, neurons, stride }) =>
      Array.from({ length: neurons }, (_, j) =>
        Array.from({ length: inputs }, (_, k) => weights[k * stride + j]),
      ),
    ),
    biases: layers.map(({ biases, neurons }) => Array.from(biases.subarray(0, neurons), b => [b])),
    cost: costClass(network.cost),
    ...(hidden === 'sigmoid' ? {} : { hidden }),
    ...(output === 'sigmoid' ? {} : { output }),
  };
}

const costOfClass = (name: unknown): CostName | undefined =>
  namesOf(costs).find(cost => costClass(cost) === name);

const unknownCost = (received: unknown): string =>
  `saved network: cost: expected one of ${namesOf(costs).map(costClass).join(', ')}; received ${described(received)}`;

/** What a saved network is. Throws an Error for a cost it does not know. */
export function designOf(json: Network2Json): NetworkDesign {
  const cost = costOfClass(json.cost);
  if (!cost) throw new Error(unknownCost(json.cost));
  return {
    sizes: json.sizes,
    hidden: json.hidden ?? 'sigmoid',
    output: json.output ?? 'sigmoid',
    cost,
  };
}

/** Copies saved weights and biases into a network of the same sizes. */
export function setWeights(network: Network, json: Network2Json): void {
  network.layers.forEach(({ weights, biases, inputs, neurons, stride }, l) => {
    for (let j = 0; j < neurons; j++) {
      biases[j] = json.biases[l][j][0];
      for (let k = 0; k < inputs; k++) weights[k * stride + j] = json.weights[l][j][k];
    }
  });
}

/** A saved network, in the kernel's memory. `checkNetwork2` first when it came from outside. */
export function fromNetwork2(kernel: Kernel, json: Network2Json): Network {
  const network = createNetwork(kernel, designOf(json));
  setWeights(network, json);
  return network;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether something read from a file is a saved network: its first fault in words, or null. */
export function checkNetwork2(value: unknown): string | null {
  if (!isRecord(value))
    return 'saved network: expected an object with sizes, weights, biases, cost';
  const { sizes, weights, biases, output = 'sigmoid' } = value;
  if (
    !Array.isArray(sizes) ||
    sizes.length < 2 ||
    !sizes.every(size => Number.isInteger(size) && size > 0)
  ) {
    return 'saved network: sizes: expected at least two whole numbers above 0';
  }
  const cost = costOfClass(value.cost);
  if (!cost) return unknownCost(value.cost);
  for (const [field, names] of [
    ['hidden', hiddenNames],
    ['output', outputNames],
  ] as const) {
    const others = names.filter(name => name !== 'sigmoid');
    if (value[field] !== undefined && !others.some(name => name === value[field])) {
      return `saved network: ${field}: expected ${others.join(' or ')}, or nothing for sigmoid; received ${described(value[field])}`;
    }
  }
  if (!costs[cost].outputs.some(allowed => allowed === output)) {
    return `saved network: output: ${String(value.cost)} goes with ${costs[cost].outputs.join(' or ')} outputs; received ${described(output)}`;
  }
  for (const [name, matrices, width] of [
    ['weights', weights, (l: number) => sizes[l]],
    ['biases', biases, () => 1],
  ] as const) {
    if (!Array.isArray(matrices) || matrices.length !== sizes.length - 1) {
      return `saved network: ${name}: expected ${sizes.length - 1} matrices for sizes ${described(sizes)}`;
    }
    for (let l = 0; l < matrices.length; l++) {
      const rows: unknown = matrices[l];
      const shape = `${sizes[l + 1]} rows of ${width(l)}`;
      const fits =
        Array.isArray(rows) &&
        rows.length === sizes[l + 1] &&
        rows.every(
          row => Array.isArray(row) && row.length === width(l) && row.every(Number.isFinite),
        );
      if (!fits) return `saved network: ${name}[${l}]: expected ${shape} finite numbers`;
    }
  }
  return null;
}
