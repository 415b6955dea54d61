import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import {
  createExperiment,
  createStage,
  stageAt,
  type Experiment,
  type ExperimentSpec,
  type ExperimentState,
  type StageAddress,
} from '../../experiment/index.ts';
import { useOnScreen } from '../../ui/useOnScreen.ts';
import { useReducedMotion } from '../../ui/useMedia.ts';
import { sameSpec } from './spec.ts';
import { useShown } from './useShown.ts';
import type { Run } from './view.ts';

/** What can be run: a spec, or a stage of a replay, with the weights and the order of 2014. */
export type Runnable = ExperimentSpec | StageAddress;

/** Several runs by name, in the order in which they take their turns. */
export type Specs = Readonly<Record<string, Runnable>>;

export const specIn = (runnable: Runnable): ExperimentSpec =>
  'replay' in runnable ? stageAt(runnable).spec : runnable;

export const experimentOf = (runnable: Runnable): Experiment =>
  'replay' in runnable ? createStage(runnable) : createExperiment(runnable);

export type RunsStatus = 'idle' | 'running' | 'paused' | 'ended';

interface Held {
  names: readonly string[];
  experiments: readonly Experiment[];
}
const none: Held = { names: [], experiments: [] };

/**
 * Several experiments driven as one: what a figure needs that compares runs. None is made before
 * the reader starts them. Where fewer workers are free than there are runs, they take turns. They
 * are drawn while the figure, `root`, can be seen.
 */
export function useRuns(root: RefObject<Element | null>) {
  const [held, setHeld] = useState(none);
  const latest = useRef(held);
  const shown = useShown(held.experiments, {
    onScreen: useOnScreen(root),
    reducedMotion: useReducedMotion(),
  });

  useEffect(
    () => () => {
      for (const experiment of latest.current.experiments) experiment.dispose();
    },
    [],
  );
  const hold = useCallback((next: Held) => {
    for (const experiment of latest.current.experiments) experiment.dispose();
    latest.current = next;
    setHeld(next);
  }, []);

  const states = byName(held.names, shown);
  const all = (act: (experiment: Experiment) => void) => latest.current.experiments.forEach(act);
  return {
    /** Of the runs that were started; {} before any were. */
    states,
    status: statusOf(Object.values(states)),
    /** Throws the runs on show away and starts these. */
    start(specs: Specs) {
      const names = Object.keys(specs);
      const experiments = names.map(name => experimentOf(specs[name]));
      hold({ names, experiments });
      for (const experiment of experiments) experiment.start();
    },
    pause: () => all(experiment => experiment.pause()),
    resume: () =>
      all(experiment => {
        const { status } = experiment.store.getState();
        if (status === 'paused') experiment.resume();
        // Paused before its turn had come.
        else if (status === 'idle') experiment.start();
      }),
    stop: () => all(experiment => experiment.stop()),
    /** Back to what the figure showed before anything was run. */
    clear: () => hold(none),
    /** To ask a run's network something: its weights, what it makes of an image. */
    experiment: (name: string): Experiment | null =>
      held.experiments[held.names.indexOf(name)] ?? null,
  };
}

export type Runs = ReturnType<typeof useRuns>;

function byName(
  names: readonly string[],
  states: readonly ExperimentState[],
): Readonly<Record<string, ExperimentState>> {
  if (states.length !== names.length) return {};
  return Object.fromEntries(names.map((name, k) => [name, states[k]]));
}

/** All as one: they run while one of them does. */
export function statusOf(states: readonly Pick<ExperimentState, 'status'>[]): RunsStatus {
  const statuses = states.map(state => state.status);
  if (statuses.some(status => status === 'running' || status === 'loading')) return 'running';
  if (statuses.some(status => status === 'paused')) return 'paused';
  return statuses.every(status => status === 'idle') ? 'idle' : 'ended';
}

/** The reader's runs where there are any, else those that came with the book. */
export function runsOf<Name extends string>(
  states: Readonly<Partial<Record<string, ExperimentState>>>,
  first: Readonly<Record<Name, Run>>,
): { runs: Readonly<Record<Name, Run>>; own: boolean } {
  const names = Object.keys(first) as Name[];
  const own = names.some(name => states[name]);
  if (!own) return { runs: first, own };
  const runs = Object.fromEntries(names.map(name => [name, runOf(states[name], first[name])]));
  return { runs: runs as Record<Name, Run>, own };
}

/** A run in this page. One that was not started is empty, with the spec of the first. */
export function runOf(state: ExperimentState | undefined, first: Run): Run {
  if (!state) return { ...first, epochs: [], origin: 'here' };
  return { epochs: state.epochs, spec: state.spec, data: state.data, origin: 'here' };
}

/** Whether the settings are no longer those of the runs on show. */
export function isChanged(
  states: Readonly<Partial<Record<string, ExperimentState>>>,
  specs: Specs,
): boolean {
  const names = Object.keys(states);
  if (names.length === 0) return false;
  if (names.join() !== Object.keys(specs).join()) return true;
  return names.some(name => {
    const state = states[name];
    return state !== undefined && !sameSpec(state.spec, specIn(specs[name]));
  });
}
