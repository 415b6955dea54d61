/**
 * What the compiled module exports: the loops of `assembly/`, on arrays in the memory that it was
 * given. Arrays go by the address of their first byte, rows by their length in bytes.
 */
export interface Loops {
  weighInputs(
    weights: number,
    biases: number,
    rowBytes: number,
    scale: number,
    starts: number,
    columns: number,
    values: number,
    order: number,
    rows: number,
    z: number,
  ): void;
  weigh(
    weights: number,
    biases: number,
    inputs: number,
    rowBytes: number,
    scale: number,
    a: number,
    aBytes: number,
    rows: number,
    z: number,
  ): void;

  sigmoid(z: number, a: number, slopes: number, bytes: number): void;
  tanhs(z: number, a: number, slopes: number, bytes: number): void;
  relu(z: number, a: number, slopes: number, bytes: number): void;
  linear(z: number, a: number, slopes: number, bytes: number): void;
  softmax(z: number, a: number, neurons: number, rowBytes: number, rows: number): void;

  partnerErrors(
    a: number,
    errors: number,
    neurons: number,
    rowBytes: number,
    labels: number,
    order: number,
    rows: number,
  ): void;
  outputErrors(
    cost: number,
    isSoftmax: number,
    a: number,
    slopes: number,
    errors: number,
    neurons: number,
    rowBytes: number,
    labels: number,
    order: number,
    rows: number,
    outputs: number,
  ): void;
  backpropagate(
    weights: number,
    inputs: number,
    rowBytes: number,
    scale: number,
    errors: number,
    rows: number,
    below: number,
    slopes: number,
    belowBytes: number,
  ): void;

  descendInputs(
    target: number,
    rowBytes: number,
    starts: number,
    columns: number,
    values: number,
    order: number,
    rows: number,
    errors: number,
    step: number,
  ): void;
  descend(
    target: number,
    inputs: number,
    rowBytes: number,
    a: number,
    aBytes: number,
    errors: number,
    rows: number,
    step: number,
  ): void;
  descendBiases(target: number, rowBytes: number, errors: number, rows: number, step: number): void;

  scale(v: number, bytes: number, factor: number): void;
  add(v: number, u: number, bytes: number, factor: number): void;
  addSigns(v: number, u: number, bytes: number, factor: number): void;
  mask(values: number, mask: number, rowBytes: number, rows: number): void;

  totalCost(
    cost: number,
    output: number,
    z: number,
    neurons: number,
    rowBytes: number,
    labels: number,
    order: number,
    rows: number,
    outputs: number,
  ): number;
  countCorrect(
    a: number,
    neurons: number,
    rowBytes: number,
    labels: number,
    order: number,
    rows: number,
  ): number;
}

/** Each loop's name, once: the compiler keeps the list complete. */
const NAMES: Record<keyof Loops, true> = {
  weighInputs: true,
  weigh: true,
  sigmoid: true,
  tanhs: true,
  relu: true,
  linear: true,
  softmax: true,
  partnerErrors: true,
  outputErrors: true,
  backpropagate: true,
  descendInputs: true,
  descend: true,
  descendBiases: true,
  scale: true,
  add: true,
  addSigns: true,
  mask: true,
  totalCost: true,
  countCorrect: true,
};

const missing = (exports: object): string[] =>
  Object.keys(NAMES).filter(name => !(name in exports));

const isComplete = (exports: object): exports is Loops => missing(exports).length === 0;

/** The loops of a module. Throws an Error with the name of one it lacks. */
export function loopsOf(instance: WebAssembly.Instance): Loops {
  const { exports } = instance;
  if (!isComplete(exports)) throw new Error(`the module lacks ${missing(exports)[0]}`);
  return exports;
}
