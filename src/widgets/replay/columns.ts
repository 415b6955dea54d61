import type { ReplayId } from '../../experiment/index.ts';
import type { Column } from '../../plot/table.ts';
import { fixed } from '../../ui/format.ts';
import { measureNames, type Measure, type ReplayRun } from './committed.ts';

const names: Record<Measure, string> = {
  evaluationCost: 'evaluation cost',
  evaluationAccuracy: 'evaluation right',
  trainingCost: 'training cost',
  trainingAccuracy: 'training right',
};

/** Every value of a replay: what came with the book, then what was run here. */
export function columnsOf(
  id: ReplayId,
  ahead: readonly ReplayRun[],
  here: readonly ReplayRun[] | null,
): Column[] {
  if (id === 'more-data') return sizeColumns(ahead, here);
  const longest = Math.max(...ahead.map(({ epochs }) => epochs.length));
  return [
    { name: 'epoch', values: Array.from({ length: longest }, (_, k) => k + 1), format: String },
    ...columns(ahead, ''),
    ...(here ? columns(here, ', run here') : []),
  ];
}

function columns(runs: readonly ReplayRun[], suffix: string): Column[] {
  return runs.flatMap(({ label, epochs }) =>
    measureNames
      .filter(measure => epochs[0]?.[measure] !== undefined)
      .map(measure => ({
        name: `${runs.length > 1 ? `${label}, ` : ''}${names[measure]}${suffix}`,
        values: epochs.map(epoch => epoch[measure] ?? null),
        format: measure.endsWith('Accuracy') ? String : (value: number) => fixed(value, 6),
      })),
  );
}

function sizeColumns(ahead: readonly ReplayRun[], here: readonly ReplayRun[] | null): Column[] {
  const right = (runs: readonly ReplayRun[]) =>
    runs.map(({ epochs }) => epochs.at(-1)?.evaluationAccuracy ?? null);
  const images = ahead.map(({ label }) => Number(label.replace(/\D/g, '')));
  return [
    { name: 'training images', values: images, format: String },
    { name: 'validation right of 10000', values: right(ahead), format: String },
    ...(here ? [{ name: 'validation right, run here', values: right(here), format: String }] : []),
  ];
}
