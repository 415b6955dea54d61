import { useMemo } from 'react';
import { activations } from '../../core/activations.ts';
import { Field } from '../../figure/Fields.tsx';
import { Figure, LinkAndReset } from '../../figure/Figure.tsx';
import { useFigure } from '../../figure/useFigure.ts';
import { DraggablePoint } from '../../plot/DraggablePoint.tsx';
import { Line } from '../../plot/Line.tsx';
import { Dot, Rule, Text, Zone } from '../../plot/marks.tsx';
import { Panel } from '../../plot/Panel.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { clamp } from '../../plot/scales.ts';
import { Surface } from '../../plot/Surface.tsx';
import { Tangent } from '../../plot/Tangent.tsx';
import { fixed, small } from '../../ui/format.ts';
import { Readout } from '../../ui/Readout.tsx';
import type { WidgetProps } from '../types.ts';
import { settings } from './settings.ts';
import { flatBelow, saturatedZones, shapes, slopeCurve, valueCurve, zRange } from './shape.ts';
import './activation-plot.css';

const upperX = { domain: zRange, ticks: [] };
const lowerX = { domain: zRange, ticks: [-6, -4, -2, 0, 2, 4, 6], title: 'weighted input z' };
const left = 34;

/** A slope of 0 or 1 is one exactly; others with four decimals. */
function slopeText(slope: number): string {
  return Number.isInteger(slope) ? fixed(slope, 0) : small(slope, 4);
}

/** A neuron's response to its weighted input, and below it, on the same axis, its slope. */
export default function ActivationPlot(props: WidgetProps) {
  const figure = useFigure(props, settings);
  const { activation: name, z, choose } = figure.settings;

  const { f, slope, title } = activations[name];
  const shape = shapes[name];
  const curves = useMemo(() => ({ value: valueCurve(name), slope: slopeCurve(name) }), [name]);
  const zones = useMemo(() => saturatedZones(name), [name]);
  const value = f(z);
  const steepness = slope(z);
  const text = { z: fixed(z, 2), value: fixed(value, 3), slope: slopeText(steepness) };
  const move = (to: number) => figure.change({ z: clamp(Math.round(to * 100) / 100, zRange) });
  const saturated = Math.abs(steepness) < flatBelow ? ' Here the neuron is saturated.' : '';
  const summary = `${title} at z = ${text.z}: value ${text.value}, slope ${text.slope}.${saturated}`;

  return (
    <Figure of={figure} className="activation-plot" readouts={text} summary={summary} footless>
      <Panel
        title={shape.formula}
        sub={
          <>
            <Readout label="z" value={text.z} />
            <Readout label="value" value={text.value} />
            <Readout label="slope" value={text.slope} color="var(--evaluation)" />
          </>
        }
      >
        <Plot
          id={`${figure.id}-value`}
          label={`${title}: value against weighted input`}
          x={upperX}
          y={shape.value}
          left={left}
          height={210}
          width={620}
        >
          {zones.map(([from, to]) => (
            <Zone key={from} from={from} to={to} />
          ))}
          <Surface onPoint={at => move(at.x)} />
          <Rule x={z} />
          <Line points={curves.value} />
          <Tangent x={z} y={value} slope={steepness} color="var(--evaluation)" reach={60} />
          {zones.map(([from, to]) => (
            <Text
              key={from}
              x={(from + to) / 2}
              y={(shape.value.domain[0] + shape.value.domain[1]) / 2}
              anchor="middle"
              color="var(--ink-3)"
              plain
            >
              {name === 'relu' ? 'flat' : 'saturated'}
            </Text>
          ))}
          <DraggablePoint
            at={{ x: z, y: value }}
            along="x"
            color="var(--evaluation)"
            bounds={{ x: zRange, y: shape.value.domain }}
            step={{ x: 0.1, y: 0.1 }}
            label={`Point on the ${title} curve`}
            valueText={`z ${text.z}, value ${text.value}, slope ${text.slope}`}
            onMove={to => move(to.x)}
          />
        </Plot>
      </Panel>
      <Panel title="Its slope">
        <Plot
          id={`${figure.id}-slope`}
          label={`${title}: slope against weighted input`}
          x={lowerX}
          y={shape.slope}
          left={left}
          height={180}
          width={620}
          hint="drag the point"
        >
          {zones.map(([from, to]) => (
            <Zone key={from} from={from} to={to} />
          ))}
          <Surface onPoint={at => move(at.x)} />
          <Rule x={z} />
          <Line points={curves.slope} color="var(--evaluation)" />
          {name !== 'relu' && (
            <Dot {...{ x: shape.steepest.z, y: shape.steepest.slope }} radius={3} />
          )}
          <Text
            x={shape.steepest.z}
            y={shape.steepest.slope}
            dy={-12}
            anchor="middle"
            color="var(--ink-2)"
          >
            {shape.steepest.words}
          </Text>
          <Dot x={z} y={steepness} color="var(--evaluation)" radius={5.5} />
        </Plot>
      </Panel>
      <div className="activation-controls">
        {choose && <Field of={figure} name="activation" />}
        <Field
          of={figure}
          name="z"
          describe={() => `${text.z}: value ${text.value}, slope ${text.slope}`}
        />
        <LinkAndReset of={figure} />
      </div>
    </Figure>
  );
}
