import { describe, expect, it } from 'vitest';
import { costs } from '../core/costs.ts';
import type { CostName } from '../core/costs.ts';
import { isRecord } from './fields.ts';
import type { ExperimentSpec } from './spec.ts';
import { problem, refusal, saved, sizes, spec, zeros } from './testing/specs.ts';
import { checkSpec } from './validate.ts';

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
});
