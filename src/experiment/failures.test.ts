import { afterEach, describe, expect, it } from 'vitest';
import { createExperiment } from './experiment.ts';
import { madeUpSplit, smallSpec } from './testing/digits.ts';
import {
  direct,
  disposeAll,
  experimentOf,
  is,
  long,
  measures,
  until,
} from './testing/experiments.ts';
import { FakeWorker, fakeServices } from './testing/services.ts';
import { WorkerPool } from './training/pool.ts';

afterEach(disposeAll);

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

  it('a browser that makes no worker is told, and asked again by the next start', async () => {
    const services = fakeServices();
    let refuses = true;
    services.pool = new WorkerPool(() => {
      if (refuses) throw new Error('too many workers');
      return new FakeWorker();
    }, 1);
    const experiment = experimentOf(smallSpec, services);
    experiment.start();
    expect((await until(experiment, is('failed'))).message).toBe('Too many workers.');
    refuses = false;
    experiment.start();
    await until(experiment, is('done'));
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
