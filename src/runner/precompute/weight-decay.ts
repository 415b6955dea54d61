import { finish } from '../../core/evaluate.ts';
import { namesOf } from '../../core/tables.ts';
import { dataInUse, runData } from '../../experiment/data/runData.ts';
import { completeSpec, type ExperimentSpec } from '../../experiment/spec.ts';
import { weightSpreadOf } from '../../experiment/statistics/weightSpread.ts';
import { engineBytes } from '../../experiment/training/engine.ts';
import { weightsInto } from '../../experiment/training/networkInspector.ts';
import { TrainingRun } from '../../experiment/training/trainingRun.ts';
import { kernels } from '../kernels.ts';
import { nibbles } from './pack.ts';
import type { Precomputation, Tools } from './precomputation.ts';
import { rounded } from './precomputation.ts';

const hidden = 30;
/** The neuron whose weights are kept as an image: the first one. */
const neuron = 0;
/** Epochs that are kept, of thirty. */
const kept = [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30];

const regularizations = {
  none: undefined,
  l1: { kind: 'l1', lambda: 2 },
  l2: { kind: 'l2', lambda: 5 },
} as const;

function specOf(name: keyof typeof regularizations): ExperimentSpec {
  return {
    version: 1,
    data: { source: 'mnist', evaluateOn: 'validation' },
    network: { sizes: [784, hidden, 10], cost: 'cross-entropy', initializer: 'scaled' },
    training: {
      epochs: 30,
      miniBatchSize: 10,
      learningRate: 0.1,
      ...(regularizations[name] && { regularization: regularizations[name] }),
    },
    monitor: ['evaluation-accuracy'],
    seed: 1,
  };
}

/** The image as 784 steps of 15 strengths, −7 … 7 of the largest but a few, in base 64. */
function imageOf(weights: Float32Array) {
  const sizes = weights.map(Math.abs).sort();
  const limit = rounded(sizes[Math.floor(0.995 * (sizes.length - 1))] || 1, 2);
  const levels = Array.from(weights, w => 7 + Math.round(7 * Math.min(1, Math.max(-1, w / limit))));
  return { limit, levels: nibbles(levels) };
}

async function trained(name: keyof typeof regularizations, { split, say }: Tools) {
  const given = specOf(name);
  const spec = completeSpec(given);
  const data = runData(spec, split);
  const kernel = await kernels.choose(spec.precision, engineBytes(spec, data));
  const run = new TrainingRun(spec, data, () => performance.now());
  finish(run.wake(kernel));
  const epochs: object[] = [];
  for (let epoch = 0; ; epoch++) {
    if (kept.includes(epoch)) {
      const layers = run.present();
      const neurons = Array.from({ length: hidden }, (_, j) => weightsInto(spec, layers, j));
      const all = new Float32Array(neurons.flatMap(weights => [...weights]));
      const { nearZero, rms, counts } = weightSpreadOf(all);
      const image = imageOf(neurons[neuron]);
      epochs.push({ epoch, nearZero, counts, rms: rounded(rms, 4), image });
    }
    if (run.end) break;
    while (!run.advance('epoch', 1000));
    say(`${name}: ${run.epochs.length}`);
  }
  const accuracy = run.epochs.map(({ evaluationAccuracy }) => evaluationAccuracy);
  return { spec: given, data: dataInUse(spec, data), evaluationAccuracy: accuracy, epochs };
}

export const weightHistograms: Precomputation = {
  about: 'first-layer weights without a penalty, with L1 and with L2, epoch by epoch',
  source: 'mnist',
  files: ['weight-decay/first-result.json'],
  async compute(tools) {
    const runs: Record<string, object> = {};
    for (const name of namesOf(regularizations)) runs[name] = await trained(name, tools);
    return [{ of: 784 * hidden, neuron, runs }];
  },
};
