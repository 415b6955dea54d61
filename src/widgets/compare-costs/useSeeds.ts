import { useCallback, useEffect, useRef, useState } from 'react';
import { createExperiment, type Experiment, type ExperimentSpec } from '../../experiment/index.ts';
import { comparedCosts, specOf, type ComparedCost, type PairSettings } from './settings.ts';

/** Counts right after each epoch, for both costs, from one seed. */
export interface SeedResult {
  seed: number;
  correct: Record<ComparedCost, number[]>;
}

export interface Seeds {
  results: readonly SeedResult[];
  /** How many are asked for while the runs are going; 0 otherwise. */
  running: number;
  of: number;
  problem: string | null;
}

const none: Seeds = { results: [], running: 0, of: 0, problem: null };

/** The same pair of runs from several seeds, one pair after the other, beside the figure's own. */
export function useSeeds() {
  const [seeds, setSeeds] = useState<Seeds>(none);
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
    setSeeds(none);
  }, [stop]);
  useEffect(() => stop, [stop]);

  const start = async (settings: PairSettings, howMany: number) => {
    stop();
    const mine = turn.current;
    setSeeds({ ...none, running: howMany });
    try {
      for (let k = 0; k < howMany && mine === turn.current; k++) {
        const seed = settings.seed + k;
        const specs = comparedCosts.map(cost => specOf(cost, { ...settings, seed }));
        const ends = await Promise.all(specs.map(spec => runToEnd(spec, live.current)));
        if (mine !== turn.current) return;
        const [quadratic, crossEntropy] = ends.map(end => end.correct);
        const result: SeedResult = { seed, correct: { quadratic, 'cross-entropy': crossEntropy } };
        setSeeds(now => ({ ...now, of: ends[0].of, results: [...now.results, result] }));
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

function runToEnd(
  spec: ExperimentSpec,
  live: Set<Experiment>,
): Promise<{ correct: number[]; of: number }> {
  return new Promise((resolve, reject) => {
    const experiment = createExperiment(spec);
    live.add(experiment);
    const unsubscribe = experiment.store.subscribe(({ status, epochs, data, message }) => {
      if (status !== 'done' && status !== 'stopped' && status !== 'failed') return;
      unsubscribe();
      live.delete(experiment);
      const correct = epochs.map(epoch => epoch.evaluationAccuracy ?? 0);
      // Not from within the store's own notification.
      setTimeout(() => experiment.dispose());
      if (status === 'failed') reject(new Error(message ?? 'A run failed.'));
      else resolve({ correct, of: data?.evaluation.count ?? 0 });
    });
    experiment.start();
  });
}
