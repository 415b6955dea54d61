import { useCallback, useEffect, useRef, useState } from 'react';
import type { Experiment, ExperimentSpec } from '../../experiment/index.ts';
import { runToEnd, type Ended } from './useSeeds.ts';

/** One short training of many, kept beside the others. */
export interface Trial {
  /** Its number on this page, from 1. */
  id: number;
  spec: ExperimentSpec;
  /** null while it is waited for. */
  result: Ended | null;
  /** Why it could not be made, in the reader's words. */
  problem: string | null;
}

const wordsOf = (fault: unknown) => (fault instanceof Error ? fault.message : String(fault));

/**
 * Trials that are added one by one, or many at a time; each waits for a free worker, and its result
 * is shown when it has ended.
 */
export function useTrials() {
  const [trials, setTrials] = useState<readonly Trial[]>([]);
  const live = useRef<Set<Experiment>>(new Set());
  const turn = useRef(0);
  const lastId = useRef(0);

  /** Drops the trials that have not ended. */
  const stop = useCallback(() => {
    turn.current++;
    for (const experiment of live.current) experiment.dispose();
    live.current.clear();
    setTrials(known => known.filter(({ result, problem }) => result ?? problem));
  }, []);
  const clear = useCallback(() => {
    stop();
    setTrials([]);
    lastId.current = 0;
  }, [stop]);
  useEffect(() => stop, [stop]);

  /** The trial as it ended, or null when it was stopped or could not be made. */
  const add = useCallback(async (spec: ExperimentSpec): Promise<Trial | null> => {
    const mine = turn.current;
    const trial: Trial = { id: ++lastId.current, spec, result: null, problem: null };
    setTrials(known => [...known, trial]);
    const renew = (change: Partial<Trial>) => {
      if (mine !== turn.current) return null;
      const renewed = { ...trial, ...change };
      setTrials(known => known.map(one => (one.id === trial.id ? renewed : one)));
      return renewed;
    };
    try {
      return renew({ result: await runToEnd(spec, live.current) });
    } catch (fault) {
      renew({ problem: wordsOf(fault) });
      return null;
    }
  }, []);

  const waiting = trials.filter(({ result, problem }) => !result && problem === null).length;
  return { trials, waiting, add, stop, clear };
}
