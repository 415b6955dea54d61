import { useMemo } from 'react';
import { DraggablePoint } from '../../plot/DraggablePoint.tsx';
import { Line } from '../../plot/Line.tsx';
import { Dot, Text } from '../../plot/marks.tsx';
import { Panel } from '../../plot/Panel.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { snap } from '../../plot/movable.ts';
import { colorOf, dashOf } from '../../plot/quantities.ts';
import { clamp } from '../../plot/scales.ts';
import { Surface } from '../../plot/Surface.tsx';
import { formats } from './presenter.ts';
import type { Moment, ShownCost, Start } from './trajectory.ts';

interface PlanePanelProps {
  id: string;
  start: Start;
  shown: readonly { cost: ShownCost; now: Moment; moments: readonly Moment[] }[];
  reached: number;
  onStart(start: Start): void;
}

/** Outputs whose contours are drawn: on each, w + b = ln(a/(1 − a)) is the same. */
const contours = [0.02, 0.1, 0.5, 0.9, 0.98].map(a => ({ a, z: Math.log(a / (1 - a)) }));

/** The neuron as a point (w, b): contours of its output, and the path that learning takes. */
export function PlanePanel({ id, start, shown, reached, onStart }: PlanePanelProps) {
  const edge = useMemo(() => {
    const far = Math.max(Math.abs(start.w), Math.abs(start.b), 2.6);
    return clamp(Math.ceil(far + 0.4), [3, 10]);
  }, [start]);
  const x = useMemo(() => ({ domain: [-edge, edge] as const, title: 'weight w' }), [edge]);
  const y = useMemo(() => ({ domain: [-edge, edge] as const, title: 'bias b' }), [edge]);
  const place = (w: number, b: number) =>
    onStart({
      w: clamp(snap(w, 0.05), [-edge, edge]),
      b: clamp(snap(b, 0.05), [-edge, edge]),
    });

  return (
    <Panel title="The plane of weight and bias" sub="on each line the output is the same">
      <Plot
        id={id}
        label="Weight and bias of the neuron"
        x={x}
        y={y}
        hint="drag the ring"
        height={250}
      >
        <Surface onPoint={at => place(at.x, at.y)} />
        {contours.map(({ a, z }) => (
          <Line
            key={a}
            points={[
              { x: -edge, y: z + edge },
              { x: edge, y: z - edge },
            ]}
            color="var(--ink-3)"
            width={1}
            opacity={0.55}
          />
        ))}
        {contours.map(({ a, z }) => {
          // Each label stands on its contour, near the lower right or the right edge.
          const w = Math.min(edge * 0.93, z + edge * 0.8);
          return (
            <Text key={a} x={w} y={z - w} anchor="middle" color="var(--ink-3)">
              {formats.output(a)}
            </Text>
          );
        })}
        {shown.map(({ cost, moments }) => (
          <Line
            key={cost}
            points={moments.slice(0, reached + 1).map(({ w, b }) => ({ x: w, y: b }))}
            color={colorOf(cost)}
            dash={dashOf(cost)}
            width={cost === 'quadratic' ? 4 : 2.2}
            opacity={cost === 'quadratic' ? 0.6 : 1}
          />
        ))}
        <DraggablePoint
          at={{ x: start.w, y: start.b }}
          open
          color="var(--ink-2)"
          radius={8}
          bounds={{ x: [-edge, edge], y: [-edge, edge] }}
          step={{ x: 0.05, y: 0.05 }}
          label="Start of the neuron: weight and bias"
          valueText={`weight ${formats.parameter(start.w)}, bias ${formats.parameter(start.b)}`}
          onMove={to => place(to.x, to.y)}
        />
        {shown.map(({ cost, now }) => (
          <Dot key={cost} x={now.w} y={now.b} color={colorOf(cost)} radius={5} />
        ))}
      </Plot>
    </Panel>
  );
}
