import { useMemo, useRef, useState } from 'react';
import { useTrials } from '../training/useTrials.ts';
import { firstRandom, gridPlan, methods, propose, randomPlan } from './plan.ts';
import type { Dials, Method, Proposal } from './plan.ts';
import { specOf, type SearchSettings } from './settings.ts';
import { scored, trialFrom, type Search, type Trial } from './trials.ts';

/** What was asked of a method, and why its later trials were chosen. */
interface Asked {
  planned: number;
  reasons: readonly (Proposal | null)[];
}

type Runner = ReturnType<typeof useTrials>;

/** The searches of the reader's own, one of each method at most, on the page's workers. */
export function useSearches() {
  const grid = useTrials();
  const random = useTrials();
  const bayesian = useTrials();
  const [asked, setAsked] = useState<Partial<Record<Method, Asked>>>({});
  const runners: Record<Method, Runner> = { grid, random, bayesian };

  // The guided search is under way also between two of its trials.
  const [guiding, setGuiding] = useState(false);
  const turn = useRef(0);

  const stop = () => {
    turn.current++;
    setGuiding(false);
    for (const method of methods) runners[method].stop();
  };
  /** Those named first have the first turns at the workers. */
  const start = (settings: SearchSettings, which: readonly Method[]) => {
    stop();
    for (const method of which) runners[method].clear();
    const planned = Number(settings.budget);
    const begun = Object.fromEntries(which.map(method => [method, { planned, reasons: [] }]));
    setAsked(now => ({ ...now, ...begun }));
    for (const method of which) {
      if (method === 'bayesian') void guide(settings);
      else {
        const plan =
          method === 'grid' ? gridPlan(settings.budget) : randomPlan(planned, settings.seed);
        for (const dials of plan) void runners[method].add(specOf(settings, dials));
      }
    }
  };
  const guide = async (settings: SearchSettings) => {
    const mine = turn.current;
    setGuiding(true);
    await guided(settings, (dials, reason) => {
      setAsked(({ bayesian: before, ...others }) => ({
        ...others,
        ...(before && { bayesian: { ...before, reasons: [...before.reasons, reason] } }),
      }));
      return bayesian.add(specOf(settings, dials));
    });
    if (mine === turn.current) setGuiding(false);
  };

  const searches = useMemo(() => {
    const trials = { grid: grid.trials, random: random.trials, bayesian: bayesian.trials };
    return Object.fromEntries(
      methods.flatMap(method => {
        const ask = asked[method];
        if (!ask || trials[method].length === 0) return [];
        const search: Search = {
          method,
          trials: trials[method].map((one, k) => trialFrom(one, ask.reasons[k] ?? null)),
          planned: ask.planned,
          data: trials[method].find(({ result }) => result?.data)?.result?.data ?? null,
          origin: 'here',
        };
        return [[method, search]];
      }),
    ) as Partial<Record<Method, Search>>;
  }, [asked, grid.trials, random.trials, bayesian.trials]);

  return {
    searches,
    running: methods.filter(
      method => runners[method].waiting > 0 || (method === 'bayesian' && guiding),
    ),
    problem:
      methods.flatMap(method => runners[method].trials).find(({ problem }) => problem !== null)
        ?.problem ?? null,
    start,
    stop,
    clear() {
      stop();
      for (const method of methods) runners[method].clear();
      setAsked({});
    },
  };
}

/** The first trials at random, then one at a time where the model expects the most improvement. */
async function guided(
  settings: SearchSettings,
  add: (dials: Dials, reason: Proposal | null) => ReturnType<Runner['add']>,
): Promise<void> {
  const made: Trial[] = [];
  let of = 1;
  const begin = randomPlan(firstRandom, settings.seed);
  for (let k = 0; k < Number(settings.budget); k++) {
    const reason = k < firstRandom ? null : propose(scored(made, of));
    const dials = begin[k] ?? reason;
    const trained = dials && (await add(dials, reason));
    if (!trained) return;
    of = trained.result?.data?.evaluation.count ?? of;
    made.push(trialFrom(trained, reason));
  }
}
