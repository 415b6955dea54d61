import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { arrow } from '../../../plot/movable.ts';
import { clamp } from '../../../plot/scales.ts';
import { side } from './digits.ts';
import type { Layer } from './pixels.ts';

/** A pixel by its place in the 784, and whether it is only looked at by a passing pointer. */
export interface PixelCursor {
  value: number;
  hover: number | null;
}

interface PixelImageProps {
  label: string;
  layers: readonly { layers: readonly Layer[]; color: string }[];
  cursor: PixelCursor;
  onCursor(cursor: PixelCursor): void;
  /** The pixel in words: "row 14, column 9: 0.00, then 0.83". */
  describe(index: number): string;
}

/** An image of 28 by 28 pixels with a cursor on one of them, for pointer and arrow keys. */
export function PixelImage({ label, layers, cursor, onCursor, describe }: PixelImageProps) {
  const svg = useRef<SVGSVGElement>(null);
  const at = cursor.hover ?? cursor.value;

  const under = (event: PointerEvent): number => {
    const box = svg.current?.getBoundingClientRect();
    if (!box || box.width === 0) return 0;
    const cell = (from: number, length: number, point: number) =>
      clamp(Math.floor(((point - from) / length) * side), [0, side - 1]);
    return (
      side * cell(box.top, box.height, event.clientY) + cell(box.left, box.width, event.clientX)
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = arrow(event, { x: 1, y: 1 });
    if (!by) return;
    event.preventDefault();
    const move = (from: number, step: number) =>
      clamp(from + Math.sign(step) * Math.ceil(Math.abs(step)), [0, side - 1]);
    const row = move(Math.floor(cursor.value / side), -by.y);
    onCursor({ value: side * row + move(cursor.value % side, by.x), hover: null });
  };

  return (
    <div className="pixels plot">
      <svg
        ref={svg}
        viewBox={`-0.1 -0.1 ${side + 0.2} ${side + 0.2}`}
        width="100%"
        role="slider"
        tabIndex={0}
        aria-label={`${label}, pixel`}
        aria-valuemin={1}
        aria-valuemax={side * side}
        aria-valuenow={cursor.value + 1}
        aria-valuetext={describe(cursor.value)}
        onKeyDown={onKeyDown}
        onPointerDown={event => {
          if (event.button === 0) onCursor({ value: under(event), hover: null });
        }}
        onPointerMove={event => {
          if (event.pointerType !== 'touch') onCursor({ ...cursor, hover: under(event) });
        }}
        onPointerLeave={() => onCursor({ ...cursor, hover: null })}
      >
        <rect className="pixels-paper" width={side} height={side} />
        {layers.map(({ layers: strengths, color }) =>
          strengths.map(({ opacity, path }) => (
            <path
              key={`${color} ${opacity}`}
              d={path}
              shapeRendering="crispEdges"
              style={{ fill: color, fillOpacity: opacity }}
            />
          )),
        )}
        <rect
          className="pixels-cursor"
          x={at % side}
          y={Math.floor(at / side)}
          width="1"
          height="1"
        />
      </svg>
    </div>
  );
}
