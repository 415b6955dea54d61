import { describe, expect, it } from 'vitest';
import { activations } from '../../core/activations.ts';
import { plainKernel } from '../../core/plain-kernel.ts';
import { madeUpSplit } from '../testing/digits.ts';
import { kernelWith } from './ownKernel.ts';
import { originals } from './originals.ts';
import { perform } from './perform.ts';
import type { Formula, FromSandbox, Trial } from './protocol.ts';
import { trialRun } from './trial.ts';

const data = { training: madeUpSplit.training, evaluation: madeUpSplit.validation };
const short = (trial: Trial): Trial => ({ ...trial, epochs: 4 });

function told(formula: Formula, trial: Trial): FromSandbox[] {
  const messages: FromSandbox[] = [];
  perform(
    { type: 'train', formula, trial, data },
    message => messages.push(message),
    () => 0,
  );
  return messages;
}

const correct = (messages: FromSandbox[]) =>
  messages.flatMap(message => (message.type === 'epoch' ? message.correct : []));

function plainCorrect(trial: Trial): number[] {
  const counts: number[] = [];
  for (const event of trialRun(plainKernel('float64'), trial, data)) {
    if (event.type === 'epoch') counts.push(event.measures.evaluationAccuracy ?? NaN);
  }
  return counts;
}

const quadratic =
  'const cost = { value: (a, y) => 0.5 * (a - y) * (a - y), gradient: (a, y) => a - y };';

describe('a training with a formula of one’s own', () => {
  it('is the core’s, where the formula is', () => {
    const trial = short(originals.quadratic.trial);
    const messages = told({ kind: 'cost', code: quadratic }, trial);
    expect(messages[0]).toEqual({ type: 'alive' });
    expect(messages.at(-1)).toEqual({ type: 'trained', diverged: false });
    expect(correct(messages)).toEqual(plainCorrect(trial));
    // …and the cost that the trial names is not the one it trains with.
    const named = { ...trial, cost: 'cross-entropy' as const };
    expect(correct(told({ kind: 'cost', code: quadratic }, named))).toEqual(plainCorrect(trial));
  });

  it('puts an activation into the hidden layers and nowhere else', () => {
    const trial = short(originals.relu.trial);
    const code = 'const activation = { f: z => (z > 0 ? z : 0), slope: z => (z > 0 ? 1 : 0) };';
    expect(correct(told({ kind: 'activation', code }, trial))).toEqual(plainCorrect(trial));
  });

  it('leaves the table of the core as it was', () => {
    kernelWith({ activation: { ...activations.relu, f: () => 7 } });
    expect(activations.tanh.f(0)).toBe(0);
  });

  it('is refused where the code stops in the middle of it', () => {
    const code =
      "let n = 0; const cost = { value: a => a, gradient: () => { if (n++ > 900) throw new Error('tired'); return 1; } };";
    const last = told({ kind: 'cost', code }, short(originals.quadratic.trial)).at(-1);
    expect(last).toEqual({ type: 'refused', message: 'tired' });
  });

  it('tells of weights that grow beyond all numbers', () => {
    const code = 'const cost = { value: a => a, gradient: () => -1e300 };';
    const trial = { ...short(originals.quadratic.trial), output: 'linear' as const };
    expect(told({ kind: 'cost', code }, trial).at(-1)).toEqual({ type: 'trained', diverged: true });
  });
});
