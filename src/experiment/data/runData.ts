import type { DataSplit, Dataset } from '../../core/dataset.ts';
import { examples } from '../../core/dataset.ts';
import { grouped } from '../grouped.ts';
import type { CompleteSpec } from '../spec.ts';
import type { DataInUse } from '../state.ts';
import { checkAgainstData } from '../validate.ts';

/** The part of a data set that a run learns from, and the part it is judged on. */
export interface RunData {
  training: Dataset;
  evaluation: Dataset;
}

/** Throws an Error in the reader's words where the data is smaller than the spec asks. */
export function runData(spec: CompleteSpec, split: DataSplit): RunData {
  const evaluation = split[spec.data.evaluateOn];
  const problem = checkAgainstData(spec, {
    training: split.training.count,
    evaluation: evaluation.count,
  });
  if (problem) throw new Error(problem);
  return {
    training: firstOf(split.training, spec.data.trainingSize),
    evaluation: firstOf(evaluation, spec.data.evaluationSize),
  };
}

export function dataInUse(spec: CompleteSpec, { training, evaluation }: RunData): DataInUse {
  const told = ({ name, count }: Dataset) => ({ name, count });
  return { source: spec.data.source, training: told(training), evaluation: told(evaluation) };
}

function firstOf(dataset: Dataset, n = dataset.count): Dataset {
  if (n === dataset.count) return dataset;
  return examples(dataset, 0, n, `the first ${grouped(n)} of ${dataset.name}`);
}
