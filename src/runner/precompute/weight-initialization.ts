import { finish } from '../../core/evaluate.ts';
import type { InitializerName } from '../../core/initializers.ts';
import { initializers } from '../../core/initializers.ts';
import { namesOf } from '../../core/tables.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import { spreadOf } from '../../experiment/statistics/inputSpread.ts';
import { runSpec } from '../runSpec.ts';
import type { Precomputation, Tools } from './precomputation.ts';
import { inspected, rounded } from './precomputation.ts';

const images = 1000;

async function spread(initializer: InitializerName, { split }: Tools) {
  const spec: ExperimentSpec = {
    version: 1,
    data: { source: 'mnist-10k' },
    network: { sizes: [784, 30, 10], cost: 'cross-entropy', initializer },
    training: { epochs: 0, miniBatchSize: 10, learningRate: 0.5 },
    monitor: [],
    seed: 1,
  };
  const { network } = await runSpec(spec, split, () => undefined);
  const { inspector, layers } = inspected(spec, network);
  const found = spreadOf(finish(inspector.weightedInputs(layers, split.training, images)));
  return { ...found, rms: rounded(found.rms, 4) };
}

export const untrained: Precomputation = {
  about: `what an untrained network's hidden neurons make of ${images} digits`,
  source: 'mnist-10k',
  files: ['weight-initialization/first-result.json'],
  async compute(tools) {
    const spreads: Record<string, object> = {};
    for (const name of namesOf(initializers)) spreads[name] = await spread(name, tools);
    return [{ images, hidden: 30, seed: 1, spreads }];
  },
};
