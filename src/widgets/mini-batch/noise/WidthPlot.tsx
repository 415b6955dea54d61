import { useMemo } from 'react';
import { Cursor } from '../../../plot/Cursor.tsx';
import { Line, sampleFunction } from '../../../plot/Line.tsx';
import { LineLabels } from '../../../plot/LineLabels.tsx';
import { Dot } from '../../../plot/marks.tsx';
import { KeyedValue, Panel } from '../../../plot/Panel.tsx';
import { Plot } from '../../../plot/Plot.tsx';
import { colorOf } from '../../../plot/quantities.ts';
import { fixed } from '../../../ui/format.ts';
import { cloudOf, relativeWidth, type Clouds } from './clouds.ts';
import { sizes } from './settings.ts';

interface WidthPlotProps {
  figureId: string;
  clouds: Clouds;
  m: number;
  onSize(m: number): void;
}

/** Along this axis sizes stand by their logarithm: a decade has three, 1, 2, 5 and so on. */
const decades = Math.log10(sizes[sizes.length - 1]);
const x = {
  domain: [-0.1, decades + 0.1] as const,
  ticks: Array.from({ length: decades + 1 }, (_, decade) => decade),
  format: (decade: number) => String(10 ** decade),
  title: 'm, images to a mini-batch (log scale)',
};
const y = {
  kind: 'log' as const,
  domain: [0.025, 1.6] as const,
  ticks: [0.03, 0.1, 0.3, 1],
  format: String,
  title: 'width of the cloud, that of m = 1 being 1 (log scale)',
};
const law = [
  {
    id: 'law',
    label: '1/√m',
    color: 'var(--ink-2)',
    dash: '7 4',
    points: sampleFunction(decade => 10 ** (-decade / 2), [0, decades], 1),
  },
];
const nearest = (decade: number) =>
  sizes.reduce((best, size) =>
    Math.abs(Math.log10(size) - decade) < Math.abs(Math.log10(best) - decade) ? size : best,
  );

/** How the width of the cloud depends on m, beside the law of chance. */
export function WidthPlot({ figureId, clouds, m, onSize }: WidthPlotProps) {
  const widths = useMemo(
    () => sizes.map(size => relativeWidth(clouds, cloudOf(clouds, size))),
    [clouds],
  );
  const chosen = sizes.indexOf(m);
  const widthOf = (size: number) => fixed(widths[sizes.indexOf(size)], 3);
  return (
    <Panel
      title="How wide the cloud is"
      sub={
        <>
          <span>m = {m}</span>
          <KeyedValue color={colorOf('training')} label="width" value={widthOf(m)} />
          <KeyedValue
            color="var(--ink-2)"
            dash="7 4"
            label="1/√m"
            value={fixed(1 / Math.sqrt(m), 3)}
          />
        </>
      }
    >
      <Plot
        id={`${figureId}-width`}
        label="Width of the cloud against the size of a mini-batch"
        x={x}
        y={y}
        height={340}
        width={440}
      >
        <Cursor
          cursor={{ value: Math.log10(m), hover: null }}
          min={0}
          max={decades}
          step={1 / 3}
          label="Width of the cloud, m"
          describe={decade => `m = ${nearest(decade)}: width ${widthOf(nearest(decade))}`}
          onChange={decade => onSize(nearest(decade))}
          onHover={() => undefined}
        />
        <Line {...law[0]} />
        {widths.map((width, k) => (
          <Dot
            key={k}
            x={Math.log10(sizes[k])}
            y={width}
            color={colorOf('training')}
            radius={k === chosen ? 6 : 4}
          />
        ))}
        <LineLabels series={law} />
      </Plot>
    </Panel>
  );
}
