import { useEffect, useMemo, useState } from 'react';
import { activations } from '../../core/activations.ts';
import { DraggablePoint } from '../../plot/DraggablePoint.tsx';
import { Line } from '../../plot/Line.tsx';
import { Dot, Rule, Text, Zone } from '../../plot/marks.tsx';
import { Panel } from '../../plot/Panel.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { clamp } from '../../plot/scales.ts';
import { Surface } from '../../plot/Surface.tsx';
import { Tangent } from '../../plot/Tangent.tsx';
import { Button } from '../../ui/Button.tsx';
import { Problems, Summary } from '../../ui/Controls.tsx';
import { CopyLink } from '../../figure/CopyLink.tsx';
import { publishReadouts } from '../../figure/bus.ts';
import { fixed, small } from '../../ui/format.ts';
import { Readout } from '../../ui/Readout.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { choiceSetting, flagSetting, numberSetting, readSettings } from '../../figure/reading.ts';
import { Slider } from '../../ui/Slider.tsx';
import { useFigureState } from '../../figure/useFigureState.ts';
import type { WidgetProps } from '../types.ts';
import {
  flatBelow,
  saturatedZones,
  shapes,
  shownActivations,
  slopeCurve,
  valueCurve,
  zRange,
} from './shape.ts';
import './activation-plot.css';

const schema = {
  activation: choiceSetting(shownActivations),
  z: numberSetting({ min: zRange[0], max: zRange[1] }),
  choose: flagSetting,
  reset: flagSetting,
};
const upperX = { domain: zRange, ticks: [] };
const lowerX = { domain: zRange, ticks: [-6, -4, -2, 0, 2, 4, 6], title: 'weighted input z' };
const left = 34;

/** A slope of 0 or 1 is one exactly; others with four decimals. */
function slopeText(slope: number): string {
  return Number.isInteger(slope) ? fixed(slope, 0) : small(slope, 4);
}

/** A neuron's response to its weighted input, and below it, on the same axis, its slope. */
export default function ActivationPlot(props: WidgetProps) {
  const { figureId } = props;
  const [given] = useState(() => readSettings(schema, props));
  const initial = {
    activation: given.values.activation ?? 'sigmoid',
    z: given.values.z ?? 4,
    choose: given.values.choose ?? false,
  } as const;
  const [name, setName] = useState(initial.activation);
  const [z, setZ] = useState(initial.z);
  const [problems, setProblems] = useState<readonly string[]>(given.problems);

  const reset = () => {
    setName(initial.activation);
    setZ(initial.z);
    setProblems([]);
  };
  useFigureState(figureId, settings => {
    const { values, problems: found } = readSettings(schema, settings);
    if (values.reset) reset();
    if (values.activation) setName(values.activation);
    if (values.z !== undefined) setZ(values.z);
    setProblems(found);
  });

  const { f, slope, title } = activations[name];
  const shape = shapes[name];
  const curves = useMemo(() => ({ value: valueCurve(name), slope: slopeCurve(name) }), [name]);
  const zones = useMemo(() => saturatedZones(name), [name]);
  const value = f(z);
  const steepness = slope(z);
  const text = { z: fixed(z, 2), value: fixed(value, 3), slope: slopeText(steepness) };
  useEffect(
    () => publishReadouts(figureId, { z: text.z, value: text.value, slope: text.slope }),
    [figureId, text.z, text.value, text.slope],
  );
  const move = (to: number) => setZ(clamp(Math.round(to * 100) / 100, zRange));
  const saturated = Math.abs(steepness) < flatBelow ? ' Here the neuron is saturated.' : '';
  const summary = `${title} at z = ${text.z}: value ${text.value}, slope ${text.slope}.${saturated}`;

  return (
    <div className="activation-plot" data-figure-root>
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
          id={`${figureId}-value`}
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
          id={`${figureId}-slope`}
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
        {initial.choose && (
          <Segmented
            label="Activation function"
            name={`${figureId}-activation`}
            value={name}
            options={shownActivations.map(one => ({
              value: one,
              label: one === 'relu' ? 'ReLU' : one,
            }))}
            onChange={chosen => setName(chosen)}
          />
        )}
        <Slider
          label="z"
          value={z}
          min={zRange[0]}
          max={zRange[1]}
          step={0.05}
          format={value => fixed(value, 2)}
          describe={() => `${text.z}: value ${text.value}, slope ${text.slope}`}
          onChange={move}
        />
        <CopyLink figureId={figureId} state={() => ({ activation: name, z })} />
        <Button kind="quiet" onClick={reset}>
          Reset
        </Button>
      </div>
      <Problems problems={problems} />
      <Summary text={summary} />
    </div>
  );
}
