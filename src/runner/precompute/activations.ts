import type { HiddenName } from '../../core/activations.ts';
import { finish } from '../../core/evaluate.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import { silentNeurons } from '../../experiment/statistics/silentNeurons.ts';
import { runSpec } from '../runSpec.ts';
import type { Precomputation, Tools } from './precomputation.ts';
import { inspected } from './precomputation.ts';

const hiddenNeurons = 30;
const names: readonly HiddenName[] = ['sigmoid', 'tanh', 'relu'];

async function train(hidden: HiddenName, { split, say }: Tools) {
  const spec: ExperimentSpec = {
    version: 1,
    data: { source: 'mnist-10k' },
    network: { sizes: [784, hiddenNeurons, 10], hidden, cost: 'cross-entropy' },
    training: { epochs: 30, miniBatchSize: 10, learningRate: 0.5 },
    monitor: ['evaluation-accuracy'],
    seed: 1,
  };
  const { result, network } = await runSpec(spec, split, () => undefined);
  const { inspector, layers } = inspected(spec, network);
  const z = finish(inspector.weightedInputs(layers, split.training, split.training.count));
  const silent = silentNeurons(z, hiddenNeurons);
  const evaluationAccuracy = result.epochs.map(epoch => epoch.evaluationAccuracy ?? 0);
  say(
    `${hidden}: best ${Math.max(...evaluationAccuracy)}, last ${evaluationAccuracy.at(-1)}, ${result.end.reason}, silent ${silent}`,
  );
  return { run: { spec, data: result.data, evaluationAccuracy }, silent };
}

export const activationRuns: Precomputation = {
  about: 'networks of three kinds of hidden neurons, and how many neurons end silent',
  source: 'mnist-10k',
  files: ['activations/first-result.json'],
  async compute(tools) {
    const runs: Record<string, object> = {};
    const silent: Record<string, number> = {};
    for (const name of names) {
      ({ run: runs[name], silent: silent[name] } = await train(name, tools));
    }
    return [{ runs, silent }];
  },
};
