import { afterEach, describe, expect, it } from 'vitest';
import { finish } from '../core/evaluate.ts';
import { plainKernel } from '../core/plain-kernel.ts';
import { correctTogether } from './ensemble.ts';
import { createExperiment } from './experiment.ts';
import { runData } from './runData.ts';
import type { ExperimentSpec } from './spec.ts';
import { completeSpec } from './spec.ts';
import type { EpochResult, Experiment, ExperimentState } from './state.ts';
import { fullSpec, madeUpSplit, smallSpec } from './testing/digits.ts';
import type { FakeServices } from './testing/services.ts';
import { fakeServices } from './testing/services.ts';
import { TrainingRun } from './trainingRun.ts';

const made: Experiment[] = [];
afterEach(() => made.splice(0).forEach(experiment => experiment.dispose()));

function experimentOf(spec: ExperimentSpec, services: FakeServices = fakeServices()): Experiment {
  const experiment = createExperiment(spec, () => services);
  made.push(experiment);
  return experiment;
}

/** Resolves when the state is as asked. */
function until(
  { store }: Experiment,
  holds: (state: ExperimentState) => boolean,
): Promise<ExperimentState> {
  return new Promise(resolve => {
    const look = (state: ExperimentState) => {
      if (!holds(state)) return;
      stop();
      resolve(state);
    };
    const stop = store.subscribe(look);
    look(store.getState());
  });
}

const is = (status: ExperimentState['status']) => (state: ExperimentState) =>
  state.status === status;
const long = (spec: ExperimentSpec, epochs = 2000): ExperimentSpec => ({
  ...spec,
  training: { ...spec.training, epochs },
});
const measures = (epochs: EpochResult[]) =>
  epochs.map(({ trainingSeconds: _t, evaluationSeconds: _e, ...rest }) => rest);

function direct(spec: ExperimentSpec): TrainingRun {
  const complete = completeSpec(spec);
  const run = new TrainingRun(complete, runData(complete, madeUpSplit), () => 0);
  finish(run.wake(plainKernel(complete.precision)));
  while (!run.advance('end', 1));
  return run;
}

describe('an experiment', () => {
  it('does nothing before it is asked to', () => {
    const experiment = createExperiment(smallSpec, () => {
      throw new Error('nothing should be needed');
    });
    expect(experiment.store.getState()).toEqual({
      status: 'idle',
      spec: smallSpec,
      epochs: [],
      progress: null,
      loading: null,
      data: null,
      kernel: null,
      kernelFault: null,
      end: null,
      message: null,
    });
  });

  it('goes from idle over loading and running to done, with the results of its spec', async () => {
    const experiment = experimentOf(fullSpec);
    const statuses: string[] = [];
    experiment.store.subscribe(({ status }) => {
      if (statuses.at(-1) !== status) statuses.push(status);
    });
    experiment.start();
    const state = await until(experiment, is('done'));
    expect(statuses).toEqual(['loading', 'running', 'done']);
    expect(measures(state.epochs)).toEqual(measures(direct(fullSpec).epochs));
    expect(state).toMatchObject({
      kernel: 'plain',
      end: { reason: 'finished', epochs: 6 },
      loading: null,
      data: {
        source: 'mnist',
        training: { name: 'sixty bars', count: 60 },
        evaluation: { name: 'thirty bars', count: 30 },
      },
    });
  });

  it('pauses, steps one mini-batch, then to the end of the epoch, and goes on', async () => {
    const experiment = experimentOf(smallSpec);
    experiment.stepBatch();
    const first = await until(experiment, is('paused'));
    expect(first.progress).toMatchObject({ epoch: 0, examples: 7 });
    experiment.stepBatch();
    await until(experiment, ({ progress }) => progress?.examples === 14);
    experiment.stepEpoch();
    const second = await until(experiment, ({ epochs }) => epochs.length === 1);
    expect(second.progress).toMatchObject({ epoch: 1, examples: 0 });
    expect((await until(experiment, is('paused'))).end).toBeNull();
    experiment.resume();
    const done = await until(experiment, is('done'));
    expect(measures(done.epochs)).toEqual(measures(direct(smallSpec).epochs));
  });

  it('pauses at once, and nothing comes after', async () => {
    const experiment = experimentOf(long(smallSpec));
    experiment.start();
    await until(experiment, ({ epochs }) => epochs.length > 2);
    experiment.pause();
    expect(experiment.store.getState().status).toBe('paused');
    await experiment.classify(new Uint8Array(784)); // answered after the pause was obeyed
    const { epochs, progress } = experiment.store.getState();
    await new Promise(resolve => setTimeout(resolve, 60));
    expect(experiment.store.getState()).toMatchObject({ status: 'paused', epochs, progress });
  });

  it('is not confused by a pause and a resume in one breath', async () => {
    const experiment = experimentOf(smallSpec);
    experiment.start();
    await until(experiment, is('running'));
    experiment.pause();
    experiment.resume();
    experiment.pause();
    experiment.resume();
    const { epochs } = await until(experiment, is('done'));
    expect(measures(epochs)).toEqual(measures(direct(smallSpec).epochs));
  });

  it('stops for good, and keeps what it has shown', async () => {
    const experiment = experimentOf(long(smallSpec));
    experiment.start();
    await until(experiment, ({ epochs }) => epochs.length > 2);
    experiment.stop();
    experiment.resume();
    experiment.stepEpoch();
    expect(experiment.store.getState().status).toBe('stopped');
    expect((await experiment.network()).sizes).toEqual([784, 5, 10]);
    expect(experiment.store.getState().status).toBe('stopped');
    expect(experiment.store.getState().epochs.length).toBeGreaterThan(2);
  });

  it('restarts from nothing', async () => {
    const experiment = experimentOf(smallSpec);
    experiment.start();
    const { epochs } = await until(experiment, is('done'));
    experiment.restart();
    expect(experiment.store.getState()).toMatchObject({ status: 'loading', epochs: [] });
    const again = await until(experiment, is('done'));
    expect(measures(again.epochs)).toEqual(measures(epochs));
  });

  it('goes on from a past epoch to the same results', async () => {
    const experiment = experimentOf(fullSpec);
    experiment.start();
    const { epochs } = await until(experiment, is('done'));
    experiment.continueFrom(2);
    expect(experiment.store.getState()).toMatchObject({
      status: 'running',
      end: null,
      epochs: epochs.slice(0, 2),
    });
    const again = await until(experiment, is('done'));
    expect(measures(again.epochs)).toEqual(measures(epochs));
  });

  it('refuses to go on from an epoch that has not been', async () => {
    const experiment = experimentOf(smallSpec);
    experiment.continueFrom(3);
    expect(experiment.store.getState().message).toBe(
      'epoch: expected a whole number from 0 to 0, received 3.',
    );
  });

  it('drops the reports of a run that was thrown away', async () => {
    const services = fakeServices();
    const experiment = experimentOf(long(smallSpec), services);
    experiment.start();
    await until(experiment, ({ epochs }) => epochs.length > 0);
    services.workers[0].holds = true;
    await new Promise(resolve => setTimeout(resolve, 40));
    experiment.setSpec(smallSpec);
    services.workers[0].release();
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(experiment.store.getState()).toMatchObject({
      status: 'idle',
      epochs: [],
      progress: null,
    });
    expect(experiment.store.getState().spec).toEqual(smallSpec);
  });

  it('refuses a bad spec with a message, and keeps the old one', () => {
    const experiment = experimentOf(smallSpec);
    experiment.setSpec({ ...smallSpec, seed: -1 });
    expect(experiment.store.getState()).toMatchObject({
      spec: smallSpec,
      message: 'seed: expected a whole number from 0 to 4294967295, received -1.',
    });
  });

  it('says in words that it diverged, and shows no NaN', async () => {
    const experiment = experimentOf({
      ...smallSpec,
      network: { ...smallSpec.network, cost: 'quadratic', output: 'linear' },
      training: { ...smallSpec.training, learningRate: 1e9 },
    });
    experiment.start();
    const state = await until(experiment, is('done'));
    expect(state.end?.reason).toBe('diverged');
    expect(state.message).toMatch(/^Training diverged in epoch 1: the cost grew/);
    const outputs = await experiment.classify(new Uint8Array(784).fill(255));
    expect(outputs.every(Number.isFinite)).toBe(true);
  });
});

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

describe('several experiments', () => {
  it('wait for a free worker in turn, and share it when one pauses', async () => {
    const services = fakeServices(1);
    const [a, b] = [long(smallSpec), smallSpec].map(spec => experimentOf(spec, services));
    a.start();
    await until(a, is('running'));
    b.start();
    const waiting = await until(b, ({ loading }) => loading?.what === 'a free worker');
    expect(waiting.status).toBe('loading');
    a.pause();
    await until(b, is('done'));
    const had = a.store.getState().epochs.length;
    a.resume();
    const { epochs } = await until(a, state => state.epochs.length > had + 2);
    expect(measures(epochs)).toEqual(measures(direct(long(smallSpec, epochs.length)).epochs));
    expect(services.workers.length).toBe(1);
    expect(services.sent).toBe(1);
  });

  it('run side by side where there are workers', async () => {
    const services = fakeServices(2);
    const [a, b] = [1, 2].map(seed => experimentOf({ ...long(smallSpec), seed }, services));
    a.start();
    b.start();
    await Promise.all([a, b].map(each => until(each, ({ epochs }) => epochs.length > 1)));
    expect(services.workers.length).toBe(2);
  });

  it('that no longer wait are not started', async () => {
    const services = fakeServices(1);
    const [a, b] = [long(smallSpec), smallSpec].map(spec => experimentOf(spec, services));
    a.start();
    b.start();
    await until(b, ({ loading }) => loading?.what === 'a free worker');
    b.dispose();
    a.stop();
    const c = experimentOf(smallSpec, services);
    c.start();
    await until(c, is('done'));
    expect(b.store.getState().epochs).toEqual([]);
  });
});

describe('when something fails', () => {
  it('a crash is told, the history stays, and a restart works', async () => {
    const services = fakeServices();
    const experiment = experimentOf(long(smallSpec), services);
    experiment.start();
    await until(experiment, ({ epochs }) => epochs.length > 1);
    const asked = experiment.mistakes(1, 1);
    services.workers[0].crash('out of memory');
    await expect(asked).rejects.toThrow('has crashed (out of memory)');
    const state = experiment.store.getState();
    expect(state.status).toBe('failed');
    expect(state.message).toBe(
      'The part of the page that this training ran in has crashed (out of memory). The epochs so far stay; it can be restarted.',
    );
    expect(state.epochs.length).toBeGreaterThan(1);
    experiment.restart();
    await until(experiment, ({ status, epochs }) => status === 'running' && epochs.length > 0);
    expect(services.workers.length).toBe(2);
  });

  it('data that does not come is told, and asked for again by the next start', async () => {
    let tries = 0;
    const services = fakeServices(1, async () => {
      if (tries++ === 0) throw new Error('the network is gone');
      return madeUpSplit;
    });
    const experiment = experimentOf(smallSpec, services);
    experiment.start();
    const state = await until(experiment, is('failed'));
    expect(state.message).toBe('The network is gone.');
    experiment.start();
    await until(experiment, is('done'));
  });

  it('data that is waited for can be given up, and is asked for again by the next start', async () => {
    const asked: AbortSignal[] = [];
    const services = fakeServices(1, signal => {
      if (signal) asked.push(signal);
      return asked.length === 3 ? Promise.resolve(madeUpSplit) : new Promise(() => {});
    });
    const experiment = experimentOf(smallSpec, services);
    for (const leave of [() => experiment.pause(), () => experiment.stop()]) {
      experiment.start();
      await until(experiment, ({ loading }) => loading?.share === 0.5);
      leave();
      expect(asked.at(-1)?.aborted).toBe(true);
      expect(experiment.store.getState()).toMatchObject({ loading: null, message: null });
    }
    experiment.start();
    const { epochs } = await until(experiment, is('done'));
    expect(measures(epochs)).toEqual(measures(direct(smallSpec).epochs));
    expect(asked.length).toBe(3);
  });

  it('data that is too small for the spec is told by name', async () => {
    const experiment = experimentOf({ ...smallSpec, data: { source: 'mnist', trainingSize: 99 } });
    experiment.start();
    const { message } = await until(experiment, is('failed'));
    expect(message).toBe(
      'data.trainingSize: expected at most the 60 examples there are to train on, received 99.',
    );
  });

  it('a browser without workers is told', async () => {
    const experiment = createExperiment(smallSpec, () => {
      throw new Error('Worker is not defined');
    });
    experiment.start();
    expect(experiment.store.getState()).toMatchObject({
      status: 'failed',
      message: 'Worker is not defined.',
    });
  });
});

it('training goes on out of sight, and who comes back is told', async () => {
  const services = fakeServices();
  const experiment = experimentOf(long(smallSpec), services);
  experiment.start();
  await until(experiment, ({ epochs }) => epochs.length > 1);
  services.seePage(true);
  const { epochs } = experiment.store.getState();
  await until(experiment, state => state.epochs.length > epochs.length + 1);
  expect(experiment.store.getState().message).toBeNull();
  services.seePage(false);
  const { message, epochs: now } = experiment.store.getState();
  expect(message).toBe(
    `Training went on while this page was out of sight: epochs ${epochs.length + 1} to ${now.length}.`,
  );
});
