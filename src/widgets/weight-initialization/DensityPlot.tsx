import { Cursor } from '../../plot/Cursor.tsx';
import { Line } from '../../plot/Line.tsx';
import { LineLabels } from '../../plot/LineLabels.tsx';
import { Dot, Text, Zone } from '../../plot/marks.tsx';
import { KeyedValue, Panel } from '../../plot/Panel.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { saturatedFrom } from '../../experiment/index.ts';
import { fixed, share } from '../../ui/format.ts';
import { density } from './normal.ts';
import { colours, dashes, sdText, titles, type Scheme } from './schemes.ts';

interface DensityPlotProps {
  id: string;
  title: string;
  schemes: readonly { scheme: Scheme; sd: number }[];
  /** Top of the vertical axis. */
  top: number;
  xRange: number;
  z: number;
  onZ(z: number): void;
  height: number;
  width: number;
}

const samples = 300;

const sigma = (z: number) => 1 / (1 + Math.exp(-z));
const four = (value: number) => fixed(value, 4);

/** The density of z over all draws of the weights, and the stretch where the sigmoid is awake. */
export function DensityPlot(props: DensityPlotProps) {
  const { id, title, schemes, top, xRange, z, onZ, height, width } = props;
  const lines = schemes.map(({ scheme, sd }) => ({
    id: scheme,
    label: `${titles[scheme]}, sd ${sdText(sd)}`,
    color: colours[scheme],
    dash: dashes[scheme],
    sd,
    points: Array.from({ length: 2 * samples + 1 }, (_, k) => {
      const x = (xRange * (k - samples)) / samples;
      return { x, y: density(x, sd) };
    }),
  }));
  const awake = Math.min(saturatedFrom, xRange);
  const describe = (at: number) =>
    `z = ${fixed(at, 1)}, output ${share(sigma(at))}: ${lines
      .map(({ label, sd }) => `${label}, density ${four(density(at, sd))}`)
      .join('; ')}`;
  return (
    <Panel
      title={title}
      sub={
        <>
          <span>
            z = {fixed(z, 1)}, σ(z) = {share(sigma(z))}
          </span>
          {lines.map(line => (
            <KeyedValue
              key={line.id}
              color={line.color}
              dash={line.dash}
              label=""
              value={four(density(z, line.sd))}
            />
          ))}
        </>
      }
    >
      <Plot
        id={id}
        label={title}
        x={{ domain: [-xRange, xRange], title: 'weighted input z' }}
        y={{ domain: [0, top], title: 'density' }}
        height={height}
        width={width}
      >
        <Zone from={-awake} to={awake} />
        <Cursor
          cursor={{ value: z, hover: null }}
          min={-xRange}
          max={xRange}
          step={xRange / 60}
          label={`${title}, weighted input`}
          describe={describe}
          onChange={onZ}
          onHover={() => undefined}
        />
        <Text x={-awake} y={top} dx={6} dy={9} plain>
          awake
        </Text>
        {lines.map(line => (
          <Line key={line.id} points={line.points} color={line.color} dash={line.dash} />
        ))}
        {lines.map(line => (
          <Dot key={line.id} x={z} y={density(z, line.sd)} color={line.color} />
        ))}
        <LineLabels
          series={lines}
          keepClear={[{ x: -awake, y: top, dx: 24, dy: 5, text: 'awake' }]}
        />
      </Plot>
    </Panel>
  );
}
