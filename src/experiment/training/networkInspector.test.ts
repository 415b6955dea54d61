import { afterEach, describe, expect, it } from 'vitest';
import { correctTogether } from '../statistics/ensemble.ts';
import { fullSpec, madeUpSplit, smallSpec } from '../testing/digits.ts';
import { direct, disposeAll, experimentOf, is, measures, until } from '../testing/experiments.ts';

afterEach(disposeAll);

describe('looking at a network', () => {
  it('is possible before any training, and leaves the experiment idle', async () => {
    const experiment = experimentOf(smallSpec);
    const outputs = await experiment.classify(new Uint8Array(784));
    expect(outputs.length).toBe(10);
    expect(experiment.store.getState()).toMatchObject({ status: 'idle', epochs: [] });
    experiment.start();
    const { epochs } = await until(experiment, is('done'));
    expect(measures(epochs)).toEqual(measures(direct(smallSpec).epochs));
  });

  it('finds as many mistakes as the epoch counted', async () => {
    const experiment = experimentOf(smallSpec);
    experiment.start();
    const { epochs } = await until(experiment, is('done'));
    for (const at of [1, 3, 6]) {
      const { total, of, examples } = await experiment.mistakes(4, at);
      expect(of).toBe(30);
      expect(30 - total).toBe(epochs[at - 1].evaluationAccuracy);
      expect(examples.length).toBe(Math.min(4, total));
      for (const { index, pixels, label, answer, outputs } of examples) {
        const { inputs, labels } = madeUpSplit.validation;
        expect([...pixels]).toEqual([...inputs.subarray(index * 784, (index + 1) * 784)]);
        expect(label).toBe(labels[index]);
        expect(answer).not.toBe(label);
        expect(outputs[answer]).toBe(Math.max(...outputs));
        expect(await experiment.classify(pixels, at)).toEqual(outputs);
      }
    }
  });

  it('counts the answers to each digit', async () => {
    const experiment = experimentOf(smallSpec);
    experiment.start();
    const { epochs } = await until(experiment, is('done'));
    for (const at of [2, 6]) {
      const { counts, of } = await experiment.answers(at);
      const right = counts.reduce((sum, answers, digit) => sum + answers[digit], 0);
      expect(right).toBe(epochs[at - 1].evaluationAccuracy);
      const labels = [...madeUpSplit.validation.labels.subarray(0, of)];
      counts.forEach((answers, digit) => {
        const asked = answers.reduce((sum, count) => sum + count, 0);
        expect(asked).toBe(labels.filter(label => label === digit).length);
      });
    }
  });

  it('gives every output of any epoch, from which the count comes again', async () => {
    const experiment = experimentOf(smallSpec);
    experiment.start();
    const { epochs } = await until(experiment, is('done'));
    for (const at of [2, 6]) {
      const outputs = await experiment.outputs(at);
      expect([outputs.values.length, outputs.classes]).toEqual([300, 10]);
      expect([...outputs.labels]).toEqual([...madeUpSplit.validation.labels]);
      expect(correctTogether([outputs])).toBe(epochs[at - 1].evaluationAccuracy);
      const { inputs } = madeUpSplit.validation;
      const last = Uint8Array.from(inputs.subarray(29 * 784, 30 * 784));
      const alone = await experiment.classify(last, at);
      expect([...outputs.values.subarray(290)]).toEqual(alone.map(Math.fround));
    }
  });

  it('draws gradients of mini-batches, the same from one seed, of any epoch', async () => {
    const experiment = experimentOf(smallSpec);
    experiment.start();
    await until(experiment, is('done'));
    const draws = { images: 20, sizes: [1, 20], draws: 30, seed: 5 };
    const early = await experiment.gradients(draws, 1);
    expect(early.clouds.map(({ m, along }) => [m, along.length])).toEqual([
      [1, 30],
      [20, 30],
    ]);
    expect(early.length).toBeGreaterThan(0);
    expect(await experiment.gradients(draws, 1)).toEqual(early);
    expect(await experiment.gradients(draws, 4)).not.toEqual(early);
    expect(await experiment.gradients({ ...draws, seed: 6 }, 1)).not.toEqual(early);
    await expect(experiment.gradients({ ...draws, images: 1e6 }, 1)).rejects.toThrow(/expected/);
  });

  it('gives the weights and the network of any epoch', async () => {
    const experiment = experimentOf(smallSpec);
    experiment.start();
    await until(experiment, is('done'));
    const now = await experiment.network();
    expect(await experiment.network(6)).toEqual(now);
    expect(await experiment.network(5)).not.toEqual(now);
    expect((await experiment.firstLayerWeights(4)).map(weights => [...weights])).toEqual(
      now.weights[0].slice(0, 4).map(weights => weights.map(Math.fround)),
    );
    await expect(experiment.firstLayerWeights(6)).rejects.toThrow(
      'neuron: expected a whole number from 0 to 4, received 5',
    );
    await expect(experiment.network(7)).rejects.toThrow('from 0 to 6, received 7');
    await expect(experiment.classify(new Uint8Array(3))).rejects.toThrow('784 pixels; received 3');
  });

  it('does not disturb the training', async () => {
    const experiment = experimentOf(fullSpec);
    experiment.start();
    await until(experiment, ({ epochs }) => epochs.length > 0);
    for (let i = 0; i < 5; i++) await experiment.mistakes(1);
    const { epochs } = await until(experiment, is('done'));
    expect(measures(epochs)).toEqual(measures(direct(fullSpec).epochs));
  });
});
