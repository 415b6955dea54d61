import type { Dataset } from './dataset.ts';
import type { Kernel, Vector } from './kernel.ts';

/**
 * Examples with their zeros left out: four fifths of an MNIST image is blank paper, and a blank
 * input neither adds to a weighted input nor moves a weight.
 *
 * Row i has the inputs `columns[p]` with the values `values[p]`, p = starts[i] … starts[i + 1] − 1.
 */
export interface SparseRows {
  starts: Uint32Array;
  columns: Uint16Array;
  values: Vector;
}

/** All rows of a data set, in the kernel's memory and precision. */
export function sparseRows(kernel: Kernel, dataset: Dataset): SparseRows {
  const { inputs } = dataset;
  let nonZero = 0;
  for (let k = 0; k < inputs.length; k++) if (inputs[k] !== 0) nonZero++;
  const rows: SparseRows = {
    starts: kernel.integers(dataset.count + 1),
    columns: kernel.columns(nonZero),
    values: kernel.numbers(nonZero),
  };
  for (let i = 0; i < dataset.count; i++) setRow(rows, i, dataset, i);
  return rows;
}

/** Room for `count` rows of up to `width` non-zero inputs, to be filled again and again. */
export function emptyRows(kernel: Kernel, count: number, width: number): SparseRows {
  return {
    starts: kernel.integers(count + 1),
    columns: kernel.columns(count * width),
    values: kernel.numbers(count * width),
  };
}

/** Writes example `from` of the data set as row i. Rows are written in order, 0 first. */
export function setRow(rows: SparseRows, i: number, dataset: Dataset, from: number): void {
  const { inputs, inputScale, width } = dataset;
  const { starts, columns, values } = rows;
  let p = starts[i];
  const base = from * width;
  for (let k = 0; k < width; k++) {
    const input = inputs[base + k];
    if (input === 0) continue;
    columns[p] = k;
    values[p] = input * inputScale;
    p++;
  }
  starts[i + 1] = p;
}
