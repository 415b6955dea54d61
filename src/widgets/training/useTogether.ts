import { useEffect, useState } from 'react';
import { correctTogether, type Experiment, type ExperimentState } from '../../experiment/index.ts';
import type { SeedEpoch } from './useSeeds.ts';

const none: ReadonlyMap<number, number> = new Map();
/** At most so many epochs are asked about. */
const most = 50;

/** Epochs done, and what the networks get right together then: from the last to the first. */
async function* countsTogether(
  experiments: readonly Experiment[],
  epochs: number,
): AsyncGenerator<readonly [epoch: number, correct: number]> {
  const step = Math.ceil(epochs / most);
  for (let epoch = epochs; epoch > 0; epoch -= step) {
    const outputs = [];
    for (const experiment of experiments) outputs.push(await experiment.outputs(epoch));
    yield [epoch, correctTogether(outputs)];
  }
}

/** The same for runs that have ended, as the measures of one more run. */
export async function measuredTogether(experiments: readonly Experiment[]): Promise<SeedEpoch[]> {
  const lengths = experiments.map(({ store }) => store.getState().epochs.length);
  const epochs: SeedEpoch[] = Array.from({ length: Math.min(...lengths) }, () => ({}));
  for await (const [epoch, correct] of countsTogether(experiments, epochs.length)) {
    epochs[epoch - 1] = { evaluationAccuracy: correct };
  }
  return epochs;
}

/**
 * How many evaluation digits several runs get right together, by epochs done, once all of them are:
 * the last epoch first, then those before it.
 */
export function useTogether(
  names: readonly string[],
  states: Readonly<Record<string, ExperimentState>>,
  experimentOf: (name: string) => Experiment | null,
): ReadonlyMap<number, number> {
  const experiments = names.flatMap(name => experimentOf(name) ?? []);
  const lengths = names.map(name =>
    states[name]?.status === 'done' ? states[name].epochs.length : 0,
  );
  const epochs = experiments.length > 1 ? Math.min(...lengths) : 0;
  const [counted, setCounted] = useState({ of: experiments, epochs: 0, counts: none });

  useEffect(() => {
    if (epochs === 0) return;
    let wanted = true;
    const count = async () => {
      const counts = new Map<number, number>();
      for await (const [epoch, correct] of countsTogether(experiments, epochs)) {
        if (!wanted) return;
        counts.set(epoch, correct);
        setCounted({ of: experiments, epochs, counts: new Map(counts) });
      }
    };
    // A run that is thrown away while it is asked answers nothing, and nothing is missing then.
    count().catch(() => undefined);
    return () => {
      wanted = false;
    };
    // Experiments are made anew for every run: the first of them stands for all.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [experiments[0], epochs]);

  const current = counted.of[0] === experiments[0] && counted.epochs === epochs;
  return current ? counted.counts : none;
}
