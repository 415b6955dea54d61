import { useMemo, type ReactNode } from 'react';
import { Cursor, type CursorState } from '../../plot/Cursor.tsx';
import { Line } from '../../plot/Line.tsx';
import { endLabelRoom, LineLabels, type WordsInPlot } from '../../plot/LineLabels.tsx';
import { Dot } from '../../plot/marks.tsx';
import { KeyedValue, Panel } from '../../plot/Panel.tsx';
import { Plot } from '../../plot/Plot.tsx';
import type { AxisSpec } from '../../plot/scales.ts';
import { valueAt } from '../../plot/series.ts';
import type { CurvePoint } from './view.ts';

export interface Curve {
  id: string;
  label: string;
  color: string;
  dash?: string;
  points: readonly CurvePoint[];
  /** A value as it is read out: "92.6 % (926)". */
  format(value: number): string;
  /** Context rather than result: drawn faintly, not read out. */
  faint?: boolean;
  /** An epoch worth an open ring: the best. */
  ring?: number;
}

interface CurveChartProps {
  id: string;
  title: string;
  curves: readonly Curve[];
  x: AxisSpec;
  y: AxisSpec;
  cursor: CursorState;
  onCursor(cursor: CursorState): void;
  /** Epochs done so far: as far as the cursor goes. */
  reached: number;
  /** What a place on the x axis is called: an epoch, unless it is said. */
  nameOf?(at: number): string;
  /** What the cursor counts. Default "epoch". */
  unit?: string;
  /** The cursor's first place. Default 0. */
  from?: number;
  /** Beside the curves where there is room, or, where they run together, at their ends. */
  labels?: 'beside' | 'end';
  /** Words among the children, which no curve's name covers. */
  keepClear?: WordsInPlot;
  height?: number;
  width?: number;
  /** Without a cursor while something else, a sketch for example, takes the pointer. */
  still?: boolean;
  /** Drawn under the curves: a band, a rule. */
  children?: ReactNode;
}

export const epochName = (after: number): string =>
  after === 0 ? 'before training' : `epoch ${after}`;

/** Curves over the epochs with a cursor; the line above them reads the values. */
export function CurveChart(props: CurveChartProps) {
  const { id, title, curves, x, y, cursor, onCursor, reached, height = 230 } = props;
  const { nameOf = epochName, unit = 'epoch', from = 0, labels = 'beside' } = props;
  const right = labels === 'end' ? endLabelRoom(curves.map(curve => curve.label)) : undefined;
  const at = Math.min(cursor.hover ?? cursor.value, reached);
  const read = useMemo(() => curves.filter(curve => !curve.faint), [curves]);
  const describe = (epoch: number) => {
    const values = read.flatMap(({ label, points, format }) => {
      const value = valueAt(points, epoch);
      return value === null ? [] : [`${label} ${format(value)}`];
    });
    return `${nameOf(epoch)}: ${values.join('; ') || 'not measured'}`;
  };
  return (
    <Panel
      title={title}
      sub={
        <>
          {!props.still && <span>{nameOf(at)}</span>}
          {read.map(curve => {
            const value = valueAt(curve.points, at);
            return value === null ? null : (
              <KeyedValue
                key={curve.id}
                color={curve.color}
                dash={curve.dash}
                label={curve.label}
                value={curve.format(value)}
              />
            );
          })}
        </>
      }
    >
      <Plot
        id={id}
        label={title}
        x={x}
        y={y}
        right={right}
        height={height}
        width={props.width ?? 440}
      >
        {!props.still && (
          <Cursor
            cursor={{
              value: Math.min(cursor.value, reached),
              hover: cursor.hover === null ? null : at,
            }}
            min={from}
            max={reached}
            label={`${title}, ${unit}`}
            describe={describe}
            onChange={value => onCursor({ value, hover: null })}
            onHover={hover => onCursor({ ...cursor, hover })}
          />
        )}
        {props.children}
        {curves.map(curve => (
          <Line
            key={curve.id}
            points={curve.points}
            color={curve.color}
            dash={curve.dash}
            width={curve.faint ? 1.6 : undefined}
          />
        ))}
        {read.map(({ id: curveId, ring, points, color }) =>
          ring === undefined ? null : (
            <Dot key={`${curveId}-ring`} x={ring} y={valueAt(points, ring)} color={color} open />
          ),
        )}
        {read.map(({ id: curveId, points, color }) => (
          <Dot key={curveId} x={at} y={valueAt(points, at)} color={color} />
        ))}
        <LineLabels series={curves} place={labels} keepClear={props.keepClear} />
      </Plot>
    </Panel>
  );
}
