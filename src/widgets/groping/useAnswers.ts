import { useEffect, useState } from 'react';
import type { Experiment } from '../../experiment/index.ts';

type Table = readonly (readonly number[])[];

/**
 * The answers of a run's network after each epoch so far, asked for one epoch after the other:
 * counts[label][answer].
 */
export function useAnswers(experiment: Experiment | null, epochs: number): readonly Table[] {
  const [known, setKnown] = useState<{ of: Experiment | null; tables: readonly Table[] }>(none);
  const tables = known.of === experiment ? known.tables : none.tables;
  const next = tables.length;
  useEffect(() => {
    if (!experiment || next >= epochs) return;
    let wanted = true;
    const take = (table: Table) => {
      if (!wanted) return;
      setKnown(before => ({
        of: experiment,
        tables: before.of === experiment ? [...before.tables, table] : [table],
      }));
    };
    // A run that was put away has no answers to give, and nobody waits for them.
    experiment.answers(next + 1).then(
      ({ counts }) => take(counts),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [experiment, next, epochs]);
  return tables;
}

const none = { of: null, tables: [] };
