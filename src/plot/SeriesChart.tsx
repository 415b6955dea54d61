import { useMemo, type ReactNode } from 'react';
import { Cursor, type CursorState } from './Cursor.tsx';
import { envelope } from './envelope.ts';
import { Line, type SeriesPoint } from './Line.tsx';
import { endLabelRoom, LineLabels } from './LineLabels.tsx';
import { Dot } from './marks.tsx';
import { KeyedValue, Panel } from './Panel.tsx';
import { Plot } from './Plot.tsx';
import type { AxisSpec } from './scales.ts';
import { describeAt, lastUpTo, valueAt } from './series.ts';

export interface Series {
  id: string;
  label: string;
  /** The name beside its value above the chart; by default none where lines are labelled. */
  shortLabel?: string;
  color?: string;
  dash?: string;
  width?: number;
  opacity?: number;
  /** In order of x. */
  points: readonly SeriesPoint[];
}

interface SeriesChartProps {
  id: string;
  title: string;
  series: readonly Series[];
  x: AxisSpec;
  y: AxisSpec;
  /** Shared between charts to link their cursors. */
  cursor: CursorState;
  onCursor(cursor: CursorState): void;
  /** The cursor's range, when it is not the x axis's. */
  range?: readonly [number, number];
  /** "epoch": said before the value of x. */
  unit: string;
  /** Where a neighbouring chart says it and space is short. */
  hideUnit?: boolean;
  format(value: number): string;
  labels?: 'beside' | 'end' | 'none';
  /** A run that is not over: nothing right of this x is shown, said or labelled. */
  shownTo?: number;
  /** Lines to compare with: drawn behind and labelled, but whole and not read out. */
  context?: readonly Series[];
  /** Without a cursor while something else, a sketch for example, takes the pointer. */
  still?: boolean;
  /** More marks, drawn over the lines. */
  children?: ReactNode;
  height?: number;
  width?: number;
}

/** Lines over time with a cursor: what most figures need. The line above it reads the values. */
export function SeriesChart(props: SeriesChartProps) {
  const { id, title, x, y, cursor, onCursor, unit, format, labels = 'beside' } = props;
  const { shownTo = Infinity } = props;
  const [low, high] = props.range ?? x.domain;
  // Values are read off all points; drawn are as many as the screen can tell apart.
  const drawn = useMemo(
    () => props.series.map(one => ({ ...one, points: envelope(one.points) })),
    [props.series],
  );
  const series = useMemo(() => upTo(drawn, props.series, shownTo), [drawn, props.series, shownTo]);
  const at = cursor.hover ?? cursor.value;
  const right = useMemo(
    () => (labels === 'end' ? endLabelRoom(props.series.map(one => one.label)) : undefined),
    [labels, props.series],
  );
  // Beside its line a label keeps its place while the line grows towards it.
  const whole = labels === 'beside' ? drawn : series;
  const labelled = useMemo(() => [...whole, ...(props.context ?? [])], [whole, props.context]);
  const read = (points: Series['points'], x: number) => (x <= shownTo ? valueAt(points, x) : null);
  const describe = (value: number) =>
    describeAt(value <= shownTo ? props.series : [], value, unit, format);
  return (
    <Panel
      title={title}
      sub={
        <>
          {!props.hideUnit && (
            <span>
              {unit} {at}
            </span>
          )}
          {props.series.map(one => {
            const value = read(one.points, at);
            return value === null ? null : (
              <KeyedValue
                key={one.id}
                color={one.color}
                dash={one.dash}
                label={one.shortLabel ?? (labels === 'none' ? one.label : '')}
                value={format(value)}
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
        height={props.height}
        width={props.width}
      >
        {!props.still && (
          <Cursor
            cursor={cursor}
            min={low}
            max={high}
            label={`${title}, ${unit}`}
            describe={describe}
            onChange={value => onCursor({ value, hover: null })}
            onHover={hover => onCursor({ ...cursor, hover })}
          />
        )}
        {props.context?.map(one => (
          <Line key={one.id} {...one} />
        ))}
        {series.map(one => (
          <Line key={one.id} {...one} />
        ))}
        {props.series.map(one => (
          <Dot key={one.id} x={at} y={read(one.points, at)} color={one.color} />
        ))}
        {labels !== 'none' && <LineLabels series={labelled} place={labels} shownTo={shownTo} />}
        {props.children}
      </Plot>
    </Panel>
  );
}

/** The lines up to x, where each ends in its own last point. */
function upTo(drawn: readonly Series[], whole: readonly Series[], x: number): readonly Series[] {
  if (x === Infinity) return drawn;
  return drawn.map((one, k) => {
    const end = lastUpTo(whole[k].points, x);
    const points = end ? [...one.points.filter(point => point.x < end.x), end] : [];
    return { ...one, points };
  });
}
