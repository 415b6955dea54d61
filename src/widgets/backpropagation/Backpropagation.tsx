import { useEffect, useMemo } from 'react';
import { DataTable } from '../../plot/DataTable.tsx';
import { Panel } from '../../plot/Panel.tsx';
import { Button } from '../../ui/Button.tsx';
import { Controls, More, Problems, Summary } from '../../ui/Controls.tsx';
import { CopyLink } from '../../figure/CopyLink.tsx';
import { publishReadouts } from '../../figure/bus.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Readout } from '../../ui/Readout.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { choiceSetting, listSetting, listText, numberSetting } from '../../figure/reading.ts';
import { useSettings, type SchemaOf } from '../../figure/useSettings.ts';
import type { WidgetProps } from '../types.ts';
import { Drawing } from './Drawing.tsx';
import { moved, nudged, pass, step, type Small } from './network.ts';
import {
  columnsOf,
  gradientText,
  parameters,
  productText,
  stages,
  stageWords,
  valueText,
  type Stage,
} from './words.ts';
import './backpropagation.css';

interface Settings extends Small {
  chosen: string;
  stage: Stage;
  /** η of one step from these numbers; 0 for none. */
  step: number;
}

const range = { min: -10, max: 10 };
/** What an output neuron can come near. */
const targetRange = { min: 0, max: 1 };
const numbers = (count: number) => listSetting(numberSetting(range), count, count);
const names = parameters.map(({ name }) => name);

const schema: SchemaOf<Settings> = {
  input: numbers(2),
  target: listSetting(numberSetting(targetRange), 2, 2),
  w2: numbers(4),
  b2: numbers(2),
  w3: numbers(4),
  b3: numbers(2),
  chosen: choiceSetting(names),
  stage: choiceSetting(stages),
  step: numberSetting({ min: 0, max: 100 }),
};

const base: Settings = {
  input: [1, 0.5],
  target: [1, 0],
  w2: [1, -2, 0.5, 1],
  b2: [0.5, -1],
  w3: [1, -1, 2, 1],
  b3: [-0.5, 0],
  chosen: 'w2-2-1',
  stage: 'gradients',
  step: 0,
};

/** What goes in, and what ought to come out. */
const ends = [
  { of: 'input', index: 0, label: 'input x₁', limits: range },
  { of: 'input', index: 1, label: 'input x₂', limits: range },
  { of: 'target', index: 0, label: 'target y₁', limits: targetRange },
  { of: 'target', index: 1, label: 'target y₂', limits: targetRange },
] as const;

/** Backpropagation by hand, through a network of six neurons, beside the nudge that checks it. */
export default function Backpropagation(props: WidgetProps) {
  const { figureId } = props;
  const { settings, problems, setProblem, change, reset } = useSettings(
    figureId,
    schema,
    base,
    props,
  );
  const { stage } = settings;
  const chosen = parameters.find(({ name }) => name === settings.chosen) ?? parameters[0];
  const run = useMemo(() => pass(settings), [settings]);
  const check = useMemo(() => nudged(settings, chosen), [settings, chosen]);
  const after = useMemo(() => step(settings, settings.step), [settings]);
  const gradient = run.gradient[chosen.group][chosen.index];

  const texts = {
    gradient: gradientText(gradient),
    nudged: gradientText(check),
    cost: valueText(run.cost),
    promised: valueText(after.promised),
    costAfter: valueText(after.cost),
  };
  useEffect(
    () =>
      publishReadouts(figureId, {
        gradient: gradientText(gradient),
        nudged: gradientText(check),
        cost: valueText(run.cost),
      }),
    [figureId, gradient, check, run.cost],
  );
  const taken =
    settings.step > 0
      ? `One step with η = ${settings.step}: C − η‖∇C‖² promises a cost of ${texts.promised}; it becomes ${texts.costAfter}.`
      : '';
  const summary = `The outputs are ${run.a3.map(valueText).join(' and ')}, the cost ${texts.cost}. The gradient of ${chosen.label} is ${texts.gradient} by backpropagation and ${texts.nudged} by a nudge of 0.001. ${taken}`;

  return (
    <div className="backpropagation" data-figure-root>
      <div className="bp-panels">
        <Panel title="Forwards and backwards" sub={stageWords[stage]}>
          <Drawing
            net={settings}
            run={run}
            stage={stage}
            chosen={chosen}
            onChoose={name => change({ chosen: name })}
          />
        </Panel>
        <dl className="bp-results">
          <dt>Cost ½Σ(y − a)², with y = {settings.target.join(' and ')}</dt>
          <dd>
            <Readout value={texts.cost} />
          </dd>
          <dt>∂C/∂({chosen.label}) by backpropagation</dt>
          <dd>
            {stage === 'gradients' ? (
              <Readout value={productText(settings, run, chosen)} color="var(--error)" />
            ) : (
              'comes with the gradients'
            )}
          </dd>
          <dt>The same by a nudge of 0.001</dt>
          <dd>
            <Readout value={texts.nudged} />
          </dd>
          {taken && (
            <>
              <dt>After one step with η = {settings.step}</dt>
              <dd>
                <Readout label="promised" value={texts.promised} />{' '}
                <Readout label="true" value={texts.costAfter} />
              </dd>
            </>
          )}
        </dl>
      </div>
      <Controls>
        <Segmented
          label="How far the run has come"
          name={`${figureId}-stage`}
          value={stage}
          options={[
            { value: 'forward', label: 'Forwards' },
            { value: 'output', label: 'δ³' },
            { value: 'hidden', label: 'δ²' },
            { value: 'gradients', label: 'Gradients' },
          ]}
          onChange={to => change({ stage: to })}
        />
        <Select
          label="weight or bias"
          value={chosen.name}
          options={parameters.map(({ name, label }) => ({ value: name, label }))}
          onChange={name => change({ chosen: name })}
        />
        <NumberField
          label="its value"
          value={settings[chosen.group][chosen.index]}
          {...range}
          step={0.1}
          onProblem={setProblem}
          onChange={to => {
            const by = to - settings[chosen.group][chosen.index];
            const { [chosen.group]: group } = moved(settings, chosen, by);
            change({ [chosen.group]: group.map(value => Number(value.toFixed(10))) });
          }}
        />
        <NumberField
          label="step η"
          value={settings.step}
          min={0}
          max={100}
          step={1}
          onProblem={setProblem}
          onChange={to => change({ step: to })}
        />
      </Controls>
      <Controls className="bp-ends">
        {ends.map(({ of, index, label, limits }) => (
          <NumberField
            key={label}
            label={label}
            value={settings[of][index]}
            {...limits}
            step={0.1}
            onProblem={setProblem}
            onChange={to =>
              change({ [of]: settings[of].map((value, k) => (k === index ? to : value)) })
            }
          />
        ))}
      </Controls>
      <More>
        <DataTable
          caption="Every weight and bias, layer by layer, with its gradient."
          fileName={figureId}
          columns={columnsOf(settings, run)}
        />
        <CopyLink
          figureId={figureId}
          state={() => ({
            input: listText(settings.input),
            target: listText(settings.target),
            w2: listText(settings.w2),
            b2: listText(settings.b2),
            w3: listText(settings.w3),
            b3: listText(settings.b3),
            chosen: chosen.name,
            stage,
            step: settings.step,
          })}
        />
        <Button kind="quiet" onClick={reset}>
          Reset
        </Button>
      </More>
      <Problems problems={problems} />
      <Summary text={summary} />
    </div>
  );
}
