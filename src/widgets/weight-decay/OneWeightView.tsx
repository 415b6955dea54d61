import { useEffect, useMemo, useState } from 'react';
import type { CursorState } from '../../plot/Cursor.tsx';
import { DataTable } from '../../plot/DataTable.tsx';
import { DraggablePoint } from '../../plot/DraggablePoint.tsx';
import { Dot, Rule, Text } from '../../plot/marks.tsx';
import { snap } from '../../plot/movable.ts';
import { niceDomain } from '../../plot/scales.ts';
import { SeriesChart } from '../../plot/SeriesChart.tsx';
import { Button } from '../../ui/Button.tsx';
import { More, Problems, Summary } from '../../ui/Controls.tsx';
import { CopyLink } from '../../figure/CopyLink.tsx';
import { publishReadouts } from '../../figure/bus.ts';
import { listText } from '../../figure/reading.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useSettings } from '../../figure/useSettings.ts';
import type { WidgetProps } from '../types.ts';
import { course, penaltyTitles, rateOf, restOf } from './decay.ts';
import { strokeOf, weightText } from './look.ts';
import { OneWeightControls } from './OneWeightControls.tsx';
import { overshootOf, readoutsOf, summaryOf } from './oneWeightWords.ts';
import { oneWeightSchema, plainOneWeight, settledOneWeight, weightRange } from './settings.ts';
import { TakenPlot } from './TakenPlot.tsx';

/** One weight over the epochs, pulled by a penalty and by the data. */
export function OneWeightView(props: WidgetProps) {
  const { figureId } = props;
  const [hover, setHover] = useState<number | null>(null);
  /** A size looked at in the lower plot, if not the weight's own. */
  const [probe, setProbe] = useState<CursorState | null>(null);
  const {
    settings: state,
    start,
    problems,
    setProblem,
    change,
    reset,
  } = useSettings(figureId, oneWeightSchema, plainOneWeight, props, {
    settle: settledOneWeight,
    changed: () => setProbe(null),
  });

  const courses = useMemo(
    () => state.kinds.map(kind => ({ kind, weights: course(kind, state) })),
    [state],
  );
  const series = useMemo(
    () =>
      courses.map(({ kind, weights }) => ({
        id: kind,
        label: penaltyTitles[kind],
        points: weights.map((y, x) => ({ x, y })),
        ...strokeOf[kind],
      })),
    [courses],
  );
  const rests = useMemo(
    () => state.kinds.map(kind => ({ kind, rest: restOf(kind, state) })),
    [state],
  );
  const x = useMemo(() => ({ domain: [0, state.epochs] as const, title: 'epoch' }), [state.epochs]);
  const y = useMemo(() => {
    const drawn = [...courses.flatMap(({ weights }) => weights), ...rests.map(({ rest }) => rest)];
    return { domain: niceDomain(drawn, { include: [0] }) };
  }, [courses, rests]);
  useEffect(
    () => publishReadouts(figureId, readoutsOf(state, courses)),
    [figureId, state, courses],
  );

  const epoch = hover ?? state.epoch;
  const size = Math.abs(courses[0].weights[epoch] ?? 0);
  const largest = Math.max(...courses[0].weights.map(w => Math.abs(w ?? 0)));
  const most = Math.max(1.5, Math.ceil(2 * largest) / 2);
  const overshoot = overshootOf(state, courses);
  const summary = summaryOf(state, courses);
  return (
    <>
      <SeriesChart
        id={`${figureId}-course`}
        title="The weight w"
        series={series}
        x={x}
        y={y}
        cursor={{ value: state.epoch, hover }}
        onCursor={to => {
          setHover(to.hover);
          if (to.value !== state.epoch) change({ epoch: to.value });
        }}
        unit="epoch"
        format={weightText}
        labels={series.length > 1 ? 'beside' : 'none'}
        height={240}
        width={660}
      >
        {rests.map(({ kind, rest }) =>
          rest === null ? null : (
            <Rule key={kind} y={rest} color={strokeOf[kind].color} dash="3 4" />
          ),
        )}
        {rests.map(({ kind, rest }) => {
          if (rest === null) return null;
          // Of two, the lower is named below its line, where there is room, and further right.
          const lower = rests.some(other => other.rest !== null && other.rest > rest);
          const below = lower && rest > y.domain[0];
          return (
            <Text
              key={kind}
              x={lower ? state.epochs / 2 : 0}
              y={rest}
              dx={14}
              dy={below ? 12 : -11}
              color="var(--ink-3)"
            >
              {rests.length > 1 ? `${penaltyTitles[kind]} rests at ` : 'rests at '}
              {weightText(rest)}
            </Text>
          );
        })}
        {state.measured.map((value, k) =>
          k % 2 === 1 ? (
            <Dot key={k} x={state.measured[k - 1]} y={value} color="var(--ink-2)" open />
          ) : null,
        )}
        <DraggablePoint
          at={{ x: 0, y: state.w }}
          along="y"
          open
          color="var(--ink-2)"
          radius={7}
          bounds={{ x: [0, 0], y: [weightRange.min, weightRange.max] }}
          step={{ x: 0.1, y: 0.1 }}
          label="Where the weight starts"
          valueText={weightText(state.w)}
          onMove={to => change({ w: snap(to.y, 0.01) })}
        />
      </SeriesChart>
      <TakenPlot
        id={`${figureId}-taken`}
        kinds={state.kinds}
        rate={rateOf(state)}
        most={most}
        cursor={probe ?? { value: Math.min(most, size), hover: null }}
        onCursor={to => setProbe(to.hover === null && to.value === probe?.value ? null : to)}
      />
      <OneWeightControls
        figureId={figureId}
        state={state}
        usualLambda={start.lambda}
        onChange={change}
        onProblem={setProblem}
      />
      <Problems problems={problems} />
      {overshoot && <Notice>{overshoot}</Notice>}
      <Summary text={summary} announce={overshoot ?? summary} />
      <More>
        <DataTable
          caption="The weight, epoch by epoch."
          fileName={`${figureId}-weight`}
          columns={[
            { name: 'epoch', values: courses[0].weights.map((_, k) => k), format: String },
            ...courses.map(({ kind, weights }) => ({
              name: `w under ${penaltyTitles[kind]}`,
              values: weights,
              format: (w: number) => w.toFixed(4),
            })),
          ]}
        />
        <CopyLink
          figureId={figureId}
          state={() => ({
            view: 'one-weight',
            ...state,
            kinds: listText(state.kinds),
            measured: listText(state.measured),
          })}
        />
        <Button kind="quiet" onClick={reset}>
          Reset
        </Button>
      </More>
    </>
  );
}
