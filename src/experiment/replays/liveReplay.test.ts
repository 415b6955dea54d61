import { describe, expect, it } from 'vitest';
import { madeUpDigits } from '../testing/digits.ts';
import { fakeServices } from '../testing/services.ts';
import type { LiveReplay, ReplayState } from './liveReplay.ts';
import { createReplay } from './liveReplay.ts';

const others = madeUpDigits(10_000, 2, 'others');
const split = { training: madeUpDigits(1000, 1, 'bars'), validation: others, test: others };

function until({ store }: LiveReplay, done: (state: ReplayState) => boolean): Promise<ReplayState> {
  return new Promise(resolve => {
    const look = (state: ReplayState) => {
      if (!done(state)) return;
      unsubscribe();
      resolve(state);
    };
    const unsubscribe = store.subscribe(look);
    look(store.getState());
  });
}

describe('a replay in the page', () => {
  it('runs, pauses, goes on from there, and is let go', async () => {
    const services = fakeServices(1, async () => split);
    const replay = createReplay('regularized', false, () => services);
    expect(replay.store.getState()).toMatchObject({ status: 'idle', runs: [] });
    replay.start();
    const begun = await until(replay, ({ runs }) => (runs[0]?.length ?? 0) >= 1);
    expect(begun.status).toBe('running');
    expect(begun.runs[0][0]).toMatchObject({ epoch: 0, learningRate: 0.5 });
    expect(begun.runs[0][0].evaluationAccuracy).toBeGreaterThan(0);
    replay.pause();
    const paused = replay.store.getState();
    expect(paused.status).toBe('paused');
    const before = paused.runs[0].length;
    replay.resume();
    const gone = await until(replay, ({ runs }) => runs[0].length > before);
    expect(gone.runs[0].map(({ epoch }) => epoch)).toEqual(gone.runs[0].map((_, k) => k));
    replay.dispose();
    replay.pause();
    expect(replay.store.getState().runs[0].length).toBeGreaterThan(0);
  });

  it('starts over from nothing', async () => {
    const services = fakeServices(1, async () => split);
    const replay = createReplay('overfitting', false, () => services);
    replay.start();
    const first = await until(replay, ({ runs }) => (runs[0]?.length ?? 0) >= 1);
    replay.start();
    expect(replay.store.getState().runs.flat()).toEqual([]);
    const again = await until(replay, ({ runs }) => (runs[0]?.length ?? 0) >= 1);
    expect(again.runs[0][0].trainingCost).toBe(first.runs[0][0].trainingCost);
    replay.dispose();
  });

  it('fails in words where there is less data than it needs', async () => {
    const services = fakeServices(1);
    const replay = createReplay('overfitting', false, () => services);
    replay.start();
    const { message } = await until(replay, ({ status }) => status === 'failed');
    expect(message).toMatch(/1000/);
  });
});
