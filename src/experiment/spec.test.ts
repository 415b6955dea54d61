import { expect, it } from 'vitest';
import { completeSpec } from './spec.ts';
import { saved, sizes, spec } from './testing/specs.ts';

it('fills in the defaults', () => {
  expect(completeSpec(spec)).toEqual({
    version: 1,
    data: { source: 'mnist-10k', evaluateOn: 'validation' },
    network: {
      sizes: [784, 30, 10],
      cost: 'cross-entropy',
      hidden: 'sigmoid',
      output: 'sigmoid',
      initializer: 'scaled',
    },
    training: {
      epochs: 30,
      miniBatchSize: 10,
      learningRate: 0.5,
      momentum: 0,
      nesterov: false,
      dropout: 0,
      schedule: { kind: 'constant' },
      shuffle: true,
    },
    monitor: ['training-cost', 'training-accuracy', 'evaluation-cost', 'evaluation-accuracy'],
    seed: 1,
    precision: 'float64',
  });
  const { schedule } = completeSpec({
    ...spec,
    training: { ...spec.training, schedule: { kind: 'divide', patience: 5 } },
  }).training;
  expect(schedule).toEqual({ kind: 'divide', factor: 2, patience: 5, stopAt: 128 });
});

it('has its own cost whatever network it starts from, and activations too where it names them', () => {
  const initialNetwork = { ...saved, hidden: 'tanh' as const };
  const network = { sizes, cost: 'cross-entropy' as const, initialNetwork };
  expect(completeSpec({ ...spec, network }).network).toMatchObject({
    cost: 'cross-entropy',
    hidden: 'tanh',
    output: 'sigmoid',
  });
  expect(completeSpec({ ...spec, network: { ...network, hidden: 'relu' } }).network.hidden).toBe(
    'relu',
  );
});
