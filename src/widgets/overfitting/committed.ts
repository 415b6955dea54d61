import { committedOf } from '../replay/committed.ts';
import type { Run } from '../training/view.ts';
import { recipeOf, type CommittedName } from './settings.ts';

/** A published run, trained again ahead by our own runner from its own random numbers. */
export function committedRun(name: CommittedName): Run {
  const [{ epochs }] = committedOf(name).runs;
  const spec = recipeOf(name);
  const n = spec.data.trainingSize ?? 0;
  return {
    epochs,
    spec,
    data: {
      source: 'mnist',
      training: { name: 'MNIST, training images', count: n },
      evaluation: { name: 'MNIST, test images', count: 10000 },
    },
    origin: 'ahead',
  };
}

interface PublishedBest {
  training: { percent: number; epoch: number };
  evaluation: { percent: number; epoch: number };
}

/** What was published of the two runs on 50,000 images, which nobody can have again exactly. */
export const publishedBests: Partial<Record<CommittedName, PublishedBest>> = {
  'overfitting-full': {
    training: { percent: 97.86, epoch: 29 },
    evaluation: { percent: 95.33, epoch: 24 },
  },
  'regularized-full': {
    training: { percent: 97.12, epoch: 28 },
    evaluation: { percent: 96.49, epoch: 28 },
  },
};

/** Where the published accuracy was judged to have stopped improving; it took judgement. */
export const publishedStall: Partial<Record<CommittedName, number>> = { overfitting: 280 };
