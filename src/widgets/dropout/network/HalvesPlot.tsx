import { Dot, Rule, Text } from '../../../plot/marks.tsx';
import { Plot } from '../../../plot/Plot.tsx';
import { usePlot } from '../../../plot/PlotContext.ts';
import { Surface } from '../../../plot/Surface.tsx';
import { averageOutputs, halfIndex, halves, levels, type Away, type Outputs } from './choir.ts';
import { networkName, outputNames, outputText } from './words.ts';

interface HalvesPlotProps {
  figureId: string;
  away: Away;
  halve: boolean;
  outputs: Outputs;
  /** How many halves have been gone through, in their order. */
  shown: number;
  onHalf(away: Away): void;
}

const x = { domain: [0, 1] as const, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1], title: 'output' };
/** One row for each output: the halves stand on its line, the network on show hangs under it. */
const rowLines = [1.36, 0.36];
const y = {
  domain: [0, 2] as const,
  ticks: rowLines,
  format: (value: number) => outputNames[rowLines.indexOf(value)] ?? '',
};
const spread = 0.082;
const stacks = [0, 1].map(i =>
  levels(
    halves.map(({ outputs }) => outputs[i]),
    0.03,
  ),
);

/** The outputs of the network on show, of the halves gone through, and their average. */
export function HalvesPlot({ figureId, away, halve, outputs, shown, onHalf }: HalvesPlotProps) {
  const all = shown === halves.length;
  const current = halve ? -1 : halfIndex(away);
  const choose = (at: { x: number; y: number }) => {
    if (shown === 0) return;
    const row = at.y > 1 ? 0 : 1;
    const distances = halves
      .slice(0, shown)
      .map(
        (half, k) =>
          Math.abs(half.outputs[row] - at.x) +
          0.3 * Math.abs(rowLines[row] + spread * (stacks[row][k] + 0.6) - at.y),
      );
    onHalf(halves[distances.indexOf(Math.min(...distances))].away);
  };
  return (
    <Plot
      id={`${figureId}-outputs`}
      label="Outputs of the network on show, and of the halves"
      x={x}
      y={y}
      height={330}
      width={420}
      left={48}
      hint={shown > 0 ? 'press a dot to see its half' : undefined}
    >
      <Surface onPoint={choose} />
      {rowLines.map((line, i) => (
        <g key={line}>
          {halves.slice(0, shown).map((half, k) => (
            <Dot
              key={k}
              x={half.outputs[i]}
              y={line + spread * (stacks[i][k] + 0.6)}
              radius={k === current ? 5 : 3.8}
              color={k === current ? 'var(--ink)' : 'var(--ink-3)'}
              open={k !== current}
            />
          ))}
          {all && <Average row={i} />}
          <Current x={outputs[i]} y={line} name={networkName(away, halve)} />
        </g>
      ))}
      <Rule y={1} dash="none" color="var(--rule)" />
    </Plot>
  );
}

function Average({ row }: { row: number }) {
  const plot = usePlot();
  const value = averageOutputs[row];
  const line = rowLines[row];
  const at = plot.x(value);
  return (
    <>
      <line className="choir-average" x1={at} x2={at} y1={plot.y(line + 0.49)} y2={plot.y(line)} />
      <Text x={value} y={line + 0.55} anchor="middle" color="var(--evaluation)" strong>
        average {outputText(value)}
      </Text>
    </>
  );
}

/** An arrowhead under the line, and what it stands for. */
function Current({ x: value, y: line, name }: { x: number; y: number; name: string }) {
  const plot = usePlot();
  const at = plot.x(value);
  const top = plot.y(line) + 2;
  const anchor = value > 0.7 ? 'end' : value < 0.3 ? 'start' : 'middle';
  const dx = anchor === 'end' ? 7 : anchor === 'start' ? -7 : 0;
  return (
    <>
      <path className="choir-now" d={`M${at} ${top}l6 11h-12z`} />
      <Text x={value} y={line} dx={dx} dy={24} anchor={anchor} strong>
        {name}: {outputText(value)}
      </Text>
    </>
  );
}
