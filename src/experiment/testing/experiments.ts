import { finish } from '../../core/evaluate.ts';
import { scalarKernel } from '../../wasm/scalar-kernel.ts';
import { createExperiment } from '../experiment.ts';
import { runData } from '../data/runData.ts';
import type { ExperimentSpec } from '../spec.ts';
import { completeSpec } from '../spec.ts';
import type { EpochResult, Experiment, ExperimentState } from '../state.ts';
import { TrainingRun } from '../training/trainingRun.ts';
import { madeUpSplit } from './digits.ts';
import type { FakeServices } from './services.ts';
import { fakeServices } from './services.ts';

const made: Experiment[] = [];
/** After each test: the workers of its experiments are let go. */
export const disposeAll = () => made.splice(0).forEach(experiment => experiment.dispose());

export function experimentOf(
  spec: ExperimentSpec,
  services: FakeServices = fakeServices(),
): Experiment {
  const experiment = createExperiment(spec, () => services);
  made.push(experiment);
  return experiment;
}

/** Resolves when the state is as asked. */
export function until(
  { store }: Experiment,
  holds: (state: ExperimentState) => boolean,
): Promise<ExperimentState> {
  return new Promise(resolve => {
    const look = (state: ExperimentState) => {
      if (!holds(state)) return;
      stop();
      resolve(state);
    };
    const stop = store.subscribe(look);
    look(store.getState());
  });
}

export const is = (status: ExperimentState['status']) => (state: ExperimentState) =>
  state.status === status;
export const long = (spec: ExperimentSpec, epochs = 2000): ExperimentSpec => ({
  ...spec,
  training: { ...spec.training, epochs },
});

/** What was measured, without the seconds it took, which differ. */
export const measures = (epochs: EpochResult[]) =>
  epochs.map(({ trainingSeconds: _t, evaluationSeconds: _e, ...rest }) => rest);

/** The same training without an experiment around it. */
export function direct(spec: ExperimentSpec): TrainingRun {
  const complete = completeSpec(spec);
  const run = new TrainingRun(complete, runData(complete, madeUpSplit), () => 0);
  finish(run.wake(scalarKernel(complete.precision)));
  while (!run.advance('end', 1));
  return run;
}
