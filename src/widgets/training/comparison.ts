import type { ExperimentState } from '../../experiment/index.ts';
import type { Readouts } from '../../figure/bus.ts';
import { fixed, missing } from '../../ui/format.ts';
import type { Column } from '../../plot/table.ts';
import { togetherSentence } from './together.ts';
import type { RunsStatus } from './useRuns.ts';
import type { SeedResult } from './useSeeds.ts';
import { bestOf, type Run, type RunData } from './view.ts';
import { share } from './words.ts';

/** Runs that are compared by what they get right, by name, and what each is called. */
export interface Compared {
  runs: Readonly<Record<string, Run>>;
  titles: Readonly<Record<string, string>>;
  /** Evaluation digits that several networks get right together, by epochs done. */
  together?: { title: string; counts: ReadonlyMap<number, number> };
}

/** What several networks get right together, among the runs of a seed. */
export const togetherName = 'together';

/** All that is repeated from other seeds, by name, and what each is called. */
export const repeated = ({ titles, together }: Compared): Compared['titles'] =>
  together ? { ...titles, [togetherName]: together.title } : titles;

const dataOf = ({ runs }: Compared): RunData | null =>
  Object.values(runs).find(({ data }) => data)?.data ?? null;

const lastOf = (run: Run) => run.epochs.at(-1) ?? null;

/** The last epochs of the runs, training and evaluation side by side. */
export function comparedSentence(compared: Compared): string {
  const data = dataOf(compared);
  if (!data) return 'No epoch is finished yet.';
  const parts = Object.entries(compared.titles).flatMap(([name, title]) => {
    const run = compared.runs[name];
    const last = run && lastOf(run);
    if (!last || last.evaluationAccuracy === undefined) return [];
    const training = share(last.trainingAccuracy ?? 0, data.training.count);
    const judged = share(last.evaluationAccuracy, data.evaluation.count);
    return [`${title} ${judged} of the test digits right, ${training} of the training digits`];
  });
  if (parts.length === 0) return 'No epoch is finished yet.';
  const votes = lastTogether(compared);
  if (compared.together && votes !== null) {
    parts.push(
      `${compared.together.title} ${share(votes, data.evaluation.count)} of the test digits`,
    );
  }
  return `${afterText(compared)}: ${parts.join('; ')}.`;
}

function afterText({ runs, titles }: Compared): string {
  const lengths = Object.keys(titles).map(name => runs[name]?.epochs.length ?? 0);
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  const epochs = most === 1 ? 'epoch' : 'epochs';
  return least === most ? `After ${most} ${epochs}` : `After ${least} to ${most} ${epochs}`;
}

function lastTogether({ together }: Compared): number | null {
  if (!together || together.counts.size === 0) return null;
  return together.counts.get(Math.max(...together.counts.keys())) ?? null;
}

/** What goes on, or what came of it; before a run here, that it was computed ahead. */
export function comparisonStatus(
  status: RunsStatus,
  states: Readonly<Record<string, ExperimentState>>,
  compared: Compared,
): string {
  const going =
    furtherSentence(status, states, compared) ?? togetherSentence(status, states, compared.titles);
  if (going) return going;
  const [run] = Object.values(compared.runs);
  const seed = run?.spec.seed ?? 1;
  const origin =
    status === 'idle' ? `Computed ahead, seed ${seed}; press Start to run it here. ` : '';
  return `${origin}${comparedSentence(compared)} One run of each.`;
}

/** How far the networks are that are not drawn, once those that are have ended. */
function furtherSentence(
  status: RunsStatus,
  states: Readonly<Record<string, ExperimentState>>,
  { titles }: Compared,
): string | null {
  const isDone = (name: string) => states[name]?.status === 'done';
  const further = Object.keys(states).filter(name => titles[name] === undefined);
  if (status !== 'running' || further.length === 0) return null;
  if (!Object.keys(titles).every(isDone)) return null;
  return `The further networks, to be asked together with the first: ${further.filter(isDone).length} of ${further.length} done.`;
}

/** Last epochs over several seeds: how far apart, and the mean. */
export function spreadSentence(
  results: readonly SeedResult[],
  titles: Readonly<Record<string, string>>,
  of: number,
): string | null {
  if (results.length < 2 || of === 0) return null;
  const parts = Object.entries(titles).map(([name, title]) => {
    const last = results.map(({ runs }) => runs[name]?.at(-1)?.evaluationAccuracy ?? 0);
    const mean = last.reduce((sum, correct) => sum + correct, 0) / last.length;
    return `${title} ${share(Math.min(...last), of)} to ${share(Math.max(...last), of)}, on average ${share(mean, of)}`;
  });
  return `Last epochs of ${results.length} seeds, test digits: ${parts.join('; ')}. The bands are their lowest and highest, epoch by epoch.`;
}

export function comparedReadouts(compared: Compared): Readouts {
  const readouts: Readouts = {};
  const data = dataOf(compared);
  const shown = (correct: number | undefined | null, of: number | undefined) =>
    correct === undefined || correct === null || !of ? missing : share(correct, of);
  for (const name of Object.keys(compared.titles)) {
    const run = compared.runs[name];
    const last = run ? lastOf(run) : null;
    readouts[`${name}.last`] = shown(last?.evaluationAccuracy, data?.evaluation.count);
    readouts[`${name}.training`] = shown(last?.trainingAccuracy, data?.training.count);
    readouts[`${name}.best`] = shown(run && bestOf(run.epochs)?.correct, data?.evaluation.count);
  }
  if (compared.together) {
    readouts['together.last'] = shown(lastTogether(compared), data?.evaluation.count);
  }
  return readouts;
}

/** Counts right, epoch by epoch: the runs on show, then those of other seeds. */
export function comparedColumns(compared: Compared, seeds: readonly SeedResult[]): Column[] {
  const { titles, runs, together } = compared;
  const names = Object.keys(titles);
  const longest = Math.max(0, ...names.map(name => runs[name]?.epochs.length ?? 0));
  const epochs = Array.from({ length: longest }, (_, k) => k + 1);
  const whole = (value: number) => fixed(value, 0);
  const data = dataOf(compared);
  const judged = data ? `test digits right of ${data.evaluation.count}` : 'test digits right';
  const trained = data
    ? `training digits right of ${data.training.count}`
    : 'training digits right';
  return [
    { name: 'epoch', values: epochs, format: String },
    ...names.flatMap(name => [
      {
        name: `${titles[name]}: ${judged}`,
        values: runs[name]?.epochs.map(one => one.evaluationAccuracy ?? null) ?? [],
        format: whole,
      },
      {
        name: `${titles[name]}: ${trained}`,
        values: runs[name]?.epochs.map(one => one.trainingAccuracy ?? null) ?? [],
        format: whole,
      },
    ]),
    ...(together
      ? [
          {
            name: `${together.title}: ${judged}`,
            values: epochs.map(epoch => together.counts.get(epoch) ?? null),
            format: whole,
          },
        ]
      : []),
    ...seeds.flatMap(({ seed, runs: others }) =>
      Object.entries(repeated(compared)).map(([name, title]) => ({
        name: `${title}, seed ${seed}: ${judged}`,
        values: others[name]?.map(one => one.evaluationAccuracy ?? null) ?? [],
        format: whole,
      })),
    ),
  ];
}
