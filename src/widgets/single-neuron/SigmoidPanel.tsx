import { useMemo } from 'react';
import { activations } from '../../core/activations.ts';
import { DraggablePoint } from '../../plot/DraggablePoint.tsx';
import { Line, sampleFunction } from '../../plot/Line.tsx';
import { Dot } from '../../plot/marks.tsx';
import { KeyedValue, Panel } from '../../plot/Panel.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { tidy } from '../../plot/movable.ts';
import { colorOf, dashOf } from '../../plot/quantities.ts';
import { clamp } from '../../plot/scales.ts';
import { Surface } from '../../plot/Surface.tsx';
import { Tangent } from '../../plot/Tangent.tsx';
import { formats } from './presenter.ts';
import { parameterRange } from './settings.ts';
import { type Moment, type ShownCost, type Start } from './trajectory.ts';

interface SigmoidPanelProps {
  id: string;
  start: Start;
  shown: readonly { cost: ShownCost; now: Moment }[];
  /** The largest |z| of the runs shown, so that the curve reaches as far as they go. */
  reach: number;
  onStart(start: Start): void;
}

const { f, slope } = activations.sigmoid;
const yAxis = { domain: [0, 1], ticks: [0, 0.5, 1] } as const;

/** Where the neuron stands on the sigmoid, with its tangent; the ring is where it starts. */
export function SigmoidPanel({ id, start, shown, reach, onStart }: SigmoidPanelProps) {
  const z = start.w + start.b;
  const edge = clamp(Math.ceil(reach + 0.5), [6, 20]);
  const xAxis = useMemo(
    () => ({ domain: [-edge, edge] as const, title: 'weighted input z' }),
    [edge],
  );
  const curve = useMemo(() => sampleFunction(f, [-edge, edge]), [edge]);

  // Along the sigmoid w and b move together, as they do when the neuron learns.
  const moveTo = (nextZ: number) => {
    const shift = (nextZ - z) / 2;
    const move = (value: number) =>
      tidy(clamp(value + shift, [parameterRange.min, parameterRange.max]));
    onStart({ w: move(start.w), b: move(start.b) });
  };

  return (
    <Panel
      title="Where the neuron stands"
      sub={
        <>
          <span>slope σ′(z)</span>
          {shown.map(({ cost, now }) => (
            <KeyedValue
              key={cost}
              color={colorOf(cost)}
              dash={dashOf(cost)}
              label=""
              value={formats.slope(now.slope)}
            />
          ))}
        </>
      }
    >
      <Plot
        id={id}
        label="The sigmoid, with the neuron on it"
        x={xAxis}
        y={yAxis}
        hint="drag the ring"
      >
        <Surface onPoint={at => moveTo(clamp(Math.round(at.x * 20) / 20, [-edge, edge]))} />
        <Line points={curve} color="var(--ink-2)" width={1.8} />
        {shown.map(({ cost, now }) => (
          <Tangent
            key={cost}
            x={now.z}
            y={now.output}
            slope={slope(now.z)}
            color={colorOf(cost)}
            dash={dashOf(cost)}
          />
        ))}
        <DraggablePoint
          at={{ x: z, y: f(z) }}
          along="x"
          open
          color="var(--ink-2)"
          radius={8}
          bounds={{ x: [-edge, edge], y: [0, 1] }}
          step={{ x: 0.1, y: 0.1 }}
          label="Start of the neuron on the sigmoid"
          valueText={`weighted input ${formats.parameter(z)}, output ${formats.output(f(z))}; weight ${formats.parameter(start.w)}, bias ${formats.parameter(start.b)}`}
          onMove={to => moveTo(to.x)}
        />
        {shown.map(({ cost, now }) => (
          <Dot key={cost} x={now.z} y={now.output} color={colorOf(cost)} radius={5} />
        ))}
      </Plot>
    </Panel>
  );
}
