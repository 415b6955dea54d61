/**
 * How many of a layer's neurons have z ≤ 0 on every image: rectified, they answer 0 to all of them
 * and learn from none. `z` is [images × neurons], image by image.
 */
export function silentNeurons(z: Float32Array, neurons: number): number {
  let silent = 0;
  for (let j = 0; j < neurons; j++) {
    let awake = false;
    for (let k = j; k < z.length && !awake; k += neurons) awake = z[k] > 0;
    if (!awake) silent++;
  }
  return silent;
}
