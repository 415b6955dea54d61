import { isRecord } from '../fields.ts';
import type { ExperimentSpec } from '../spec.ts';
import { checkSpec } from '../validate.ts';

/** Only what a spec must have. */
export const spec: ExperimentSpec = {
  version: 1,
  data: { source: 'mnist-10k' },
  network: { sizes: [784, 30, 10], cost: 'cross-entropy' },
  training: { epochs: 30, miniBatchSize: 10, learningRate: 0.5 },
};

export const sizes = [784, 2, 10];
export const zeros = (rows: number, columns: number) =>
  Array.from({ length: rows }, () => new Array<number>(columns).fill(0));

/** A network of these sizes as network2 saves it. */
export const saved = {
  sizes,
  weights: [zeros(2, 784), zeros(10, 2)],
  biases: [zeros(2, 1), zeros(10, 1)],
  cost: 'QuadraticCost',
};

/** A copy of a spec with one thing in it changed. */
function changed(from: ExperimentSpec, path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(from);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let place = copy;
  for (const key of keys) {
    if (!isRecord(place)) throw new Error(`no ${path}`);
    place = place[key] ??= {};
  }
  if (isRecord(place)) place[last] = value;
  return copy;
}

/** Why it is refused, or null. */
export const problem = (value: unknown) => {
  const checked = checkSpec(value);
  return 'problem' in checked ? checked.problem : null;
};

/** Why a spec with this one thing changed is refused. */
export const refusal = (path: string, value: unknown, from = spec) =>
  problem(changed(from, path, value));
