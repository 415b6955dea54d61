import { useMemo } from 'react';
import { Bar } from '../../plot/Bar.tsx';
import { Cursor, type CursorState } from '../../plot/Cursor.tsx';
import { DraggablePoint } from '../../plot/DraggablePoint.tsx';
import { Rule, Text, Zone } from '../../plot/marks.tsx';
import { snap } from '../../plot/movable.ts';
import { KeyedBar, Panel } from '../../plot/Panel.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { usePlot } from '../../plot/PlotContext.ts';
import { clamp } from '../../plot/scales.ts';
import { Surface } from '../../plot/Surface.tsx';
import { sumOf } from './shape.ts';
import {
  describeDigit,
  mineColor,
  otherColor,
  otherNames,
  signed,
  text,
  zText,
  type View,
} from './words.ts';

/** The ten digits, a column each; all three plots share them. */
const domain = [-0.5, 9.5] as const;
const digits = Array.from({ length: 10 }, (_, digit) => digit);
const silent = { domain, ticks: [] };
const named = { domain, ticks: digits, title: 'digit' };
const common = { left: 34, width: 700 };

export const zBounds = [-5, 5] as const;
const zAxis = { domain: zBounds, ticks: [-5, 0, 5] };
const outputAxis = { domain: [0, 1] as const, ticks: [0, 0.5, 1] };
const errorAxis = { domain: [-1, 1] as const, ticks: [-1, 0, 1] };

export interface PanelProps {
  figureId: string;
  view: View;
  cursor: CursorState;
  onCursor(digit: number): void;
  onHover(digit: number | null): void;
}

/** The column of the right digit, lightly shaded through all the plots. */
function RightDigit({ label }: { label: number }) {
  return <Zone from={label - 0.5} to={label + 0.5} />;
}

/** The weighted inputs, each with a handle; a mouse may also press where it should be. */
export function InputsPanel(props: PanelProps & { onMove(digit: number, z: number): void }) {
  const { figureId, view, onMove } = props;
  const { z, label, mine } = view;
  const place = (x: number, y: number) =>
    onMove(clamp(Math.round(x), [0, 9]), clamp(snap(y, 0.1), zBounds));
  return (
    <Panel title="Weighted inputs z" sub="drag them, or use the arrow keys">
      <Plot
        id={`${figureId}-inputs`}
        label="The ten weighted inputs"
        x={silent}
        y={zAxis}
        xAxisAt={0}
        height={150}
        {...common}
      >
        <RightDigit label={label} />
        <Surface onPoint={({ x, y }) => place(x, y)} />
        <Text x={label} y={z[label] > 1 ? -4.2 : 4.2} anchor="middle" color="var(--ink-2)" plain>
          right
        </Text>
        {z.map((one, digit) => (
          <Bar key={digit} along="y" at={digit} to={one} thickness={2} color="var(--edge)" />
        ))}
        {z.map((one, digit) => (
          <DraggablePoint
            key={digit}
            at={{ x: digit, y: one }}
            along="y"
            radius={6}
            bounds={{ x: [0, 9], y: zBounds }}
            step={{ x: 1, y: 0.1 }}
            label={`z${digit}`}
            valueText={`${zText(one)}, output ${text(mine.outputs[digit])}`}
            color={digit === label ? 'var(--ink)' : 'var(--ink-3)'}
            onMove={to => onMove(digit, to.y)}
          />
        ))}
      </Plot>
    </Panel>
  );
}

export function OutputsPanel({ figureId, view, cursor, onCursor, onHover }: PanelProps) {
  const { label, against, mine, other } = view;
  const sigmoids = against === 'cross-entropy';
  const at = cursor.hover ?? cursor.value;
  return (
    <Panel
      title="Outputs a"
      sub={
        <>
          <span>digit {at}:</span>
          <KeyedBar color="var(--ink-2)" label="softmax" value={text(mine.outputs[at])} />
          {sigmoids && (
            <KeyedBar color="var(--ink-2)" open label="sigmoid" value={text(other.outputs[at])} />
          )}
        </>
      }
    >
      <Plot
        id={`${figureId}-outputs`}
        label="The ten outputs"
        x={silent}
        y={outputAxis}
        height={140}
        {...common}
      >
        <RightDigit label={label} />
        <Columns
          filled={mine.outputs}
          outlined={sigmoids ? other.outputs : undefined}
          colors={['var(--ink-2)', 'var(--ink-2)']}
        />
        <DigitCursor {...{ view, cursor, onCursor, onHover }} label="Digit, on the outputs" />
      </Plot>
    </Panel>
  );
}

export function ErrorsPanel({ figureId, view, cursor, onCursor, onHover }: PanelProps) {
  const { label, against, mine, other } = view;
  const at = cursor.hover ?? cursor.value;
  const quadratic = against === 'quadratic';
  const sums = useMemo(() => [sumOf(mine.gradient), sumOf(other.gradient)], [mine, other]);
  return (
    <Panel
      title={quadratic ? 'Gradients ∂C/∂z' : 'Errors δ = a − y, the gradients ∂C/∂z'}
      sub={
        <>
          <span>digit {at}:</span>
          <KeyedBar color={mineColor} label="log-likelihood" value={signed(mine.gradient[at])} />
          <KeyedBar
            color={otherColor(against)}
            open
            label={otherNames[against].short}
            value={signed(other.gradient[at])}
          />
        </>
      }
    >
      <Plot
        id={`${figureId}-errors`}
        label="The gradients with respect to the ten weighted inputs"
        x={named}
        y={errorAxis}
        height={190}
        hint={
          quadratic
            ? `log-likelihood: sum ${signed(sums[0])}`
            : `sums: softmax ${signed(sums[0])}, sigmoids ${signed(sums[1])}`
        }
        {...common}
      >
        <RightDigit label={label} />
        <Rule y={0} dash="none" />
        <Columns
          filled={mine.gradient}
          outlined={other.gradient}
          colors={[mineColor, otherColor(against)]}
        />
        <DigitCursor {...{ view, cursor, onCursor, onHover }} label="Digit, on the gradients" />
      </Plot>
    </Panel>
  );
}

/** A bar for each digit, or two side by side, as wide as the columns allow. */
function Columns(props: {
  filled: readonly number[];
  outlined?: readonly number[];
  colors: readonly [string, string];
}) {
  const { filled, outlined, colors } = props;
  const { x } = usePlot();
  const column = x(1) - x(0);
  const thickness = Math.min(26, column * (outlined ? 0.36 : 0.6));
  const offset = outlined ? thickness / 2 + 1 : 0;
  return digits.map(digit => (
    <g key={digit}>
      <Bar
        along="y"
        at={digit}
        to={filled[digit]}
        thickness={thickness}
        offset={-offset}
        color={colors[0]}
      />
      {outlined && (
        <Bar
          along="y"
          at={digit}
          to={outlined[digit]}
          thickness={thickness}
          offset={offset}
          color={colors[1]}
          open
        />
      )}
    </g>
  ));
}

function DigitCursor(props: Omit<PanelProps, 'figureId'> & { label: string }) {
  const { view, cursor, onCursor, onHover, label } = props;
  return (
    <Cursor
      cursor={cursor}
      min={0}
      max={9}
      label={label}
      describe={digit => describeDigit(view, digit)}
      onChange={onCursor}
      onHover={onHover}
    />
  );
}
