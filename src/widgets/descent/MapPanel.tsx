import { Fragment, memo, useMemo } from 'react';
import type { Pixel } from '../../plot/boxes.ts';
import { DraggablePoint } from '../../plot/DraggablePoint.tsx';
import { Line } from '../../plot/Line.tsx';
import { LineLabels } from '../../plot/LineLabels.tsx';
import { snap } from '../../plot/movable.ts';
import { Panel } from '../../plot/Panel.tsx';
import { pathText } from '../../plot/pathText.ts';
import { Plot } from '../../plot/Plot.tsx';
import { usePlot } from '../../plot/PlotContext.ts';
import { clamp, type AxisSpec } from '../../plot/scales.ts';
import { Surface } from '../../plot/Surface.tsx';
import { Balls, Downhill } from './Balls.tsx';
import { Contours, wordAt } from './Contours.tsx';
import { placeText, strokeAmong, strokes } from './look.ts';
import { methods } from './methods.ts';
import { stepOn, type Path } from './path.ts';
import { surfaces, type SurfaceName, type Vector } from './surfaces.ts';
import { stepsOnMap, wayTo } from './ways.ts';

interface MapPanelProps {
  id: string;
  surface: SurfaceName;
  /** More of the ground is shown, where a method goes far afield. */
  wide: boolean;
  paths: readonly Path[];
  step: number;
  /** How far the paths are drawn. */
  reached: number;
  /** While the ball rolls, nothing is named: names would jump about. */
  rolling: boolean;
  start: Vector;
  onStart(start: Vector): void;
  /** A pointer is moving the start, or has let it go. */
  onHold(held: boolean): void;
}

interface Ground {
  x: AxisSpec['domain'];
  y: AxisSpec['domain'];
  equal: boolean;
}

const grounds: Record<SurfaceName, Ground> = {
  bowl: { x: [-1.15, 1.15], y: [-1.15, 1.15], equal: true },
  valley: { x: [-1, 1], y: [-1, 1], equal: true },
  saddle: { x: [-1.4, 1.4], y: [-1.4, 1.4], equal: true },
  rosenbrock: { x: [-1.55, 1.55], y: [-0.55, 2], equal: true },
};
/** Newton’s full steps throw the ball far out of the gorge before they find its end. */
const wideGorge: Ground = { x: [-2, 2], y: [-3.6, 2.6], equal: false };

/** More dots than this on a path would hide it. */
const mostDots = 120;

/** The cost from above: contours, and the way each method takes from the ring. */
export function MapPanel(props: MapPanelProps) {
  const { id, surface, wide, paths, step, reached, rolling, start, onStart, onHold } = props;
  const { formula, variable } = surfaces[surface];
  const ground = wide && surface === 'rosenbrock' ? wideGorge : grounds[surface];
  const x = useMemo(() => ({ domain: ground.x, title: `${variable}₁` }), [ground, variable]);
  const y = useMemo(() => ({ domain: ground.y, title: `${variable}₂` }), [ground, variable]);
  const words = useMemo(() => wordAt(surfaces[surface]), [surface]);
  const steps = useMemo(() => paths.map(({ places }) => stepsOnMap(places)), [paths]);
  const series = useMemo(
    () =>
      paths.map(({ method, places }, k) => ({
        id: method,
        label: methods[method].title,
        ...strokeAmong(method, paths.length),
        points: wayTo(places, steps[k], reached).map(([w1, w2]) => ({ x: w1, y: w2 })),
      })),
    [paths, steps, reached],
  );
  const move = (to: { x: number; y: number }) => onStart([snap(to.x, 0.01), snap(to.y, 0.01)]);
  return (
    <Panel
      title={formula}
      sub="from above; each line is one height, and the deeper the tint the lower the ground"
    >
      <Plot
        id={id}
        label={`The cost from above, ${formula}, and the way of each method`}
        x={x}
        y={y}
        equal={ground.equal}
        left={38}
        height={472}
        width={560}
        hint="drag the ring, or press anywhere"
      >
        <Surface onPoint={at => move(withinMap(at, ground))} onHold={onHold} />
        <Contours surface={surface} />
        {series.map(one => (
          <Line key={one.id} {...one} width={1.8} />
        ))}
        <Dots paths={paths} upTo={Math.min(reached, mostDots)} />
        {series.length > 1 && reached > 0 && !rolling && (
          <LineLabels series={series} keepClear={words} />
        )}
        {!rolling && <Downhill surface={surface} at={paths[0].places[stepOn(paths[0], step)]} />}
        <Start start={start} onMove={move} onHold={onHold} />
        <Balls paths={paths} step={step} />
      </Plot>
    </Panel>
  );
}

function withinMap(at: { x: number; y: number }, ground: Ground) {
  const [w, h] = [ground.x[1] - ground.x[0], ground.y[1] - ground.y[0]];
  return {
    x: clamp(at.x, [ground.x[0] - w / 2, ground.x[1] + w / 2]),
    y: clamp(at.y, [ground.y[0] - h / 2, ground.y[1] + h / 2]),
  };
}

interface StartProps {
  start: Vector;
  onMove(to: { x: number; y: number }): void;
  onHold(held: boolean): void;
}

function Start({ start, onMove, onHold }: StartProps) {
  const plot = usePlot();
  const [x0, x1] = plot.x.domain();
  const [y0, y1] = plot.y.domain();
  return (
    <DraggablePoint
      at={{ x: start[0], y: start[1] }}
      open
      color="var(--ink-2)"
      radius={9}
      bounds={{ x: [x0, x1], y: [y0, y1] }}
      step={{ x: 0.05, y: 0.05 }}
      label="Start"
      valueText={`${placeText(start[0])}, ${placeText(start[1])}`}
      onMove={onMove}
      onHold={onHold}
    />
  );
}

/** Drawn anew only while there are more of them than before. */
const Dots = memo(function Dots({ paths, upTo }: { paths: readonly Path[]; upTo: number }) {
  const { id, x, y } = usePlot();
  return (
    <g clipPath={`url(#${id}-clip)`} className="descent-dots" aria-hidden="true">
      {paths.map(({ method, places }) => {
        const near = places
          .slice(0, upTo + 1)
          .filter(([w1, w2]) => Math.abs(w1) < 10 && Math.abs(w2) < 10);
        const dot = `${id}-${method}-dot`;
        const everywhere = `url(#${dot})`;
        return (
          <Fragment key={method}>
            <marker id={dot} markerUnits="userSpaceOnUse" overflow="visible">
              <circle r={2.2} style={{ fill: strokes[method].color }} />
            </marker>
            <path
              d={pathText([near.map(([w1, w2]): Pixel => [x(w1), y(w2)])])}
              markerStart={everywhere}
              markerMid={everywhere}
              markerEnd={everywhere}
            />
          </Fragment>
        );
      })}
    </g>
  );
});
