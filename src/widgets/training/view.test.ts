import { expect, it } from 'vitest';
import { createExperiment } from '../../experiment/index.ts';
import { chapterSpec } from './spec.ts';
import { accuracyDomain, at, bestOf, curve, epochAxis, isOwn, passes } from './view.ts';

const epochs = [850, 920, 920, 910].map((evaluationAccuracy, epoch) => ({
  epoch,
  learningRate: 0.5,
  evaluationAccuracy,
  evaluationCost: epoch === 3 ? Infinity : 1 / (epoch + 1),
}));

it('counts epochs as the reader does: the first is 1', () => {
  expect(epochs.map(passes)).toEqual([1, 2, 3, 4]);
  expect(at(epochs, 2)?.evaluationAccuracy).toBe(920);
  expect(at(epochs, 0)).toBeNull();
});

it('takes the earliest of equally good epochs for the best', () => {
  expect(bestOf(epochs)).toEqual({ passes: 2, correct: 920 });
  expect(bestOf([])).toBeNull();
  expect(bestOf([{ epoch: 0, learningRate: 0.5, trainingCost: 1 }])).toBeNull();
});

it('draws counts as per cent, and leaves a gap where a cost is beyond all numbers', () => {
  // 850 of 1,000 is 85 %.
  expect(curve(epochs, 'evaluationAccuracy', 1000)[0]).toEqual({ x: 1, y: 85 });
  expect(curve(epochs, 'evaluationCost').map(point => point.y)).toEqual([1, 1 / 2, 1 / 3, null]);
  expect(curve(epochs, 'trainingCost')).toEqual([]);
});

it('keeps the accuracy axis on tens, so that it stays still while a run grows', () => {
  expect(accuracyDomain([[{ x: 1, y: 84.8 }]])).toEqual([80, 100]);
  expect(
    accuracyDomain([
      [
        { x: 1, y: 84.8 },
        { x: 2, y: 97 },
      ],
    ]),
  ).toEqual([80, 100]);
  expect(accuracyDomain([[{ x: 1, y: 9.8 }]])).toEqual([0, 100]);
  expect(accuracyDomain([])).toEqual([80, 100]);
});

it('names whole epochs only', () => {
  expect([0, 0.5, 1].map(epochAxis(3).format)).toEqual(['0', '', '1']);
});

it('knows a run of the reader’s own from the result computed ahead', () => {
  const idle = createExperiment(chapterSpec).store.getState();
  expect([null, idle].map(isOwn)).toEqual([false, false]);
  expect(isOwn({ ...idle, status: 'loading' })).toBe(true);
  const initialNetwork = { sizes: [784, 10], weights: [], biases: [], cost: 'QuadraticCost' };
  const network = { ...chapterSpec.network, initialNetwork };
  expect(isOwn({ ...idle, spec: { ...chapterSpec, network } })).toBe(true);
});
