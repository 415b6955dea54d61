import type { ExperimentSpec } from './spec.ts';
import type { Experiment } from './state.ts';

export function createExperiment(_spec: ExperimentSpec): Experiment {
  throw new Error('not built yet');
}
