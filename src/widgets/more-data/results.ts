import { committedOf } from '../replay/committed.ts';

export type SeriesName = 'network' | 'svm';
export const seriesNames: readonly SeriesName[] = ['network', 'svm'];

/** Training sizes of the experiment. */
export const sizes = [100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000] as const;
/** Images that each run looks at in all, whatever its size. */
export const imagesSeen = 1_500_000;

/** Accuracy in per cent on the 10,000 validation images after the last epoch, as published. */
export const published: Record<SeriesName, readonly number[]> = {
  network: [69.09, 76.37, 85.29, 88.85, 91.27, 93.24, 94.89, 95.85, 95.97],
  svm: [25.07, 48.93, 75.13, 83.87, 88.49, 91.46, 92.45, 93.47, 94.48],
};

/** The same of the network, in our own replay of the experiment. */
export const replayed: readonly number[] = committedOf('more-data').runs.map(
  ({ epochs }) => (epochs.at(-1)?.evaluationAccuracy ?? NaN) / 100,
);

/** A measured point: an accuracy in per cent, with so many training images. */
export interface SizePoint {
  n: number;
  accuracy: number;
}

export const publishedPoints = (name: SeriesName): SizePoint[] =>
  sizes.map((n, k) => ({ n, accuracy: published[name][k] }));

/**
 * The training size at which a series first reaches an accuracy, straight in ln n between its
 * points; null where it does not.
 */
export function sizeFor(points: readonly SizePoint[], accuracy: number): number | null {
  if (points.length > 0 && points[0].accuracy >= accuracy) return points[0].n;
  for (let k = 1; k < points.length; k++) {
    const [before, after] = [points[k - 1], points[k]];
    if (after.accuracy < accuracy) continue;
    const share = (accuracy - before.accuracy) / (after.accuracy - before.accuracy);
    return before.n * (after.n / before.n) ** share;
  }
  return null;
}
