import { choice, number } from '../../figure/declare.ts';
import { seedRange } from './spec.ts';

/** What every training can be told: from which seed, and on which digits. */
export const trainingSettings = {
  seed: number({ ...seedRange, default: 1 }),
  source: choice(['mnist-10k', 'mnist'], { default: 'mnist-10k' }),
};

/** How many hidden neurons a network has. A link may say a number that is not offered. */
export function hiddenNeurons(options: { default: number; most: number; choices?: number[] }) {
  const { default: value, most, choices = [30, 100] } = options;
  return number({
    min: 1,
    max: most,
    integer: true,
    default: value,
    label: 'Hidden neurons',
    choices,
  });
}
