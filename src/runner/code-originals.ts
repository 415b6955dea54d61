// What the figure of the code shows before anything is run in the page: what the checks find in the
// core's own formulas, and how each learns in its trial: npx tsx src/runner/code-originals.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { activations } from '../core/activations.ts';
import { costs } from '../core/costs.ts';
import { examples } from '../core/dataset.ts';
import { plainKernel } from '../core/plain-kernel.ts';
import { findingsFor } from '../experiment/sandbox/checks.ts';
import type { Own } from '../experiment/sandbox/ownKernel.ts';
import { originalNames, originals, trialSizes } from '../experiment/sandbox/originals.ts';
import type { Original } from '../experiment/sandbox/originals.ts';
import { trialRun } from '../experiment/sandbox/trial.ts';
import { root } from './failure.ts';
import { loadData } from './loadData.ts';

const split = loadData('mnist-10k');
const data = {
  training: examples(split.training, 0, trialSizes.training),
  evaluation: examples(split.validation, 0, trialSizes.evaluation),
};

const own = ({ kind, trial }: Original): Own =>
  kind === 'cost' ? { cost: costs[trial.cost] } : { activation: activations[trial.hidden] };

const results = originalNames.map(name => {
  const original = originals[name];
  const correct: number[] = [];
  for (const event of trialRun(plainKernel('float64'), original.trial, data)) {
    if (event.type === 'epoch') correct.push(event.measures.evaluationAccuracy ?? 0);
  }
  process.stderr.write(`${name}: ${correct.at(-1)} right\n`);
  return [name, { findings: findingsFor(own(original), original.trial), correct }];
});
const path = join(root, 'src/widgets/code/first-result.json');
writeFileSync(path, `${JSON.stringify(Object.fromEntries(results))}\n`);
process.stdout.write(`${path}\n`);
