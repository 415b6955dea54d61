import { sampleFunction } from '../../plot/Line.tsx';
import type { Column } from '../../plot/table.ts';
import { placeText, twice, valueText, type Shown } from './presenter.ts';
import { pointsOf, type PolynomialState } from './settings.ts';

/** Close enough together for every measured x to have its row. */
const spacing = 0.05;

export function columnsOf(state: PolynomialState, { fit, free }: Shown): Column[] {
  const steps = Math.round(state.xMax / spacing);
  const xs = sampleFunction(x => x, [0, state.xMax], steps).map(({ x }) => Number(x.toFixed(2)));
  const measured = new Map(pointsOf(state).map(({ x, y }) => [x, y]));
  const curve = (name: string, at: (x: number) => number): Column => ({
    name,
    values: xs.map(at),
    format: valueText,
  });
  return [
    { name: 'x', values: xs, format: placeText },
    { name: 'measured y', values: xs.map(x => measured.get(x) ?? null), format: valueText },
    ...(fit ? [curve(`degree ${state.degree}`, fit.at)] : []),
    ...(free ? [curve('without a price', free.at)] : []),
    ...(state.line ? [curve('2x', twice)] : []),
  ];
}
