import { useEffect, useMemo } from 'react';
import { Cursor } from '../../plot/Cursor.tsx';
import { Line } from '../../plot/Line.tsx';
import { Dot, Rule, Text } from '../../plot/marks.tsx';
import { Panel, Panels } from '../../plot/Panel.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { niceDomain } from '../../plot/scales.ts';
import { Summary } from '../../ui/Controls.tsx';
import { publishReadouts } from '../../figure/bus.ts';
import { fixed, missing } from '../../ui/format.ts';
import { choiceSetting, numberSetting } from '../../figure/reading.ts';
import { Slider } from '../../ui/Slider.tsx';
import { useSettings, type SchemaOf } from '../../figure/useSettings.ts';
import { RunFoot } from '../training/RunFoot.tsx';
import type { WidgetProps } from '../types.ts';
import { KindChoice } from './KindToggles.tsx';
import { kindColours, kindDashes, kinds, kindTitles, type Kind } from './kinds.ts';
import { isDead, trainNeuron, type NeuronProblem, type NeuronStep } from './oneNeuron.ts';

interface NeuronSettings extends NeuronProblem {
  /** Where the cursor stands; null: at the end. */
  step: number | null;
}

const parameter = numberSetting({ min: -10, max: 10 });
const base: NeuronSettings = {
  activation: 'relu',
  w: 1,
  b: 1,
  target: 0.5,
  eta: 0.7,
  steps: 20,
  step: null,
};
const schema: SchemaOf<NeuronSettings> = {
  activation: choiceSetting<Kind>(kinds),
  w: parameter,
  b: parameter,
  target: parameter,
  eta: numberSetting({ min: 0.01, max: 5 }),
  steps: numberSetting({ min: 1, max: 400, integer: true }),
  step: numberSetting({ min: 0, max: 400, integer: true }),
};

/** One neuron of any kind, a handful of steps: a rectified one can fall silent for good. */
export function OneNeuronView(props: WidgetProps) {
  const { figureId } = props;
  const { settings, problems, change, reset } = useSettings(figureId, schema, base, props);
  const { activation, eta, target, w, b, steps } = settings;
  const course = useMemo(
    () => trainNeuron({ activation, eta, target, w, b, steps }),
    [activation, eta, target, w, b, steps],
  );
  const end = course.length - 1;
  const step = Math.min(settings.step ?? end, end);
  const outputAtEnd = course.length > 0 ? fixed(course[end].output, 2) : missing;
  useEffect(() => publishReadouts(figureId, { outputAtEnd }), [figureId, outputAtEnd]);
  const outputs = course.map(({ output }, x) => ({ x, y: output }));
  const sentence = sentenceOf(settings, course);
  const describe = (at: number) => {
    const now = course[at];
    return now
      ? `step ${at}: output ${fixed(now.output, 3)}, z ${fixed(now.z, 2)}, slope ${fixed(now.slope, 3)}`
      : missing;
  };
  return (
    <div className="runs activations" data-figure-root>
      <Panels className="av-stack">
        <Panel title="Output a" sub={<span>{describe(step)}</span>}>
          <Plot
            id={`${figureId}-output`}
            label="Output against step"
            x={{ domain: [0, steps], title: 'step' }}
            y={{
              domain: niceDomain(
                outputs.map(({ y }) => y),
                { include: [0, 1, target] },
              ),
            }}
            height={260}
            width={900}
          >
            <Cursor
              cursor={{ value: step, hover: null }}
              min={0}
              max={Math.max(1, end)}
              label="Output, step"
              describe={describe}
              onChange={to => change({ step: Math.min(to, end) })}
              onHover={() => undefined}
            />
            <Rule y={target} />
            <Text x={steps} y={target} dx={-4} dy={-9} anchor="end">
              wanted
            </Text>
            <Line points={outputs} color={kindColours[activation]} dash={kindDashes[activation]} />
            {outputs.length <= 60 &&
              outputs.map(({ x, y }) => (
                <Dot key={x} x={x} y={y} radius={2.6} color={kindColours[activation]} />
              ))}
            <Dot
              x={step}
              y={outputs[step]?.y ?? null}
              radius={5.5}
              color={kindColours[activation]}
            />
          </Plot>
        </Panel>
      </Panels>
      <div className="run-status">
        <p className="run-sentence">{sentence}</p>
      </div>
      <div className="run-controls">
        <Slider
          label="η"
          value={eta}
          min={0.05}
          max={2}
          step={0.01}
          format={value => fixed(value, 2)}
          onChange={to => change({ eta: Number(to.toFixed(2)), step: null })}
        />
        <KindChoice
          figureId={figureId}
          label="Kind of neuron"
          value={activation}
          onChange={kind => change({ activation: kind, step: null })}
        />
      </div>
      <RunFoot
        figureId={figureId}
        problems={problems}
        caption="Output, weighted input and slope, step by step."
        columns={[
          { name: 'step', values: course.map((_, k) => k), format: String },
          { name: 'output', values: course.map(({ output }) => output) },
          { name: 'z', values: course.map(({ z }) => z) },
          { name: 'slope', values: course.map(({ slope }) => slope) },
        ]}
        state={() => ({ activation, eta, target, w, b, steps, step })}
        onReset={reset}
      />
      <Summary text={sentence} />
    </div>
  );
}

export function sentenceOf(
  { activation, eta, target, steps }: NeuronProblem,
  course: readonly NeuronStep[],
): string {
  const who = `A ${kindTitles[activation]} neuron at η = ${fixed(eta, 2)}`;
  const last = course.at(-1);
  if (!last || course.length <= steps) {
    return `${who} leaves all bounds: every step overshoots by more than the one before.`;
  }
  const silentFrom = course.findIndex(one => isDead(activation, one));
  if (silentFrom >= 0) {
    return `${who} falls silent at step ${silentFrom}: its weighted input is ${fixed(course[silentFrom].z, 2)}, its slope 0, and it never learns again.`;
  }
  return `${who} answers ${fixed(last.output, 2)} after ${steps} steps, where ${fixed(target, 2)} is wanted.`;
}
