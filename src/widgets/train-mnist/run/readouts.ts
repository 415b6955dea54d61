import type { Readouts } from '../../../figure/bus.ts';
import { missing } from '../../../ui/format.ts';
import { at, bestOf, type Run } from '../../training/view.ts';
import { share } from '../../training/words.ts';

/** The run's numbers for the text: those of the epoch that is looked at, and the best. */
export function readoutsOf(run: Run, epoch: number, mistakes: number | null): Readouts {
  const { epochs, data } = run;
  const of = data?.evaluation.count;
  const best = bestOf(epochs);
  const now = at(epochs, epoch)?.evaluationAccuracy;
  return {
    accuracy: now === undefined || !of ? missing : share(now, of),
    bestAccuracy: best && of ? share(best.correct, of) : missing,
    bestEpoch: best ? String(best.passes) : missing,
    epoch: String(epoch),
    data: data?.training.name ?? missing,
    mistakes: mistakes === null ? missing : String(mistakes),
  };
}
