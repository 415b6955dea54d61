import { activations } from '../../core/activations.ts';

/** A network of two inputs, two hidden and two output neurons; rows of w are receivers. */
export interface Small {
  input: readonly number[];
  target: readonly number[];
  /** Four numbers: w₁₁, w₁₂, w₂₁, w₂₂. */
  w2: readonly number[];
  b2: readonly number[];
  w3: readonly number[];
  b3: readonly number[];
}

export const parameterGroups = ['w2', 'b2', 'w3', 'b3'] as const;
export type Group = (typeof parameterGroups)[number];
/** One weight or bias: its group and its place there. */
export interface Parameter {
  group: Group;
  index: number;
}

const { f, slope } = activations.sigmoid;
const times = (w: readonly number[], a: readonly number[]) =>
  [0, 1].map(j => w[2 * j] * a[0] + w[2 * j + 1] * a[1]);

export interface Pass {
  z2: number[];
  a2: number[];
  z3: number[];
  a3: number[];
  /** C = ½Σ(y − a)². */
  cost: number;
  /** δ³ = (a³ − y) ⊙ σ′(z³) (30). */
  delta3: number[];
  /** What comes back to each hidden neuron: (w³)ᵀδ³. */
  returned: number[];
  /** δ² (BP2). */
  delta2: number[];
  /** ∂C/∂ each weight and bias, (BP3) and (BP4). */
  gradient: Record<Group, number[]>;
}

/** Once forwards and once backwards. */
export function pass({ input, target, w2, b2, w3, b3 }: Small): Pass {
  const z2 = times(w2, input).map((sum, j) => sum + b2[j]);
  const a2 = z2.map(f);
  const z3 = times(w3, a2).map((sum, j) => sum + b3[j]);
  const a3 = z3.map(f);
  const cost = 0.5 * a3.reduce((sum, a, j) => sum + (target[j] - a) ** 2, 0);
  const delta3 = a3.map((a, j) => (a - target[j]) * slope(z3[j], a));
  const returned = [0, 1].map(k => w3[k] * delta3[0] + w3[2 + k] * delta3[1]);
  const delta2 = returned.map((sum, k) => sum * slope(z2[k], a2[k]));
  const outer = (delta: readonly number[], a: readonly number[]) =>
    delta.flatMap(d => a.map(one => d * one));
  const gradient = { w2: outer(delta2, input), b2: delta2, w3: outer(delta3, a2), b3: delta3 };
  return { z2, a2, z3, a3, cost, delta3, returned, delta2, gradient };
}

export const nudge = 0.001;

/** The network with one parameter moved. */
export function moved(net: Small, { group, index }: Parameter, by: number): Small {
  return { ...net, [group]: net[group].map((value, k) => (k === index ? value + by : value)) };
}

/** (C(p + 0.001) − C(p))/0.001: the answer without any cleverness. */
export function nudged(net: Small, parameter: Parameter): number {
  return (pass(moved(net, parameter, nudge)).cost - pass(net).cost) / nudge;
}

/** One step of gradient descent: what C − η‖∇C‖² promises, and what the cost is then. */
export function step(net: Small, eta: number): { promised: number; cost: number; net: Small } {
  const { cost, gradient } = pass(net);
  const squares = parameterGroups.flatMap(group => gradient[group].map(g => g * g));
  const after = { ...net };
  for (const group of parameterGroups) {
    after[group] = net[group].map((value, k) => value - eta * gradient[group][k]);
  }
  const promised = cost - eta * squares.reduce((sum, square) => sum + square, 0);
  return { promised, cost: pass(after).cost, net: after };
}
