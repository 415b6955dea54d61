import { unpackRuns } from '../training/packed.ts';
import packed from './first-result.json';
import { firstRandom, propose, type Method, type Proposal } from './plan.ts';
import { dialsIn } from './settings.ts';
import { scored, type Search, type Trial } from './trials.ts';

const runs = unpackRuns(packed);
const known = new Map<Method, Search>();
const reasons = new Map<Trial, Proposal | null>();

/** What our own runner made of a search with the chapter's settings: nine trials. */
export function ahead(method: Method): Search {
  const search = known.get(method) ?? unpack(method);
  known.set(method, search);
  return search;
}

/** Why a trial was tried where it was, if a model chose it: worked out once it is asked. */
export function reasonOf({ method, trials, data, origin }: Search, trial: Trial): Proposal | null {
  if (origin === 'here' || method !== 'bayesian' || trial.id <= firstRandom) return trial.why;
  const of = data?.evaluation.count ?? 1;
  const reason = reasons.get(trial) ?? propose(scored(trials.slice(0, trial.id - 1), of));
  reasons.set(trial, reason);
  return reason;
}

function unpack(method: Method): Search {
  // The first trials of the Bayesian search are the random one's, and are kept once.
  const names = Array.from({ length: 9 }, (_, k) =>
    method === 'bayesian' && k < firstRandom ? `random-${k + 1}` : `${method}-${k + 1}`,
  );
  const found = names.map(name => runs[name as keyof typeof runs]);
  const trials = found.map(({ spec, epochs }, k): Trial => ({
    id: k + 1,
    ...dialsIn(spec),
    spec,
    state: 'done',
    correct: epochs.map(({ evaluationAccuracy }) => evaluationAccuracy ?? 0),
    why: null,
  }));
  return { method, trials, planned: 9, data: found[0].data, origin: 'ahead' };
}
