import { choice, number } from '../../figure/declare.ts';
import { checkSpec, completeSpec, type ExperimentSpec } from '../../experiment/index.ts';

/** The chapter's run on the digits that every copy of the book carries. */
export const chapterSpec: ExperimentSpec = {
  version: 1,
  data: { source: 'mnist-10k', evaluateOn: 'validation' },
  network: { sizes: [784, 30, 10], cost: 'cross-entropy', initializer: 'large' },
  training: { epochs: 30, miniBatchSize: 10, learningRate: 0.5 },
  monitor: ['training-cost', 'training-accuracy', 'evaluation-cost', 'evaluation-accuracy'],
  seed: 1,
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What `patch` names replaces what `base` has, at any depth; null takes a setting away. */
export function merge(base: unknown, patch: unknown): unknown {
  if (patch === undefined) return base;
  if (!isRecord(patch) || !isRecord(base)) return patch;
  const merged: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else merged[name] = merge(merged[name], value);
  }
  return merged;
}

/** The seeds of a run: 32 bits. */
export const seedRange = { min: 0, max: 4294967295, integer: true };

/** Settings of every figure that trains: from which seed, and on which digits. */
export const seed = number({ ...seedRange, default: 1 });
export const source = choice(['mnist-10k', 'mnist'], { default: 'mnist-10k' });

/** The chapter's spec with a figure's own settings; the chapter's alone if those cannot be used. */
export function figureSpec(
  patch: unknown,
  base: ExperimentSpec = chapterSpec,
): { spec: ExperimentSpec; problem: string | null } {
  const result = checkSpec(merge(base, patch));
  return 'spec' in result
    ? { spec: result.spec, problem: null }
    : { spec: base, problem: result.problem };
}

/** How many hidden neurons a network has: any number, and those of 2014 unless others are offered. */
export const hiddenNeurons = (usual: number, offered: readonly number[] = [30, 100], most = 300) =>
  number({
    min: Math.min(1, ...offered),
    max: most,
    integer: true,
    default: usual,
    label: 'Hidden neurons',
    choices: offered.map(value => ({ value, label: value === 0 ? 'none' : String(value) })),
  });

/** The same run: every setting alike, defaults filled in, in whatever order they were written. */
export function sameSpec(a: ExperimentSpec, b: ExperimentSpec): boolean {
  return sorted(completeSpec(a)) === sorted(completeSpec(b));
}

function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join()}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? '';
  const names = Object.keys(value).filter(name => value[name] !== undefined);
  return `{${names
    .sort()
    .map(name => `${name}:${sorted(value[name])}`)
    .join()}}`;
}

export function withSource(
  spec: ExperimentSpec,
  source: ExperimentSpec['data']['source'],
): ExperimentSpec {
  return { ...spec, data: { ...spec.data, source } };
}

/** Whether a figure's own settings say which data it runs on. */
export function namesSource(patch: unknown): boolean {
  return isRecord(patch) && isRecord(patch.data) && patch.data.source !== undefined;
}
