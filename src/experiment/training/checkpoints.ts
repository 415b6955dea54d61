import type { Checkpoint, Parameters } from '../../core/checkpoint.ts';

/** What the weights of a run's past may take in memory. */
export const checkpointBudget = 24 * 2 ** 20;

const bytesOf = (layers: Parameters[]) =>
  layers.reduce((sum, { weights, biases }) => sum + weights.byteLength + biases.byteLength, 0);

const sizeOf = ({ layers, velocities, dropout, data }: Checkpoint) =>
  bytesOf(layers) + bytesOf(velocities) + dropout.words.byteLength + data.words.byteLength;

/**
 * The checkpoints of a run, in bounded memory: when they grow too many, only every second one is
 * kept, then every fourth, and so on. The untrained network and the latest one always stay. An
 * epoch that was thinned out is reached again by training on from the nearest one before it.
 */
export class Checkpoints {
  private readonly kept = new Map<number, Checkpoint>();
  /** Epochs from one that stays to the next. */
  private stride = 1;
  private bytes = 0;
  private newest = 0;

  constructor(private readonly budget = checkpointBudget) {}

  /** Keeps the newest one. Epochs come in order. */
  add(checkpoint: Checkpoint): void {
    const before = this.newest;
    this.newest = checkpoint.epoch;
    if (before !== this.newest && before % this.stride !== 0) this.forget(before);
    this.forget(checkpoint.epoch);
    this.kept.set(checkpoint.epoch, checkpoint);
    this.bytes += sizeOf(checkpoint);
    while (this.bytes > this.budget && this.stride < this.newest) {
      this.stride *= 2;
      for (const epoch of this.epochs) {
        if (epoch % this.stride !== 0 && epoch !== this.newest) this.forget(epoch);
      }
    }
  }

  /** The last one at or before the end of `epoch` epochs. */
  nearest(epoch: number): Checkpoint {
    const at = Math.max(...this.epochs.filter(kept => kept <= epoch));
    const checkpoint = this.kept.get(at);
    if (!checkpoint) throw new RangeError(`no epoch at or before ${epoch} was kept`);
    return checkpoint;
  }

  has(epoch: number): boolean {
    return this.kept.has(epoch);
  }

  get latest(): Checkpoint {
    return this.nearest(this.newest);
  }

  /** Forgets all that came after `epoch` epochs. */
  dropAfter(epoch: number): void {
    for (const later of this.epochs) if (later > epoch) this.forget(later);
    this.newest = Math.max(...this.epochs);
  }

  /** The epochs that are there to be looked at without training again. */
  get epochs(): number[] {
    return [...this.kept.keys()];
  }

  private forget(epoch: number): void {
    const checkpoint = this.kept.get(epoch);
    if (!checkpoint) return;
    this.bytes -= sizeOf(checkpoint);
    this.kept.delete(epoch);
  }
}
