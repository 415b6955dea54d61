import { plurals } from '../digits/names.ts';

/** The six published scores of E15, of 10,000 validation images. */
export const publishedScores = [
  { epoch: 0, correct: 1030 },
  { epoch: 1, correct: 990 },
  { epoch: 2, correct: 1009 },
  { epoch: 27, correct: 1009 },
  { epoch: 28, correct: 983 },
  { epoch: 29, correct: 967 },
] as const;

/** How many of MNIST's 10,000 validation images there are of each digit. */
export const classSizes = [991, 1064, 990, 1030, 983, 915, 967, 1090, 1009, 961] as const;

/** "threes": what there is exactly this number of. */
export function classOf(correct: number): string | null {
  const digit = classSizes.findIndex(size => size === correct);
  return digit < 0 ? null : plurals[digit];
}

/** Scores out of 100 that were published, epoch by epoch from 0. */
export const publishedHundreds = {
  E16: [10, 10, 10],
  E17: [12, 14, 25, 18],
  E18: [10, 10, 10, 10],
  E19: [62, 42, 43, 61],
} as const;
