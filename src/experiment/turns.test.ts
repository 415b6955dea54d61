import { afterEach, describe, expect, it } from 'vitest';
import { smallSpec } from './testing/digits.ts';
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
