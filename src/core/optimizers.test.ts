import { describe, expect, it } from 'vitest';
import { everything } from './fixtures/everything.ts';
import {
  complete,
  linearNeuron,
  numbers,
  parametersOf,
  randomImages,
  randomNetwork,
  smallTrainer,
  train,
} from './fixtures/small.ts';
import type { SmallTraining } from './fixtures/small.ts';
import { slopeByDifference } from './gradient-check.ts';
import { optimizerOf, optimizers } from './optimizers.ts';
import type { Move, Optimizer } from './optimizers.ts';
import { plainKernel } from './plain-kernel.ts';
import { regularizers } from './regularizers.ts';
import type { Regularizer } from './regularizers.ts';
import { namesOf } from './tables.ts';

// One linear neuron, one example x = 1 with desired output 0 (a label beyond the outputs):
// a = w + b, C = ½a², ∂C/∂w = ∂C/∂b = a.
const one = numbers([[1]], [1]);

function steps(count: number, options: Partial<SmallTraining['options']>, w = 2, b = 0) {
  const { network } = train({
    network: linearNeuron([w], b),
    data: one,
    options: { epochs: count, miniBatchSize: 1, learningRate: 0.1, ...options },
  });
  return parametersOf(network);
}

function expectClose(actual: number[], expected: number[]) {
  expect(actual.length).toBe(expected.length);
  actual.forEach((value, i) => expect(value).toBeCloseTo(expected[i], 14));
}

/** Where an optimiser leaves one weight after a thousand steps on the slope w − 1 of ½(w − 1)². */
function restOf(optimizer: Optimizer, regularizer: Regularizer | null, pull: number): number {
  const kernel = plainKernel('float64');
  const parameters = () => ({ weights: kernel.numbers(1), biases: kernel.numbers(1) });
  const layer = { ...parameters(), inputs: 1, neurons: 1, stride: 1 };
  let slope = 0;
  const move: Move = {
    kernel,
    layer,
    velocity: parameters(),
    momentum: 0.5,
    regularizer,
    pull: RATE * pull,
    descend: target => (target.weights[0] -= RATE * slope),
  };
  for (let step = 0; step < 1000; step++) {
    optimizer.before(move);
    slope = layer.weights[0] - 1;
    optimizer.after(move);
  }
  return layer.weights[0];
}
const RATE = 0.1;
const PULL = 0.3;

describe.each(namesOf(optimizers))('the optimiser %s', name => {
  const optimizer = optimizers[name];

  it('comes to rest where the slope is 0', () => {
    expect(restOf(optimizer, null, 0)).toBeCloseTo(1, 9);
  });

  it.each(namesOf(regularizers))('comes to rest where the pull of %s balances it', kind => {
    const regularizer = regularizers[kind];
    const w = restOf(optimizer, regularizer, PULL);
    const balance = w - 1 + PULL * slopeByDifference(regularizer.penalty, w);
    expect(Math.abs(balance)).toBeLessThan(1e-8);
    // So it does not without the pull, nor with half of it.
    const deaf: Optimizer = {
      ...optimizer,
      after: move => optimizer.after({ ...move, regularizer: null }),
    };
    const weak: Optimizer = {
      ...optimizer,
      after: move => optimizer.after({ ...move, pull: move.pull / 2 }),
    };
    for (const wrong of [deaf, weak]) {
      expect(Math.abs(restOf(wrong, regularizer, PULL) - w)).toBeGreaterThan(0.05);
    }
  });

  it.each(namesOf(regularizers))('goes on from a checkpoint to the same bits, with %s', kind => {
    const job = (): SmallTraining => {
      const { options, ...rest } = everything();
      const regularization = { kind, lambda: 0.1 };
      return { ...rest, options: { ...options, optimizer: name, regularization } };
    };
    const whole = smallTrainer(job());
    let saved = whole.trainer.save();
    for (const event of whole.trainer.run()) {
      if (event.type === 'epoch' && whole.trainer.epoch === 4) saved = whole.trainer.save();
    }
    const again = smallTrainer(job());
    again.trainer.restore(saved);
    complete(again.trainer);
    expect(parametersOf(again.network)).toEqual(parametersOf(whole.network));
  });

  it('is what a training has that names it', () => {
    const options = { epochs: 1, miniBatchSize: 1, learningRate: 1 };
    expect(optimizerOf({ ...options, optimizer: name })).toBe(optimizer);
  });
});

describe('gradient descent', () => {
  it('takes two steps down', () => {
    // a = 2:   w = 2 − 0.1·2 = 1.8,       b = −0.2
    // a = 1.6: w = 1.8 − 0.1·1.6 = 1.64,  b = −0.36
    expectClose(steps(1, {}), [1.8, -0.2]);
    expectClose(steps(2, {}), [1.64, -0.36]);
  });

  it('divides by the size a mini-batch really has: the last one may be smaller', () => {
    const { network } = train({
      network: linearNeuron([1], 0),
      data: numbers([[1], [3], [1]], [1, 1, 1]),
      options: { epochs: 1, miniBatchSize: 2, learningRate: 0.1, shuffle: false },
    });
    // Examples 1 and 2: a = 1 and 3, Σ ∂C/∂w = 1·1 + 3·3 = 10, Σ ∂C/∂b = 4, each over 2:
    //   w = 1 − 0.1·5 = 0.5, b = −0.1·2 = −0.2
    // Example 3 alone, over 1: a = 0.3: w = 0.5 − 0.03 = 0.47, b = −0.2 − 0.03 = −0.23
    expectClose(parametersOf(network), [0.47, -0.23]);
  });

  it('takes all examples at once when the mini-batch is larger than the training set', () => {
    const { network } = train({
      network: linearNeuron([1], 0),
      data: numbers([[1], [3]], [1, 1]),
      options: { epochs: 1, miniBatchSize: 100, learningRate: 0.1 },
    });
    expectClose(parametersOf(network), [0.5, -0.2]);
  });

  it('leaves a network alone for 0 epochs', () => {
    expect(steps(0, {})).toEqual([2, 0]);
  });
});

describe('momentum', () => {
  it('takes two steps, (107) and (108)', () => {
    // η = 0.1, μ = 0.5
    // a = 2:   v = −0.2 for both;                 w = 1.8,  b = −0.2
    // a = 1.6: v = 0.5·(−0.2) − 0.16 = −0.26;     w = 1.54, b = −0.46
    expectClose(steps(1, { momentum: 0.5 }), [1.8, -0.2]);
    expectClose(steps(2, { momentum: 0.5 }), [1.54, -0.46]);
  });

  it('gives the velocity of the weights, not of the biases, the pull of L2', () => {
    // η = 0.1, μ = 0.5, λ = 1, n = 1: ηλ/n = 0.1
    // a = 2:   v_w = −0.1·2 − 0.2 = −0.4, v_b = −0.2:           w = 1.6, b = −0.2
    // a = 1.4: v_w = −0.2 − 0.1·1.6 − 0.14 = −0.5, v_b = −0.1 − 0.14 = −0.24:
    //                                                           w = 1.1, b = −0.44
    const regularization = { kind: 'l2', lambda: 1 } as const;
    expectClose(steps(2, { momentum: 0.5, regularization }), [1.1, -0.44]);
  });

  it('gives the velocity of the weights the fixed pull of L1', () => {
    // ηλ/n = 0.1: v_w = −0.1 − 0.2 = −0.3, w = 1.7, b = −0.2
    // a = 1.5: v_w = −0.15 − 0.1 − 0.15 = −0.4, w = 1.3; v_b = −0.1 − 0.15 = −0.25, b = −0.45
    const regularization = { kind: 'l1', lambda: 1 } as const;
    expectClose(steps(2, { momentum: 0.5, regularization }), [1.3, -0.45]);
  });

  it('with a co-efficient of 0 is gradient descent, bit for bit', () => {
    const data = randomImages(30, 3, 3);
    const options = {
      epochs: 2,
      miniBatchSize: 4,
      learningRate: 0.5,
      regularization: { kind: 'l2', lambda: 0.1 },
    } as const;
    const after = (momentum?: number) =>
      parametersOf(
        train({
          network: randomNetwork({ sizes: [9, 5, 3] }),
          data,
          options: { ...options, momentum },
        }).network,
      );
    expect(after(0)).toEqual(after());
    expect(after(0.5)).not.toEqual(after());
  });

  it('reaches the effective rate η/(1 − μ) on a steady slope', () => {
    // A tiny η on a slope that hardly changes: ∂C/∂w ≈ 2. v tends to −η·2/(1 − 0.5) = −4e−9.
    const [before] = steps(60, { momentum: 0.5, learningRate: 1e-9 });
    const [after] = steps(61, { momentum: 0.5, learningRate: 1e-9 });
    expect((after - before) / -4e-9).toBeCloseTo(1, 5);
  });

  it('grows without bound when its co-efficient is above 1', () => {
    const at = (epochs: number) => Math.abs(steps(epochs, { momentum: 1.5 })[0]);
    expect(at(60)).toBeGreaterThan(1000 * at(10)); // √1.5 a step: 25,000 times
  });
});

describe('Nesterov momentum', () => {
  it('takes the gradient where the velocity is about to carry the weights', () => {
    // η = 0.1, μ = 0.5. First step as without: v = −0.2, w = 1.8, b = −0.2.
    // Second: look ahead to w = 1.7, b = −0.3: a = 1.4,
    //   v = 0.5·(−0.2) − 0.14 = −0.24, w = 1.8 − 0.24 = 1.56, b = −0.44
    expectClose(steps(1, { momentum: 0.5, nesterov: true }), [1.8, -0.2]);
    expectClose(steps(2, { momentum: 0.5, nesterov: true }), [1.56, -0.44]);
    // Third, so that the second velocity is seen to be right: look ahead by −0.12 each to
    //   w = 1.44, b = −0.56: a = 0.88, v = −0.12 − 0.088 = −0.208, w = 1.352, b = −0.648
    expectClose(steps(3, { momentum: 0.5, nesterov: true }), [1.352, -0.648]);
  });

  it('takes the pull of L2 and of L1 there too', () => {
    // ηλ/n = 0.1. First: v_w = −0.4, w = 1.6; v_b = −0.2, b = −0.2.
    // Second: ahead w = 1.4, b = −0.3: a = 1.1, v_w = −0.2 − 0.14 − 0.11 = −0.45, w = 1.15;
    //   v_b = −0.1 − 0.11 = −0.21, b = −0.41
    const l2 = { kind: 'l2', lambda: 1 } as const;
    expectClose(steps(2, { momentum: 0.5, nesterov: true, regularization: l2 }), [1.15, -0.41]);
    // First: v_w = −0.3, w = 1.7. Second: ahead w = 1.55, b = −0.3: a = 1.25,
    //   v_w = −0.15 − 0.1 − 0.125 = −0.375, w = 1.325; v_b = −0.1 − 0.125 = −0.225, b = −0.425
    const l1 = { kind: 'l1', lambda: 1 } as const;
    expectClose(steps(2, { momentum: 0.5, nesterov: true, regularization: l1 }), [1.325, -0.425]);
  });

  it('without momentum is gradient descent', () => {
    expect(steps(3, { nesterov: true })).toEqual(steps(3, {}));
  });
});

describe('L2', () => {
  it('alone multiplies each weight by exactly 1 − ηλ/n and leaves the bias', () => {
    // x = 0 has no slope for the weights, and b = 0 none for the bias. η = 0.5, λ = 0.1, n = 2.
    const { network } = train({
      network: linearNeuron([2, -3.7, 0], 0),
      data: numbers(
        [
          [0, 0, 0],
          [0, 0, 0],
        ],
        [1, 1],
      ),
      options: {
        epochs: 1,
        miniBatchSize: 2,
        learningRate: 0.5,
        regularization: { kind: 'l2', lambda: 0.1 },
      },
    });
    const factor = 1 - 0.5 * (0.1 / 2);
    expect(parametersOf(network)).toEqual([2 * factor, -3.7 * factor, 0, 0]);
  });

  it('shrinks the weights beside a step that follows the gradient at the old weights', () => {
    // ηλ/n = 0.1, a = 2 + 1 = 3: w = 0.9·2 − 0.1·3 = 1.5, b = 1 − 0.3 = 0.7
    expectClose(steps(1, { regularization: { kind: 'l2', lambda: 1 } }, 2, 1), [1.5, 0.7]);
  });
});

describe('L1', () => {
  it('moves every weight by ηλ/n towards 0, and leaves one that is 0', () => {
    // η = 0.5, λ = 0.4, n = 1: 0.2. A weight nearer to 0 than that hops across: 0.1 → −0.1.
    const { network } = train({
      network: linearNeuron([2, -3, 0, 0.1], 0),
      data: numbers([[0, 0, 0, 0]], [1]),
      options: {
        epochs: 1,
        miniBatchSize: 1,
        learningRate: 0.5,
        regularization: { kind: 'l1', lambda: 0.4 },
      },
    });
    expectClose(parametersOf(network), [1.8, -2.8, 0, -0.1, 0]);
  });

  it('adds its pull to the gradient step', () => {
    // ηλ/n = 0.1, a = 3: w = 2 − 0.1 − 0.3 = 1.6, b = 1 − 0.3 = 0.7
    expectClose(steps(1, { regularization: { kind: 'l1', lambda: 1 } }, 2, 1), [1.6, 0.7]);
  });
});
