import { activations } from '../../core/activations.ts';
import { costs } from '../../core/costs.ts';
import { examples } from '../../core/dataset.ts';
import { plainKernel } from '../../core/plain-kernel.ts';
import { findingsFor } from '../../experiment/sandbox/checks.ts';
import type { Own } from '../../experiment/sandbox/ownKernel.ts';
import { originalNames, originals, trialSizes } from '../../experiment/sandbox/originals.ts';
import type { Original } from '../../experiment/sandbox/originals.ts';
import { trialRun } from '../../experiment/sandbox/trial.ts';
import type { Precomputation } from './precomputation.ts';

const own = ({ kind, trial }: Original): Own =>
  kind === 'cost' ? { cost: costs[trial.cost] } : { activation: activations[trial.hidden] };

export const originalFormulas: Precomputation = {
  about: "what the checks find in the core's own formulas, and how each learns in its trial",
  source: 'mnist-10k',
  files: ['code/first-result.json'],
  compute({ split, say }) {
    const data = {
      training: examples(split.training, 0, trialSizes.training),
      evaluation: examples(split.validation, 0, trialSizes.evaluation),
    };
    const results = originalNames.map(name => {
      const original = originals[name];
      const correct: number[] = [];
      for (const event of trialRun(plainKernel('float64'), original.trial, data)) {
        if (event.type === 'epoch') correct.push(event.measures.evaluationAccuracy ?? 0);
      }
      say(`${name}: ${correct.at(-1)} right`);
      return [name, { findings: findingsFor(own(original), original.trial), correct }];
    });
    return [Object.fromEntries(results)];
  },
};
