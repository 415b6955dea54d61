import { DraggablePoint } from '../../plot/DraggablePoint.tsx';
import { Dot } from '../../plot/marks.tsx';
import { usePlot } from '../../plot/PlotContext.ts';
import { clamp } from '../../plot/scales.ts';
import { colorOf } from '../../plot/quantities.ts';
import { fixed } from '../../ui/format.ts';
import type { Measured } from './fit.ts';
import { heightRange } from './settings.ts';

interface PointsProps {
  points: readonly Measured[];
  /** Absent while the pointer draws. */
  onMove?(index: number, y: number): void;
}

const step = { x: 0.1, y: 0.1 };
const bounds = { x: [0, 7] as const, y: heightRange };

/** The measurements; each can be moved up and down. */
export function Points({ points, onMove }: PointsProps) {
  const plot = usePlot();
  if (!onMove) {
    return points.map(({ x, y }) => (
      <Dot key={x} x={x} y={y} color={colorOf('training')} radius={5.5} />
    ));
  }
  const placed = points.map(({ x, y }) => [plot.x(x), plot.y(y)] as const);
  return points.map((point, index) => {
    const apart = placed.flatMap(([x, y], other) =>
      other === index ? [] : [Math.hypot(x - placed[index][0], y - placed[index][1])],
    );
    return (
      <DraggablePoint
        key={point.x}
        at={point}
        along="y"
        color={colorOf('training')}
        radius={5.5}
        reach={clamp(Math.min(...apart) / 2, [10, 22.5])}
        bounds={bounds}
        step={step}
        label={`Point ${index + 1}, measured at x = ${point.x}`}
        valueText={`y ${fixed(point.y, 2)}`}
        onMove={to => onMove(index, to.y)}
      />
    );
  });
}
