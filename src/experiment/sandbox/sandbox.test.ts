import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { madeUpSplit } from '../testing/digits.ts';
import type { Frame } from './frame.ts';
import { hearing } from './hearing.ts';
import { originals } from './originals.ts';
import { perform } from './perform.ts';
import type { FromSandbox, Job } from './protocol.ts';
import { Sandbox, SILENCE, type SandboxWorld } from './sandbox.ts';

const surroundings = originals.quadratic.trial;
const right = { kind: 'cost' as const, code: 'const cost = { value: a => a, gradient: () => 1 };' };

/** A frame whose worker is this thread, or one that never says more than that it lives. */
function frameThat(does: 'performs' | 'hangs' | 'stays dead'): Frame & { ends: number } {
  return {
    ends: 0,
    start(_source, job, port) {
      if (does === 'stays dead') return;
      const tell = (message: FromSandbox) => port.postMessage(message);
      if (does === 'hangs') tell({ type: 'alive' });
      else perform(job as Job, tell, () => 0);
    },
    end() {
      this.ends++;
    },
    remove() {},
  };
}

const worldOf = (frame: Frame): SandboxWorld => ({
  open: async () => frame,
  source: async () => '',
  digits: async () => ({ training: madeUpSplit.training, evaluation: madeUpSplit.validation }),
});

describe('a sandbox', () => {
  it('checks, trains, and ends the worker each time', async () => {
    const frame = frameThat('performs');
    const sandbox = new Sandbox(worldOf(frame));
    const checked = await sandbox.check(right, surroundings);
    expect(checked.type === 'checked' && checked.findings.map(({ check }) => check)).toEqual([
      'finite',
      'slope',
      'network',
    ]);
    const epochs: number[] = [];
    const trained = await sandbox.train(
      right,
      { ...surroundings, epochs: 3 },
      {
        waits: () => {},
        epoch: correct => epochs.push(correct),
      },
    );
    expect(trained).toEqual({ type: 'trained', diverged: false });
    expect(epochs).toHaveLength(3);
    expect(frame.ends).toBe(2);
  });

  it('says why code is refused', async () => {
    const sandbox = new Sandbox(worldOf(frameThat('performs')));
    const outcome = await sandbox.check({ kind: 'cost', code: 'const cost = 1;' }, surroundings);
    expect(outcome).toMatchObject({ type: 'refused' });
  });

  it('is stopped, by the reader and by the next job', async () => {
    const sandbox = new Sandbox(worldOf(frameThat('hangs')));
    const first = sandbox.check(right, surroundings);
    const second = sandbox.check(right, surroundings);
    expect(await first).toEqual({ type: 'stopped' });
    sandbox.stop();
    expect(await second).toEqual({ type: 'stopped' });
  });

  it('rejects where the page itself fails', async () => {
    const world = worldOf(frameThat('performs'));
    const offline = new Sandbox({ ...world, source: () => Promise.reject(new Error('offline')) });
    await expect(offline.check(right, surroundings)).rejects.toThrow('offline');
  });
});

describe('with a clock', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const settle = () => new Promise(resolve => setImmediate(resolve));

  it('ends code that is silent for too long', async () => {
    const frame = frameThat('hangs');
    const sandbox = new Sandbox(worldOf(frame));
    const outcome = sandbox.check(right, surroundings);
    for (let i = 0; i < 5; i++) await settle();
    vi.advanceTimersByTime(SILENCE - 1);
    expect(frame.ends).toBe(0);
    vi.advanceTimersByTime(1);
    expect(await outcome).toEqual({ type: 'overrun' });
    expect(frame.ends).toBe(1);
  });

  it('gives up a worker that does not start', async () => {
    const sandbox = new Sandbox(worldOf(frameThat('stays dead')));
    const outcome = sandbox.check(right, surroundings).catch((error: unknown) => String(error));
    for (let i = 0; i < 5; i++) await settle();
    vi.advanceTimersByTime(30_000);
    expect(await outcome).toContain('did not start');
  });
});

describe('what is heard of a worker', () => {
  it('is numbers and words, whatever it says', () => {
    expect(hearing(null)).toBeNull();
    expect(hearing({ type: 'epoch', correct: 'many' })).toBeNull();
    expect(hearing({ type: 'epoch', correct: NaN })).toBeNull();
    expect(hearing({ type: 'epoch', correct: 7, more: {} })).toEqual({ type: 'epoch', correct: 7 });
    expect(hearing({ type: 'refused', message: { html: '<b>' } })).toEqual({
      type: 'refused',
      message: '[object Object]',
    });
    expect(hearing({ type: 'checked', findings: 'all' })).toBeNull();
    const finding = {
      check: 'slope',
      passed: 'yes',
      places: 3,
      worst: { of: 7, at: { a: 1, y: 'x' }, expected: Infinity, received: 2 },
    };
    expect(hearing({ type: 'checked', findings: [finding, { check: 'taste' }, null] })).toEqual({
      type: 'checked',
      findings: [
        {
          check: 'slope',
          passed: false,
          places: 3,
          worst: { of: '7', at: { a: 1 }, expected: null, received: 2 },
        },
      ],
    });
  });
});
