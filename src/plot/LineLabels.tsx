import { useMemo } from 'react';
import { boxAround, type Pixel } from './boxes.ts';
import { dodge, placeLabels, textWidth } from './labels.ts';
import type { SeriesPoint } from './Line.tsx';
import { usePlot, type PlotFrame } from './PlotContext.ts';

export interface LabelledSeries {
  id: string;
  label: string;
  color?: string;
  points: readonly SeriesPoint[];
}

/** Words already in a plot: their middles are at these points, or so many pixels off. */
export type WordsInPlot = readonly {
  x: number;
  y: number;
  dx?: number;
  dy?: number;
  text: string;
}[];

interface LineLabelsProps {
  series: readonly LabelledSeries[];
  /** Beside the lines where there is room, or in a column at their right ends. */
  place?: 'beside' | 'end';
  /** Other words in the plot, which no label covers. */
  keepClear?: WordsInPlot;
  /** A label right of this x waits for its line. */
  shownTo?: number;
}

/** Direct labels: each line is named where it runs, in its colour. */
export function LineLabels(props: LineLabelsProps) {
  const { series, place = 'beside', keepClear, shownTo = Infinity } = props;
  const frame = usePlot();
  const placed = useMemo(
    () => (place === 'end' ? endLabels(series, frame) : besideLabels(series, frame, keepClear)),
    [series, frame, place, keepClear],
  );
  return (
    <g aria-hidden="true">
      {placed.map((at, index) =>
        at && frame.x.invert(at.x) <= (place === 'end' ? Infinity : shownTo) ? (
          <text
            key={series[index].id}
            className="plot-text plot-text-strong"
            x={at.x}
            y={at.y}
            dy="0.35em"
            textAnchor={place === 'end' ? 'start' : 'middle'}
            style={{ fill: series[index].color }}
          >
            {series[index].label}
          </text>
        ) : null,
      )}
    </g>
  );
}

function pixels(points: readonly SeriesPoint[], { x, y, area }: PlotFrame): Pixel[] {
  const drawn: Pixel[] = [];
  for (const point of points) {
    if (point.y === null || !Number.isFinite(point.y)) continue;
    const at: Pixel = [x(point.x), y(point.y)];
    const visible = at[1] >= area.top - 1 && at[1] <= area.bottom + 1 && at[0] <= area.right + 1;
    if (visible) drawn.push(at);
  }
  return drawn;
}

function besideLabels(
  series: readonly LabelledSeries[],
  frame: PlotFrame,
  keepClear: LineLabelsProps['keepClear'] = [],
) {
  const lines = series.map(one => ({
    id: one.id,
    text: one.label,
    line: pixels(one.points, frame),
  }));
  const avoid = keepClear.map(({ x, y, dx = 0, dy = 0, text }) =>
    boxAround([frame.x(x) + dx, frame.y(y) + dy], textWidth(text, 12.5), 13),
  );
  // The margin above the highest line is free of ticks: a label may reach into it.
  const area = { ...frame.area, top: frame.area.top - 8 };
  if (frame.yTitle === undefined) return placeLabels(lines, area, { fontSize: 12.5, avoid });
  const { top } = frame.area;
  const title = {
    left: 0,
    right: textWidth(frame.yTitle, 11.5),
    top: top - 26,
    bottom: top - 12,
  };
  return placeLabels(lines, area, {
    fontSize: 12.5,
    avoid: [...avoid, title],
    spare: { ...area, top: top - 20 },
  });
}

function endLabels(series: readonly LabelledSeries[], frame: PlotFrame) {
  const ends = series.map(one => pixels(one.points, frame).at(-1) ?? null);
  const wanted = ends.flatMap(end => (end ? [end[1]] : []));
  const heights = dodge(wanted, 15, frame.area.top + 4, frame.area.bottom - 4);
  let next = 0;
  return ends.map((end, index) =>
    end ? { id: series[index].id, x: end[0] + 8, y: heights[next++] } : null,
  );
}

/** How much room at the right the labels of these lines need. */
export function endLabelRoom(labels: readonly string[]): number {
  return Math.max(0, ...labels.map(label => textWidth(label, 12))) + 14;
}
