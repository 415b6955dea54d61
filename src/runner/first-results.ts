// The results that the figures on digits show before anything is run in the page, made by the same
// program as `npm run experiment`: npx tsx src/runner/first-results.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Network2Json } from '../core/network2.ts';
import { fromNetwork2 } from '../core/network2.ts';
import { finish } from '../core/evaluate.ts';
import { plainKernel } from '../core/plain-kernel.ts';
import { Looker } from '../experiment/training/networkInspector.ts';
import { completeSpec } from '../experiment/spec.ts';
import type { ExperimentSpec } from '../experiment/spec.ts';
import { root } from './failure.ts';
import { loadData } from './loadData.ts';
import { nibbles, packedInk } from './pack.ts';
import { runSpec } from './runSpec.ts';

const split = loadData('mnist-10k');
const shownMistakes = 18;
const shownNeurons = 12;

const trained: ExperimentSpec = {
  version: 1,
  data: { source: 'mnist-10k', evaluateOn: 'validation' },
  network: { sizes: [784, 30, 10], cost: 'cross-entropy', initializer: 'large' },
  training: { epochs: 30, miniBatchSize: 10, learningRate: 0.5 },
  seed: 1,
};
const quadratic: ExperimentSpec = {
  ...trained,
  network: { ...trained.network, cost: 'quadratic' },
  training: { ...trained.training, learningRate: 3 },
  monitor: ['evaluation-accuracy'],
};

const digits = (value = 0, places = 6) => Number(value.toPrecision(places));

function mistakesOf(spec: ExperimentSpec, network: Network2Json) {
  const kernel = plainKernel('float64');
  const looker = new Looker(kernel, completeSpec(spec));
  const { layers } = fromNetwork2(kernel, network);
  const { examples, total, of } = finish(looker.mistakes(layers, split.validation, shownMistakes));
  return {
    total,
    of,
    examples: examples.map(({ index, label, answer, outputs, pixels }) => ({
      index,
      label,
      answer,
      output: digits(outputs[answer], 4),
      pixels: packedInk(pixels),
    })),
  };
}

/** Fifteen strengths from −limit to limit; all but one weight in a thousand lie between them. */
function weightsOf([neurons]: Network2Json['weights']) {
  const sizes = neurons.flat().map(Math.abs);
  sizes.sort((a, b) => a - b);
  const limit = digits(sizes[Math.floor(0.999 * (sizes.length - 1))], 2);
  const level = (w: number) => 7 + Math.max(-7, Math.min(7, Math.round((7 * w) / limit)));
  const shown = neurons.slice(0, shownNeurons).map(weights => nibbles(weights.map(level)));
  return { of: neurons.length, limit, neurons: shown };
}

function write(widget: string, value: object, name = 'first-result'): void {
  const path = join(root, 'src', 'widgets', widget, `${name}.json`);
  writeFileSync(path, `${JSON.stringify(value)}\n`);
  process.stdout.write(`${path}\n`);
}

/** What a figure that trains shows of a run: its epochs, and what its network gets wrong. */
function packed(spec: ExperimentSpec, { result, network }: Awaited<ReturnType<typeof runSpec>>) {
  return {
    spec,
    data: result.data,
    epochs: result.epochs.map(epoch => [
      digits(epoch.trainingCost),
      epoch.trainingAccuracy,
      digits(epoch.evaluationCost),
      epoch.evaluationAccuracy,
    ]),
    mistakes: mistakesOf(spec, network),
    weights: weightsOf(network.weights),
  };
}

/** One pass through the digits with the quadratic cost, everything measured. */
const onePass: ExperimentSpec = {
  ...trained,
  network: { ...trained.network, cost: 'quadratic' },
  training: { ...trained.training, epochs: 1, learningRate: 3 },
};

const one = await runSpec(trained, split, () => undefined);
const other = await runSpec(quadratic, split, () => undefined);
const correct = ({ result }: typeof one) =>
  result.epochs.map(({ evaluationAccuracy }) => evaluationAccuracy);

write('train-mnist/run', packed(trained, one));
write(
  'train-mnist/run',
  packed(onePass, await runSpec(onePass, split, () => undefined)),
  'one-pass',
);
write('compare-costs', {
  spec: trained,
  data: one.result.data,
  seed: trained.seed,
  quadratic: { learningRate: quadratic.training.learningRate, correct: correct(other) },
  crossEntropy: { learningRate: trained.training.learningRate, correct: correct(one) },
});
