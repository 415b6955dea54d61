import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costs } from '../core/costs.ts';
import type { CostName } from '../core/costs.ts';
import { monitorNames } from '../core/training-options.ts';
import type { ExperimentSpec } from './spec.ts';
import { completeSpec } from './spec.ts';
import { decodeSpec, encodeSpec } from './specUrl.ts';
import runs from './testing/runs.json';
import { checkSpec } from './validate.ts';

const optional = { requiredKeys: [] };
const positive = fc.double({ min: 0, minExcluded: true, max: 1e300, noNaN: true });
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const above1 = fc.double({ min: 1, minExcluded: true, max: 1e6, noNaN: true });
const whole = (max: number) => fc.integer({ min: 1, max });

const networks = fc
  .record({
    hiddenLayers: fc.array(whole(300), { maxLength: 3 }),
    cost: fc.constantFrom(...(Object.keys(costs) as CostName[])),
    hidden: fc.constantFrom('sigmoid', 'tanh', 'relu', undefined),
    initializer: fc.constantFrom('scaled', 'large', undefined),
  })
  .chain(({ hiddenLayers, cost, hidden, initializer }) =>
    fc.constantFrom(...costs[cost].outputs).map(output => ({
      sizes: [784, ...hiddenLayers, 10],
      cost,
      output,
      ...(hidden && { hidden }),
      ...(initializer && { initializer }),
    })),
  );

const schedules = fc.oneof(
  fc.constant({ kind: 'constant' as const }),
  fc.record(
    {
      kind: fc.constant('divide' as const),
      factor: fc.constantFrom(2, 10, 1.5),
      patience: whole(100),
      stopAt: fc.integer({ min: 10, max: 1000 }),
    },
    { requiredKeys: ['kind'] },
  ),
);

const specs: fc.Arbitrary<ExperimentSpec> = fc.record(
  {
    version: fc.constant(1 as const),
    name: fc.string({ maxLength: 60, unit: 'grapheme' }),
    data: fc.record(
      {
        source: fc.constantFrom('mnist', 'mnist-10k'),
        trainingSize: fc.integer({ min: 1000, max: 8000 }),
        evaluateOn: fc.constantFrom('validation', 'test'),
        evaluationSize: whole(1000),
      },
      { requiredKeys: ['source'] },
    ),
    network: networks,
    training: fc
      .record(
        {
          epochs: fc.integer({ min: 0, max: 100_000 }),
          miniBatchSize: whole(1000),
          learningRate: positive,
          regularization: fc.record({
            kind: fc.constantFrom('l1', 'l2'),
            lambda: fc.double({ min: 0, max: 1e9, noNaN: true }),
          }),
          momentum: share,
          nesterov: fc.boolean(),
          dropout: share,
          schedule: schedules,
          earlyStopping: fc.record({ patience: whole(100) }),
          augmentation: fc.record(
            {
              shift: fc.integer({ min: 0, max: 5 }),
              rotation: fc.double({ min: 0, max: 180, noNaN: true }),
              elastic: fc.record({
                alpha: fc.double({ min: 0, max: 100, noNaN: true }),
                sigma: above1.map(x => Math.min(x, 28)),
              }),
            },
            optional,
          ),
          shuffle: fc.boolean(),
        },
        { requiredKeys: ['epochs', 'miniBatchSize', 'learningRate'] },
      )
      .map(training => ({ ...training, nesterov: !!training.nesterov && !!training.momentum })),
    monitor: fc.subarray([...monitorNames]),
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    precision: fc.constantFrom('float64', 'float32'),
  },
  { requiredKeys: ['version', 'data', 'network', 'training'] },
);

const usual: ExperimentSpec = {
  version: 1,
  data: { source: 'mnist-10k' },
  network: { sizes: [784, 30, 10], cost: 'cross-entropy' },
  training: { epochs: 30, miniBatchSize: 10, learningRate: 0.5 },
};

describe('the address of a run', () => {
  it('gives back every spec', () => {
    fc.assert(
      fc.property(specs, spec => {
        expect(checkSpec(spec)).toEqual({ spec });
        const back = decodeSpec(encodeSpec(spec));
        if (!('spec' in back)) throw new Error(back.problem);
        expect(completeSpec(back.spec)).toEqual(completeSpec(spec));
      }),
      { numRuns: 300 },
    );
  });

  it('survives being put in a query and read out again', () => {
    fc.assert(
      fc.property(specs, spec => {
        const address = encodeSpec(spec);
        const url = new URL(`https://example.org/?run=${address}`);
        if (!spec.name) expect(url.searchParams.get('run')).toBe(address);
        const query = new URLSearchParams({ run: address });
        expect(new URLSearchParams(query.toString()).get('run')).toBe(address);
      }),
      { numRuns: 100 },
    );
  });

  it('has only what differs from the usual', () => {
    expect(encodeSpec(usual)).toBe('1');
    expect(
      encodeSpec({
        ...usual,
        network: { ...usual.network, sizes: [784, 100, 10] },
        training: { ...usual.training, learningRate: 1e-7, shuffle: false },
        seed: 7,
      }),
    ).toBe('1~sz.784-100-10~lr.1e-7~sh.0~sd.7');
  });

  it('means for ever what it means today', () => {
    const address =
      '1~nm.a%20b~d.mnist~n.1000~on.test~en.500~sz.784-20-10~h.tanh~o.softmax~c.log-likelihood~i.large' +
      '~ep.400~mb.20~lr.0.25~r.l1~l.5~mu.0.9~nv.1~dr.0.5~s.divide~sf.3~sp.4~ss.81~es.9' +
      '~as.1~ar.15~aa.36~ag.5~sh.0~m.training-cost!evaluation-accuracy~sd.99~p.float32';
    expect(decodeSpec(address)).toEqual({
      spec: {
        version: 1,
        name: 'a b',
        data: { source: 'mnist', trainingSize: 1000, evaluateOn: 'test', evaluationSize: 500 },
        network: {
          sizes: [784, 20, 10],
          hidden: 'tanh',
          output: 'softmax',
          cost: 'log-likelihood',
          initializer: 'large',
        },
        training: {
          epochs: 400,
          miniBatchSize: 20,
          learningRate: 0.25,
          regularization: { kind: 'l1', lambda: 5 },
          momentum: 0.9,
          nesterov: true,
          dropout: 0.5,
          schedule: { kind: 'divide', factor: 3, patience: 4, stopAt: 81 },
          earlyStopping: { patience: 9 },
          augmentation: { shift: 1, rotation: 15, elastic: { alpha: 36, sigma: 5 } },
          shuffle: false,
        },
        monitor: ['training-cost', 'evaluation-accuracy'],
        seed: 99,
        precision: 'float32',
      },
    });
    expect(decodeSpec('1')).toEqual({ spec: completeSpec(usual) });
  });

  it.each(Object.entries(runs))('%s is the run that it was when it was copied', (address, spec) => {
    expect(decodeSpec(address)).toEqual({ spec });
    expect(encodeSpec(spec as ExperimentSpec)).toBe(address);
  });

  it('carries weights to start from', () => {
    const row = (n: number) => Array.from({ length: n }, (_, i) => i / 7);
    const spec: ExperimentSpec = {
      ...usual,
      network: {
        sizes: [784, 10],
        cost: 'quadratic',
        initialNetwork: {
          sizes: [784, 10],
          weights: [Array.from({ length: 10 }, () => row(784))],
          biases: [row(10).map(b => [b])],
          cost: 'QuadraticCost',
        },
      },
    };
    const back = decodeSpec(encodeSpec(spec));
    expect('spec' in back && back.spec.network.initialNetwork).toEqual(spec.network.initialNetwork);
  });
});

describe('an address that is not one', () => {
  it.each([
    ['', 'address of a run: expected version 1, received ""'],
    ['2~lr.1', 'address of a run: expected version 1, received "2"'],
    ['1~zz.1', 'address of a run: unknown setting, received "zz.1"'],
    ['1~lr', 'address of a run: unknown setting, received "lr"'],
    ['1~lr.-1', 'training.learningRate: expected a number above 0, received -1'],
    ['1~lr.fast', 'training.learningRate: expected a number above 0, received "fast"'],
    ['1~lr.5x', 'training.learningRate: expected a number above 0, received NaN'],
    ['1~sh.2', 'training.shuffle: expected true or false, received "2"'],
    ['1~nm.%', 'name: not readable in the address, received "nm.%"'],
    ['1~net.{', 'network.initialNetwork: not readable in the address, received "net.{"'],
    ['1~__proto__.1', 'address of a run: unknown setting, received "__proto__.1"'],
  ])('"%s" is refused in words', (address, problem) => {
    expect(decodeSpec(address)).toEqual({ problem });
  });

  it('is never more than refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), tail => {
        const decoded = decodeSpec(`1~${tail}`);
        expect('spec' in decoded || decoded.problem.length > 0).toBe(true);
      }),
    );
  });
});
