import { usePlot } from '../../plot/PlotContext.ts';
import { clamp } from '../../plot/scales.ts';
import { strokes } from './look.ts';
import { stepOn, type Path } from './path.ts';
import { surfaces, type SurfaceName, type Vector } from './surfaces.ts';

interface BallsProps {
  paths: readonly Path[];
  step: number;
}

/** Where each method has come to; an arrowhead at the edge where that is outside the map. */
export function Balls({ paths, step }: BallsProps) {
  const { x, y, area } = usePlot();
  return [...paths].reverse().map(path => {
    const [w1, w2] = path.places[stepOn(path, step)];
    const at = { x: x(w1), y: y(w2) };
    const edge = {
      x: clamp(at.x, [area.left, area.right]),
      y: clamp(at.y, [area.top, area.bottom]),
    };
    const { color } = strokes[path.method];
    if (edge.x === at.x && edge.y === at.y) {
      return (
        <g
          key={path.method}
          className="descent-ball"
          style={{ transform: `translate(${at.x.toFixed(1)}px, ${at.y.toFixed(1)}px)` }}
        >
          <circle r={7} style={{ fill: color }} />
          <circle className="descent-shine" cx={-2.2} cy={-2.4} r={1.8} />
        </g>
      );
    }
    const turn = (Math.atan2(at.y - edge.y, at.x - edge.x) * 180) / Math.PI;
    return (
      <path
        key={path.method}
        className="descent-outside"
        d="M8 0L-6 6.5V-6.5Z"
        transform={`translate(${edge.x.toFixed(1)} ${edge.y.toFixed(1)}) rotate(${turn.toFixed(0)})`}
        style={{ fill: color }}
      />
    );
  });
}

interface DownhillProps {
  surface: SurfaceName;
  at: Vector;
}

const reach = 44;
/** As near to the minimum as this, in pixels, the arrow would only be in the way. */
const arrived = 40;

/** An arrow straight down the slope: against the gradient, across the contour. */
export function Downhill({ surface, at }: DownhillProps) {
  const { x, y, area } = usePlot();
  const [g1, g2] = surfaces[surface].gradient(at);
  const dx = x(at[0] - g1) - x(at[0]);
  const dy = y(at[1] - g2) - y(at[1]);
  const length = Math.hypot(dx, dy);
  const from = { x: x(at[0]), y: y(at[1]) };
  const { minimum } = surfaces[surface];
  const there = minimum && Math.hypot(x(minimum[0]) - from.x, y(minimum[1]) - from.y) < arrived;
  const outside =
    from.x < area.left || from.x > area.right || from.y < area.top || from.y > area.bottom;
  if (!(length > 1e-3) || outside || there) return null;
  const turn = (Math.atan2(dy, dx) * 180) / Math.PI;
  const back = Math.abs(turn) > 90;
  return (
    <g
      className="descent-downhill"
      transform={`translate(${from.x.toFixed(1)} ${from.y.toFixed(1)}) rotate(${turn.toFixed(1)})`}
      aria-hidden="true"
    >
      <path d={`M10 0H${reach}m-6 -4l6 4l-6 4`} />
      <text x={back ? -reach : 12} y={-8} transform={back ? 'rotate(180)' : undefined}>
        downhill
      </text>
    </g>
  );
}
