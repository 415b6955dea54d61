// Networks of three kinds of hidden neurons, and how many of these are silent at the end, for the
// first view of the figure on activation functions: npx tsx src/runner/three-networks.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish } from '../core/evaluate.ts';
import { fromNetwork2 } from '../core/network2.ts';
import type { HiddenName } from '../core/activations.ts';
import { plainKernel } from '../core/plain-kernel.ts';
import { Looker } from '../experiment/training/networkInspector.ts';
import { silentNeurons } from '../experiment/statistics/silentNeurons.ts';
import { completeSpec } from '../experiment/spec.ts';
import type { ExperimentSpec } from '../experiment/spec.ts';
import { root } from './failure.ts';
import { loadData } from './loadData.ts';
import { runSpec } from './runSpec.ts';

const hiddenNeurons = 30;
const split = loadData('mnist-10k');

async function train(hidden: HiddenName) {
  const spec: ExperimentSpec = {
    version: 1,
    data: { source: 'mnist-10k' },
    network: { sizes: [784, hiddenNeurons, 10], hidden, cost: 'cross-entropy' },
    training: { epochs: 30, miniBatchSize: 10, learningRate: 0.5 },
    monitor: ['evaluation-accuracy'],
    seed: 1,
  };
  const { result, network } = await runSpec(spec, split, () => undefined);
  const kernel = plainKernel('float64');
  const { layers } = fromNetwork2(kernel, network);
  const looker = new Looker(kernel, completeSpec(spec));
  const z = finish(looker.weightedInputs(layers, split.training, split.training.count));
  const evaluationAccuracy = result.epochs.map(epoch => epoch.evaluationAccuracy ?? 0);
  process.stderr.write(
    `${hidden}: best ${Math.max(...evaluationAccuracy)}, last ${evaluationAccuracy.at(-1)}, ${result.end.reason}, silent ${silentNeurons(z, hiddenNeurons)}\n`,
  );
  return {
    run: { spec, data: result.data, evaluationAccuracy },
    silent: silentNeurons(z, hiddenNeurons),
  };
}

const names = ['sigmoid', 'tanh', 'relu'] as const;
const trained = [];
for (const name of names) trained.push([name, await train(name)] as const);
const runs = Object.fromEntries(trained.map(([name, { run }]) => [name, run]));
const silent = Object.fromEntries(trained.map(([name, one]) => [name, one.silent]));
const path = join(root, 'src', 'widgets', 'activations', 'first-result.json');
writeFileSync(path, `${JSON.stringify({ runs, silent })}\n`);
process.stdout.write(`${path}\n`);
