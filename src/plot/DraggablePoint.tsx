import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { moveByKey, snap, type Bounds, type Position } from './movable.ts';
import { usePlot } from './PlotContext.ts';
import { clamp } from './scales.ts';
import { useHeldByTouch } from './useHeldByTouch.ts';

interface DraggablePointProps {
  at: Position;
  onMove(to: Position): void;
  /** It was taken hold of with a pointer, or let go: what takes long can wait until then. */
  onHold?(held: boolean): void;
  /** Along one axis the other coordinate is the caller's: a curve, for example. */
  along?: 'x' | 'y' | 'both';
  bounds: Bounds;
  /** One press of an arrow key; Shift ten times as much, Alt a tenth. Dragging snaps to it too. */
  step: Position;
  label: string;
  /** The position in words, for screen readers: "weight 2.00, bias 2.00". */
  valueText: string;
  color?: string;
  radius?: number;
  open?: boolean;
  /** How far from its middle it can be taken hold of, in pixels: less than 22.5 in a crowd. */
  reach?: number;
}

/** A point to take hold of: by pointer, by touch (44 px of room), or by the arrow keys. */
export function DraggablePoint(props: DraggablePointProps) {
  const {
    at,
    onMove,
    onHold,
    along = 'both',
    bounds,
    step,
    color,
    radius = 7,
    reach = 22.5,
  } = props;
  const plot = usePlot();
  const grip = useRef<Position | null>(null);
  const root = useRef<SVGGElement>(null);
  useHeldByTouch(root);
  const px = clamp(plot.x(at.x), [plot.area.left, plot.area.right]);
  const py = clamp(plot.y(at.y), [plot.area.top, plot.area.bottom]);

  const onPointerDown = (event: PointerEvent<SVGGElement>) => {
    if (event.button !== 0) return;
    const pointer = plot.locate(event);
    grip.current = { x: pointer.x - px, y: pointer.y - py };
    event.currentTarget.setPointerCapture(event.pointerId);
    onHold?.(true);
    event.currentTarget.focus({ preventScroll: true });
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerMove = (event: PointerEvent<SVGGElement>) => {
    if (!grip.current) return;
    const pointer = plot.locate(event);
    const x = plot.x.invert(pointer.x - grip.current.x);
    const y = plot.y.invert(pointer.y - grip.current.y);
    onMove({
      x: along === 'y' ? at.x : clamp(snap(x, step.x), bounds.x),
      y: along === 'x' ? at.y : clamp(snap(y, step.y), bounds.y),
    });
  };
  const release = () => {
    if (grip.current) onHold?.(false);
    grip.current = null;
  };
  const onKeyDown = (event: KeyboardEvent<SVGGElement>) => {
    const to = moveByKey(at, event, { step, bounds, along });
    if (!to) return;
    event.preventDefault();
    onMove(to);
  };

  const axis = along === 'y' ? 'y' : 'x';
  return (
    <g
      ref={root}
      className="plot-handle"
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-valuemin={bounds[axis][0]}
      aria-valuemax={bounds[axis][1]}
      aria-valuenow={at[axis]}
      aria-valuetext={props.valueText}
      aria-orientation={along === 'y' ? 'vertical' : 'horizontal'}
      transform={`translate(${px} ${py})`}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={onKeyDown}
    >
      <circle className="plot-handle-hit" r={reach} />
      <circle className="plot-handle-ring" r={radius + 5} />
      <circle
        className={props.open ? 'plot-handle-dot plot-dot-open' : 'plot-handle-dot'}
        r={radius}
        style={props.open ? { stroke: color } : { fill: color }}
      />
    </g>
  );
}
