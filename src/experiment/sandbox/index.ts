import { examples } from '../../core/dataset.ts';
import type { Dataset } from '../../core/dataset.ts';
import { dataClient } from '../data/dataClient.ts';
import type { RunData } from '../data/runData.ts';
import { openFrame } from './frame.ts';
import { trialSizes } from './originals.ts';
import { Sandbox } from './sandbox.ts';

export type { Outcome, Sandbox } from './sandbox.ts';
export { SILENCE } from './sandbox.ts';
export type { Original, OriginalName } from './originals.ts';
export { originalNames, originals, trialSizes } from './originals.ts';
export type { Finding, Formula, FormulaKind, Surroundings, Trial } from './protocol.ts';

export function createSandbox(): Sandbox {
  return new Sandbox({
    open: openFrame,
    source: async () => (await import('virtual:unsaturated/sandbox')).default,
    digits: fetchDigits,
  });
}

async function fetchDigits(tell: (share: number | null) => void): Promise<RunData> {
  const { key } = await dataClient.load('mnist-10k', { tell });
  const split = await dataClient.split(key);
  if (!split) throw new Error('The digits could not be fetched.');
  return {
    training: firstOf(split.training, trialSizes.training),
    evaluation: firstOf(split.validation, trialSizes.evaluation),
  };
}

/** Copies, since memory that the page shares with its workers does not go into a sandbox. */
function firstOf(dataset: Dataset, count: number): Dataset {
  const { inputs, labels, ...rest } = examples(dataset, 0, count);
  return { ...rest, inputs: inputs.slice(), labels: labels.slice() };
}
