import { useMemo } from 'react';
import { weightBinWidth, weightReach } from '../../experiment/index.ts';
import { Cursor, type CursorState } from '../../plot/Cursor.tsx';
import { Panel } from '../../plot/Panel.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { usePlot } from '../../plot/PlotContext.ts';
import { fixed, short } from '../../ui/format.ts';
import { weightImage } from '../digits/images.ts';
import { regimeTitles, type Regime } from './histogramSettings.ts';
import { nearZeroText, nearZeroWords, type Look } from './weights.ts';

interface HistogramPanelProps {
  figureId: string;
  regime: Regime;
  /** λ, η and the like of this network, in brief. */
  title: string;
  look: Look | null;
  /** Right of the validation images, in words. */
  accuracy: string | null;
  neuron: number;
  /** The weight of full colour in the image. */
  limit: number;
  /** A weight, in the middle of a bin. */
  cursor: CursorState;
  onCursor(cursor: CursorState): void;
}

const colors: Record<Regime, string> = {
  none: 'var(--ink-3)',
  l1: 'var(--ink)',
  l2: 'var(--weight)',
};
const x = {
  domain: [-weightReach - weightBinWidth / 2, weightReach + weightBinWidth / 2] as const,
  ticks: [-1, -0.5, 0, 0.5, 1],
  title: 'weight',
};
const y = {
  kind: 'log' as const,
  domain: [0.8, 30000] as const,
  ticks: [1, 10, 100, 1000, 10000],
  format: (count: number) => fixed(count, 0),
  title: 'weights in each step of 0.02',
};
const side = 28;

/** The first-layer weights of one network, counted by size, and those of one neuron as an image. */
export function HistogramPanel(props: HistogramPanelProps) {
  const { figureId, regime, title, look, accuracy, neuron, limit, cursor, onCursor } = props;
  const at = cursor.hover ?? cursor.value;
  const counts = look?.spread.counts ?? [];
  const image = useMemo(() => look && weightImage(look.image, limit), [look, limit]);
  const describe = (weight: number) => {
    const count = counts[binOf(weight)];
    return `${rangeText(weight)}: ${count === undefined ? 'not known yet' : fixed(count, 0)}`;
  };
  return (
    <Panel
      title={title}
      sub={
        <>
          {look && (
            <span>
              <b>{nearZeroText(look.spread)}</b> {nearZeroWords}
            </span>
          )}
          {accuracy && <span>validation {accuracy}</span>}
          <span>{describe(at)}</span>
        </>
      }
    >
      <Plot
        id={`${figureId}-${regime}`}
        label={`${regimeTitles[regime]}: first-layer weights by size`}
        x={x}
        y={y}
        height={210}
        width={300}
      >
        <Steps counts={counts} color={colors[regime]} />
        <Cursor
          cursor={cursor}
          min={-weightReach}
          max={weightReach}
          step={weightBinWidth}
          label={`${regimeTitles[regime]}, weight`}
          describe={describe}
          onChange={value => onCursor({ value: tidied(value), hover: null })}
          onHover={hover => onCursor({ ...cursor, hover: hover === null ? null : tidied(hover) })}
        />
      </Plot>
      <div className="decay-image">
        {image && (
          <img
            src={image}
            width={side}
            height={side}
            alt={`${regimeTitles[regime]}: weights of hidden neuron ${neuron}, 28 by 28, from minus ${short(limit, 2)} to ${short(limit, 2)}`}
            decoding="sync"
          />
        )}
      </div>
    </Panel>
  );
}

/** The counts as one stepped shape, from the axis up. */
function Steps({ counts, color }: { counts: readonly number[]; color: string }) {
  const plot = usePlot();
  const path = useMemo(() => {
    const bottom = plot.area.bottom;
    const edge = (k: number) => plot.x(-weightReach + (k - 0.5) * weightBinWidth).toFixed(1);
    const parts = counts.map((count, k) => {
      const top = count > 0 ? plot.y(count) : bottom;
      return `${k === 0 ? `M${edge(0)} ${bottom}` : ''}V${top.toFixed(1)}H${edge(k + 1)}`;
    });
    return counts.length > 0 ? `${parts.join('')}V${bottom}Z` : '';
  }, [counts, plot]);
  return <path className="decay-steps" d={path} style={{ fill: color }} />;
}

const binOf = (weight: number): number => Math.round((weight + weightReach) / weightBinWidth);
const tidied = (weight: number): number =>
  Number((Math.round(weight / weightBinWidth) * weightBinWidth).toFixed(2));

function rangeText(weight: number): string {
  const [low, high] = [weight - weightBinWidth / 2, weight + weightBinWidth / 2];
  if (weight <= -weightReach) return `below ${fixed(high, 2)}`;
  if (weight >= weightReach) return `above ${fixed(low, 2)}`;
  return `${fixed(low, 2)} to ${fixed(high, 2)}`;
}
