import type { Column } from '../../plot/table.ts';
import { percentText, sizeText } from './axes.ts';
import { published, replayed, sizes, type SeriesName } from './results.ts';
import type { OwnPoint } from './useOwnSizes.ts';

const asPercent = (value: number): string => percentText(value);

/** Accuracies in per cent by training size: published, our replay's, and those measured here. */
export function columnsOf(series: readonly SeriesName[], own: readonly OwnPoint[]): Column[] {
  const all = [...new Set([...sizes, ...own.map(({ n }) => n)])].sort((a, b) => a - b);
  const at = (values: readonly number[]) =>
    all.map(n => values[sizes.findIndex(size => size === n)] ?? null);
  const runs = [...new Set(own.map(({ seed, source }) => `${source}, seed ${seed}`))];
  return [
    { name: 'training images', values: all, format: sizeText },
    { name: 'network, published, %', values: at(published.network), format: asPercent },
    { name: 'network, our replay, %', values: at(replayed), format: asPercent },
    ...(series.includes('svm')
      ? [{ name: 'SVM, published, %', values: at(published.svm), format: asPercent }]
      : []),
    ...runs.map(run => ({
      name: `network, here (${run}), %`,
      values: all.map(
        n =>
          own.find(point => point.n === n && `${point.source}, seed ${point.seed}` === run)
            ?.accuracy ?? null,
      ),
      format: asPercent,
    })),
  ];
}
