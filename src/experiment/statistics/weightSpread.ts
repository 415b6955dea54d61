/** How the weights of a layer are spread. */
export interface WeightSpread {
  /** How many weights there are. */
  of: number;
  /** How many are within 0.001 of zero. */
  nearZero: number;
  /** Root of the mean square. */
  rms: number;
  /** Counts in 101 bins of width 0.02, the middle one about 0; what lies beyond is in the last ones. */
  counts: number[];
}

/** A weight smaller than this counts as zero. */
export const weightNearZero = 0.001;
export const weightBinWidth = 0.02;
const bins = 101;
/** Middles of the first and the last bin: −1 and 1. */
export const weightReach = ((bins - 1) / 2) * weightBinWidth;

export function weightSpreadOf(weights: Float32Array): WeightSpread {
  const spread: WeightSpread = {
    of: weights.length,
    nearZero: 0,
    rms: 0,
    counts: new Array<number>(bins).fill(0),
  };
  let squares = 0;
  for (const w of weights) {
    if (Math.abs(w) < weightNearZero) spread.nearZero++;
    squares += w * w;
    const bin = Math.round((w + weightReach) / weightBinWidth);
    spread.counts[Math.min(bins - 1, Math.max(0, bin))]++;
  }
  spread.rms = weights.length > 0 ? Math.sqrt(squares / weights.length) : 0;
  return spread;
}
