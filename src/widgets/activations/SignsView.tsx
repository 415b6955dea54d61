import { useEffect, useMemo } from 'react';
import { Cursor } from '../../plot/Cursor.tsx';
import { Line } from '../../plot/Line.tsx';
import { Dot, Text } from '../../plot/marks.tsx';
import { Panel, Panels } from '../../plot/Panel.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { niceDomain } from '../../plot/scales.ts';
import { Summary } from '../../ui/Controls.tsx';
import { publishReadouts } from '../../figure/bus.ts';
import { fixed, missing, short } from '../../ui/format.ts';
import { choiceSetting, listSetting, numberSetting } from '../../figure/reading.ts';
import { Slider } from '../../ui/Slider.tsx';
import { useSettings, type SchemaOf } from '../../figure/useSettings.ts';
import { RunFoot } from '../training/RunFoot.tsx';
import type { WidgetProps } from '../types.ts';
import { KindChoice } from './KindToggles.tsx';
import { kinds, kindTitles, type Kind } from './kinds.ts';
import { runSigns, type Pair, type SignsProblem, type SignsRun } from './signs.ts';

interface SignsSettings {
  activation: Kind;
  eta: number;
  start: readonly number[];
  wanted: readonly number[];
  /** Weighted inputs of the two neurons, example by example, laid end to end. */
  inputs: readonly number[];
  /** Where the cursor stands; null: where the run arrives, or ends. */
  step: number | null;
}

const weight = numberSetting({ min: -10, max: 10 });
const base: SignsSettings = {
  activation: 'sigmoid',
  eta: 0.2,
  start: [0, 0],
  wanted: [1, -1],
  inputs: [2, -1, -1, 2, 1, 1, -2, -1],
  step: null,
};
const schema: SchemaOf<SignsSettings> = {
  activation: choiceSetting<Kind>(kinds),
  eta: numberSetting({ min: 0.01, max: 4 }),
  start: listSetting(weight, 2),
  wanted: listSetting(weight, 2),
  inputs: listSetting(weight, 24, 2),
  step: numberSetting({ min: 0, max: 400, integer: true }),
};

const pairsOf = (numbers: readonly number[]): Pair[] =>
  Array.from({ length: Math.floor(numbers.length / 2) }, (_, k) => [
    numbers[2 * k],
    numbers[2 * k + 1],
  ]);

const pairOf = ([a = 0, b = 0]: readonly number[]): Pair => [a, b];

/** Two weights behind neurons of one kind, on their way through the plane of both. */
export function SignsView(props: WidgetProps) {
  const { figureId } = props;
  const { settings, problems, change, reset } = useSettings(figureId, schema, base, props, {
    // A run is drawn whole: the reader's step is forgotten.
    run: () => undefined,
  });
  const { activation, eta } = settings;
  const problem = useMemo<SignsProblem>(
    () => ({
      activation,
      eta,
      start: pairOf(settings.start),
      wanted: pairOf(settings.wanted),
      inputs: pairsOf(settings.inputs),
    }),
    [activation, eta, settings.start, settings.wanted, settings.inputs],
  );
  const run = useMemo(() => runSigns(problem), [problem]);
  const last = Math.min(
    run.path.length - 1,
    Math.max(20, Math.ceil((run.arrivedAt ?? 400) * 1.15)),
  );
  const step = Math.min(settings.step ?? run.arrivedAt ?? last, last);
  const arrivedAt = run.arrivedAt === null ? missing : String(run.arrivedAt);
  useEffect(
    () =>
      publishReadouts(figureId, {
        arrivedAt,
        opposite: String(run.opposite),
        length: fixed(run.length, 2),
      }),
    [figureId, arrivedAt, run],
  );
  const sentence = sentenceOf(activation, run);
  return (
    <div className="runs activations" data-figure-root>
      <Panels className="run-charts">
        <PlanePanel figureId={figureId} problem={problem} run={run} step={step} />
        <StepPanel
          figureId={figureId}
          problem={problem}
          run={run}
          step={step}
          last={last}
          onStep={to => change({ step: to })}
        />
      </Panels>
      <div className="run-status">
        <p className="run-sentence">{sentence}</p>
        <p className="run-data">
          {`Step ${step}: w₁ = ${fixed(run.path[step][0], 2)}, w₂ = ${fixed(run.path[step][1], 2)}. Four examples in turn, again and again; computed in the page.`}
        </p>
      </div>
      <div className="run-controls">
        <KindChoice
          figureId={figureId}
          label="Neurons before it"
          value={activation}
          onChange={kind => change({ activation: kind, step: null })}
        />
        <Slider
          label="η"
          value={eta}
          min={0.02}
          max={2}
          log
          format={short}
          onChange={to => change({ eta: Number(to.toPrecision(2)), step: null })}
        />
      </div>
      <RunFoot
        figureId={figureId}
        problems={problems}
        caption="The two weights, step by step."
        columns={[
          { name: 'step', values: run.path.map((_, k) => k), format: String },
          { name: 'w1', values: run.path.map(([w1]) => w1) },
          { name: 'w2', values: run.path.map(([, w2]) => w2) },
        ]}
        state={() => ({ activation, eta, step })}
        onReset={reset}
      />
      <Summary text={sentence} />
    </div>
  );
}

export function sentenceOf(activation: Kind, run: SignsRun): string {
  const kind = `With ${kindTitles[activation]} neurons before it`;
  if (run.diverged) return `${kind} the weights leave all bounds: η is too large.`;
  if (run.arrivedAt === null) return `${kind} the weights do not come within 0.1 of their goal.`;
  return `${kind} the weights come within 0.1 of their goal after ${run.arrivedAt} steps; in ${run.opposite} of these one rose while the other fell. The path is ${fixed(run.length, 2)} long.`;
}

interface PanelProps {
  figureId: string;
  problem: SignsProblem;
  run: SignsRun;
  step: number;
}

function PlanePanel({ figureId, problem, run, step }: PanelProps) {
  const { wanted, start } = problem;
  const walked = run.path.slice(0, step + 1);
  const domain = (axis: 0 | 1) =>
    niceDomain([...run.path.map(point => point[axis]), wanted[axis], start[axis]], {
      include: [-1.5, 1.5],
    });
  return (
    <Panel title="The two weights" sub={<span>The path so far, from the start to the goal</span>}>
      <Plot
        id={`${figureId}-plane`}
        label="The plane of the two weights"
        x={{ domain: domain(0), title: 'w₁' }}
        y={{ domain: domain(1), title: 'w₂' }}
        height={300}
        width={440}
      >
        <Line points={walked.map(([x, y]) => ({ x, y }))} color="var(--weight)" />
        {walked.map(([x, y], k) => (
          <Dot key={k} x={x} y={y} radius={k === step ? 5 : 2.2} color="var(--weight)" />
        ))}
        <Dot x={start[0]} y={start[1]} radius={5} open color="var(--weight)" />
        <Dot x={wanted[0]} y={wanted[1]} radius={6} open color="var(--ink)" />
        <Text x={wanted[0]} y={wanted[1]} dx={11} anchor="start">
          goal
        </Text>
        <Text x={start[0]} y={start[1]} dx={-10} anchor="end">
          start
        </Text>
      </Plot>
    </Panel>
  );
}

function StepPanel(props: PanelProps & { last: number; onStep(step: number): void }) {
  const { figureId, problem, run, step, last, onStep } = props;
  const { wanted } = problem;
  const distance = run.path
    .slice(0, last + 1)
    .map(([w1, w2], x) => ({ x, y: Math.hypot(w1 - wanted[0], w2 - wanted[1]) }));
  return (
    <Panel
      title="Distance from the goal"
      sub={<span>{`step ${step}: ${fixed(distance[step]?.y ?? 0, 2)}`}</span>}
    >
      <Plot
        id={`${figureId}-distance`}
        label="Distance from the goal"
        x={{ domain: [0, last], title: 'step' }}
        y={{
          domain: niceDomain(
            distance.map(({ y }) => y),
            { include: [0] },
          ),
        }}
        height={300}
        width={440}
      >
        <Cursor
          cursor={{ value: step, hover: null }}
          min={0}
          max={last}
          label="Step"
          describe={at => `step ${at}: distance ${fixed(distance[at]?.y ?? 0, 2)}`}
          onChange={onStep}
          onHover={() => undefined}
        />
        <Line points={distance} color="var(--ink)" />
        <Dot x={step} y={distance[step]?.y ?? null} />
      </Plot>
    </Panel>
  );
}
