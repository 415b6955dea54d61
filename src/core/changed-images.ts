import { augment } from './augmentation.ts';
import type { Augmentation } from './augmentation.ts';
import type { Dataset } from './dataset.ts';
import type { Batch, Kernel } from './kernel.ts';
import type { Random } from './random.ts';
import { sideOf } from './resample.ts';
import type { SparseRows } from './sparse.ts';
import { emptyRows, setRow } from './sparse.ts';

/** A mini-batch, and the rows and labels that its order points into. */
export interface MiniBatch {
  x: SparseRows;
  labels: Uint8Array;
  batch: Batch;
}

/** Room for one mini-batch of images that are changed at random before they are learned from. */
export class ChangedImages {
  readonly examples: MiniBatch;
  /** The one that is being changed. */
  private readonly image: Uint8Array;
  private readonly images: Uint8Array;

  /** Throws a RangeError for data that are not square images of bytes. */
  constructor(
    kernel: Kernel,
    private readonly training: Dataset,
    /** Images in a mini-batch, at most. */
    rows: number,
    private readonly augmentation: Augmentation,
  ) {
    const { inputs, width } = training;
    if (!(inputs instanceof Uint8Array)) {
      throw new RangeError('augmentation changes images of bytes; received a data set of numbers');
    }
    sideOf(width);
    const order = kernel.integers(rows);
    order.forEach((_, i) => (order[i] = i));
    this.images = inputs;
    this.image = new Uint8Array(width);
    this.examples = {
      x: emptyRows(kernel, rows, width),
      labels: kernel.bytes(rows),
      batch: { order, from: 0, rows },
    };
  }

  /** The chosen examples, each changed anew. */
  draw({ order, from, rows }: Batch, random: Random): MiniBatch {
    const { training, images, image, examples } = this;
    const one = { ...training, inputs: image };
    for (let i = 0; i < rows; i++) {
      const example = order[from + i];
      const original = images.subarray(example * training.width, (example + 1) * training.width);
      augment(original, image, this.augmentation, random);
      setRow(examples.x, i, one, 0);
      examples.labels[i] = training.labels[example];
    }
    return { ...examples, batch: { ...examples.batch, rows } };
  }
}
