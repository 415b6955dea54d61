import { useMemo } from 'react';
import { Cursor, type CursorState } from '../../plot/Cursor.tsx';
import { DraggablePoint } from '../../plot/DraggablePoint.tsx';
import { Line, sampleFunction } from '../../plot/Line.tsx';
import { LineLabels } from '../../plot/LineLabels.tsx';
import { Dot, Text } from '../../plot/marks.tsx';
import { KeyedValue, Panel } from '../../plot/Panel.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { colorOf, dashOf } from '../../plot/quantities.ts';
import { fixed } from '../../ui/format.ts';
import { costText, outputText } from './presenter.ts';
import {
  cost,
  crossEntropyMinimum,
  curve,
  highestCost,
  outputRange,
  outputStep,
  shownCosts,
} from './shape.ts';

export interface CostPanelProps {
  figureId: string;
  y: number;
  /** The output whose values are shown: under the pointer, or where it was put. */
  at: number;
  cursor: CursorState;
  onOutput(a: number): void;
  onHover(a: number | null): void;
}

const x = { domain: [0, 1] as const, ticks: [] };
const axis = { domain: [0, highestCost] as const, ticks: [0, 1, 2, 3] };
const lowest = sampleFunction(crossEntropyMinimum, [0, 1], 100);

/** The two costs against the output; the ring on the axis is the target, and can be moved. */
export function CostPanel(props: CostPanelProps & { onTarget(y: number): void }) {
  const { figureId, y, at, cursor, onOutput, onHover, onTarget } = props;
  const series = useMemo(
    () =>
      shownCosts.map(name => ({
        id: name,
        label: name,
        color: colorOf(name),
        dash: dashOf(name),
        points: curve(a => cost(name, a, y), axis.domain),
      })),
    [y],
  );
  const minimum = crossEntropyMinimum(y);
  const inside = y > 0 && y < 1;
  const lowestText = `lowest ${costText(minimum)}`;
  const lowestLabel = useMemo(
    () => (inside ? [{ x: y, y: minimum, dy: -14, text: lowestText }] : []),
    [inside, y, minimum, lowestText],
  );
  return (
    <Panel
      title="Cost C"
      sub={
        <>
          <span>a = {outputText(at)}</span>
          {shownCosts.map(name => (
            <KeyedValue
              key={name}
              color={colorOf(name)}
              dash={dashOf(name)}
              label=""
              value={costText(cost(name, at, y))}
            />
          ))}
        </>
      }
    >
      <Plot
        id={`${figureId}-cost`}
        label="Quadratic cost and cross-entropy against the output"
        x={x}
        y={axis}
        left={34}
        height={230}
        width={620}
      >
        <Cursor
          cursor={cursor}
          min={outputRange[0]}
          max={outputRange[1]}
          step={outputStep}
          label="Output a, on the costs"
          describe={a =>
            `output ${outputText(a)}: quadratic ${costText(cost('quadratic', a, y))}, cross-entropy ${costText(cost('cross-entropy', a, y))}`
          }
          onChange={onOutput}
          onHover={onHover}
        />
        {inside && <Line points={lowest} color="var(--ink-3)" width={1} dash="1 4" />}
        {series.map(one => (
          <Line key={one.id} {...one} />
        ))}
        <LineLabels series={series} keepClear={lowestLabel} />
        {inside && (
          <>
            <Dot x={y} y={minimum} color={colorOf('cross-entropy')} radius={4} open />
            <Text
              x={y}
              y={minimum}
              dy={-14}
              anchor={y < 0.1 ? 'start' : y > 0.9 ? 'end' : 'middle'}
              color={colorOf('cross-entropy')}
              strong
            >
              {lowestText}
            </Text>
          </>
        )}
        {shownCosts.map(name => (
          <Dot key={name} x={at} y={cost(name, at, y)} color={colorOf(name)} radius={5} beyond />
        ))}
        <DraggablePoint
          at={{ x: y, y: 0 }}
          along="x"
          open
          color="var(--ink)"
          radius={6}
          bounds={{ x: [0, 1], y: [0, 0] }}
          step={{ x: 0.01, y: 0.01 }}
          label="Target y"
          valueText={`target ${fixed(y, 2)}, lowest cross-entropy ${costText(minimum)}`}
          onMove={to => onTarget(to.x)}
        />
      </Plot>
    </Panel>
  );
}
