import { useMemo } from 'react';
import { Dot, Text } from '../../../plot/marks.tsx';
import { Panel } from '../../../plot/Panel.tsx';
import { Plot } from '../../../plot/Plot.tsx';
import { usePlot } from '../../../plot/PlotContext.ts';
import { colorOf } from '../../../plot/quantities.ts';
import { short } from '../../../ui/format.ts';
import { cloudOf, middleAngle, type Clouds } from './clouds.ts';
import { angleText } from './words.ts';

interface CloudPlotProps {
  figureId: string;
  clouds: Clouds;
  m: number;
  /** Whether the axes follow the cloud, or stay where they are for m = 1. */
  near: boolean;
}

/** Gradients of mini-batches around that of all the examples; off course by turns left and right. */
export function CloudPlot({ figureId, clouds, m, near }: CloudPlotProps) {
  const cloud = cloudOf(clouds, m);
  const reach = useMemo(() => reachOf(clouds, near ? m : 1), [clouds, near, m]);
  const x = useMemo(
    () => ({
      domain: [-reach, reach] as const,
      title: 'along the true gradient, in its lengths',
      format: (value: number) => short(value, 2),
    }),
    [reach],
  );
  const y = useMemo(
    () => ({
      domain: [-reach, reach] as const,
      title: 'off course',
      format: (value: number) => short(Math.abs(value), 2),
    }),
    [reach],
  );
  return (
    <Panel
      title={`Gradients of mini-batches, m = ${m}`}
      sub={<span>half are off by more than {angleText(middleAngle(cloud))}</span>}
    >
      <Plot
        id={`${figureId}-cloud`}
        label={`Gradients of mini-batches of ${m} around the true gradient`}
        x={x}
        y={y}
        height={340}
        width={440}
      >
        <Arrows along={cloud.along} across={cloud.across} />
        <TrueGradient />
        {cloud.along.map((value, k) => (
          <Dot
            key={k}
            x={value}
            y={sideOf(k) * cloud.across[k]}
            color={colorOf('training')}
            radius={4}
          />
        ))}
        <Dot x={0} y={0} color="var(--ink)" radius={3.5} />
        <Text x={0} y={0} dx={-8} dy={14} anchor="end">
          here
        </Text>
      </Plot>
    </Panel>
  );
}

const sideOf = (k: number) => (k % 2 === 0 ? 1 : -1);

/** A round number that holds the cloud, and the true gradient with room for its name. */
function reachOf(clouds: Clouds, m: number): number {
  const { along, across } = cloudOf(clouds, m);
  const farthest = Math.max(1.6, ...along.map((value, k) => Math.hypot(value, across[k])));
  const step = 10 ** Math.floor(Math.log10(farthest)) / 2;
  return step * Math.ceil((1.02 * farthest) / step);
}

function Arrows({ along, across }: { along: readonly number[]; across: readonly number[] }) {
  const { x, y } = usePlot();
  return (
    <g aria-hidden="true">
      {along.map((value, k) => (
        <line
          key={k}
          className="mb-ray"
          x1={x(0)}
          y1={y(0)}
          x2={x(value)}
          y2={y(sideOf(k) * across[k])}
        />
      ))}
    </g>
  );
}

function TrueGradient() {
  const { x, y } = usePlot();
  const tip = x(1);
  return (
    <g aria-hidden="true">
      <line className="mb-true" x1={x(0)} y1={y(0)} x2={tip} y2={y(0)} />
      <path className="mb-tip" d={`M${tip + 3} ${y(0)}l-9 -5v10z`} />
    </g>
  );
}
