import { useMemo } from 'react';
import { Cursor, type CursorState } from '../../plot/Cursor.tsx';
import { Line, sampleFunction } from '../../plot/Line.tsx';
import { LineLabels } from '../../plot/LineLabels.tsx';
import { Dot, Rule, Text } from '../../plot/marks.tsx';
import { KeyedValue, Panel } from '../../plot/Panel.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { penaltyTitles, taken, type Penalty } from './decay.ts';
import { strokeOf, takenText, weightText } from './look.ts';

interface TakenPlotProps {
  id: string;
  kinds: readonly Penalty[];
  /** ηλ/n. */
  rate: number;
  /** The largest |w| shown. */
  most: number;
  cursor: CursorState;
  onCursor(cursor: CursorState): void;
}

/** What one step takes from a weight, against the size of the weight. */
export function TakenPlot({ id, kinds, rate, most, cursor, onCursor }: TakenPlotProps) {
  const x = useMemo(
    () => ({ domain: [0, most] as const, title: 'size of the weight, |w|' }),
    [most],
  );
  const y = useMemo(
    () => ({
      domain: [0, rate > 0 ? 1.08 * rate * Math.max(1, most) : 1] as const,
      format: takenText,
    }),
    [rate, most],
  );
  const series = useMemo(
    () =>
      kinds.map(kind => ({
        id: kind,
        label: penaltyTitles[kind],
        points: sampleFunction(size => taken(kind, size, rate), [0, most], 300),
        ...strokeOf[kind],
      })),
    [kinds, rate, most],
  );
  const at = cursor.hover ?? cursor.value;
  const amounts = kinds.map(kind => ({ kind, amount: taken(kind, at, rate) }));
  const both = kinds.length > 1 && most > 1 && rate > 0;
  return (
    <Panel
      title="Taken by one step, ηλ/n times the slope of the penalty"
      sub={
        <>
          <span>|w| = {weightText(at)}</span>
          {amounts.map(({ kind, amount }) => (
            <KeyedValue
              key={kind}
              {...strokeOf[kind]}
              label={penaltyTitles[kind]}
              value={takenText(amount)}
            />
          ))}
        </>
      }
    >
      <Plot
        id={id}
        label="What one step takes from a weight, against the size of the weight"
        x={x}
        y={y}
        height={200}
        width={660}
      >
        <Cursor
          cursor={cursor}
          min={0}
          max={most}
          step={0.01}
          label="Size of the weight"
          describe={size =>
            `size ${weightText(size)}: ${kinds.map(kind => `${penaltyTitles[kind]} takes ${takenText(taken(kind, size, rate))}`).join(', ')}`
          }
          onChange={value => onCursor({ value: tidied(value), hover: null })}
          onHover={hover => onCursor({ ...cursor, hover: hover === null ? null : tidied(hover) })}
        />
        {both && <Rule x={1} />}
        {series.map(one => (
          <Line key={one.id} {...one} />
        ))}
        <LineLabels series={series} />
        {both && (
          <Text
            x={1}
            y={0}
            dx={most > 2 ? 6 : -6}
            dy={-10}
            anchor={most > 2 ? 'start' : 'end'}
            color="var(--ink-3)"
          >
            the same at |w| = 1
          </Text>
        )}
        {amounts.map(({ kind, amount }) => (
          <Dot key={kind} x={at} y={amount} color={strokeOf[kind].color} radius={5} />
        ))}
      </Plot>
    </Panel>
  );
}

const tidied = (size: number): number => Number(size.toFixed(2));
