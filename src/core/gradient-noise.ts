import type { Dataset } from './dataset.ts';
import type { Kernel } from './kernel.ts';
import type { Network } from './network.ts';
import { backpropagate, createState, feedForward } from './network.ts';
import type { Random } from './random.ts';
import { sparseRows } from './sparse.ts';

/**
 * The inner products ∇C_x · ∇C_y of the gradients of single examples, [count × count]: all there is
 * to know of how those gradients lie to each other. By (BP3), (BP4) a layer adds
 * (δ_x·δ_y)(a_x·a_y + 1), a being the activations that it is fed. Pauses after every example.
 */
export function* gradientProducts(
  kernel: Kernel,
  network: Network,
  data: Dataset,
): Generator<void, Float64Array> {
  const { count, width, inputs, inputScale } = data;
  const state = createState(kernel, network, count);
  const order = kernel.integers(count);
  order.forEach((_, i) => (order[i] = i));
  const batch = { order, from: 0, rows: count };
  feedForward(kernel, network, sparseRows(kernel, data), batch, state);
  backpropagate(kernel, network, data.labels, batch, state);

  const products = new Float64Array(count * count);
  const ink: number[] = [];
  for (let x = 0; x < count; x++) {
    ink.length = 0;
    for (let k = 0; k < width; k++) if (inputs[x * width + k] !== 0) ink.push(k);
    for (let y = 0; y <= x; y++) {
      let fed = 0;
      for (const k of ink) fed += inputs[x * width + k] * inputs[y * width + k];
      fed *= inputScale * inputScale;
      let product = 0;
      network.layers.forEach(({ neurons, stride }, l) => {
        const { a, errors } = state[l];
        let ofErrors = 0;
        let ofActivations = 0;
        for (let j = 0; j < neurons; j++) {
          ofErrors += errors[x * stride + j] * errors[y * stride + j];
          ofActivations += a[x * stride + j] * a[y * stride + j];
        }
        product += ofErrors * (fed + 1);
        fed = ofActivations;
      });
      products[x * count + y] = products[y * count + x] = product;
    }
    yield;
  }
  return products;
}

/** Gradients of mini-batches as seen from the gradient of all the examples. */
export interface GradientCloud {
  /** Examples to a mini-batch, drawn by lot, each time from all of them. */
  m: number;
  /** How far each gradient reaches along the mean one. */
  along: number[];
  /** How far it is off to the side, in all the other directions together. */
  across: number[];
}

export interface GradientClouds {
  /** The length of the mean gradient. */
  length: number;
  /** The root mean square of how far the gradients of single examples are from it. */
  spread: number;
  clouds: GradientCloud[];
}

/** Draws mini-batches of each size and says where their gradients lie. */
export function gradientClouds(
  products: Float64Array,
  sizes: readonly number[],
  draws: number,
  random: Random,
): GradientClouds {
  const count = Math.sqrt(products.length);
  const own = Float64Array.from({ length: count }, (_, x) => products[x * count + x]);
  const withMean = Float64Array.from({ length: count }, (_, x) =>
    mean(products.subarray(x * count, (x + 1) * count)),
  );
  const length = Math.sqrt(Math.max(0, mean(withMean)));
  const spread = Math.sqrt(Math.max(0, mean(own) - length ** 2));
  const draw = (m: number) => {
    const batch = Array.from({ length: m }, () => Math.floor(random.uniform() * count));
    let squared = 0;
    for (const x of batch) for (const y of batch) squared += products[x * count + y];
    squared /= m * m;
    const along = mean(batch.map(x => withMean[x])) / length;
    return { along, across: Math.sqrt(Math.max(0, squared - along ** 2)) };
  };
  const clouds = sizes.map(m => {
    const drawn = Array.from({ length: draws }, () => draw(m));
    return { m, along: drawn.map(one => one.along), across: drawn.map(one => one.across) };
  });
  return { length, spread, clouds };
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}
