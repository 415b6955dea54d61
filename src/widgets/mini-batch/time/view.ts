import type { ExperimentState } from '../../../experiment/index.ts';
import packed from '../first-result.json';
import { first } from '../first.ts';
import { nameOf } from './settings.ts';

/** After an epoch: the seconds spent on training until then, and how many it gets right. */
export interface Moment {
  epoch: number;
  seconds: number;
  correct: number;
}

/** A training with mini-batches of one size. */
export interface Course {
  m: number;
  eta: number;
  /** Validation images. */
  of: number;
  moments: readonly Moment[];
  planned: number;
  diverged: boolean;
}

function momentsOf(correct: readonly number[], seconds: readonly number[]): Moment[] {
  let spent = 0;
  return correct.map((right, k) => {
    spent += seconds[k];
    return { epoch: k + 1, seconds: spent, correct: right };
  });
}

const aheadNames = ['m1', 'm10', 'm100', 'm1000'] as const;

/** The trainings that came with the book, with the seconds they took. */
export const coursesAhead: readonly Course[] = aheadNames.map(name => {
  const { spec, epochs, data } = first[name];
  const { miniBatchSize, learningRate } = spec.training;
  const correct = epochs.map(({ evaluationAccuracy }) => evaluationAccuracy ?? 0);
  return {
    m: miniBatchSize,
    eta: learningRate,
    of: data?.evaluation.count ?? 1000,
    moments: momentsOf(correct, packed.runs[name].trainingSeconds),
    planned: spec.training.epochs,
    diverged: false,
  };
});

/** The reader's own, as they stand. */
export function coursesHere(
  states: Readonly<Partial<Record<string, ExperimentState>>>,
  sizes: readonly number[],
): Course[] {
  return sizes.flatMap(m => {
    const state = states[nameOf(m)];
    if (!state) return [];
    const { epochs, spec, data, end } = state;
    const correct = epochs.map(({ evaluationAccuracy }) => evaluationAccuracy ?? 0);
    return {
      m,
      eta: spec.training.learningRate,
      of: data?.evaluation.count ?? 1000,
      moments: momentsOf(
        correct,
        epochs.map(({ trainingSeconds }) => trainingSeconds),
      ),
      planned: spec.training.epochs,
      diverged: end?.reason === 'diverged',
    };
  });
}

export const percentOf = ({ of }: Course, { correct }: Moment): number => (100 * correct) / of;

/** The last epoch that was over by then. */
export function momentAt({ moments }: Course, x: number, axis: 'time' | 'epochs'): Moment | null {
  const passed = moments.filter(moment => (axis === 'time' ? moment.seconds : moment.epoch) <= x);
  return passed[passed.length - 1] ?? null;
}

/** When a training first had this share right. */
export const reached = (course: Course, percent: number): Moment | null =>
  course.moments.find(moment => percentOf(course, moment) >= percent) ?? null;

/** The size that was there first, by the clock or by epochs; null where none was. */
export function firstTo(
  courses: readonly Course[],
  percent: number,
  axis: 'time' | 'epochs',
): Course | null {
  let best: { course: Course; at: number } | null = null;
  for (const course of courses) {
    const moment = reached(course, percent);
    if (!moment) continue;
    const at = axis === 'time' ? moment.seconds : moment.epoch;
    if (!best || at < best.at) best = { course, at };
  }
  return best?.course ?? null;
}
