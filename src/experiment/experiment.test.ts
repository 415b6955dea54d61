import { afterEach, describe, expect, it } from 'vitest';
import { createExperiment } from './experiment.ts';
import { fullSpec, smallSpec } from './testing/digits.ts';
import {
  direct,
  disposeAll,
  experimentOf,
  is,
  long,
  measures,
  until,
} from './testing/experiments.ts';
import { fakeServices } from './testing/services.ts';

afterEach(disposeAll);

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
