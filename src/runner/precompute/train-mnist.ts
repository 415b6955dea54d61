import { finish } from '../../core/evaluate.ts';
import type { Network2Json } from '../../core/network2.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import { runSpec } from '../runSpec.ts';
import { nibbles, packedInk } from './pack.ts';
import type { Precomputation, Tools } from './precomputation.ts';
import { inspected, rounded } from './precomputation.ts';

const shownMistakes = 18;
const shownNeurons = 12;

/** Thirty epochs with the cross-entropy, everything measured. */
const crossEntropy: ExperimentSpec = {
  version: 1,
  data: { source: 'mnist-10k', evaluateOn: 'validation' },
  network: { sizes: [784, 30, 10], cost: 'cross-entropy', initializer: 'large' },
  training: { epochs: 30, miniBatchSize: 10, learningRate: 0.5 },
  seed: 1,
};
const quadratic: ExperimentSpec = {
  ...crossEntropy,
  network: { ...crossEntropy.network, cost: 'quadratic' },
  training: { ...crossEntropy.training, learningRate: 3 },
};
const onePass: ExperimentSpec = {
  ...quadratic,
  training: { ...quadratic.training, epochs: 1 },
};

function mistakesOf(spec: ExperimentSpec, network: Network2Json, { split }: Tools) {
  const { inspector, layers } = inspected(spec, network);
  const { examples, total, of } = finish(
    inspector.mistakes(layers, split.validation, shownMistakes),
  );
  return {
    total,
    of,
    examples: examples.map(({ index, label, answer, outputs, pixels }) => ({
      index,
      label,
      answer,
      output: rounded(outputs[answer], 4),
      pixels: packedInk(pixels),
    })),
  };
}

/** Fifteen strengths from −limit to limit; all but one weight in a thousand lie between them. */
function weightsOf([neurons]: Network2Json['weights']) {
  const sizes = neurons.flat().map(Math.abs);
  sizes.sort((a, b) => a - b);
  const limit = rounded(sizes[Math.floor(0.999 * (sizes.length - 1))], 2);
  const level = (w: number) => 7 + Math.max(-7, Math.min(7, Math.round((7 * w) / limit)));
  const shown = neurons.slice(0, shownNeurons).map(weights => nibbles(weights.map(level)));
  return { of: neurons.length, limit, neurons: shown };
}

/** What a figure that trains shows of a run: its epochs, and what its network gets wrong. */
async function shown(spec: ExperimentSpec, tools: Tools) {
  const { result, network } = await runSpec(spec, tools.split, () => undefined);
  return {
    spec,
    data: result.data,
    epochs: result.epochs.map(epoch => [
      rounded(epoch.trainingCost ?? 0),
      epoch.trainingAccuracy,
      rounded(epoch.evaluationCost ?? 0),
      epoch.evaluationAccuracy,
    ]),
    mistakes: mistakesOf(spec, network, tools),
    weights: weightsOf(network.weights),
  };
}

export const trainedRuns: Precomputation = {
  about: 'a run of thirty epochs, and one pass with the quadratic cost',
  source: 'mnist-10k',
  files: ['train-mnist/run/first-result.json', 'train-mnist/run/one-pass.json'],
  compute: async tools => [await shown(crossEntropy, tools), await shown(onePass, tools)],
};

export const comparedCosts: Precomputation = {
  about: 'the same network under the two costs',
  source: 'mnist-10k',
  files: ['compare-costs/first-result.json'],
  async compute({ split }) {
    const run = async (spec: ExperimentSpec) => {
      const { result } = await runSpec(spec, split, () => undefined);
      const correct = result.epochs.map(({ evaluationAccuracy }) => evaluationAccuracy);
      const { learningRate } = spec.training;
      return { data: result.data, series: { learningRate, correct } };
    };
    const { data, series } = await run(crossEntropy);
    const other = await run({ ...quadratic, monitor: ['evaluation-accuracy'] });
    const { seed } = crossEntropy;
    return [{ spec: crossEntropy, data, seed, quadratic: other.series, crossEntropy: series }];
  },
};
