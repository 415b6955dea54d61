import type { ReplayId } from '../../experiment/index.ts';
import { committedOf } from '../replay/committed.ts';
import type { Measured } from './rules.ts';

export const publishedNames = [
  'overfitting',
  'regularized',
  'overfitting-full',
  'regularized-full',
  'scaled-30',
  'large-30',
  'scaled-100',
  'large-100',
] as const;
export type PublishedName = (typeof publishedNames)[number];

/**
 * A published series of accuracies. Our replay gives the same counts, but for one run in which
 * rounding decides (50,000 images, λ\u00a0=\u00a00): there the published numbers themselves are taken.
 */
export interface Published extends Measured {
  name: PublishedName;
  /** As in the chapter's tables. */
  title: string;
  /** The examples that the accuracies were measured on. */
  judgedOn: 'test' | 'validation';
}

/** Of all runs 10,000 images were judged. */
const JUDGED = 10000;

const sources: Record<PublishedName, { replay: ReplayId; run: number; title: string }> = {
  overfitting: { replay: 'overfitting', run: 0, title: '1,000 images, λ\u00a0=\u00a00' },
  regularized: { replay: 'regularized', run: 0, title: '1,000 images, λ\u00a0=\u00a00.1' },
  'overfitting-full': {
    replay: 'overfitting-full',
    run: 0,
    title: '50,000 images, λ\u00a0=\u00a00',
  },
  'regularized-full': {
    replay: 'regularized-full',
    run: 0,
    title: '50,000 images, λ\u00a0=\u00a05',
  },
  'scaled-30': { replay: 'weight-initialization-30', run: 0, title: '30 hidden, scaled weights' },
  'large-30': { replay: 'weight-initialization-30', run: 1, title: '30 hidden, large weights' },
  'scaled-100': {
    replay: 'weight-initialization-100',
    run: 0,
    title: '100 hidden, scaled weights',
  },
  'large-100': { replay: 'weight-initialization-100', run: 1, title: '100 hidden, large weights' },
};

/** `overfitting_full.json` (MIT-licensed): test images right and cost, epoch by epoch. */
const overfittingFull = {
  correct: [
    9136, 9275, 9307, 9377, 9450, 9429, 9468, 9488, 9494, 9424, 9483, 9483, 9505, 9499, 9508, 9508,
    9445, 9524, 9524, 9524, 9494, 9527, 9518, 9505, 9533, 9529, 9512, 9530, 9532, 9531,
  ],
  cost: [
    0.5614, 0.4781, 0.4575, 0.425, 0.3945, 0.3981, 0.3702, 0.374, 0.3629, 0.4007, 0.3682, 0.373,
    0.3687, 0.3715, 0.357, 0.3582, 0.3862, 0.3701, 0.3654, 0.3551, 0.3828, 0.3616, 0.3703, 0.3761,
    0.3663, 0.3613, 0.3753, 0.3642, 0.3571, 0.3663,
  ],
};

export const publishedSeries: readonly Published[] = publishedNames.map(name => {
  const { replay, run, title } = sources[name];
  const { epochs } = committedOf(replay).runs[run];
  const costs = epochs.flatMap(({ evaluationCost }) => evaluationCost ?? []);
  return {
    name,
    title,
    judgedOn: replay.startsWith('weight') ? 'validation' : 'test',
    correct: epochs.map(({ evaluationAccuracy }) => evaluationAccuracy ?? 0),
    of: JUDGED,
    cost: costs.length > 0 ? costs : undefined,
    ...(name === 'overfitting-full' && overfittingFull),
  };
});
