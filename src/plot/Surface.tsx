import { useRef, type PointerEvent } from 'react';
import type { Position } from './movable.ts';
import { usePlot } from './PlotContext.ts';

/**
 * The plot's ground, for a mouse or a pen: pressing anywhere moves the point there. Touch is left
 * to scroll the page; fingers take the point itself. Put it under the other marks.
 */
export function Surface({ onPoint }: { onPoint(at: Position): void }) {
  const { area, x, y, locate } = usePlot();
  const held = useRef(false);
  const report = (event: PointerEvent) => {
    const pixel = locate(event);
    onPoint({ x: x.invert(pixel.x), y: y.invert(pixel.y) });
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
        report(event);
      }}
      onPointerMove={event => {
        if (held.current) report(event);
      }}
      onPointerUp={() => (held.current = false)}
      onPointerCancel={() => (held.current = false)}
    />
  );
}
