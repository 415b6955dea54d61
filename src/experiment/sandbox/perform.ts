import type { Formula, FromSandbox, Job, Trial } from './protocol.ts';
import { findingsFor } from './checks.ts';
import type { Own } from './ownKernel.ts';
import { compile, kernelWith, ownHidden } from './ownKernel.ts';
import { trialRun } from './trial.ts';
import type { RunData } from '../data/runData.ts';

/** Milliseconds between two signs of life. */
const BEAT = 200;

/** Does a job and tells what comes of it. Nothing that the reader wrote can make it throw. */
export function perform(job: Job, tell: (message: FromSandbox) => void, clock: () => number): void {
  tell({ type: 'alive' });
  try {
    const own = compile(job.formula);
    if (job.type === 'check') {
      tell({ type: 'checked', findings: findingsFor(own, job.surroundings) });
    } else train(own, job, tell, clock);
  } catch (error) {
    tell({ type: 'refused', message: error instanceof Error ? error.message : String(error) });
  }
}

function train(
  own: Own,
  { formula, trial, data }: { formula: Formula; trial: Trial; data: RunData },
  tell: (message: FromSandbox) => void,
  clock: () => number,
): void {
  const placed = formula.kind === 'activation' ? { ...trial, hidden: ownHidden } : trial;
  const steps = trialRun(kernelWith(own), placed, data);
  let toldAt = clock();
  for (;;) {
    const step = steps.next();
    if (step.done) {
      tell({ type: 'trained', diverged: step.value.reason === 'diverged' });
      return;
    }
    const event = step.value;
    if (event.type === 'epoch') {
      tell({ type: 'epoch', correct: event.measures.evaluationAccuracy ?? 0 });
    } else if (event.type === 'batch' && clock() - toldAt > BEAT) {
      tell({ type: 'alive', epoch: event.epoch, examples: event.examples });
      toldAt = clock();
    }
  }
}
