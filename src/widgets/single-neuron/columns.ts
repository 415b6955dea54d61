import type { Column } from '../../plot/table.ts';
import { formats } from './presenter.ts';
import type { ShownRun } from './series.ts';
import type { Moment } from './trajectory.ts';

/** The run as a table: a row an epoch, as far as it has come. */
export function columnsOf(shown: readonly ShownRun[], reached: number): Column[] {
  const rows = Array.from({ length: reached + 1 }, (_, epoch) => epoch);
  const column = (
    { cost, moments }: ShownRun,
    name: string,
    key: keyof Moment,
    format: (value: number) => string,
  ): Column => ({
    name: shown.length > 1 ? `${name}, ${cost}` : name,
    values: moments.slice(0, reached + 1).map(moment => moment[key]),
    format,
  });
  return [
    { name: 'epoch', values: rows, format: String },
    ...shown.flatMap(run => [
      column(run, 'w', 'w', formats.parameter),
      column(run, 'b', 'b', formats.parameter),
      column(run, 'output', 'output', formats.output),
      column(run, 'cost', 'cost', formats.cost),
      column(run, 'speed', 'speed', formats.speed),
    ]),
  ];
}
