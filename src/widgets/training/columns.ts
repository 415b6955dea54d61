import type { Column } from '../../plot/table.ts';
import { short } from '../../ui/format.ts';
import { passes, type Run } from './view.ts';
import { share } from './words.ts';

/** The run as a table: what was measured, epoch by epoch. Accuracies stay counts in the file. */
export function columnsOf({ epochs, data }: Run): Column[] {
  const columns: Column[] = [{ name: 'epoch', values: epochs.map(passes), format: String }];
  for (const set of ['training', 'evaluation'] as const) {
    const accuracy = epochs.map(measures => measures[`${set}Accuracy`] ?? null);
    const cost = epochs.map(measures => measures[`${set}Cost`] ?? null);
    const of = data?.[set].count;
    if (of !== undefined && accuracy.some(value => value !== null)) {
      columns.push({
        name: `${set}, right of ${of}`,
        values: accuracy,
        format: value => `${short(value, 6)} (${share(value, of)})`,
      });
    }
    if (cost.some(value => value !== null)) {
      columns.push({ name: `${set} cost`, values: cost, format: value => short(value, 4) });
    }
  }
  columns.push({ name: 'η', values: epochs.map(measures => measures.learningRate), format: short });
  return columns;
}
