import { useMemo } from 'react';
import { textWidth } from '../../plot/labels.ts';
import { Line } from '../../plot/Line.tsx';
import { Dot, Rule, Text } from '../../plot/marks.tsx';
import { Panels } from '../../plot/Panel.tsx';
import type { AxisSpec } from '../../plot/scales.ts';
import type { CursorState } from '../../plot/Cursor.tsx';
import { Band } from '../training/Band.tsx';
import { CurveChart } from '../training/CurveChart.tsx';
import type { ChartView } from './curves.ts';

/** An epoch worth a line across all plots. */
export interface Mark {
  epoch: number;
  text: string;
}

interface CurvePlotsProps {
  figureId: string;
  charts: readonly ChartView[];
  marks: readonly Mark[];
  window: readonly [number, number];
  x: AxisSpec;
  cursor: CursorState;
  onCursor(cursor: CursorState): void;
  /** The last epoch there is. */
  reached: number;
}

const nameOf = (epoch: number) => `epoch ${epoch}`;

export function CurvePlots(props: CurvePlotsProps) {
  const { figureId, charts, marks, window, x, cursor, onCursor, reached } = props;
  const wide = charts.length === 1;
  const [from, to] = window;
  const visible = useMemo(() => marksWithin(marks, from, to), [marks, from, to]);
  const words = useMemo(
    () =>
      charts.map(({ y }) =>
        visible.map(({ epoch, text, side, dx, dy }) => ({
          x: epoch,
          y: y.domain[1],
          dx: dx + (side * textWidth(text)) / 2,
          dy,
          text,
        })),
      ),
    [charts, visible],
  );
  return (
    <Panels className={wide ? 'of-wide' : 'run-charts'}>
      {charts.map(({ key, title, curves, under, bands, rings, y }, k) => (
        <CurveChart
          key={key}
          id={`${figureId}-${key}`}
          title={title}
          curves={curves}
          x={x}
          y={y}
          cursor={cursor}
          onCursor={onCursor}
          reached={Math.min(reached, to)}
          from={Math.min(from, reached)}
          nameOf={nameOf}
          keepClear={words[k]}
          height={wide ? 300 : 250}
          width={wide ? 900 : 440}
        >
          {bands.map(band => (
            <Band key={band.key} points={band.points} color={band.color} />
          ))}
          {under.map(one => (
            <Line key={one.id} points={one.points} color={one.color} width={7} opacity={0.2} />
          ))}
          {rings.map(ring => (
            <Dot key={ring.key} x={ring.x} y={ring.y} color={ring.color} radius={6} open />
          ))}
          {visible.map(({ epoch, text, side, dx, dy }) => (
            <g key={text}>
              <Rule x={epoch} />
              <Text x={epoch} y={y.domain[1]} dx={dx} dy={dy} anchor={side === 1 ? 'start' : 'end'}>
                {text}
              </Text>
            </g>
          ))}
        </CurveChart>
      ))}
    </Panels>
  );
}

/** The marks in view, and where their words stand: on the side of the line with more room. */
function marksWithin(marks: readonly Mark[], from: number, to: number) {
  return marks
    .filter(({ epoch }) => epoch >= from && epoch <= to)
    .map((mark, k) => {
      const side = mark.epoch > (from + to) / 2 ? -1 : 1;
      return { ...mark, side, dx: 6 * side, dy: 14 + 15 * k };
    });
}
