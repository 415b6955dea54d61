import { describe, expect, it } from 'vitest';
import { costs } from '../core/costs.ts';
import type { CostName } from '../core/costs.ts';
import { isRecord } from './fields.ts';
import type { ExperimentSpec } from './spec.ts';
import { completeSpec } from './spec.ts';
import { checkSpec } from './validate.ts';

const spec: ExperimentSpec = {
  version: 1,
  data: { source: 'mnist-10k' },
  network: { sizes: [784, 30, 10], cost: 'cross-entropy' },
  training: { epochs: 30, miniBatchSize: 10, learningRate: 0.5 },
};

const sizes = [784, 2, 10];
const zeros = (rows: number, columns: number) =>
  Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
const saved = {
  sizes,
  weights: [zeros(2, 784), zeros(10, 2)],
  biases: [zeros(2, 1), zeros(10, 1)],
  cost: 'QuadraticCost',
};

/** Every field there is. */
const everything: ExperimentSpec = {
  version: 1,
  name: 'all of it',
  data: { source: 'mnist', trainingSize: 1000, evaluateOn: 'test', evaluationSize: 100 },
  network: {
    sizes,
    hidden: 'relu',
    output: 'softmax',
    cost: 'log-likelihood',
    initializer: 'large',
    initialNetwork: saved,
  },
  training: {
    epochs: 2,
    miniBatchSize: 10,
    learningRate: 0.1,
    regularization: { kind: 'l1', lambda: 2 },
    momentum: 0.9,
    nesterov: true,
    dropout: 0.5,
    schedule: { kind: 'divide', factor: 10, patience: 3, stopAt: 1000 },
    earlyStopping: { patience: 10 },
    augmentation: { shift: 1, rotation: 15, elastic: { alpha: 36, sigma: 5 } },
    shuffle: false,
  },
  monitor: ['evaluation-accuracy'],
  seed: 4294967295,
  precision: 'float32',
};

/** A copy of a spec with one thing in it changed. */
function changed(from: ExperimentSpec, path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(from);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let place = copy;
  for (const key of keys) {
    if (!isRecord(place)) throw new Error(`no ${path}`);
    place = place[key] ??= {};
  }
  if (isRecord(place)) place[last] = value;
  return copy;
}

const problem = (value: unknown) => {
  const checked = checkSpec(value);
  return 'problem' in checked ? checked.problem : null;
};
const refusal = (path: string, value: unknown, from = spec) => problem(changed(from, path, value));

/** Paths of all objects in a value, '' for itself. */
function objectsIn(value: unknown, path = ''): string[] {
  if (!isRecord(value)) return [];
  const inside = Object.entries(value).flatMap(([name, field]) =>
    objectsIn(field, path ? `${path}.${name}` : name),
  );
  return [path, ...inside];
}

describe('a spec', () => {
  it('passes with only what it must have, and with all it can have', () => {
    expect(checkSpec(spec)).toEqual({ spec });
    expect(checkSpec(everything)).toEqual({ spec: everything });
  });

  it.each(objectsIn(everything))('is refused for an unknown field in "%s", by its name', at => {
    const path = at ? `${at}.learnRate` : 'learnRate';
    const words = refusal(path, 3, everything);
    expect(words).toContain(`${path}: unknown field, expected only `);
  });

  it.each(['data', 'network', 'training', 'training.epochs', 'data.source', 'network.sizes'])(
    'is refused without %s',
    path => {
      expect(refusal(path, undefined)).toMatch(
        new RegExp(`^${path}: expected .*received nothing$`),
      );
    },
  );

  it('is refused when it is no object at all', () => {
    expect(problem(null)).toBe('expected an object, received null');
    expect(problem([spec])).toMatch(/^expected an object, received \[/);
    expect(problem('{}')).toBe('expected an object, received "{}"');
  });

  it('takes a field that is undefined for none', () => {
    expect(checkSpec({ ...spec, seed: undefined })).toEqual({ spec });
  });
});

describe('out of range, a field is refused by its path', () => {
  it.each<[string, unknown, string]>([
    ['version', 2, 'version: expected 1, received 2'],
    ['training.learningRate', -1, 'training.learningRate: expected a number above 0, received -1'],
    ['training.learningRate', 0, 'training.learningRate: expected a number above 0, received 0'],
    [
      'training.learningRate',
      '1',
      'training.learningRate: expected a number above 0, received "1"',
    ],
    [
      'training.learningRate',
      NaN,
      'training.learningRate: expected a number above 0, received NaN',
    ],
    [
      'training.epochs',
      1.5,
      'training.epochs: expected a whole number from 0 to 100000, received 1.5',
    ],
    [
      'training.epochs',
      -1,
      'training.epochs: expected a whole number from 0 to 100000, received -1',
    ],
    [
      'training.miniBatchSize',
      0,
      'training.miniBatchSize: expected a whole number from 1 to 10000000, received 0',
    ],
    [
      'training.miniBatchSize',
      8001,
      'training.miniBatchSize: expected at most the 8000 examples trained on, received 8001',
    ],
    ['training.momentum', 1, 'training.momentum: expected a number from 0 to below 1, received 1'],
    [
      'training.dropout',
      -0.1,
      'training.dropout: expected a number from 0 to below 1, received -0.1',
    ],
    ['training.shuffle', 'no', 'training.shuffle: expected true or false, received "no"'],
    [
      'training.regularization',
      { kind: 'l2' },
      'training.regularization.lambda: expected a number from 0, received nothing',
    ],
    [
      'training.regularization',
      { kind: 'l3', lambda: 1 },
      'training.regularization.kind: expected one of "l1", "l2", received "l3"',
    ],
    [
      'training.regularization',
      { kind: 'l2', lambda: -5 },
      'training.regularization.lambda: expected a number from 0, received -5',
    ],
    [
      'training.schedule',
      { kind: 'divide', factor: 1 },
      'training.schedule.factor: expected a number above 1, received 1',
    ],
    [
      'training.schedule',
      { kind: 'constant', factor: 2 },
      'training.schedule.factor: unknown field, expected only kind; received 2',
    ],
    [
      'training.earlyStopping',
      { patience: 0 },
      'training.earlyStopping.patience: expected a whole number from 1 to 100000, received 0',
    ],
    [
      'training.nesterov',
      true,
      'training.nesterov: expected a momentum above 0 beside it, received "momentum 0"',
    ],
    ['data.source', 'cifar', 'data.source: expected one of "mnist", "mnist-10k", received "cifar"'],
    [
      'data.trainingSize',
      8001,
      'data.trainingSize: expected at most the 8000 examples there are to train on, received 8001',
    ],
    [
      'data.evaluationSize',
      1001,
      'data.evaluationSize: expected at most the 1000 examples there are to evaluate on, received 1001',
    ],
    [
      'network.sizes',
      [784, 30],
      'network.sizes: expected 784 inputs, hidden layers if any, and 10 outputs, such as [784, 30, 10], received [784,30]',
    ],
    [
      'network.sizes',
      [784, 0, 10],
      'network.sizes[1]: expected a whole number from 1 to 2000, received 0',
    ],
    [
      'network.sizes',
      [784, 2000, 2000, 2000, 2000, 10],
      'network.sizes: expected at most 10000000 weights in all, received 13588000',
    ],
    [
      'network.cost',
      'hinge',
      'network.cost: expected one of "quadratic", "cross-entropy", "log-likelihood", received "hinge"',
    ],
    [
      'network.output',
      'linear',
      'network.output: expected one of sigmoid, softmax with cost cross-entropy, received "linear"',
    ],
    [
      'monitor',
      ['loss'],
      'monitor[0]: expected one of "training-cost", "training-accuracy", "evaluation-cost", "evaluation-accuracy", received "loss"',
    ],
    [
      'monitor',
      'training-cost',
      'monitor: expected a list of training-cost, training-accuracy, evaluation-cost, evaluation-accuracy, received "training-cost"',
    ],
    [
      'monitor',
      ['training-cost', 'training-cost'],
      'monitor: expected each name once, received ["training-cost","training-cost"]',
    ],
    ['seed', 2 ** 32, 'seed: expected a whole number from 0 to 4294967295, received 4294967296'],
    ['precision', 'float16', 'precision: expected one of "float64", "float32", received "float16"'],
    ['name', 7, 'name: expected a text of at most 200 characters, received 7'],
  ])('%s = %j', (path, value, words) => {
    expect(refusal(path, value)).toBe(words);
  });

  it('but a rate that will diverge is the reader’s own choice', () => {
    expect(refusal('training.learningRate', 1e9)).toBeNull();
  });

  it('and what a set of data will have is not known beforehand, but for the embedded one', () => {
    expect(refusal('data', { source: 'mnist', trainingSize: 8001 })).toBeNull();
  });
});

describe('every cost with every output', () => {
  const outputs = ['sigmoid', 'softmax', 'linear'] as const;
  const pairs = (Object.keys(costs) as CostName[]).flatMap(cost =>
    outputs.map(output => [cost, output] as const),
  );
  it.each(pairs)('%s with %s passes where the cost is defined there', (cost, output) => {
    const checked = checkSpec({ ...spec, network: { ...spec.network, cost, output } });
    expect('spec' in checked).toBe(costs[cost].outputs.includes(output));
  });
});

describe('a network to start from', () => {
  const withNetwork = (network: object) => ({ ...spec, network });
  it('must have the sizes of the spec', () => {
    expect(
      problem(withNetwork({ sizes: [784, 10], cost: 'quadratic', initialNetwork: saved })),
    ).toBe(
      'network.initialNetwork.sizes: expected those of network.sizes, [784,10], received [784,2,10]',
    );
  });

  it('must be whole', () => {
    const cut = { ...saved, weights: [zeros(2, 784), zeros(9, 2)] };
    expect(problem(withNetwork({ sizes, cost: 'quadratic', initialNetwork: cut }))).toBe(
      'network.initialNetwork: saved network: weights[1]: expected 10 rows of 2 finite numbers',
    );
  });

  it('leaves the cost to the spec, and the activations too where the spec names them', () => {
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
});

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
