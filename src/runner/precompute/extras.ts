import { cpus } from 'node:os';
import { finish } from '../../core/evaluate.ts';
import { gradientClouds } from '../../core/gradient-noise.ts';
import { plainKernel } from '../../core/plain-kernel.ts';
import { Random } from '../../core/random.ts';
import { NetworkInspector, productsOf } from '../../experiment/training/networkInspector.ts';
import type { GradientDraws } from '../../experiment/state.ts';
import type { TrainingRun } from '../../experiment/training/trainingRun.ts';
import { rounded } from './precomputation.ts';

export interface GradientsAsked {
  /** The name of the run. */
  of: string;
  /** Epochs completed. */
  at: number[];
  draws: GradientDraws;
}

/** How many images there are of each digit, and, after each epoch, how often each was the answer. */
export function answersOf(run: TrainingRun) {
  const inspector = new NetworkInspector(plainKernel(run.spec.precision), run.spec);
  const tables = run.epochs.map((_, k) => {
    const layers = finish(run.past(k + 1));
    return finish(inspector.answers(layers, run.data.evaluation)).counts;
  });
  const digits = [...(tables[0]?.keys() ?? [])];
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  return {
    labels: tables[0]?.map(total),
    answers: tables.map(table => digits.map(answer => total(table.map(row => row[answer])))),
  };
}

/** Where gradients of mini-batches lie, in lengths of the gradient of all the examples. */
export function gradientsOf(run: TrainingRun, { at, draws }: GradientsAsked) {
  return at.map(epoch => {
    const layers = finish(run.past(epoch));
    const products = finish(productsOf(run.spec, layers, run.data.training, draws.images));
    const random = Random.fromSeed(draws.seed);
    const { length, spread, clouds } = gradientClouds(products, draws.sizes, draws.draws, random);
    const round = (values: readonly number[]) => values.map(value => rounded(value / length, 4));
    return {
      at: epoch,
      length: rounded(length),
      spread: rounded(spread),
      clouds: clouds.map(({ m, along, across }) => ({
        m,
        along: round(along),
        across: round(across),
      })),
    };
  });
}

/** The processor that seconds were taken on. */
export const machineName = (): string => cpus()[0]?.model.trim() ?? 'an unknown processor';
