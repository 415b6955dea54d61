import { useMemo, useState } from 'react';
import { colorOf } from '../../plot/quantities.ts';
import { CurveChart, type Curve } from '../training/CurveChart.tsx';
import { share } from '../training/words.ts';
import { dashes, titles } from './look.ts';
import { bestSoFar, type Search } from './trials.ts';
import { imagesOf } from './words.ts';

const trialsName = (count: number) => `after ${count} ${count === 1 ? 'trial' : 'trials'}`;
const whole = (value: number) => (Number.isInteger(value) ? String(value) : '');

/** The best accuracy so far against the number of trials, one curve a method. */
export function ComparePanel({
  figureId,
  searches,
}: {
  figureId: string;
  searches: readonly Search[];
}) {
  const [cursor, setCursor] = useState<{ value: number | null; hover: number | null }>(atEnd);
  const curves = useMemo(
    () =>
      searches.map((search): Curve => {
        const of = imagesOf(search);
        return {
          id: search.method,
          label: titles[search.method],
          color: colorOf('evaluation'),
          dash: dashes[search.method],
          points: bestSoFar(search.trials).map((right, k) => ({
            x: k + 1,
            y: right === null ? null : (100 * right) / of,
          })),
          format: value => share(value, 100),
        };
      }),
    [searches],
  );
  const reached = Math.max(1, ...curves.map(({ points }) => points.length));
  const planned = Math.max(2, ...searches.map(search => search.planned));
  const x = useMemo(
    () => ({ domain: [1, planned] as const, title: 'trials', format: whole }),
    [planned],
  );
  const y = useMemo(
    () => ({ domain: domainOf(curves), title: 'validation images right, %' }),
    [curves],
  );
  return (
    <CurveChart
      id={`${figureId}-best`}
      title="The best so far, of each method"
      curves={curves}
      x={x}
      y={y}
      cursor={{ value: cursor.value ?? reached, hover: cursor.hover }}
      onCursor={setCursor}
      from={1}
      reached={reached}
      nameOf={trialsName}
      unit="trials"
      labels="end"
      height={205}
      width={380}
    />
  );
}

const atEnd = { value: null, hover: null };

/** Around where the methods end, in fives: the first trials may lie below. */
function domainOf(curves: readonly Curve[]): readonly [number, number] {
  const ends = curves.flatMap(({ points }) => points.at(-1)?.y ?? []);
  if (ends.length === 0) return [0, 100];
  const low = 5 * Math.floor((Math.min(...ends) - 3) / 5);
  return [Math.max(0, low), Math.min(100, 5 * Math.ceil((Math.max(...ends) + 1) / 5))];
}
