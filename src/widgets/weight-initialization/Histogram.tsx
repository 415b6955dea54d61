import { Bar } from '../../plot/Bar.tsx';
import { Cursor } from '../../plot/Cursor.tsx';
import { Text, Zone } from '../../plot/marks.tsx';
import { Panel } from '../../plot/Panel.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { saturatedFrom, zReach, type Spread } from '../../experiment/index.ts';
import { fixed, percent } from '../../ui/format.ts';
import { colours, saturation, titles, type Scheme } from './schemes.ts';

interface HistogramProps {
  figureId: string;
  scheme: Scheme;
  spread: Spread;
  quantity: 'z' | 'output';
  /** Top of the axis, in per cent of all. */
  top: number;
  /** The bin that is read. */
  bin: number;
  onBin(bin: number): void;
}

/** The share of each bin in per cent, and where the bin lies. */
export function binsOf(spread: Spread, quantity: 'z' | 'output') {
  const counts = quantity === 'z' ? spread.weightedInputs : spread.outputs;
  const low = quantity === 'z' ? -zReach : 0;
  const width = quantity === 'z' ? (2 * zReach) / counts.length : 1 / counts.length;
  return counts.map((count, k) => ({
    from: low + k * width,
    to: low + (k + 1) * width,
    percent: (100 * count) / Math.max(1, spread.of),
  }));
}

/** What a layer's neurons make of some digits, as a histogram. */
export function Histogram(props: HistogramProps) {
  const { figureId, scheme, spread, quantity, top, bin, onBin } = props;
  const bins = binsOf(spread, quantity);
  const at = Math.min(bin, bins.length - 1);
  const domain = quantity === 'z' ? ([-zReach, zReach] as const) : ([0, 1] as const);
  const title = `${titles[scheme].replace(/^./, first => first.toUpperCase())}: saturated ${saturation(spread.saturated / Math.max(1, spread.of))}`;
  const describe = (k: number) => {
    const { from, to, percent: value } = bins[Math.min(k, bins.length - 1)];
    const decimals = quantity === 'z' ? 0 : 2;
    const ends = quantity === 'z' && (k === 0 || k === bins.length - 1) ? ' and beyond' : '';
    return `${fixed(from, decimals)} to ${fixed(to, decimals)}${ends}: ${percent(value / 100, 1)} of them`;
  };
  const thickness = (plotWidth: number) => Math.max(2, plotWidth / bins.length - 1.5);
  return (
    <Panel title={title} sub={<span>{describe(at)}</span>}>
      <Plot
        id={`${figureId}-${scheme}-${quantity}`}
        label={title}
        x={{ domain, title: quantity === 'z' ? 'weighted input z' : 'output a' }}
        y={{ domain: [0, top], title: 'share, %' }}
        height={230}
        width={440}
      >
        {quantity === 'z' && <Zone from={-saturatedFrom} to={saturatedFrom} />}
        <Cursor
          cursor={{ value: (bins[at].from + bins[at].to) / 2, hover: null }}
          min={(bins[0].from + bins[0].to) / 2}
          max={(bins[bins.length - 1].from + bins[bins.length - 1].to) / 2}
          step={bins[0].to - bins[0].from}
          label={`${titles[scheme]}, bin`}
          describe={value => describe(indexOf(bins, value))}
          onChange={value => onBin(indexOf(bins, value))}
          onHover={() => undefined}
        />
        {quantity === 'z' && (
          <Text x={-saturatedFrom} y={top} dx={4} dy={9} plain>
            awake
          </Text>
        )}
        {bins.map(({ from, to, percent: value }) => (
          <Bar
            key={from}
            along="y"
            at={(from + to) / 2}
            to={Math.min(value, top)}
            thickness={thickness(380)}
            color={colours[scheme]}
          />
        ))}
      </Plot>
    </Panel>
  );
}

function indexOf(bins: ReturnType<typeof binsOf>, value: number): number {
  const width = bins[0].to - bins[0].from;
  const index = Math.floor((value - bins[0].from) / width);
  return Math.min(bins.length - 1, Math.max(0, index));
}
