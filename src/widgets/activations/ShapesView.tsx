import { useEffect } from 'react';
import { Cursor } from '../../plot/Cursor.tsx';
import { Line, sampleFunction } from '../../plot/Line.tsx';
import { LineLabels } from '../../plot/LineLabels.tsx';
import { Dot } from '../../plot/marks.tsx';
import { KeyedValue, Panel, Panels } from '../../plot/Panel.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { Summary } from '../../ui/Controls.tsx';
import { publishReadouts, type Readouts } from '../../figure/bus.ts';
import { fixed, small } from '../../ui/format.ts';
import { choiceSetting, listSetting, listText, numberSetting } from '../../figure/reading.ts';
import { Slider } from '../../ui/Slider.tsx';
import { useSettings, type SchemaOf } from '../../figure/useSettings.ts';
import { slopeCurve, zRange } from '../activation-plot/shape.ts';
import { RunFoot } from '../training/RunFoot.tsx';
import type { WidgetProps } from '../types.ts';
import { KindToggles } from './KindToggles.tsx';
import {
  kindColours,
  kindDashes,
  kinds,
  kindTitles,
  slopeOf,
  valueOf,
  type Kind,
} from './kinds.ts';
import { fitOf, stretched } from './stretch.ts';

interface ShapesSettings {
  activations: readonly Kind[];
  z: number;
  /** How many times narrower the stretched sigmoid is: σ(width · z). */
  width: number;
  /** Its height; it is moved down by height − 1. */
  height: number;
}

const base: ShapesSettings = { activations: ['sigmoid', 'tanh'], z: 2, width: 1, height: 1 };
const schema: SchemaOf<ShapesSettings> = {
  activations: listSetting(choiceSetting<Kind>(kinds), 3),
  z: numberSetting({ min: zRange[0], max: zRange[1] }),
  width: numberSetting({ min: 0.5, max: 4 }),
  height: numberSetting({ min: 1, max: 3 }),
};

const left = 34;

/** Activation functions in one plot, their slopes below, and a sigmoid to stretch until it is tanh. */
export function ShapesView(props: WidgetProps) {
  const { figureId } = props;
  const { settings, problems, change, reset } = useSettings(figureId, schema, base, props);
  const { z, width, height } = settings;
  const shown = kinds.filter(kind => settings.activations.includes(kind));
  const stretching = shown.length === 2 && shown[1] === 'tanh';

  useEffect(() => publishReadouts(figureId, readoutsOf(z)), [figureId, z]);
  const lines = shown.map(kind => ({
    id: kind,
    label: kindTitles[kind],
    color: kindColours[kind],
    dash: kindDashes[kind],
    points: sampleFunction(at => valueOf(kind, at), zRange, 240),
  }));
  const slopes = shown.map(kind => ({
    id: kind,
    label: `${kindTitles[kind]}′`,
    color: kindColours[kind],
    dash: kindDashes[kind],
    points: slopeCurve(kind),
  }));
  const tall = shown.includes('relu');
  const describe = (at: number) =>
    `z = ${fixed(at, 2)}: ${shown
      .map(
        kind =>
          `${kindTitles[kind]} ${fixed(valueOf(kind, at), 3)}, slope ${slopeText(slopeOf(kind, at))}`,
      )
      .join('; ')}`;
  const cursorOf = (label: string) => (
    <Cursor
      cursor={{ value: z, hover: null }}
      min={zRange[0]}
      max={zRange[1]}
      step={0.05}
      label={label}
      describe={describe}
      onChange={to => change({ z: Number(to.toFixed(2)) })}
      onHover={() => undefined}
    />
  );
  const fit = fitOf(width, height);
  const sentence = `${describe(z).replace(/^z/, 'At z')}.${stretching ? ` ${fit}` : ''}`;
  return (
    <div className="runs activations" data-figure-root>
      <Panels className="av-stack">
        <Panel
          title="Activation a"
          sub={
            <>
              <span>z = {fixed(z, 2)}</span>
              {shown.map(kind => (
                <KeyedValue
                  key={kind}
                  color={kindColours[kind]}
                  dash={kindDashes[kind]}
                  label={kindTitles[kind]}
                  value={fixed(valueOf(kind, z), 3)}
                />
              ))}
            </>
          }
        >
          <Plot
            id={`${figureId}-value`}
            label="Activation functions"
            x={{ domain: zRange, ticks: [] }}
            y={tall ? { domain: [-1, 5] } : { domain: [-1, 1], ticks: [-1, 0, 1] }}
            left={left}
            height={220}
            width={900}
          >
            {cursorOf('Activation functions, weighted input')}
            {stretching && (width !== 1 || height !== 1) && (
              <Line
                points={sampleFunction(at => stretched(at, width, height), zRange, 240)}
                color="var(--ink)"
                width={6}
                opacity={0.25}
              />
            )}
            {lines.map(line => (
              <Line key={line.id} points={line.points} color={line.color} dash={line.dash} />
            ))}
            {shown.map(kind => (
              <Dot key={kind} x={z} y={valueOf(kind, z)} color={kindColours[kind]} />
            ))}
            <LineLabels series={lines} />
          </Plot>
        </Panel>
        <Panel
          title="Slope"
          sub={shown.map(kind => (
            <KeyedValue
              key={kind}
              color={kindColours[kind]}
              dash={kindDashes[kind]}
              label={kindTitles[kind]}
              value={slopeText(slopeOf(kind, z))}
            />
          ))}
        >
          <Plot
            id={`${figureId}-slope`}
            label="Slopes of the activation functions"
            x={{ domain: zRange, title: 'weighted input z' }}
            y={{ domain: [0, 1.2], ticks: [0, 0.5, 1] }}
            left={left}
            height={190}
            width={900}
          >
            {cursorOf('Slopes, weighted input')}
            {slopes.map(line => (
              <Line key={line.id} points={line.points} color={line.color} dash={line.dash} />
            ))}
            {shown.map(kind => (
              <Dot key={kind} x={z} y={slopeOf(kind, z)} color={kindColours[kind]} />
            ))}
            <LineLabels series={slopes} />
          </Plot>
        </Panel>
      </Panels>
      <div className="run-controls">
        <Slider
          label="z"
          value={z}
          min={zRange[0]}
          max={zRange[1]}
          step={0.05}
          format={value => fixed(value, 2)}
          describe={describe}
          onChange={to => change({ z: Number(to.toFixed(2)) })}
        />
        <KindToggles shown={shown} onShown={activations => change({ activations })} />
      </div>
      {stretching && (
        <div className="run-controls">
          <Slider
            label="narrow σ by"
            value={width}
            min={0.5}
            max={4}
            step={0.1}
            format={value => fixed(value, 1)}
            onChange={to => change({ width: Number(to.toFixed(1)) })}
          />
          <Slider
            label="stretch σ to height"
            value={height}
            min={1}
            max={3}
            step={0.1}
            format={value => fixed(value, 1)}
            onChange={to => change({ height: Number(to.toFixed(1)) })}
          />
          <p className="av-fit">{fit}</p>
        </div>
      )}
      <RunFoot
        figureId={figureId}
        problems={problems}
        caption="Values and slopes."
        columns={columnsOf(shown)}
        state={() => ({ ...settings, activations: listText(settings.activations) })}
        onReset={reset}
      />
      <Summary text={sentence} />
    </div>
  );
}

/** A slope of 0 or 1 is one exactly; others with four decimals. */
const slopeText = (slope: number) => (Number.isInteger(slope) ? fixed(slope, 0) : small(slope, 4));

export function readoutsOf(z: number): Readouts {
  const readouts: Readouts = { z: fixed(z, 2) };
  for (const kind of kinds) {
    readouts[`${kind}.value`] = fixed(valueOf(kind, z), 3);
    readouts[`${kind}.slope`] = slopeText(slopeOf(kind, z));
  }
  return readouts;
}

function columnsOf(shown: readonly Kind[]) {
  const values = Array.from({ length: 49 }, (_, k) => zRange[0] + k / 4);
  return [
    { name: 'z', values, format: (value: number) => fixed(value, 2) },
    ...shown.flatMap(kind => [
      { name: kindTitles[kind], values: values.map(z => valueOf(kind, z)) },
      { name: `slope of ${kindTitles[kind]}`, values: values.map(z => slopeOf(kind, z)) },
    ]),
  ];
}
