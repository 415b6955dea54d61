// What an untrained network's hidden neurons make of a thousand digits, for the first view of the
// figure on first weights: npx tsx src/runner/untrained.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish } from '../core/evaluate.ts';
import type { InitializerName } from '../core/initializers.ts';
import { initializers } from '../core/initializers.ts';
import { fromNetwork2 } from '../core/network2.ts';
import { plainKernel } from '../core/plain-kernel.ts';
import { Looker } from '../experiment/training/networkInspector.ts';
import { completeSpec } from '../experiment/spec.ts';
import type { ExperimentSpec } from '../experiment/spec.ts';
import { spreadOf } from '../experiment/statistics/inputSpread.ts';
import { root } from './failure.ts';
import { loadData } from './loadData.ts';
import { runSpec } from './runSpec.ts';

const images = 1000;
const split = loadData('mnist-10k');

async function spread(initializer: InitializerName) {
  const spec: ExperimentSpec = {
    version: 1,
    data: { source: 'mnist-10k' },
    network: { sizes: [784, 30, 10], cost: 'cross-entropy', initializer },
    training: { epochs: 0, miniBatchSize: 10, learningRate: 0.5 },
    monitor: [],
    seed: 1,
  };
  const { network } = await runSpec(spec, split, () => undefined);
  const kernel = plainKernel('float64');
  const looker = new Looker(kernel, completeSpec(spec));
  const { layers } = fromNetwork2(kernel, network);
  const z = finish(looker.weightedInputs(layers, split.training, images));
  const found = spreadOf(z);
  return { ...found, rms: Number(found.rms.toPrecision(4)) };
}

const names = Object.keys(initializers) as InitializerName[];
const spreads = Object.fromEntries(
  await Promise.all(names.map(async name => [name, await spread(name)] as const)),
);
const path = join(root, 'src', 'widgets', 'weight-initialization', 'first-result.json');
writeFileSync(path, `${JSON.stringify({ images, hidden: 30, seed: 1, spreads })}\n`);
process.stdout.write(`${path}\n`);
