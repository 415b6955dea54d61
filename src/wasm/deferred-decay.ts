import type { Layer, Precision, Vector } from '../core/kernel.ts';

/** Decay is put off while the factor put off lies between these: far from what float32 can hold. */
const SMALLEST_SCALE = 2 ** -20;
const LARGEST_SCALE = 2 ** 20;

/**
 * Weight decay without a pass over the weights at each mini-batch: until they are settled, the
 * weights of a layer are `scaleOf(weights)` times what their array holds.
 */
export class DeferredDecay {
  /** Scales that may differ from 1. */
  private readonly scales = new Map<Vector, number>();
  private readonly round: (x: number) => number;

  constructor(
    precision: Precision,
    private readonly multiply: (v: Vector, factor: number) => void,
  ) {
    this.round = precision === 'float64' ? Number : Math.fround;
  }

  scaleOf(weights: Vector): number {
    return this.scales.size > 0 ? (this.scales.get(weights) ?? 1) : 1;
  }

  decay({ weights }: Layer, factor: number): void {
    const scale = this.scaleOf(weights) * factor;
    this.scales.set(weights, scale);
    if (!(scale > SMALLEST_SCALE && scale < LARGEST_SCALE)) this.settle(weights);
  }

  settle(weights: Vector): void {
    const scale = this.scaleOf(weights);
    if (scale === 1) return;
    this.multiply(weights, scale);
    this.scales.set(weights, 1);
  }

  /** The weights as they are; what is put off stays so. */
  copy(weights: Vector): Vector {
    const factor = this.round(this.scaleOf(weights));
    return weights.map(w => w * factor);
  }
}
