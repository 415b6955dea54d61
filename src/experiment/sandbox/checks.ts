import type { Activation } from '../../core/activations.ts';
import { activations } from '../../core/activations.ts';
import type { Cost } from '../../core/costs.ts';
import type { Dataset } from '../../core/dataset.ts';
import { Evaluator, finish } from '../../core/evaluate.ts';
import {
  gradientByDifferences,
  gradientOf,
  relativeError,
  slopeByDifference,
} from '../../core/gradient-check.ts';
import { initialize, initializers } from '../../core/initializers.ts';
import type { NetworkDesign } from '../../core/network.ts';
import { createNetwork } from '../../core/network.ts';
import { Random } from '../../core/random.ts';
import type { Own } from './ownKernel.ts';
import { kernelWith, ownHidden } from './ownKernel.ts';
import type { CheckName, Finding, Place, Surroundings } from './protocol.ts';

/** A difference of two slopes that rounding and curvature can account for, relative to them. */
const TOLERANCE = 1e-4;

const outputsTried = [0.03, 0.11, 0.24, 0.37, 0.52, 0.66, 0.79, 0.9, 0.98];
const targets = [0, 1];
const inputsTried = [-7.3, -4.1, -2.6, -1.3, -0.7, -0.2, 0.3, 0.8, 1.4, 2.5, 4.2, 7.1];
/** Where a sigmoid is rounded to 0 or 1, and where an activation's input is far out. */
const extremeOutputs = [0, 1];
const extremeInputs = [-800, 800];

/** Everything that can be found out about a formula without training with it. */
export function findingsFor(own: Own, surroundings: Surroundings): Finding[] {
  const findings = 'cost' in own ? costFindings(own.cost) : activationFindings(own.activation);
  return [...findings, networkFinding(own, surroundings)];
}

function costFindings(cost: Cost): Finding[] {
  const places = pairs(outputsTried);
  const findings = [
    finite([...places, ...pairs(extremeOutputs)], ({ a, y }) => ({
      value: cost.value(a, y),
      gradient: cost.gradient(a, y),
    })),
    agree('slope', 'gradient', places, ({ a, y }) => ({
      ...byDifference(x => cost.value(x, y), a),
      received: cost.gradient(a, y),
    })),
  ];
  const { partner } = cost;
  if (!partner || partner === 'softmax') return findings;
  // What a − y is taken for: the slope of the cost along z, through the output's activation.
  const { f } = activations[partner];
  const alongZ = pairs(inputsTried.filter(z => Math.abs(z) < 5)).map(({ a, y }) => ({ z: a, y }));
  return [
    ...findings,
    agree('partner', 'a − y', alongZ, ({ z, y }) => ({
      ...byDifference(x => cost.value(f(x), y), z),
      received: f(z) - y,
    })),
  ];
}

function activationFindings({ f, slope }: Activation): Finding[] {
  const places = inputsTried.map(z => ({ z }));
  const extremes = extremeInputs.map(z => ({ z }));
  return [
    finite([...places, ...extremes], ({ z }) => ({ f: f(z), slope: slope(z, f(z)) })),
    agree('slope', 'slope', places, ({ z }) => ({
      ...byDifference(f, z),
      received: slope(z, f(z)),
    })),
  ];
}

const pairs = (outputs: readonly number[]) => targets.flatMap(y => outputs.map(a => ({ a, y })));

/** Whether all that a formula gives is a number. */
function finite<P extends Place>(
  places: readonly P[],
  values: (place: P) => Record<string, number>,
): Finding {
  for (const at of places) {
    const bad = Object.entries(values(at)).find(([, value]) => !Number.isFinite(value));
    if (!bad) continue;
    const worst = { of: bad[0], at, expected: null, received: null };
    return { check: 'finite', passed: false, places: places.length, worst };
  }
  return { check: 'finite', passed: true, places: places.length };
}

interface Compared {
  expected: number;
  received: number;
  /** The function has a corner here, and so no slope to compare. */
  corner: boolean;
}

/** Whether slopes are what differences say; at corners there is nothing to compare. */
function agree<P extends Place>(
  check: CheckName,
  of: string,
  places: readonly P[],
  compare: (place: P) => Compared,
): Finding {
  let worst: Finding['worst'];
  let largest = TOLERANCE;
  let compared = 0;
  for (const at of places) {
    const { expected, received, corner } = compare(at);
    if (corner) continue;
    compared++;
    const off = Math.abs(expected - received) / Math.max(1, Math.abs(expected));
    if (off <= largest) continue; // NaN is never so small
    largest = off;
    worst = { of, at, expected: known(expected), received: known(received) };
    if (!Number.isFinite(off)) break;
  }
  return { check, passed: !worst, places: compared, ...(worst && { worst }) };
}

const known = (value: number) => (Number.isFinite(value) ? value : null);

/** The slope by differences, and whether those to the left and to the right disagree. */
function byDifference(f: (x: number) => number, x: number): { expected: number; corner: boolean } {
  const h = 1e-4;
  const left = (f(x) - f(x - h)) / h;
  const right = (f(x + h) - f(x)) / h;
  const expected = slopeByDifference(f, x);
  return { expected, corner: Math.abs(right - left) > 0.05 * Math.max(1, Math.abs(expected)) };
}

/** Backpropagation through a small network with the formula in it, against differences. */
function networkFinding(own: Own, surroundings: Surroundings): Finding {
  const kernel = kernelWith(own);
  const design: NetworkDesign = {
    ...surroundings,
    sizes: [5, 4, 3],
    ...('activation' in own && { hidden: ownHidden }),
  };
  const network = createNetwork(kernel, design);
  initialize(network, initializers.scaled, Random.fromSeed(7));
  const data = smallData();
  const { layers } = gradientOf(kernel, network, data);
  const evaluator = new Evaluator(kernel, network, data);
  const cost = () => finish(evaluator.evaluate(null)).cost;
  const received: number[] = [];
  const expected: number[] = [];
  network.layers.forEach((layer, l) => {
    received.push(...layers[l].weights, ...layers[l].biases);
    expected.push(...gradientByDifferences(layer.weights, cost));
    expected.push(...gradientByDifferences(layer.biases, cost));
  });
  const error = relativeError(received, expected);
  const passed = error <= TOLERANCE;
  return {
    check: 'network',
    passed,
    places: received.length,
    ...(Number.isFinite(error) && { error }),
  };
}

/** Eight examples of five numbers in [0, 1), in three classes. */
function smallData(): Dataset {
  const random = Random.fromSeed(11);
  return {
    name: 'eight examples',
    count: 8,
    width: 5,
    classes: 3,
    inputs: Float64Array.from({ length: 40 }, () => random.uniform()),
    inputScale: 1,
    labels: Uint8Array.from({ length: 8 }, (_, i) => i % 3),
  };
}
