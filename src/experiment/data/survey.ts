import type { Dataset, DataSplit } from '../../core/dataset.ts';

/** What the images of one class have in common. */
export interface ClassSurvey {
  count: number;
  /** Ink: the sum of an image's inputs, byte/256 each. On average, and a quarter below and above. */
  mean: number;
  lower: number;
  upper: number;
  /** All its images laid over one another, in bytes. */
  average: Uint8Array;
}

/** How many of each class there are, and how many of them weighing ink gets right. */
export interface InkScore {
  name: string;
  counts: number[];
  right: number[];
}

export interface Survey {
  /** Of the training part, a class each. */
  classes: ClassSurvey[];
  validation: InkScore;
  test: InkScore;
  /** Of the validation part, in its order. */
  labels: Uint8Array;
}

/** The ink of an image of bytes: 0 for a blank one. */
export function inkOf(pixels: ArrayLike<number>, scale = 1 / 256): number {
  let sum = 0;
  for (let p = 0; p < pixels.length; p++) sum += pixels[p];
  return sum * scale;
}

/** The class whose average ink is nearest; of two equally near, the first. */
export function nearestByInk(means: readonly number[], ink: number): number {
  return means.reduce(
    (best, mean, label) => (Math.abs(mean - ink) < Math.abs(means[best] - ink) ? label : best),
    0,
  );
}

/** The averages of the training part, and how far a guess by ink alone gets on the other two. */
export function survey({ training, validation, test }: DataSplit): Survey {
  const classes = classesOf(training);
  const means = classes.map(({ mean }) => mean);
  return {
    classes,
    validation: scoreOf(validation, means),
    test: scoreOf(test, means),
    labels: Uint8Array.from(validation.labels),
  };
}

function inks({ count, width, inputs, inputScale }: Dataset): number[] {
  return Array.from({ length: count }, (_, k) =>
    inkOf(inputs.subarray(k * width, (k + 1) * width), inputScale),
  );
}

function classesOf(dataset: Dataset): ClassSurvey[] {
  const { count, width, classes, inputs, labels } = dataset;
  const sums = Array.from({ length: classes }, () => new Float64Array(width));
  const ofClass = Array.from({ length: classes }, (): number[] => []);
  const all = inks(dataset);
  for (let k = 0; k < count; k++) {
    const sum = sums[labels[k]];
    for (let p = 0; p < width; p++) sum[p] += inputs[k * width + p];
    ofClass[labels[k]].push(all[k]);
  }
  return ofClass.map((own, label) => {
    const sorted = Float64Array.from(own).sort();
    const members = Math.max(1, own.length);
    const at = (share: number) => sorted[Math.floor(share * (own.length - 1))] ?? 0;
    return {
      count: own.length,
      mean: own.reduce((sum, ink) => sum + ink, 0) / members,
      lower: at(0.25),
      upper: at(0.75),
      average: Uint8Array.from(sums[label], sum => Math.round(sum / members)),
    };
  });
}

function scoreOf(dataset: Dataset, means: readonly number[]): InkScore {
  const counts = means.map(() => 0);
  const right = means.map(() => 0);
  inks(dataset).forEach((ink, k) => {
    const label = dataset.labels[k];
    counts[label]++;
    if (nearestByInk(means, ink) === label) right[label]++;
  });
  return { name: dataset.name, counts, right };
}
