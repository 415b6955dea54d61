import {
  replayOf,
  type ExperimentSpec,
  type ReplayId,
  type SourceName,
} from '../../experiment/index.ts';
import type { UrlValues } from '../../figure/link.ts';
import {
  choiceSetting,
  flagSetting,
  listSetting,
  listText,
  numberSetting,
  type Setting,
  type Values,
} from '../../figure/reading.ts';
import { seedRange } from '../runs/spec.ts';
import type { Runnable } from '../runs/useRuns.ts';

/** The published runs that these figures show: E3, E4, E5 and E6. */
export const committedNames = [
  'overfitting',
  'overfitting-full',
  'regularized',
  'regularized-full',
] as const satisfies readonly ReplayId[];
export type CommittedName = (typeof committedNames)[number];

export const seriesNames = [
  'training-cost',
  'evaluation-cost',
  'training-accuracy',
  'evaluation-accuracy',
] as const;
export type SeriesName = (typeof seriesNames)[number];
export type PenaltyView = 'with' | 'without';

export interface CurveSettings {
  run: CommittedName;
  /** Whether the same run without a penalty is drawn beside it. */
  compared: boolean;
  show: readonly SeriesName[];
  /** Epochs in view, counted from 0; null: to the last. */
  from: number;
  to: number | null;
  /** Where the cursor stands; null: at the last epoch. */
  epoch: number | null;
  /** Whether costs are shown as the program reports them, or without what is paid for weights. */
  penalty: PenaltyView;
  source: SourceName;
  lambda: number;
  trainingSize: number;
  epochs: number;
  seed: number;
}

/** A run that begins is looked at from its first epoch. */
export const wholeRun = { from: 0, to: null };

export const lambdaRange = { min: 0, max: 100 };
export const sizeRange = { min: 10, max: 50000, integer: true };
export const epochsRange = { min: 1, max: 2000, integer: true };

/** Which published run; in a command also `true`: start a run in the page. */
const runSetting: Setting<CommittedName | boolean> = {
  read: input =>
    typeof input === 'string' && input !== 'true'
      ? choiceSetting<CommittedName>(committedNames).read(input)
      : flagSetting.read(input),
};

export const schema = {
  /** The run without a penalty that stands beside it. */
  compare: choiceSetting<CommittedName>(committedNames),
  compared: flagSetting,
  show: listSetting(choiceSetting<SeriesName>(seriesNames), seriesNames.length),
  from: numberSetting({ min: 0, max: epochsRange.max, integer: true }),
  to: numberSetting({ min: 1, max: epochsRange.max, integer: true }),
  epoch: numberSetting({ min: 0, max: epochsRange.max, integer: true }),
  penalty: choiceSetting<PenaltyView>(['with', 'without']),
  lambda: numberSetting(lambdaRange),
  source: choiceSetting<SourceName>(['mnist-10k', 'mnist']),
  trainingSize: numberSetting(sizeRange),
  epochs: numberSetting(epochsRange),
  seed: numberSetting(seedRange),
  run: runSetting,
  reset: flagSetting,
};

type Given = Values<typeof schema>;

/** The published recipe of a run. */
export function recipeOf(name: CommittedName): ExperimentSpec {
  return replayOf(name).stages[0].spec;
}

const firstSeed = 1;

/** The digits that every copy of the book has: 8,000 to learn from. */
const fewest = 8000;

/** A figure's settings at first: those of the published run, on the digits that are here. */
export function startOf(given: Given): CurveSettings {
  const run = typeof given.run === 'string' ? given.run : 'overfitting';
  const base: CurveSettings = {
    run,
    compared: given.compare !== undefined,
    show: seriesNames,
    from: 0,
    to: null,
    epoch: null,
    penalty: 'with',
    seed: firstSeed,
    ...onSource(run, 'mnist-10k'),
  };
  return withGiven(base, given);
}

/** The published run's own numbers, or their like where there are only 8,000 digits: λ/n stays. */
export function onSource(run: CommittedName, source: SourceName) {
  const { data, training } = recipeOf(run);
  const n = data.trainingSize ?? fewest;
  const trainingSize = source === 'mnist' ? n : Math.min(n, fewest);
  const lambda = ((training.regularization?.lambda ?? 0) * trainingSize) / n;
  return { source, trainingSize, lambda, epochs: training.epochs };
}

/** What is given replaces what was; a command's `run: true` is not a setting. */
export function withGiven(base: CurveSettings, given: Given): CurveSettings {
  const { compare, run, reset, ...values } = given;
  void reset;
  const named = typeof run === 'string' && run !== base.run;
  return {
    ...base,
    ...(named && { run, ...onSource(run, base.source) }),
    ...(compare !== undefined && { compared: true }),
    ...values,
  };
}

/** The settings as a link has them. */
export function urlValues(settings: CurveSettings): UrlValues {
  const { show, to, epoch, ...rest } = settings;
  return {
    ...rest,
    show: listText(show),
    ...(to !== null && { to }),
    ...(epoch !== null && { epoch }),
  };
}

export type RunName = 'main' | 'plain';

/**
 * The runs to start: the figure's own, and where it compares the same without a penalty. With all
 * of MNIST and the published recipe they are the published runs themselves, from their own
 * weights in their own order; anything else takes the reader's seed.
 */
export function runnablesOf(
  settings: CurveSettings,
  compare: CommittedName | null,
): Record<string, Runnable> {
  if (!isPublished(settings)) return specsOf(settings, compare);
  const main = { replay: settings.run, stage: 0 };
  return compare === null ? { main } : { main, plain: { replay: compare, stage: 0 } };
}

/** Both runs from the reader's seed: the same start and the same order. */
export function specsOf(
  settings: CurveSettings,
  compare: CommittedName | null,
): Record<string, ExperimentSpec> {
  const main = specOf(settings, settings.lambda);
  return compare === null ? { main } : { main, plain: specOf(settings, 0) };
}

/** Whether what the reader would run is what was published; another seed is the reader's own. */
export function isPublished(settings: CurveSettings): boolean {
  const published = onSource(settings.run, 'mnist');
  const names = Object.keys(published) as (keyof typeof published)[];
  return settings.seed === firstSeed && names.every(name => settings[name] === published[name]);
}

export function specOf(settings: CurveSettings, lambda: number): ExperimentSpec {
  const { source, trainingSize, epochs, seed, run } = settings;
  const { network, training, monitor } = recipeOf(run);
  const { learningRate, miniBatchSize } = training;
  return {
    version: 1,
    data: { source, trainingSize, evaluateOn: 'test' },
    network,
    training: {
      epochs,
      miniBatchSize,
      learningRate,
      ...(lambda > 0 && { regularization: { kind: 'l2', lambda } }),
    },
    monitor,
    seed,
  };
}
