import { useRef, type PointerEvent } from 'react';
import type { Position } from './movable.ts';
import { usePlot } from './PlotContext.ts';

interface SurfaceProps {
  onPoint(at: Position): void;
  /** The pointer went down on it, or up again: what takes long can wait until then. */
  onHold?(held: boolean): void;
}

/**
 * The plot's ground, for a mouse or a pen: pressing anywhere moves the point there. Touch is left
 * to scroll the page; fingers take the point itself. Put it under the other marks.
 */
export function Surface({ onPoint, onHold }: SurfaceProps) {
  const { area, x, y, locate } = usePlot();
  const held = useRef(false);
  const report = (event: PointerEvent) => {
    const pixel = locate(event);
    onPoint({ x: x.invert(pixel.x), y: y.invert(pixel.y) });
  };
  const release = () => {
    if (held.current) onHold?.(false);
    held.current = false;
  };
  return (
    <rect
      className="plot-surface"
      x={area.left}
      y={area.top}
      width={area.right - area.left}
      height={area.bottom - area.top}
      onPointerDown={event => {
        if (event.pointerType === 'touch' || event.button !== 0) return;
        held.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        onHold?.(true);
        report(event);
      }}
      onPointerMove={event => {
        if (held.current) report(event);
      }}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
}
