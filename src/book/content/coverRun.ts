/**
 * The two runs of the cover: a neuron with input 1 and target 0, from w = b = z/2, over 300 epochs
 * of gradient descent with η = 0.15 under the quadratic cost, and under the cross-entropy.
 */
export const epochs = 300;
/** Weighted inputs to start from; the cover opens at 4, where the answer is 0.98. */
export const starts = { least: 2, most: 6, first: 4 };

const learningRate = 0.15;
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** ∂C/∂z by the output a: the weight's gradient and the bias's, as the input is 1. */
const gradients = {
  quadratic: (a: number) => a * a * (1 - a),
  crossEntropy: (a: number) => a,
};

/** The output before the first epoch and after each. */
export function outputs(cost: keyof typeof gradients, start: number): number[] {
  const path: number[] = [];
  let z = start;
  for (let epoch = 0; epoch <= epochs; epoch++) {
    const a = sigmoid(z);
    path.push(a);
    z -= 2 * learningRate * gradients[cost](a);
  }
  return path;
}

/** The first epoch after which the output is below the level; undefined where it never is. */
export function epochBelow(path: number[], level: number): number | undefined {
  const epoch = path.findIndex(a => a < level);
  return epoch < 0 ? undefined : epoch;
}

/** Across and down the picture, from 0 to 1. */
const across = (epoch: number) => epoch / epochs;
const down = (a: number) => 1 - a;

/** The weighted input whose answer stands this far down the picture, within the starts. */
export function startAt(height: number): number {
  const a = Math.min(0.9999, Math.max(0.0001, 1 - height));
  return Math.min(starts.most, Math.max(starts.least, Math.log(a / (1 - a))));
}

/** All that the picture shows for a start. */
export function drawing(start: number) {
  const quadratic = outputs('quadratic', start);
  const crossEntropy = outputs('crossEntropy', start);
  return {
    answer: quadratic[0].toFixed(quadratic[0] > 0.99 ? 3 : 2),
    startDown: down(quadratic[0]),
    quadratic: described(quadratic, 0.55),
    crossEntropy: described(crossEntropy, 0.14),
  };
}

interface Label {
  x: number;
  y: number;
  /** Over a falling curve, to its right; under it, to its left; or under a level one. */
  side: 'over' | 'under' | 'below';
}

/** A run as a path, with its name beside it where it comes down to the level. */
function described(run: number[], level: number) {
  const path = run.map((a, epoch) => `${epoch ? 'L' : 'M'}${epoch} ${down(a).toFixed(4)}`).join('');
  const half = epochBelow(run, 0.5);
  const words = half === undefined ? `not within ${epochs} epochs` : `after ${half} epochs`;
  return { path, words, label: labelFor(run, level) };
}

function labelFor(run: number[], level: number): Label {
  const epoch = epochBelow(run, level);
  if (epoch === undefined) {
    return { x: 0.5, y: down(run[epochs / 2]), side: 'below' };
  }
  const side = epoch > epochs / 2 ? 'under' : 'over';
  return { x: across(epoch), y: down(run[epoch]), side };
}
