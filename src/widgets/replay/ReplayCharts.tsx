import { useMemo } from 'react';
import type { CursorState } from '../../plot/Cursor.tsx';
import { Line } from '../../plot/Line.tsx';
import { Dot, Rule, Text } from '../../plot/marks.tsx';
import { Panels } from '../../plot/Panel.tsx';
import type { ReplayId } from '../../experiment/index.ts';
import { CurveChart } from '../training/CurveChart.tsx';
import type { Committed, ReplayRun } from './committed.ts';
import { near } from './tally.ts';
import { chartsOf, driftChart, type Chart } from './view.ts';

interface ReplayChartsProps {
  figureId: string;
  id: ReplayId;
  ahead: Committed;
  /** The run in this page, if there is one. */
  here: readonly ReplayRun[] | null;
  /** The same run, where one bias was changed at its start. */
  nudged: readonly ReplayRun[] | null;
  cursor: CursorState;
  onCursor(cursor: CursorState): void;
}

/** The curves of a replay, and what becomes of a rounding error where that can be followed. */
export function ReplayCharts(props: ReplayChartsProps) {
  const { figureId, id, ahead, here, nudged, cursor, onCursor } = props;
  const charts = useMemo(() => chartsOf(id, ahead, here), [id, ahead, here]);
  const drift = useMemo(() => driftChart(ahead, nudged), [ahead, nudged]);
  const shared = { figureId, cursor, onCursor };
  const single = charts.length === 1;
  return (
    <>
      <Panels className={single ? 'rp-wide' : 'run-charts'}>
        {charts.map(chart => (
          <ReplayChart key={chart.key} {...shared} chart={chart} wide={single} />
        ))}
      </Panels>
      {drift && (
        <Panels className="rp-wide">
          <ReplayChart {...shared} chart={drift} wide height={190} />
        </Panels>
      )}
    </>
  );
}

interface ReplayChartProps extends Pick<ReplayChartsProps, 'figureId' | 'cursor' | 'onCursor'> {
  chart: Chart;
  wide: boolean;
  height?: number;
}

function ReplayChart({ figureId, cursor, onCursor, chart, wide, height }: ReplayChartProps) {
  const { key, title, curves, under, x, y, reached, nameOf } = chart;
  const points = key === 'accuracy' && nameOf !== undefined;
  return (
    <CurveChart
      id={`${figureId}-${key}`}
      title={title}
      curves={curves}
      x={x}
      y={y}
      cursor={cursor}
      onCursor={onCursor}
      reached={reached}
      nameOf={nameOf}
      from={points ? Math.min(1, reached) : 0}
      height={height ?? (wide ? 300 : 250)}
      width={wide ? 900 : 440}
    >
      {under.map(one => (
        <Line key={one.id} points={one.points} color={one.color} width={7} opacity={0.22} />
      ))}
      {points &&
        [...under, ...curves].flatMap((one, k) =>
          one.points.map(point => (
            <Dot
              key={`${k}-${point.x}`}
              {...point}
              color={one.color}
              radius={3}
              open={under.length > k}
            />
          )),
        )}
      {key === 'drift' && (
        <>
          <Rule y={near} />
          <Text x={x.domain[1]} y={near} dx={-4} dy={-9} anchor="end">
            the tenth decimal
          </Text>
        </>
      )}
    </CurveChart>
  );
}
