import { shown } from './words.ts';
import type { Run } from '../training/view.ts';
import { publishedStall } from './committed.ts';
import type { Mark } from './CurvePlots.tsx';
import { extremeOf } from './measures.ts';
import type { CommittedName, PenaltyView } from './settings.ts';

/**
 * Where the test cost is lowest, and where the accuracy stops improving: for the published run the
 * epoch it was judged to be, for the reader's the best one, and called that.
 */
export function marksOf(name: CommittedName, run: Run, own: boolean, penalty: PenaltyView): Mark[] {
  const lowest = extremeOf(run, 'evaluation-cost', penalty);
  const best = extremeOf(run, 'evaluation-accuracy', penalty);
  const stall = own ? undefined : publishedStall[name];
  const marks: Mark[] = [];
  if (lowest) {
    const value = shown('evaluation-cost', lowest.value, run);
    marks.push({ epoch: lowest.epoch, text: `epoch ${lowest.epoch}: lowest test cost, ${value}` });
  }
  if (stall !== undefined) {
    marks.push({ epoch: stall, text: `epoch ${stall}: test accuracy stalls` });
  } else if (best) {
    marks.push({ epoch: best.epoch, text: `epoch ${best.epoch}: best test accuracy` });
  }
  return marks;
}
