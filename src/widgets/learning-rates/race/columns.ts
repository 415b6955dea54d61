import type { Column } from '../../../plot/table.ts';
import { fixed, short } from '../../../ui/format.ts';
import { published, replayed, type RateRun } from './published.ts';

const column = ({ rate, costs }: RateRun, which: string): Column => ({
  name: `η = ${short(rate)}, ${which}`,
  values: costs,
  format: value => fixed(value, 4),
});

/** Published, replayed, and the reader's own; epochs counted from 0. */
export function columnsOf(own: readonly RateRun[]): Column[] {
  const longest = Math.max(...[...published, ...own].map(({ costs }) => costs.length));
  return [
    { name: 'epoch', values: Array.from({ length: longest }, (_, k) => k), format: String },
    ...published.map(run => column(run, 'published')),
    ...replayed.map(run => column(run, 'our replay')),
    ...own.map(run => column(run, 'yours')),
  ];
}
