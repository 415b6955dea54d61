import { useMemo } from 'react';
import type { CursorState } from '../../plot/Cursor.tsx';
import { Rule as Line, Text, Zone } from '../../plot/marks.tsx';
import { Panels } from '../../plot/Panel.tsx';
import { CurveChart } from '../training/CurveChart.tsx';
import type { Measured, Rule, Verdict } from './rules.ts';
import { accuracyAxis, accuracyCurves, epochAxis, epochName, watchCurve, watchOf } from './view.ts';

interface RuleChartsProps {
  figureId: string;
  measured: Measured;
  /** "Accuracy on the test images" */
  title: string;
  rule: Rule;
  verdict: Verdict;
  /** Epochs that the run has, or will have. */
  planned: number;
  cursor: CursorState;
  onCursor(cursor: CursorState): void;
}

/** The accuracy, and under it what the rule watches, up to where it says stop and beyond. */
export function RuleCharts(props: RuleChartsProps) {
  const { figureId, measured, title, rule, verdict, planned, cursor, onCursor } = props;
  const { stop } = verdict;
  const x = useMemo(() => epochAxis(planned), [planned]);
  const y = useMemo(() => accuracyAxis(measured, planned), [measured, planned]);
  const curves = useMemo(() => accuracyCurves(measured, verdict), [measured, verdict]);
  const watch = useMemo(() => watchOf(rule), [rule]);
  const watched = useMemo(() => [watchCurve(verdict, watch)], [verdict, watch]);
  const last = planned - 1;
  const done = Math.max(0, measured.correct.length - 1);
  const late = stop !== null && stop > 0.6 * last;
  const shared = {
    x,
    cursor,
    onCursor,
    nameOf: epochName,
    width: 900,
  };
  const stopped = stop !== null && (
    <>
      <Zone from={stop} to={last} />
      <Line x={stop} color="var(--ink)" dash="none" />
    </>
  );
  return (
    <Panels className="es-charts">
      <CurveChart
        id={`${figureId}-accuracy`}
        title={title}
        curves={curves}
        y={y}
        reached={done}
        height={250}
        {...shared}
      >
        {stopped}
        {stop !== null && (
          <Text
            x={stop}
            y={y.domain[0]}
            dx={late ? -8 : 8}
            dy={-14}
            anchor={late ? 'end' : 'start'}
            strong
            plain={!late}
          >
            {`stop after epoch ${stop}`}
          </Text>
        )}
      </CurveChart>
      <CurveChart
        id={`${figureId}-watched`}
        title={watch.title}
        curves={watched}
        y={watch.axis}
        reached={stop ?? done}
        height={165}
        {...shared}
      >
        {stopped}
        <Line y={verdict.limit} color="var(--ink)" />
        <Text x={last} y={verdict.limit} dx={-2} dy={-9} anchor="end" plain={stop !== null}>
          {watch.limit}
        </Text>
      </CurveChart>
    </Panels>
  );
}
