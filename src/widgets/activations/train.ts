import type { ExperimentSpec, SourceName } from '../../experiment/index.ts';
import { list } from '../../ui/format.ts';
import { choiceSetting, listSetting, numberSetting } from '../../figure/reading.ts';
import type { SchemaOf } from '../../figure/useSettings.ts';
import { bestCounts } from '../training/bands.ts';
import type { Curve } from '../training/CurveChart.tsx';
import { seedRange } from '../training/spec.ts';
import type { Seeds } from '../training/useSeeds.ts';
import { bestOf, curve, type Run } from '../training/view.ts';
import { share } from '../training/words.ts';
import { kindColours, kindDashes, kinds, kindTitles, type Kind } from './kinds.ts';

export interface TrainSettings {
  activations: readonly Kind[];
  /** η for sigmoid, tanh and ReLU, in this order. */
  eta: readonly number[];
  source: SourceName;
  hidden: number;
  epochs: number;
  seed: number;
}

export const etaRange = { min: 0.0001, max: 100 };
export const hiddenRange = { min: 1, max: 300, integer: true };
export const epochsRange = { min: 1, max: 500, integer: true };

export const trainBase: TrainSettings = {
  activations: kinds,
  eta: [0.5, 0.5, 0.5],
  source: 'mnist-10k',
  hidden: 30,
  epochs: 30,
  seed: 1,
};

export const trainSchema: SchemaOf<TrainSettings> = {
  activations: listSetting(choiceSetting<Kind>(kinds), 3),
  eta: listSetting(numberSetting(etaRange), 3),
  source: choiceSetting<SourceName>(['mnist-10k', 'mnist']),
  hidden: numberSetting(hiddenRange),
  epochs: numberSetting(epochsRange),
  seed: numberSetting(seedRange),
};

export const etaOf = ({ eta }: TrainSettings, kind: Kind): number =>
  eta[kinds.indexOf(kind)] ?? 0.5;

/** Alike but for the hidden neurons and η: the same first weights, the same order. */
export function specOf(kind: Kind, settings: TrainSettings): ExperimentSpec {
  const { source, hidden, epochs, seed } = settings;
  return {
    version: 1,
    data: { source },
    network: { sizes: [784, hidden, 10], hidden: kind, cost: 'cross-entropy' },
    training: { epochs, miniBatchSize: 10, learningRate: etaOf(settings, kind) },
    monitor: ['evaluation-accuracy'],
    seed,
  };
}

export function specsOf(settings: TrainSettings): Record<string, ExperimentSpec> {
  return Object.fromEntries(
    settings.activations.map(kind => [kind, specOf(kind, settings)] as const),
  );
}

export type Networks = Readonly<Record<Kind, Run>>;

const countOf = ({ data }: Run) => data?.evaluation.count ?? 1;

export function curvesOf(networks: Networks, shown: readonly Kind[]): Curve[] {
  return shown.map(kind => {
    const { epochs } = networks[kind];
    const of = countOf(networks[kind]);
    return {
      id: kind,
      label: kindTitles[kind],
      color: kindColours[kind],
      dash: kindDashes[kind],
      points: curve(epochs, 'evaluationAccuracy', of),
      format: value => share(Math.round((value * of) / 100), of),
      ring: bestOf(epochs)?.passes,
    };
  });
}

export function resultSentence(
  networks: Networks,
  shown: readonly Kind[],
  silent: number | null,
): string {
  const parts = shown.flatMap(kind => {
    const run = networks[kind];
    const best = bestOf(run.epochs);
    return best
      ? [`${kindTitles[kind]} ${share(best.correct, countOf(run))} (epoch ${best.passes})`]
      : [];
  });
  if (parts.length === 0) return 'No epoch is finished yet.';
  const hidden = networks.relu.spec.network.sizes[1];
  const quiet =
    silent !== null && shown.includes('relu')
      ? ` Of the ${hidden} rectified neurons ${silent} ${silent === 1 ? 'is' : 'are'} silent on every training image.`
      : '';
  return `Best epochs: ${list(parts)}.${quiet}`;
}

export function seedsSentence({ results, data }: Seeds, shown: readonly Kind[]): string | null {
  if (results.length < 2 || !data) return null;
  const of = data.evaluation.count;
  const ranges = shown.map(kind => {
    const best = bestCounts(results, kind);
    return `${kindTitles[kind]} ${share(Math.min(...best), of)} to ${share(Math.max(...best), of)}`;
  });
  return `Best epochs of ${results.length} seeds: ${list(ranges)}. The bands are their lowest and highest, epoch by epoch.`;
}
