import { useMemo } from 'react';
import { Bar, Notch } from '../../plot/Bar.tsx';
import { Rule, Text } from '../../plot/marks.tsx';
import { KeyedBar, Panel } from '../../plot/Panel.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { outputsOf, shownLayers, sumOf, type LayerName } from './layer.ts';
import { outputText, titles, type SoftmaxState } from './words.ts';

/** As high as a slider, so that each bar stands beside the slider that moves it. */
const rowHeight = 44;
/** The row of the sum, and what the plot has above and below its rows. */
const sumRow = 0.8;
const frame = { top: 10, bottom: 24 };

const x = { domain: [0, 1] as const, ticks: [0, 0.5, 1] };
const look: Record<LayerName, { color: string; open: boolean; value: string }> = {
  softmax: { color: 'var(--ink-2)', open: false, value: 'var(--ink)' },
  sigmoid: { color: 'var(--ink-2)', open: true, value: 'var(--ink-2)' },
};

const meaning: Record<LayerName, string> = {
  softmax: 'shares of one unit',
  sigmoid: 'each between 0 and 1, whatever the others are',
};

interface OutputsPanelProps {
  figureId: string;
  state: SoftmaxState;
  names: readonly string[];
}

/** A bar for each output, and under them their sum, as a column of figures is added up. */
export function OutputsPanel({ figureId, state, names }: OutputsPanelProps) {
  const { z, c, before } = state;
  const layers = shownLayers(state.layer);
  const two = layers.length === 2;
  const now = useMemo(() => outputsOf(z, c), [z, c]);
  const then = useMemo(() => before && outputsOf(before.z, before.c), [before]);
  const rows = names.length;
  const y = useMemo(
    () => ({
      domain: [rows + sumRow, 0] as const,
      ticks: [...names.map((_, j) => j + 0.5), rows + sumRow / 2],
      format: (at: number) => names[Math.floor(at)] ?? 'sum',
    }),
    [names, rows],
  );
  const thickness = two ? 13 : 20;
  const offsetOf = (layer: LayerName) => (two ? (layer === 'softmax' ? -8 : 8) : 0);
  const moved = layers.some(layer => now[layer].some((a, j) => differs(a, then?.[layer][j])));

  return (
    <Panel
      title={two ? 'Outputs of the two layers' : `Outputs of a ${titles[layers[0]]} layer`}
      sub={
        <>
          {two &&
            layers.map(layer => (
              <KeyedBar
                key={layer}
                color={look[layer].color}
                open={look[layer].open}
                label={titles[layer]}
              />
            ))}
          {!two && !moved && <span>{meaning[layers[0]]}</span>}
          {moved && (
            <span className="softmax-key">
              <svg width="3" height="13" aria-hidden="true">
                <line className="plot-notch" x1="1.5" x2="1.5" y1="0" y2="13" />
              </svg>
              before the last change
            </span>
          )}
        </>
      }
    >
      <Plot
        id={`${figureId}-outputs`}
        label="Outputs, a bar each"
        x={x}
        y={y}
        xGrid
        height={frame.top + rowHeight * (rows + sumRow) + frame.bottom}
        width={560}
        right={50}
      >
        <Rule y={rows} dash="none" />
        {layers.map(layer => (
          <g key={layer}>
            {now[layer].map((a, j) => {
              const was = then?.[layer][j];
              const place = { at: j + 0.5, thickness, offset: offsetOf(layer) };
              return (
                <g key={j}>
                  <Bar {...place} to={a} color={look[layer].color} open={look[layer].open} />
                  {was !== undefined && differs(a, was) && <Notch {...place} to={was} />}
                  <Text
                    x={1}
                    y={j + 0.5}
                    dx={9}
                    dy={offsetOf(layer)}
                    color={look[layer].value}
                    strong
                  >
                    {outputText(a)}
                  </Text>
                </g>
              );
            })}
            <Text
              x={1}
              y={rows + sumRow / 2}
              dx={9}
              dy={offsetOf(layer)}
              color={look[layer].value}
              strong
            >
              {outputText(sumOf(now[layer]))}
            </Text>
          </g>
        ))}
        {layers.includes('softmax') && (
          <Unit
            shares={now.softmax}
            at={rows + sumRow / 2}
            thickness={thickness}
            offset={offsetOf('softmax')}
          />
        )}
      </Plot>
    </Panel>
  );
}

/** The shares end to end: they fill the one unit there is. */
function Unit(props: { shares: readonly number[]; at: number; thickness: number; offset: number }) {
  const { shares, ...place } = props;
  return shares.map((share, j) => {
    const from = sumOf(shares.slice(0, j));
    return (
      <Bar key={j} {...place} from={from} to={from + share} color={shades[j % shades.length]} />
    );
  });
}

const shades = ['var(--ink-2)', 'color-mix(in srgb, var(--ink-3) 50%, var(--paper))'];

/** By more than the last decimal shown. */
function differs(a: number, was: number | undefined): boolean {
  return was !== undefined && Math.abs(a - was) > 0.0005;
}
