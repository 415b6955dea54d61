import { activations } from '../../../core/activations.ts';

const { f: sigmoid } = activations.sigmoid;

/** The figure's network: three inputs, six hidden and two output neurons, all sigmoids, and fixed. */
export const inputs: readonly number[] = [1, 0.5, 0.8];
/** Row j: the weights from the inputs to hidden neuron j. */
export const hiddenWeights: readonly (readonly number[])[] = [
  [2, -1, 1],
  [-1, 2, 0.5],
  [1, 1, -2],
  [-2, 1, 2],
  [1.5, -2, -0.5],
  [0.5, 1.5, 1],
];
const hiddenBiases = [-0.5, 0.5, 0, 0, 0.5, -1];
/** Row i: the weights from the hidden neurons to output i. */
export const outputWeights: readonly (readonly number[])[] = [
  [1.5, -2, 1, 2, -1, 1.5],
  [-1, 2.5, -1.5, 1, 2, -2],
];
const outputBiases = [-0.5, -0.5];

export const hiddenCount = hiddenWeights.length;
/** Hidden neurons by their numbers, 1 to 6 from the top, in order. */
export type Away = readonly number[];
export type Outputs = readonly [first: number, second: number];

/** Activations of the hidden neurons: who is away makes no difference to the others. */
export const hiddenActivations: readonly number[] = hiddenWeights.map((weights, j) =>
  sigmoid(weights.reduce((sum, w, k) => sum + w * inputs[k], hiddenBiases[j])),
);

/** What the network answers without these neurons; `halve` halves the weights that leave hidden ones. */
export function outputsWithout(away: Away, halve: boolean): Outputs {
  const answer = (i: 0 | 1) =>
    sigmoid(
      hiddenActivations.reduce(
        (sum, a, j) =>
          away.includes(j + 1) ? sum : sum + (halve ? 0.5 : 1) * outputWeights[i][j] * a,
        outputBiases[i],
      ),
    );
  return [answer(0), answer(1)];
}

/** Every choice of three to send home, and what the thinned network answers. */
export const halves: readonly { away: Away; outputs: Outputs }[] = choices(
  hiddenCount,
  hiddenCount / 2,
).map(away => ({ away, outputs: outputsWithout(away, false) }));

/** Mean answer of the thinned networks. */
export const averageOutputs: Outputs = [meanOutput(0), meanOutput(1)];

function meanOutput(i: 0 | 1): number {
  return halves.reduce((sum, { outputs }) => sum + outputs[i], 0) / halves.length;
}

/** The place of this half among all, from 0; −1 where it is none. */
export const halfIndex = (away: Away): number =>
  halves.findIndex(half => half.away.join() === away.join());

/** All ways to take `size` of the numbers from `from` to `count`, in order. */
function choices(count: number, size: number, from = 1): number[][] {
  if (size === 0) return [[]];
  const found: number[][] = [];
  for (let first = from; first <= count - size + 1; first++) {
    for (const rest of choices(count, size - 1, first + 1)) found.push([first, ...rest]);
  }
  return found;
}

/**
 * Dots in a row that would lie on each other are set one above the other: for each value, in the
 * order given, its level from 0.
 */
export function levels(values: readonly number[], apart: number): number[] {
  const ends: number[] = [];
  const result = values.map(() => 0);
  const order = values.map((_, index) => index).sort((a, b) => values[a] - values[b]);
  for (const index of order) {
    const free = ends.findIndex(end => values[index] - end >= apart);
    const level = free === -1 ? ends.length : free;
    ends[level] = values[index];
    result[index] = level;
  }
  return result;
}
