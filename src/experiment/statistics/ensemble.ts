/** What a network answers to every evaluation image. */
export interface Outputs {
  /** Images × classes, image by image. */
  values: Float32Array;
  /** What each image shows. */
  labels: Uint8Array;
  classes: number;
}

/**
 * How many images several networks get right together: they answer with the class of the largest
 * sum of their outputs, the first of equals.
 */
export function correctTogether(networks: readonly Outputs[]): number {
  const [{ labels, classes }] = networks;
  let correct = 0;
  for (let i = 0; i < labels.length; i++) {
    let answer = 0;
    let most = -Infinity;
    for (let j = 0; j < classes; j++) {
      const sum = networks.reduce((total, { values }) => total + values[i * classes + j], 0);
      if (sum > most) [answer, most] = [j, sum];
    }
    if (answer === labels[i]) correct++;
  }
  return correct;
}
