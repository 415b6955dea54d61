import type { Drawing } from '../train-mnist/run/useExperiment.ts';
import { useExperiment } from '../train-mnist/run/useExperiment.ts';
import { sameSpec } from '../train-mnist/settings/spec.ts';
import type { States } from './pair.ts';
import { comparedCosts, specOf, type PairSettings } from './settings.ts';

/** Two experiments side by side, driven as one. Where only one worker is free, they take turns. */
export function usePair(settings: PairSettings, first: PairSettings, drawing: Drawing) {
  const quadratic = useExperiment(specOf('quadratic', first), drawing);
  const crossEntropy = useExperiment(specOf('cross-entropy', first), drawing);
  const experiments = { quadratic: quadratic.experiment, 'cross-entropy': crossEntropy.experiment };
  const states: States = { quadratic: quadratic.state, 'cross-entropy': crossEntropy.state };
  const each = comparedCosts.flatMap(cost => {
    const experiment = experiments[cost];
    return experiment ? [{ cost, experiment }] : [];
  });
  return {
    ready: each.length === comparedCosts.length,
    states,
    changed: comparedCosts.some(cost => {
      const state = states[cost];
      return state !== null && !sameSpec(state.spec, specOf(cost, settings));
    }),
    start(now: PairSettings) {
      for (const { cost, experiment } of each) {
        experiment.setSpec(specOf(cost, now));
        experiment.start();
      }
    },
    pause() {
      for (const { experiment } of each) experiment.pause();
    },
    resume() {
      for (const { experiment } of each) {
        const { status } = experiment.store.getState();
        if (status === 'paused') experiment.resume();
        // Paused before its turn had come.
        else if (status === 'idle') experiment.start();
      }
    },
    reset(to: PairSettings) {
      for (const { cost, experiment } of each) experiment.setSpec(specOf(cost, to));
    },
  };
}
