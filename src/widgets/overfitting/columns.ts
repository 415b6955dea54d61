import type { Column } from '../../plot/table.ts';
import { valueOf } from './measures.ts';
import { seriesNames, type PenaltyView, type RunName } from './settings.ts';
import { shown } from './words.ts';
import type { Run } from '../training/view.ts';

/** Every measure of every run, epoch by epoch from 0. */
export function columnsOf(
  runs: Readonly<Record<RunName, Run>>,
  names: readonly RunName[],
  penalty: PenaltyView,
): Column[] {
  const longest = Math.max(...names.map(name => runs[name].epochs.length));
  const epochs = { name: 'epoch', values: Array.from({ length: longest }, (_, k) => k) };
  const columns = names.flatMap(key => {
    const run = runs[key];
    const lambda = run.spec.training.regularization?.lambda ?? 0;
    const which = names.length > 1 ? `, λ = ${lambda}` : '';
    return seriesNames.map(name => ({
      name: `${name.replace('evaluation', 'test').replace('-', ' ')}${which}`,
      values: run.epochs.map(measures => valueOf(measures, name, run, penalty)),
      format: (value: number) => shown(name, value, run),
    }));
  });
  return [{ ...epochs, format: String }, ...columns.filter(hasValues)];
}

const hasValues = ({ values }: Column) => values.some(value => value !== null);
