import { useMemo, type ReactNode } from 'react';
import { Cursor, type CursorState } from '../../plot/Cursor.tsx';
import { Line, sampleFunction } from '../../plot/Line.tsx';
import { LineLabels } from '../../plot/LineLabels.tsx';
import { Dot, Text } from '../../plot/marks.tsx';
import { Plot } from '../../plot/Plot.tsx';
import type { AxisSpec } from '../../plot/scales.ts';
import { sketchStroke } from '../../plot/sketch.ts';
import type { SeriesPoint } from '../../plot/Line.tsx';
import { placeText, twice, valueText, type Shown } from './presenter.ts';
import { Points } from './Points.tsx';
import { pointsOf, type PolynomialState } from './settings.ts';

interface PolynomialPlotProps {
  id: string;
  state: PolynomialState;
  shown: Shown;
  /** The reader's own curve, once it is drawn. */
  guess: readonly SeriesPoint[];
  cursor: CursorState;
  onCursor(cursor: CursorState): void;
  onMove(index: number, y: number): void;
  /** The sketch in the making takes the pointer from everything else. */
  children?: ReactNode;
}

const axes: Record<5 | 7, { x: AxisSpec; y: AxisSpec }> = {
  5: {
    x: { domain: [0, 5], title: 'x', ticks: [0, 1, 2, 3, 4, 5] },
    y: { domain: [0, 10], title: 'y', ticks: [0, 2, 4, 6, 8, 10] },
  },
  7: {
    x: { domain: [0, 7], title: 'x', ticks: [0, 1, 2, 3, 4, 5, 6, 7] },
    y: { domain: [0, 20], title: 'y', ticks: [0, 5, 10, 15, 20] },
  },
};

/** The steepest curves are nearly upright: close enough together for a label to see them. */
const samples = 1400;

/** The points, what was fitted to them, and where the curve is read. */
export function PolynomialPlot(props: PolynomialPlotProps) {
  const { id, state, shown, guess, cursor, onCursor, children } = props;
  const { xMax, degree, line, heights } = state;
  const { x, y } = axes[xMax];
  const points = useMemo(() => pointsOf({ ...state, heights }), [state, heights]);
  const series = useMemo(() => {
    const curve = (at: (x: number) => number) => sampleFunction(at, [0, xMax], samples);
    const all = [];
    if (guess.length > 0) {
      all.push({ id: 'guess', label: 'your sketch', points: guess, ...sketchStroke });
    }
    if (shown.free) {
      const points = curve(shown.free.at);
      all.push({ id: 'free', label: 'without a price', points, ...free });
    }
    if (line) all.push({ id: 'line', label: 'y = 2x', points: curve(twice), ...straight });
    if (shown.fit) {
      const points = curve(shown.fit.at);
      all.push({ id: 'fit', label: `degree ${degree}`, points, color: 'var(--ink)' });
    }
    return all;
  }, [guess, shown, line, degree, xMax]);
  const keepClear = useMemo(() => points.map(({ x, y }) => ({ x, y, text: 'oo' })), [points]);

  const at = cursor.hover ?? cursor.value;
  const read = [
    ...(shown.fit
      ? [{ name: `degree ${degree}`, value: shown.fit.at(at), color: 'var(--ink)' }]
      : []),
    ...(line ? [{ name: 'y = 2x', value: twice(at), color: 'var(--evaluation)' }] : []),
  ];
  const describe = () =>
    `x ${placeText(at)}: ${read.map(({ name, value }) => `${name} ${valueText(value)}`).join(', ') || 'nothing fitted'}`;
  const outside = shown.fit && beyond(shown.fit.at(at), y.domain);
  return (
    <Plot
      id={id}
      label="Ten measured points, and curves fitted to them"
      x={x}
      y={y}
      height={340}
      width={660}
      hint={children ? undefined : 'drag a point up or down'}
    >
      {!children && (
        <Cursor
          cursor={cursor}
          min={0}
          max={xMax}
          step={0.05}
          label="Where the curve is read, x"
          describe={describe}
          onChange={value => onCursor({ value: Number(value.toFixed(2)), hover: null })}
          onHover={hover =>
            onCursor({ ...cursor, hover: hover === null ? null : Number(hover.toFixed(2)) })
          }
        />
      )}
      {series.map(one => (
        <Line key={one.id} {...one} />
      ))}
      <LineLabels series={series} keepClear={keepClear} />
      {children}
      <Points points={points} onMove={children ? undefined : props.onMove} />
      {read.map(({ name, value, color }) => (
        <Dot key={name} x={at} y={value} color={color} radius={5} beyond />
      ))}
      {shown.fit && outside && (
        <Text
          x={at}
          y={outside === 'above' ? y.domain[1] : y.domain[0]}
          dx={at < 0.3 ? -4 : at > xMax - 0.3 ? 8 : 0}
          dy={outside === 'above' ? -15 : -16}
          anchor={at < 0.3 ? 'start' : at > xMax - 0.3 ? 'end' : 'middle'}
          strong
        >
          {valueText(shown.fit.at(at))}
        </Text>
      )}
    </Plot>
  );
}

const free = { color: 'var(--ink-3)', dash: '2 4', width: 1.6 };
const straight = { color: 'var(--evaluation)', dash: '7 4' };

function beyond(value: number, [low, high]: readonly [number, number]): 'above' | 'below' | null {
  return value > high ? 'above' : value < low ? 'below' : null;
}
