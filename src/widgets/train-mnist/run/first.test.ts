import { expect, it } from 'vitest';
import { firstFor } from './committed.ts';
import packed from './first-result.json';
import { unpack } from './first.ts';
import { bestOf } from '../../training/view.ts';
import { readoutsOf } from './readouts.ts';

const first = unpack(packed);

it('is the run that its label says: thirty epochs, counts within the data', () => {
  const { epochs, spec, data } = first.run;
  expect(epochs).toHaveLength(spec.training.epochs);
  const best = bestOf(epochs);
  expect(best?.correct).toBeGreaterThan(900);
  expect(best?.correct).toBeLessThanOrEqual(data?.evaluation.count ?? 0);
  // Its mistakes are those of the network after the last epoch.
  expect(first.mistakes.total).toBe(1000 - (epochs.at(-1)?.evaluationAccuracy ?? 0));
});

it('has true mistakes, with their pixels, and weights within their scale', () => {
  for (const { label, answer, pixels, outputs } of first.mistakes.examples) {
    expect(answer).not.toBe(label);
    expect(outputs[answer]).toBe(Math.max(...outputs));
    expect(pixels).toHaveLength(784);
    expect(Math.max(...pixels)).toBe(255);
  }
  const { limit } = packed.weights;
  for (const neuron of first.weights.neurons) {
    expect(neuron).toHaveLength(784);
    expect(Math.max(...neuron.map(Math.abs))).toBeLessThanOrEqual(limit * 1.0001);
  }
});

it('publishes what the text beside it says', () => {
  const readouts = readoutsOf(first.run, 30, first.mistakes.total);
  expect(readouts.bestAccuracy).toBe('92.2 %');
  expect(readouts.data).toBe('8,000 of the first 10,000 MNIST digits');
  expect(readouts.mistakes).toBe('92');
  expect(readoutsOf({ ...first.run, epochs: [] }, 0, null).accuracy).toBe('–');
});

it('has the one pass of the chapter before it for the figure that asks for it, and no other', () => {
  const asked = {
    network: { cost: 'quadratic' },
    training: { learningRate: 3, epochs: 1 },
    seed: 1,
  };
  const { run, mistakes } = firstFor(asked);
  expect(run.epochs.map(({ evaluationAccuracy }) => evaluationAccuracy)).toEqual([727]);
  expect(mistakes.total).toBe(1000 - 727);
  expect(run.spec.training.learningRate).toBe(3);
  expect(firstFor(undefined).run.epochs).toHaveLength(30);
});
