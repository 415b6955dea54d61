import { useEffect, useMemo, useState } from 'react';
import { DataTable } from '../../plot/DataTable.tsx';
import { Panels } from '../../plot/Panel.tsx';
import { SeriesChart } from '../../plot/SeriesChart.tsx';
import { Button } from '../../ui/Button.tsx';
import { Controls, More, Problems, Summary } from '../../ui/Controls.tsx';
import { CopyLink } from '../../figure/CopyLink.tsx';
import { publishReadouts, type Readouts } from '../../figure/bus.ts';
import { listText } from '../../figure/reading.ts';
import { short } from '../../ui/format.ts';
import { Slider } from '../../ui/Slider.tsx';
import { useSettings } from '../../figure/useSettings.ts';
import type { WidgetProps } from '../types.ts';
import { penalties, penaltyTitles, shrunk, taken } from './decay.ts';
import { smallWeightText, strokeOf, takenText, weightText } from './look.ts';
import {
  plainShrinkage,
  settledShrinkage,
  shrinkageSchema,
  type ShrinkageState,
} from './settings.ts';
import { TakenPlot } from './TakenPlot.tsx';

const names = ['first', 'second'] as const;

/** What a step takes under L1 and L2, and two weights that are left to the penalty alone. */
export function ShrinkageView(props: WidgetProps) {
  const { figureId } = props;
  const {
    settings: state,
    problems,
    change,
    reset,
  } = useSettings(figureId, shrinkageSchema, plainShrinkage, props, { settle: settledShrinkage });
  const [sizeHover, setSizeHover] = useState<number | null>(null);
  const [stepHover, setStepHover] = useState<number | null>(null);
  const { weights, rate, steps } = state;

  const courses = useMemo(
    () =>
      weights.map(from => ({
        from,
        series: penalties.map(kind => ({
          id: kind,
          label: penaltyTitles[kind],
          points: shrunk(kind, from, rate, steps).map((y, x) => ({ x, y })),
          ...strokeOf[kind],
        })),
      })),
    [weights, rate, steps],
  );
  const x = useMemo(() => ({ domain: [0, steps] as const, title: 'step' }), [steps]);
  const axes = useMemo(
    () => weights.map(from => ({ domain: from < 0 ? ([from, 0] as const) : ([0, from] as const) })),
    [weights],
  );
  const most = Math.max(1.5, ...weights.map(Math.abs));
  const values = courses.map(({ series }) =>
    Object.fromEntries(series.map(({ id, points }) => [id, points[state.step].y])),
  );
  const readouts: Readouts = {
    step: String(state.step),
    'l1.taken': takenText(taken('l1', state.w, rate)),
    'l2.taken': takenText(taken('l2', state.w, rate)),
  };
  values.forEach((value, k) => {
    for (const kind of penalties) {
      const text = Math.abs(weights[k]) < 1 ? smallWeightText : weightText;
      readouts[`${kind}.${names[k]}`] = text(value[kind]);
    }
  });
  useEffect(() => publishReadouts(figureId, readouts));

  const summary =
    `With ηλ/n = ${short(rate)}, one step takes from a weight of size ${weightText(state.w)} ` +
    `${readouts['l1.taken']} under L1 and ${readouts['l2.taken']} under L2; they take the same at size 1. ` +
    weights
      .map(
        (from, k) =>
          `After ${state.step} steps a weight of ${short(from)} is at ${readouts[`l1.${names[k]}`]} under L1 and at ${readouts[`l2.${names[k]}`]} under L2.`,
      )
      .join(' ');
  return (
    <>
      <TakenPlot
        id={`${figureId}-taken`}
        kinds={penalties}
        rate={rate}
        most={most}
        cursor={{ value: Math.min(most, state.w), hover: sizeHover }}
        onCursor={to => {
          setSizeHover(to.hover);
          if (to.value !== state.w) change({ w: to.value });
        }}
      />
      <Panels>
        {courses.map(({ from, series }, k) => (
          <SeriesChart
            key={k}
            id={`${figureId}-${names[k]}`}
            title={`A weight of ${short(from)}, left to the penalty`}
            series={series}
            x={x}
            y={axes[k]}
            cursor={{ value: state.step, hover: stepHover }}
            onCursor={to => {
              setStepHover(to.hover);
              if (to.value !== state.step) change({ step: to.value });
            }}
            unit="step"
            format={Math.abs(from) < 1 ? smallWeightText : weightText}
            height={210}
          />
        ))}
      </Panels>
      <ShrinkageControls state={state} onChange={change} />
      <Problems problems={problems} />
      <Summary text={summary} />
      <More>
        <DataTable
          caption="Two weights under L1 and L2, step by step."
          fileName={`${figureId}-shrinkage`}
          columns={[
            {
              name: 'step',
              values: Array.from({ length: steps + 1 }, (_, k) => k),
              format: String,
            },
            ...courses.flatMap(({ from, series }) =>
              series.map(({ label, points }) => ({
                name: `${short(from)} under ${label}`,
                values: points.map(({ y }) => y),
                format: (w: number) => w.toFixed(4),
              })),
            ),
          ]}
        />
        <CopyLink
          figureId={figureId}
          state={() => ({ view: 'shrinkage', ...state, weights: listText(state.weights) })}
        />
        <Button kind="quiet" onClick={reset}>
          Reset
        </Button>
      </More>
    </>
  );
}

interface ShrinkageControlsProps {
  state: ShrinkageState;
  onChange(to: Partial<ShrinkageState>): void;
}

function ShrinkageControls({ state, onChange }: ShrinkageControlsProps) {
  const { weights } = state;
  return (
    <Controls>
      <Slider
        label="ηλ/n"
        value={state.rate}
        min={0}
        max={0.05}
        step={0.001}
        format={value => short(value)}
        onChange={rate => onChange({ rate })}
      />
      {names.map((name, k) => (
        <Slider
          key={name}
          label={`${name} weight`}
          value={weights[k]}
          min={k === 0 ? 0.5 : 0.02}
          max={k === 0 ? 5 : 0.5}
          step={k === 0 ? 0.1 : 0.02}
          format={value => short(value)}
          onChange={to => onChange({ weights: weights.map((was, i) => (i === k ? to : was)) })}
        />
      ))}
    </Controls>
  );
}
