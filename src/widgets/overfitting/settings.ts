import {
  replayOf,
  type ExperimentSpec,
  type ReplayId,
  type SourceName,
} from '../../experiment/index.ts';
import {
  choice,
  declare,
  flag,
  list,
  number,
  words,
  type SettingsOf,
} from '../../figure/declare.ts';
import { seed, source } from '../training/spec.ts';
import type { Runnable } from '../training/useRuns.ts';

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

const mostEpochs = 2000;

export const settings = declare({
  run: choice(committedNames, { default: 'overfitting' }),
  /** The run without a penalty that stands beside it. */
  compare: choice(committedNames, { default: null, from: 'chapter' }),
  /** Whether it is drawn. */
  compared: flag({ label: 'λ = 0 beside it' }),
  /** Epochs in view, counted from 0; null: to the last. */
  from: number({ min: 0, max: mostEpochs, integer: true, default: 0 }),
  to: number({ min: 1, max: mostEpochs, integer: true, default: null }),
  /** Where the cursor stands; null: at the last epoch. */
  epoch: number({ min: 0, max: mostEpochs, integer: true, default: null }),
  /** Whether costs are shown as the program reports them, or without what is paid for weights. */
  penalty: choice(
    { with: 'With the penalty', without: 'Without' },
    { default: 'with', label: 'Cost' },
  ),
  show: list(choice(seriesNames), { default: seriesNames, most: seriesNames.length }),
  source,
  lambda: number({ min: 0, max: 100, label: 'λ', default: 0 }),
  trainingSize: number({
    min: 10,
    max: 50000,
    integer: true,
    step: 100,
    label: 'training images',
    default: 1000,
  }),
  epochs: number({ min: 1, max: mostEpochs, integer: true, step: 10, default: 400 }),
  seed,
  /** The figures of this group show the same run: their cursors go together. */
  linked: words({ default: '', from: 'chapter' }),
  /** Marks where the two alarms of overfitting go off. */
  marks: flag({ from: 'chapter' }),
  /** Shows the digits that are learned by heart. */
  memorised: flag({ from: 'chapter' }),
});
export type CurveSettings = SettingsOf<typeof settings>;
export type PenaltyView = CurveSettings['penalty'];

/** A run that begins is looked at from its first epoch. */
export const wholeRun = { from: 0, to: null };

/** The published recipe of a run. */
export function recipeOf(name: CommittedName): ExperimentSpec {
  return replayOf(name).stages[0].spec;
}

const firstSeed = settings.seed.default;

/** The digits that every copy of the book has: 8,000 to learn from. */
const fewest = 8000;

/** The published run's own numbers, or their like where there are only 8,000 digits: λ/n stays. */
export function onSource(run: CommittedName, source: SourceName) {
  const { data, training } = recipeOf(run);
  const n = data.trainingSize ?? fewest;
  const trainingSize = source === 'mnist' ? n : Math.min(n, fewest);
  const lambda = ((training.regularization?.lambda ?? 0) * trainingSize) / n;
  return { source, trainingSize, lambda, epochs: training.epochs };
}

/** Another published run brings its own numbers with it; one to compare with is drawn. */
export const bring = (
  { run, compare }: Partial<CurveSettings>,
  was: CurveSettings,
): Partial<CurveSettings> => ({
  ...(run && run !== was.run && onSource(run, was.source)),
  ...(compare && { compared: true }),
});

export type RunName = 'main' | 'plain';

/**
 * The runs to start: the figure's own, and where it compares the same without a penalty. With all
 * of MNIST and the published recipe they are the published runs themselves, from their own
 * weights in their own order; anything else takes the reader's seed.
 */
export function runnablesOf(settings: CurveSettings): Record<string, Runnable> {
  if (!isPublished(settings)) return specsOf(settings);
  const main = { replay: settings.run, stage: 0 };
  const { compare } = settings;
  return compare === null ? { main } : { main, plain: { replay: compare, stage: 0 } };
}

/** Both runs from the reader's seed: the same start and the same order. */
export function specsOf(settings: CurveSettings): Record<string, ExperimentSpec> {
  const main = specOf(settings, settings.lambda);
  return settings.compare === null ? { main } : { main, plain: specOf(settings, 0) };
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
