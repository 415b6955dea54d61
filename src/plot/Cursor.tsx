import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { arrow, moveByKey } from './movable.ts';
import { usePlot } from './PlotContext.ts';
import { clamp } from './scales.ts';

export interface CursorState {
  /** Where the reader has put the cursor. */
  value: number;
  /** Where the pointer is now, if it is over a plot: shown instead of `value` while it is there. */
  hover: number | null;
}

interface CursorProps {
  cursor: CursorState;
  min: number;
  max: number;
  step?: number;
  /** The only places it may stand at, in order, where they are not evenly spaced. */
  stops?: readonly number[];
  onChange(value: number): void;
  onHover(value: number | null): void;
  label: string;
  /** The values under the cursor in words: "epoch 120: quadratic 0.96". */
  describe(value: number): string;
}

/**
 * A vertical line through a plot, moved by pointer (press and drag; a look without pressing) and
 * by the arrow keys. Plots that are given the same state have their cursors linked.
 */
export function Cursor(props: CursorProps) {
  const { cursor, min, max, step = 1, stops, onChange, onHover } = props;
  const { area, x, locate } = usePlot();
  const held = useRef(false);
  // A finger may be about to scroll: it moves the cursor once it goes across, or by a tap.
  const touched = useRef<{ x: number; y: number } | null>(null);

  const under = (event: PointerEvent) => {
    const value = x.invert(locate(event).x);
    if (stops) return stops[nearest(stops, value)];
    return clamp(Math.round(value / step) * step, [min, max]);
  };
  const release = () => {
    held.current = false;
    touched.current = null;
  };
  const onKeyDown = (event: KeyboardEvent<SVGGElement>) => {
    const bounds = { x: [min, max], y: [min, max] } as const;
    const keys = { key: event.key, shiftKey: event.shiftKey, altKey: false };
    const from = { x: cursor.value, y: 0 };
    const page = event.key === 'PageUp' ? 1 : event.key === 'PageDown' ? -1 : 0;
    const to = stops
      ? stopByKey(stops, cursor.value, keys)
      : page
        ? clamp(cursor.value + page * 10 * step, [min, max])
        : moveByKey(from, keys, { step: { x: step, y: step }, bounds, along: 'x' })?.x;
    if (to === undefined) return;
    event.preventDefault();
    onChange(to);
  };

  const shown = cursor.hover ?? cursor.value;
  const at = x(shown);
  return (
    <g
      className="plot-cursor"
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={cursor.value}
      aria-valuetext={props.describe(cursor.value)}
      onKeyDown={onKeyDown}
      onPointerDown={event => {
        if (event.button !== 0) return;
        if (event.pointerType === 'touch') {
          touched.current = { x: event.clientX, y: event.clientY };
          return;
        }
        held.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        onHover(null);
        onChange(under(event));
      }}
      onPointerMove={event => {
        if (touched.current && goesAcross(touched.current, event)) {
          touched.current = null;
          held.current = true;
        }
        if (held.current) onChange(under(event));
        else if (event.pointerType !== 'touch') onHover(under(event));
      }}
      onPointerUp={event => {
        if (touched.current) onChange(under(event));
        release();
      }}
      onPointerCancel={release}
      onPointerLeave={() => onHover(null)}
    >
      <rect
        className="plot-cursor-ground"
        x={area.left}
        y={area.top}
        width={area.right - area.left}
        height={area.bottom - area.top}
      />
      <line className="plot-cursor-line" x1={at} x2={at} y1={area.top} y2={area.bottom} />
      {cursor.hover !== null && cursor.hover !== cursor.value && (
        <line
          className="plot-cursor-kept"
          x1={x(cursor.value)}
          x2={x(cursor.value)}
          y1={area.bottom - 7}
          y2={area.bottom}
        />
      )}
    </g>
  );
}

function nearest(stops: readonly number[], value: number): number {
  const away = stops.map(stop => Math.abs(stop - value));
  return away.indexOf(Math.min(...away));
}

/** Arrows go to the neighbouring stop; Home and End to the first and the last. */
function stopByKey(
  stops: readonly number[],
  from: number,
  keys: { key: string; shiftKey: boolean; altKey: boolean },
): number | undefined {
  const last = stops.length - 1;
  if (keys.key === 'Home') return stops[0];
  if (keys.key === 'End') return stops[last];
  const by = arrow({ ...keys, shiftKey: false, altKey: false }, { x: 1, y: 1 });
  return by ? stops[clamp(nearest(stops, from) + by.x + by.y, [0, last])] : undefined;
}

function goesAcross(from: { x: number; y: number }, to: { clientX: number; clientY: number }) {
  const across = Math.abs(to.clientX - from.x);
  return across > 5 && across > Math.abs(to.clientY - from.y);
}
