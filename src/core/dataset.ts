/** Labelled examples: inputs row by row [count × width], one label 0 … classes − 1 for each. */
export interface Dataset {
  /** What the reader is told the data is: "MNIST, 50,000 training images". */
  name: string;
  count: number;
  /** Inputs of one example; 784 = 28 × 28 for MNIST. */
  width: number;
  classes: number;
  /** Bytes as they were stored, or numbers. An input is `inputs[i] * inputScale`. */
  inputs: Uint8Array | Float64Array;
  /** 1/256 for the bytes of an image: pixels lie in [0, 0.996]. 1 for numbers. */
  inputScale: number;
  labels: Uint8Array;
}

/** Training data, and two sets apart from it: one to choose hyper-parameters by, one to judge by. */
export interface DataSplit {
  training: Dataset;
  validation: Dataset;
  test: Dataset;
}

/** Examples `from` … `to` − 1. A view: nothing is copied. Throws a RangeError beyond the end. */
export function examples(dataset: Dataset, from: number, to: number, name?: string): Dataset {
  if (from < 0 || to > dataset.count || from >= to) {
    throw new RangeError(
      `examples ${from} to ${to} were asked of ${dataset.name}, which has ${dataset.count}`,
    );
  }
  return {
    ...dataset,
    name: name ?? dataset.name,
    count: to - from,
    inputs: dataset.inputs.subarray(from * dataset.width, to * dataset.width),
    labels: dataset.labels.subarray(from, to),
  };
}

/** How many examples each class has. */
export function classCounts(dataset: Dataset): number[] {
  const counts = new Array<number>(dataset.classes).fill(0);
  for (const label of dataset.labels) counts[label]++;
  return counts;
}
