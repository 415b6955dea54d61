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
  const base = round(xAxisAt === undefined ? area.bottom : y(xAxisAt));
  const across = yTicks.map(({ value }) => round(y(value)));
  const along = xTicks.map(({ value }) => round(x(value)));
  const { left, right, top, bottom } = area;
  const grid = [
    ...across.map(at => `M${left} ${at}H${right}`),
    ...(xGrid ? along.map(at => `M${at} ${top}V${bottom}`) : []),
  ];
  return (
    <g className="plot-axes" aria-hidden="true">
      <path className="plot-grid" d={grid.join('')} />
      <path
        className="plot-base"
        d={`M${left} ${base}H${right}${along.map(at => `M${at} ${base}v4`).join('')}`}
      />
      <g textAnchor="end">
        {yTicks.map(({ value, label }, k) => (
          <text key={value} x={left - 8} y={across[k] + halfLetter}>
            {label}
          </text>
        ))}
      </g>
      <g textAnchor="middle">
        {xTicks.map(({ value, label }, k) => (
          <text key={value} x={along[k]} y={bottom + 17}>
            {label}
          </text>
        ))}
      </g>
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

/** From the middle of a tick's label down to its base line, in pixels. */
const halfLetter = 4;
const round = (pixel: number): number => Math.round(pixel * 10) / 10;
