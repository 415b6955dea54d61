import type { Dataset } from '../core/dataset.ts';
import type { Precision } from '../core/kernel.ts';
import { optimizerOf } from '../core/optimizers.ts';
import type { TrainingOptions } from '../core/training-options.ts';

/** Rows are padded to whole vectors, and arrays begin at a multiple of 16 bytes. */
const LANES = 4;
const ALIGNMENT = 16;
/** The evaluator's, once for each of the two sets that it may judge. */
const JUDGED_ROWS = 100;
/** For the few dozen small arrays, and what lies between arrays. */
const SPARE = 65536;

/** What is kept in a kernel's memory. */
export interface Contents {
  /** Neurons layer by layer. */
  sizes: readonly number[];
  /** Kept as sparse rows, with their labels and an order. */
  datasets: readonly Dataset[];
  /** How many examples have room on their way through the network, in all. */
  rows: number;
  /** How many sparse rows are kept to be filled again and again. */
  refilled?: number;
  /** Whether each weight and bias has a velocity. */
  velocities?: boolean;
}

/**
 * How many bytes that takes, rounded up here and there: memory that is asked for and never touched
 * costs nothing, but memory that is missing ends a training.
 */
export function bytesFor(precision: Precision, contents: Contents): number {
  const { sizes, datasets, rows, refilled = 0, velocities = false } = contents;
  const numberBytes = precision === 'float64' ? 8 : 4;
  const padded = sizes.slice(1).map(neurons => Math.ceil(neurons / LANES) * LANES);
  let numbers = 0;
  padded.forEach((stride, l) => {
    const parameters = (sizes[l] + 1) * stride;
    const states = 4 * rows * stride;
    const mask = stride;
    numbers += parameters * (velocities ? 2 : 1) + states + mask;
  });
  let bytes = SPARE + numbers * numberBytes;
  for (const dataset of datasets) {
    // starts, two orders (the trainer's and the evaluator's), two copies of the labels
    bytes += nonZeros(dataset) * (numberBytes + 2) + (dataset.count + 1) * (4 + 2 * 4 + 2);
  }
  bytes += refilled * (sizes[0] * (numberBytes + 2) + 9);
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

/** What a `Trainer` and its network take. */
export function trainingBytes(
  precision: Precision,
  sizes: readonly number[],
  training: Dataset,
  evaluation: Dataset,
  options: TrainingOptions,
): number {
  const batchRows = Math.min(options.miniBatchSize, training.count);
  return bytesFor(precision, {
    sizes,
    datasets: [training, evaluation],
    rows: batchRows + 2 * JUDGED_ROWS,
    refilled: options.augmentation ? batchRows : 0,
    velocities: optimizerOf(options).velocity,
  });
}

function nonZeros({ inputs }: Dataset): number {
  let count = 0;
  for (let i = 0; i < inputs.length; i++) if (inputs[i] !== 0) count++;
  return count;
}
