import { describe, expect, it } from 'vitest';
import { readSettings } from '../../figure/reading.ts';
import { linkOf, overshootOf, readoutsOf, summaryOf, type Runs } from './presenter.ts';
import { presetOf, schema } from './settings.ts';
import { initialState, reduce, type Action, type NeuronState } from './state.ts';
import { trajectory } from './trajectory.ts';

const begin = (settings: Record<string, unknown> = {}) =>
  initialState(readSettings(schema, settings).values);
const after = (state: NeuronState, ...actions: Action[]) => actions.reduce(reduce, state);
const run: Action = { type: 'run', reducedMotion: false };
const runsOf = ({ start, learningRates }: NeuronState): Runs => ({
  quadratic: trajectory('quadratic', start, learningRates.quadratic),
  'cross-entropy': trajectory('cross-entropy', start, learningRates['cross-entropy']),
});

describe('the figure as a sequence of actions', () => {
  it('shows a whole run before anything is touched, at the epoch asked for', () => {
    expect(begin({ w: 2, b: 2, epoch: 120 })).toMatchObject({ epoch: 120, reached: 300 });
  });

  it('runs from the start, pauses, resumes where it was and stops at 300', () => {
    const running = after(begin({ epoch: 120 }), run, { type: 'advance', by: 7 });
    expect(running).toMatchObject({ epoch: 7, reached: 7, status: 'running' });
    const resumed = after(running, { type: 'pause' }, run);
    expect(resumed).toMatchObject({ epoch: 7, status: 'running' });
    expect(after(resumed, { type: 'advance', by: 999 })).toMatchObject({
      epoch: 300,
      reached: 300,
      status: 'resting',
    });
  });

  it('begins again when it is run at the end', () => {
    const ended = after(begin(), run, { type: 'advance', by: 300 });
    expect(after(ended, run)).toMatchObject({ epoch: 0, reached: 0, status: 'running' });
  });

  it('jumps to the result where less movement is asked for', () => {
    expect(after(begin(), { type: 'run', reducedMotion: true })).toMatchObject({
      epoch: 300,
      reached: 300,
      status: 'resting',
    });
  });

  it('steps by one epoch and not past the last', () => {
    expect(after(begin({ epoch: 299 }), { type: 'step' }, { type: 'step' }).epoch).toBe(300);
  });

  it('goes back to epoch 0 when the start is moved', () => {
    const moved = after(begin({ epoch: 200 }), { type: 'start', start: { w: 1, b: -1 } });
    expect(moved).toMatchObject({ epoch: 0, reached: 300, start: { w: 1, b: -1 } });
  });

  it('hides the run while a guess is asked for, and shows it once it is run', () => {
    const asked = after(begin(), { type: 'ask for a guess' });
    expect(asked).toMatchObject({ guess: 'asked', reached: 0 });
    expect(after(asked, { type: 'start', start: { w: 1, b: 1 } }).reached).toBe(0);
    expect(after(asked, run).guess).toBe('given');
  });

  it('takes commands: a start and a run', () => {
    const { values } = readSettings(schema, { w: 0.6, b: 0.9, run: true });
    const told = after(begin(), { type: 'settings', settings: values, reducedMotion: false });
    expect(told).toMatchObject({ start: { w: 0.6, b: 0.9 }, epoch: 0, status: 'running' });
  });
});

describe('learning rates', () => {
  it('belong to the cost shown, and to the quadratic one when both are', () => {
    expect(begin({ cost: 'cross-entropy', eta: 0.005 }).learningRates).toEqual({
      quadratic: 0.15,
      'cross-entropy': 0.005,
    });
    expect(begin({ cost: 'both', eta: 0.3 }).learningRates).toEqual({
      quadratic: 0.3,
      'cross-entropy': 0.05,
    });
  });

  it('can be named one by one', () => {
    expect(begin({ eta: { quadratic: 0.2, crossEntropy: 0.01 } }).learningRates).toEqual({
      quadratic: 0.2,
      'cross-entropy': 0.01,
    });
  });

  it('out of range are refused in words', () => {
    expect(readSettings(schema, { eta: -1 }).problems[0]).toMatch(
      /^eta: expected .* received “-1”/,
    );
  });
});

describe('the words and numbers', () => {
  it('are the ones the text quotes', () => {
    const state = begin({ w: 2, b: 2, cost: 'both', epoch: 120 });
    expect(readoutsOf(runsOf(state), state)).toMatchObject({
      epoch: '120',
      output: '0.96',
      outputAtStart: '0.98',
      outputAtEnd: '0.20',
      slope: '0.042',
      speed: '0.040',
      fastestEpoch: '214',
      'quadratic.output': '0.96',
      'crossEntropy.output': '0.14',
      'crossEntropy.outputAtEnd': '0.04',
      'crossEntropy.fastestEpoch': '0',
    });
  });

  it('say the result in a sentence', () => {
    const state = begin({ w: 2, b: 2, epoch: 300 });
    expect(summaryOf(runsOf(state), state)).toContain(
      'After 300 epochs the output is 0.20; it learned fastest at epoch 214.',
    );
  });

  it('keep a run that is on its way to itself', () => {
    const state = after(begin(), run);
    expect(summaryOf(runsOf(state), state)).not.toContain('After 300');
  });

  it('explain a step that is far too long, and show no NaN', () => {
    const state = begin({ w: 2, b: 2, eta: 1e9, epoch: 300 });
    const words = [
      overshootOf(runsOf(state), state),
      summaryOf(runsOf(state), state),
      ...Object.values(readoutsOf(runsOf(state), state)),
    ].join(' ');
    expect(words).toContain('steps are too long');
    expect(words).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('are silent about overshooting where there is none', () => {
    const state = begin({ w: 2, b: 2 });
    expect(overshootOf(runsOf(state), state)).toBeNull();
  });

  it('survive the way through a link', () => {
    const state = begin({
      w: -1.5,
      b: 0.25,
      cost: 'both',
      eta: 0.3,
      crossEntropyEta: 0.02,
      epoch: 40,
    });
    expect(begin(linkOf(state))).toEqual(state);
  });
});

it('knows the two starts of the text', () => {
  expect([
    presetOf({ w: 0.6, b: 0.9 }),
    presetOf({ w: 2, b: 2 }),
    presetOf({ w: 2, b: 1 }),
  ]).toEqual(['wrong', 'badly-wrong', null]);
});
