import { activationRuns } from './activations.ts';
import { originalFormulas } from './code.ts';
import { digitsSurvey } from './look-at-digits.ts';
import { memorised } from './memorised.ts';
import type { Precomputation } from './precomputation.ts';
import { replays } from './replays.ts';
import { fromSpecs } from './specs.ts';
import { tenDigits } from './ten-digits.ts';
import { comparedCosts, trainedRuns } from './train-mnist.ts';
import { weightHistograms } from './weight-decay.ts';
import { untrained } from './weight-initialization.ts';

/** All that is computed in advance, by the names that `npm run precompute` knows. */
export const precomputations: Record<string, Precomputation> = {
  activations: activationRuns,
  code: originalFormulas,
  'compare-costs': comparedCosts,
  'look-at-digits': digitsSurvey,
  memorised,
  'ten-digits': tenDigits,
  'train-mnist': trainedRuns,
  'weight-decay': weightHistograms,
  'weight-initialization': untrained,
  ...fromSpecs,
  ...replays,
};
