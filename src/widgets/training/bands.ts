import type { BandPoint } from './Band.tsx';
import type { SeedResult } from './useSeeds.ts';
import type { Measure } from './view.ts';

/**
 * The lowest and highest value of a measure among the runs that reached each epoch. Counts become
 * shares of `of` in per cent; values that are no number are left out. Empty below two runs.
 */
export function bandOf(
  results: readonly SeedResult[],
  name: string,
  measure: Measure,
  of: number | null = null,
): BandPoint[] {
  if (results.length < 2 || of === 0) return [];
  const series = results.map(({ runs }) => runs[name] ?? []);
  const longest = Math.max(...series.map(epochs => epochs.length));
  return Array.from({ length: longest }, (_, epoch) => {
    const values = series.flatMap(epochs => epochs[epoch]?.[measure] ?? []).filter(Number.isFinite);
    const scale = of === null ? 1 : 100 / of;
    return { x: epoch + 1, low: scale * Math.min(...values), high: scale * Math.max(...values) };
  }).filter(({ low }) => Number.isFinite(low));
}

/** The best count of evaluation examples right in each seed's run. */
export function bestCounts(results: readonly SeedResult[], name: string): number[] {
  return results.map(({ runs }) =>
    Math.max(0, ...(runs[name] ?? []).map(({ evaluationAccuracy = 0 }) => evaluationAccuracy)),
  );
}
