import { unpackRuns, unpackSeeds } from '../../training/packed.ts';
import packed from '../first-result.json';

/** A trial on show: ours, or one that was run here. */
export interface Trial {
  /** 0 is the one that came with the book. */
  id: number;
  eta: number;
  costs: readonly number[];
  /** null while it is waited for. */
  state: 'done' | 'waiting' | 'diverged' | 'failed';
}

const runs = unpackRuns(packed);
const seeds = unpackSeeds(packed);

/** Our runner's trial at 0.01, from which the search begins. */
export const firstTrial: Trial = {
  id: 0,
  eta: 0.01,
  costs: runs['0.01'].epochs.map(({ trainingCost }) => trainingCost ?? NaN),
  state: 'done',
};

/** Whether the cost fell at every epoch. */
export const fallsThroughout = (costs: readonly number[]): boolean =>
  costs.slice(1).every((cost, k) => cost < costs[k]);

export interface Answer {
  eta: number;
  /** Seeds from which the cost fell at every epoch, of so many. */
  fell: number;
  of: number;
}

/** The same trials from several seeds, by our runner: at each rate, how often the cost fell. */
export const answers: readonly Answer[] = Object.keys(runs)
  .map(name => {
    const falls = seeds.filter(({ runs: found }) =>
      fallsThroughout(found[name].map(({ trainingCost }) => trainingCost ?? NaN)),
    );
    return { eta: Number(name), fell: falls.length, of: seeds.length };
  })
  .sort((a, b) => a.eta - b.eta);

/** The largest rate at which the cost fell from all but one of the seeds, or from all. */
export const threshold: number = Math.max(
  ...answers.filter(({ fell, of }) => fell >= of - 1).map(({ eta }) => eta),
);
