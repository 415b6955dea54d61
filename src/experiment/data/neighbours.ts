import type { Dataset } from '../../core/dataset.ts';

export interface Neighbour {
  /** Its place in the data. */
  index: number;
  label: number;
  /** Square root of the summed squared differences of the 784 inputs, byte/256 each. */
  distance: number;
  pixels: Uint8Array;
}

export interface Neighbours {
  /** What was searched. */
  data: { name: string; count: number };
  /** The nearest first. */
  nearest: Neighbour[];
  /** How many examples of each class are nearer than was asked. */
  within: number[];
}

/** The `most` examples nearest to an image, and how many of each class are nearer than `radius`. */
export function neighbours(
  dataset: Dataset,
  image: Uint8Array,
  most: number,
  radius = 0,
): Neighbours {
  const { name, count, width, classes, inputs, inputScale, labels } = dataset;
  if (image.length !== width) {
    throw new RangeError(`an image has ${width} pixels; received ${image.length}`);
  }
  const limit = (radius / inputScale) ** 2;
  const within = new Array<number>(classes).fill(0);
  const nearest: { index: number; squares: number }[] = [];
  for (let index = 0; index < count; index++) {
    const farthest = nearest.length < most ? Infinity : (nearest[most - 1]?.squares ?? 0);
    const enough = Math.max(farthest, limit);
    const start = index * width;
    let squares = 0;
    // In strips, so that a far one is given up early without a question at every pixel.
    for (let from = 0; from < width && squares < enough; from += 56) {
      const to = Math.min(width, from + 56);
      for (let p = from; p < to; p++) {
        const difference = inputs[start + p] - image[p];
        squares += difference * difference;
      }
    }
    if (squares < limit) within[labels[index]]++;
    if (squares >= farthest) continue;
    const place = nearest.findIndex(other => squares < other.squares);
    nearest.splice(place === -1 ? nearest.length : place, 0, { index, squares });
    if (nearest.length > most) nearest.pop();
  }
  return {
    data: { name, count },
    nearest: nearest.map(({ index, squares }) => ({
      index,
      label: labels[index],
      distance: Math.sqrt(squares) * inputScale,
      pixels: Uint8Array.from(inputs.subarray(index * width, (index + 1) * width)),
    })),
    within,
  };
}
