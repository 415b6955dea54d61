import { weightNearZero, type ExperimentSpec, type WeightSpread } from '../../experiment/index.ts';
import { percent } from '../../ui/format.ts';
import { nibbles } from '../digits/nibbles.ts';
import type { RunData } from '../training/view.ts';
import packed from './first-result.json';
import type { Regime } from './histogramSettings.ts';

/** The first-layer weights of one network after so many epochs. */
export interface Look {
  epoch: number;
  spread: WeightSpread;
  /** The 784 weights of the neuron that is shown. */
  image: Float32Array;
}

interface Packed {
  of: number;
  neuron: number;
  runs: Record<Regime, PackedRun>;
}
interface PackedRun {
  spec: unknown;
  data: RunData;
  evaluationAccuracy: number[];
  epochs: {
    epoch: number;
    nearZero: number;
    rms: number;
    counts: number[];
    image: { limit: number; levels: string };
  }[];
}

/** Strengths to each side of zero in which the committed images are kept. */
const strengths = 7;

const first = packed as Packed;

/** What came with the book: `npm run precompute -- weight-decay`, on all 50,000 images. */
export const ahead = {
  /** Counted from 1. */
  neuron: first.neuron + 1,
  spec: first.runs.none.spec as ExperimentSpec,
  data: first.runs.none.data,
  epochs: first.runs.none.epochs.map(({ epoch }) => epoch),
  /** Of the 10,000 validation images, how many were right after each epoch. */
  accuracy: {
    none: first.runs.none.evaluationAccuracy,
    l1: first.runs.l1.evaluationAccuracy,
    l2: first.runs.l2.evaluationAccuracy,
  } satisfies Record<Regime, readonly number[]>,
  look(regime: Regime, epoch: number): Look {
    const { epochs } = first.runs[regime];
    const { image, ...found } =
      epochs.find(one => one.epoch === epoch) ?? epochs[epochs.length - 1];
    const weights = Float32Array.from(
      nibbles(image.levels),
      level => ((level - strengths) / strengths) * image.limit,
    );
    return { epoch: found.epoch, spread: { ...found, of: first.of }, image: weights };
  },
};

/** Two figures below ten per cent, as the text has it: 0.75 %, 39.7 %. */
export function nearZeroText({ nearZero, of }: WeightSpread): string {
  const share = nearZero / Math.max(1, of);
  return percent(share, share < 0.1 ? 2 : 1);
}

export const nearZeroWords = `within ${weightNearZero} of zero`;
