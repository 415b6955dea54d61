import { usePlot } from './PlotContext.ts';
import type { Tick } from './scales.ts';

interface AxesProps {
  xTicks: Tick[];
  yTicks: Tick[];
  xTitle?: string;
  yTitle?: string;
  xAxisAt?: number;
  xGrid?: boolean;
  hint?: string;
}

/** Grid, ticks and titles. Hidden from screen readers, which are given values, not ticks. */
export function Axes(props: AxesProps) {
  const { xTicks, yTicks, xTitle, yTitle, xAxisAt, xGrid, hint } = props;
  const { x, y, area } = usePlot();
  const base = xAxisAt === undefined ? area.bottom : y(xAxisAt);
  return (
    <g className="plot-axes" aria-hidden="true">
      {yTicks.map(({ value, label }) => (
        <g key={value} transform={`translate(0 ${round(y(value))})`}>
          <line className="plot-grid" x1={area.left} x2={area.right} />
          <text x={area.left - 8} dy="0.35em" textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {xTicks.map(({ value, label }) => (
        <g key={value} transform={`translate(${round(x(value))} 0)`}>
          {xGrid && <line className="plot-grid" y1={area.top} y2={area.bottom} />}
          <line className="plot-tick" y1={base} y2={base + 4} />
          <text y={area.bottom + 17} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      <line className="plot-base" x1={area.left} x2={area.right} y1={base} y2={base} />
      {xTitle && (
        <text className="plot-title" x={area.right} y={area.bottom + 34} textAnchor="end">
          {xTitle}
        </text>
      )}
      {hint && (
        <text className="plot-title plot-hint" x={area.left} y={area.bottom + 34}>
          {hint}
        </text>
      )}
      {yTitle && (
        <text className="plot-title" x={0} y={area.top - 15}>
          {yTitle}
        </text>
      )}
    </g>
  );
}

const round = (pixel: number): number => Math.round(pixel * 10) / 10;
