import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { activations } from '../../core/activations.ts';
import { costs } from '../../core/costs.ts';
import { examples as firstOf } from '../../core/dataset.ts';
import { plainKernel } from '../../core/plain-kernel.ts';
import { findingsFor } from '../../experiment/sandbox/checks.ts';
import { originalNames, originals, trialSizes } from '../../experiment/sandbox/originals.ts';
import { perform } from '../../experiment/sandbox/perform.ts';
import type { FromSandbox } from '../../experiment/sandbox/protocol.ts';
import { trialRun } from '../../experiment/sandbox/trial.ts';
import { loadData } from '../../runner/loadData.ts';
import Code from './Code.tsx';
import { exampleNames, examples, originalOf } from './examples.ts';
import { firstResult } from './first.ts';
import { baseOf, codeOf, isOriginal } from './settings.ts';
import { checkSentence, findingWords, statusSentence, type Told } from './words.ts';

const failures = (name: (typeof exampleNames)[number]) => {
  const formula = { kind: originalOf(name).kind, code: examples[name].code };
  let failed: string[] = [];
  const hear = (message: FromSandbox) => {
    if (message.type === 'checked') {
      failed = message.findings.filter(({ passed }) => !passed).map(({ check }) => check);
    }
  };
  perform({ type: 'check', formula, surroundings: originalOf(name).trial }, hear, () => 0);
  return failed;
};

describe('the programs to begin with', () => {
  it.each(originalNames)('%s passes every check', name => expect(failures(name)).toEqual([]));

  it('fail where the text says they do, and only there', () => {
    expect(failures('without-guards')).toEqual(['finite']);
    expect(failures('without-partner')).toEqual([]);
    expect(failures('false-partner')).toEqual(['partner', 'network']);
    expect(failures('lost-half')).toEqual(['slope', 'partner', 'network']);
    expect(failures('fourth-power')).toEqual([]);
    expect(failures('leaky')).toEqual([]);
    expect(failures('swish')).toEqual([]);
  });

  it('are known for the core’s own only where nothing is changed', () => {
    for (const name of exampleNames) {
      expect(isOriginal(baseOf(name)), name).toBe(examples[name].isOriginal);
    }
    const settings = baseOf('quadratic');
    expect(isOriginal({ ...settings, code: `${codeOf(settings)} ` })).toBe(false);
  });
});

describe('what came with the book', () => {
  const split = loadData('mnist-10k');
  const data = {
    training: firstOf(split.training, 0, trialSizes.training),
    evaluation: firstOf(split.validation, 0, trialSizes.evaluation),
  };

  it('begins as the same training begins here', () => {
    for (const name of ['cross-entropy', 'relu'] as const) {
      const counts: number[] = [];
      const trial = { ...originals[name].trial, epochs: 2 };
      for (const event of trialRun(plainKernel('float64'), trial, data)) {
        if (event.type === 'epoch') counts.push(event.measures.evaluationAccuracy ?? NaN);
      }
      expect(firstResult[name].correct.slice(0, 2)).toEqual(counts);
    }
  });

  it('has the findings that are found here', () => {
    for (const name of originalNames) {
      const { kind, trial } = originals[name];
      const own =
        kind === 'cost' ? { cost: costs[trial.cost] } : { activation: activations[trial.hidden] };
      expect(firstResult[name].findings).toEqual(findingsFor(own, trial));
      expect(firstResult[name].correct).toHaveLength(trial.epochs);
    }
  });
});

describe('the words', () => {
  const slope = {
    check: 'slope' as const,
    passed: false,
    places: 18,
    worst: { of: 'gradient', at: { a: 0.98, y: 0 }, expected: 0.98, received: -0.98 },
  };

  it('say where, what was expected, and what was received', () => {
    expect(findingWords(slope).says).toBe(
      'gradient(a = 0.98, y = 0): expected 0.98 by differences, received −0.98.',
    );
    const worst = { of: 'value', at: { a: 1, y: 1 }, expected: null, received: null };
    expect(findingWords({ check: 'finite', passed: false, places: 22, worst }).says).toBe(
      'value(a = 1, y = 1) is not a number.',
    );
    const network = { check: 'network' as const, passed: false, places: 39, error: 0.5 };
    expect(checkSentence([slope, network])).toMatch(/received −0\.98\. 1 more check failed\.$/);
  });

  it('tell a run that is the core’s own from one that is not', () => {
    const told: Told = {
      phase: 'ended',
      findings: [],
      correct: [700, 800],
      outcome: { type: 'trained', diverged: false },
      problem: null,
      original: [700, 800],
      title: 'the quadratic cost',
      same: false,
      silence: 4000,
    };
    expect(statusSentence(told)).toBe(
      '800 of 1,000 right after 2 epochs. The curve is that of the quadratic cost, epoch for epoch.',
    );
    expect(statusSentence({ ...told, correct: [700, 801] })).toBe(
      '801 of 1,000 right after 2 epochs; with the quadratic cost it was 800.',
    );
    const diverged = { type: 'trained' as const, diverged: true };
    expect(statusSentence({ ...told, correct: [], outcome: diverged })).toContain(
      'grew beyond all numbers in epoch 1',
    );
    expect(statusSentence({ ...told, outcome: { type: 'overrun' } })).toContain('4 seconds');
  });
});

it('is prerendered with a true first view, and refuses what it cannot use in words', () => {
  const html = renderToString(<Code figureId="f" begin="relu" learningRate={0} />);
  expect(html).toContain('901 of 1,000 digits right after 30 epochs');
  expect(html).toContain('f: z =&gt; (z &gt; 0 ? z : 0)');
  expect(html).toContain('learningRate: expected a number from 0.0001 to 100, received “0”.');
  expect(html).not.toMatch(/NaN|Infinity|undefined|\[object/);
});
