/** How the weighted inputs of some neurons on some images are spread. */
export interface Spread {
  /** How many weighted inputs there are: images × neurons. */
  of: number;
  /** How many give an output outside [0.01, 0.99]: |z| > ln 99. */
  saturated: number;
  /** Root of the mean square of z. */
  rms: number;
  /** Counts of z in 60 bins from −30 to 30; what lies beyond is in the last ones. */
  weightedInputs: number[];
  /** Counts of σ(z) in 20 bins from 0 to 1. */
  outputs: number[];
}

/** |z| where the sigmoid's output is 0.99 or 0.01: ln(0.99/0.01) ≈ 4.595. */
export const saturatedFrom = Math.log(99);
export const zReach = 30;

export function spreadOf(z: Float32Array): Spread {
  const spread: Spread = {
    of: z.length,
    saturated: 0,
    rms: 0,
    weightedInputs: new Array<number>(2 * zReach).fill(0),
    outputs: new Array<number>(20).fill(0),
  };
  let squares = 0;
  for (const value of z) {
    if (Math.abs(value) > saturatedFrom) spread.saturated++;
    squares += value * value;
    spread.weightedInputs[binOf((value + zReach) / (2 * zReach), 2 * zReach)]++;
    spread.outputs[binOf(1 / (1 + Math.exp(-value)), 20)]++;
  }
  spread.rms = z.length > 0 ? Math.sqrt(squares / z.length) : 0;
  return spread;
}

/** The bin of a share in [0, 1]; what is beyond goes into the first or the last. */
const binOf = (share: number, bins: number): number =>
  Math.min(bins - 1, Math.max(0, Math.floor(share * bins)));
