import type { GradientCloud, GradientClouds } from '../../../experiment/index.ts';
import packed from '../first-result.json';

/** The clouds of one network, in lengths of the gradient of all the examples. */
export interface Clouds {
  /** Of that gradient. */
  length: number;
  /** How far single examples' gradients are from it, root mean square, in its lengths. */
  spread: number;
  clouds: readonly GradientCloud[];
}

const stages: readonly (GradientClouds & { at: number })[] = packed.runs.noise.gradients;

/** Those that came with the book, after so many epochs. */
export function cloudsAhead(at: number): Clouds {
  const stage = stages.find(one => one.at === at) ?? stages[0];
  return { length: stage.length, spread: stage.spread / stage.length, clouds: stage.clouds };
}

/** Those of a network in this page; null where it has no gradient to compare with. */
export function cloudsHere({ length, spread, clouds }: GradientClouds): Clouds | null {
  if (!(length > 0) || !Number.isFinite(spread)) return null;
  const scaled = (values: readonly number[]) => values.map(value => value / length);
  return {
    length,
    spread: spread / length,
    clouds: clouds.map(({ m, along, across }) => ({
      m,
      along: scaled(along),
      across: scaled(across),
    })),
  };
}

export const cloudOf = ({ clouds }: Clouds, m: number): GradientCloud =>
  clouds.find(cloud => cloud.m === m) ?? clouds[0];

/** How wide a cloud is beside that of single examples: root mean square of the distances. */
export function relativeWidth({ spread }: Clouds, { along, across }: GradientCloud): number {
  const squares = along.map((value, k) => (value - 1) ** 2 + across[k] ** 2);
  const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
  return Math.sqrt(mean) / spread;
}

/** By how many degrees the gradients are off the true one: half are off by more. */
export function middleAngle({ along, across }: GradientCloud): number {
  const angles = along.map((value, k) => (Math.atan2(across[k], value) * 180) / Math.PI);
  angles.sort((a, b) => a - b);
  const half = angles.length / 2;
  return (angles[Math.floor(half - 0.5)] + angles[Math.ceil(half - 0.5)]) / 2;
}

/** How many point away from the true gradient: a step against them would go uphill. */
export const uphill = ({ along }: GradientCloud): number => along.filter(value => value < 0).length;
