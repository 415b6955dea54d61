import { useMemo } from 'react';
import type { CursorState } from '../../plot/Cursor.tsx';
import { Rule } from '../../plot/marks.tsx';
import { Panels } from '../../plot/Panel.tsx';
import { colorOf } from '../../plot/quantities.ts';
import { Band } from '../training/Band.tsx';
import { bandOf } from '../training/bands.ts';
import { CurveChart } from '../training/CurveChart.tsx';
import type { Spread } from '../training/useTraining.ts';
import { epochAxis } from '../training/view.ts';
import { runNames } from './settings.ts';
import {
  accuracyAxis,
  accuracyCurves,
  costAxis,
  costCurves,
  divisions,
  rateAxis,
  rateCurves,
  type Pair,
} from './view.ts';

interface ScheduleChartsProps {
  figureId: string;
  pair: Pair;
  spread: Spread;
  upTo: number;
  cursor: CursorState;
  onCursor(cursor: CursorState): void;
}

/** η epoch by epoch, and under it what comes of it. */
export function ScheduleCharts(props: ScheduleChartsProps) {
  const { figureId, pair, spread, upTo, cursor, onCursor } = props;
  const x = useMemo(() => epochAxis(upTo), [upTo]);
  const cost = useMemo(() => costCurves(pair), [pair]);
  const accuracy = useMemo(() => accuracyCurves(pair), [pair]);
  const rate = useMemo(() => rateCurves(pair), [pair]);
  const { training } = pair.schedule.spec;
  const stopAt = training.schedule?.kind === 'divide' ? (training.schedule.stopAt ?? 128) : 2;
  const axes = useMemo(
    () => ({
      cost: costAxis(cost),
      accuracy: accuracyAxis(accuracy),
      rate: rateAxis(training.learningRate, stopAt),
    }),
    [cost, accuracy, training.learningRate, stopAt],
  );
  const bands = useMemo(() => {
    const of = spread.data?.evaluation.count ?? 0;
    return runNames.map(name => ({
      name,
      cost: bandOf(spread.results, name, 'trainingCost'),
      accuracy: bandOf(spread.results, name, 'evaluationAccuracy', of),
    }));
  }, [spread.results, spread.data]);
  const marks = divisions(pair.schedule.epochs).map(epoch => <Rule key={epoch} x={epoch} />);
  const reached = Math.max(...runNames.map(name => pair[name].epochs.length));
  const shared = { x, cursor, onCursor, reached };
  const inkOf = (name: string, quantity: 'training' | 'evaluation') =>
    name === 'schedule' ? colorOf(quantity) : 'var(--ink-2)';
  return (
    <>
      <Panels className="sch-rate">
        <CurveChart
          id={`${figureId}-rate`}
          title="The learning rate η"
          curves={rate}
          y={axes.rate}
          height={170}
          width={900}
          {...shared}
        />
      </Panels>
      <Panels className="run-charts">
        <CurveChart
          id={`${figureId}-cost`}
          title="Training cost, penalty included"
          curves={cost}
          y={axes.cost}
          height={260}
          {...shared}
        >
          {marks}
          {bands.map(band => (
            <Band key={band.name} points={band.cost} color={inkOf(band.name, 'training')} />
          ))}
        </CurveChart>
        <CurveChart
          id={`${figureId}-accuracy`}
          title="Accuracy on unseen digits"
          curves={accuracy}
          y={axes.accuracy}
          height={260}
          {...shared}
        >
          {marks}
          {bands.map(band => (
            <Band key={band.name} points={band.accuracy} color={inkOf(band.name, 'evaluation')} />
          ))}
        </CurveChart>
      </Panels>
    </>
  );
}
