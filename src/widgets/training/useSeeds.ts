import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  DataInUse,
  EpochResult,
  Experiment,
  ExperimentState,
} from '../../experiment/index.ts';
import { experimentOf, type Runnable, type Specs } from './useRuns.ts';
import type { Measure } from './view.ts';

/** What a seed's run is kept for: its measures, epoch by epoch. */
export type SeedEpoch = Partial<Pick<EpochResult, Measure>>;

/** One seed's runs to their ends, by name. */
export interface SeedResult {
  seed: number;
  runs: Readonly<Record<string, readonly SeedEpoch[]>>;
}

export interface Seeds {
  results: readonly SeedResult[];
  /** How many are asked for while the runs are going; 0 otherwise. */
  running: number;
  data: DataInUse | null;
  problem: string | null;
}

/** What a seed's runs are asked, by name, once they have ended: measures under names of their own. */
export type Besides = (experimentOf: (name: string) => Experiment) => Promise<SeedResult['runs']>;

export const noSeeds: Seeds = { results: [], running: 0, data: null, problem: null };

/** The same runs from several seeds, one seed after the other, beside the figure's own. */
export function useSeeds() {
  const [seeds, setSeeds] = useState(noSeeds);
  const live = useRef<Set<Experiment>>(new Set());
  const turn = useRef(0);

  const stop = useCallback(() => {
    turn.current++;
    for (const experiment of live.current) experiment.dispose();
    live.current.clear();
    setSeeds(now => ({ ...now, running: 0 }));
  }, []);
  const clear = useCallback(() => {
    stop();
    setSeeds(noSeeds);
  }, [stop]);
  useEffect(() => stop, [stop]);

  const start = async (
    specsOf: (seed: number) => Specs,
    first: number,
    howMany: number,
    besides?: Besides,
  ) => {
    stop();
    const mine = turn.current;
    setSeeds({ ...noSeeds, running: howMany });
    try {
      for (let seed = first; seed < first + howMany && mine === turn.current; seed++) {
        const { runs, data } = await runAll(specsOf(seed), live.current, besides);
        if (mine !== turn.current) return;
        setSeeds(now => ({ ...now, data, results: [...now.results, { seed, runs }] }));
      }
    } catch (fault) {
      if (mine !== turn.current) return;
      const problem = fault instanceof Error ? fault.message : String(fault);
      setSeeds(now => ({ ...now, problem }));
    }
    if (mine === turn.current) setSeeds(now => ({ ...now, running: 0 }));
  };
  return { seeds, start, stop, clear };
}

export type SeedsRunner = Omit<ReturnType<typeof useSeeds>, 'seeds'>;

export interface Ended {
  epochs: readonly EpochResult[];
  data: DataInUse | null;
  end: ExperimentState['end'];
}

/** Trains to the end, and keeps nothing but what was measured. */
export async function runToEnd(runnable: Runnable, live: Set<Experiment>): Promise<Ended> {
  const experiment = experimentOf(runnable);
  live.add(experiment);
  try {
    return await endOf(experiment);
  } finally {
    live.delete(experiment);
    experiment.dispose();
  }
}

/** A run that fails rejects in the reader's words; one that diverges has ended. */
function endOf(experiment: Experiment): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const unsubscribe = experiment.store.subscribe(({ status, epochs, data, end, message }) => {
      if (status !== 'done' && status !== 'stopped' && status !== 'failed') return;
      unsubscribe();
      if (status === 'failed') reject(new Error(message ?? 'A run failed.'));
      else resolve({ epochs, data, end });
    });
    experiment.start();
  });
}

/** Several to their ends, and what is asked of them before they are thrown away. */
async function runAll(
  specs: Specs,
  live: Set<Experiment>,
  besides?: Besides,
): Promise<{ runs: SeedResult['runs']; data: DataInUse | null }> {
  const names = Object.keys(specs);
  const experiments = names.map(name => experimentOf(specs[name]));
  for (const experiment of experiments) live.add(experiment);
  try {
    const ends = await Promise.all(experiments.map(endOf));
    const measured = Object.fromEntries(names.map((name, k) => [name, ends[k].epochs]));
    const asked = besides ? await besides(name => experiments[names.indexOf(name)]) : {};
    return { runs: { ...measured, ...asked }, data: ends[0].data };
  } finally {
    for (const experiment of experiments) {
      live.delete(experiment);
      experiment.dispose();
    }
  }
}
