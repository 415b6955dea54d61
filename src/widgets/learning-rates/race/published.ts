import { committedOf } from '../../replay/committed.ts';

/** A run as it is drawn here: its costs, epoch by epoch, counted from 0. */
export interface RateRun {
  rate: number;
  costs: readonly number[];
}

/** `multiple_eta.json` (MIT-licensed), to the four decimals that are shown. */
const highest = [
  0.9249, 0.8392, 0.8875, 0.7963, 0.7812, 1.1366, 0.7879, 0.7678, 0.7369, 0.8013, 0.7443, 0.7373,
  0.8025, 0.8519, 0.7987, 0.8024, 0.8065, 0.8147, 0.8253, 0.7504, 0.9366, 0.8824, 0.8612, 0.7249,
  0.8041, 0.8396, 0.8339, 0.8828, 0.8858, 0.8607,
];

/** Our replays of the three runs. */
export const replayed: readonly RateRun[] = committedOf('learning-rates').runs.map(
  ({ epochs }, k) => ({
    rate: [0.025, 0.25, 2.5][k],
    costs: epochs.map(({ trainingCost }) => trainingCost ?? NaN),
  }),
);

/**
 * The three published runs. At the two smaller rates our replay has the same costs to ten decimals;
 * at the largest, rounding makes another run of it within the first epoch.
 */
export const published: readonly RateRun[] = replayed.map(run =>
  run.rate === 2.5 ? { rate: run.rate, costs: highest } : run,
);

/** What can be read off a curve: its extremes, its end, and how often it went up. */
export function courseOf(costs: readonly number[]) {
  const lowest = Math.min(...costs);
  const largest = Math.max(...costs);
  return {
    last: costs[costs.length - 1],
    lowest,
    lowestEpoch: costs.indexOf(lowest),
    highest: largest,
    highestEpoch: costs.indexOf(largest),
    steps: Math.max(0, costs.length - 1),
    ups: costs.slice(1).filter((cost, k) => cost > costs[k]).length,
  };
}
