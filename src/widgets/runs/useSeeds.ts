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

  const start = async (specsOf: (seed: number) => Specs, first: number, howMany: number) => {
    stop();
    const mine = turn.current;
    setSeeds({ ...noSeeds, running: howMany });
    try {
      for (let seed = first; seed < first + howMany && mine === turn.current; seed++) {
        const specs = specsOf(seed);
        const names = Object.keys(specs);
        const ends = await Promise.all(names.map(name => runToEnd(specs[name], live.current)));
        if (mine !== turn.current) return;
        const runs = Object.fromEntries(names.map((name, k) => [name, ends[k].epochs]));
        setSeeds(now => ({
          ...now,
          data: ends[0].data,
          results: [...now.results, { seed, runs }],
        }));
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

/** Trains to the end. A run that fails rejects in the reader's words; one that diverges has ended. */
export function runToEnd(runnable: Runnable, live: Set<Experiment>): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const experiment = experimentOf(runnable);
    live.add(experiment);
    const unsubscribe = experiment.store.subscribe(({ status, epochs, data, end, message }) => {
      if (status !== 'done' && status !== 'stopped' && status !== 'failed') return;
      unsubscribe();
      live.delete(experiment);
      // Not from within the store's own notification.
      setTimeout(() => experiment.dispose());
      if (status === 'failed') reject(new Error(message ?? 'A run failed.'));
      else resolve({ epochs, data, end });
    });
    experiment.start();
  });
}
