import { examples } from '../../core/dataset.ts';
import type { Dataset } from '../../core/dataset.ts';
import { receiveData } from '../data/receiveData.ts';
import type { RunData } from '../data/runData.ts';
import { browserServices } from '../services.ts';
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
  const { data } = browserServices();
  const { key } = await data.load('mnist-10k', tell);
  const { port1, port2 } = new MessageChannel();
  data.send(key, port2);
  const split = await receiveData(port1);
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
