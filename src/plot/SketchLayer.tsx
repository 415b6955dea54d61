import { useRef, useState, type PointerEvent } from 'react';
import { Line } from './Line.tsx';
import { arrow, type Position } from './movable.ts';
import { usePlot } from './PlotContext.ts';
import { clamp, extentOf } from './scales.ts';
import { setPlace, sketchPoints, sketchStroke, stroke, type Sketch } from './sketch.ts';
import { useHeldByTouch } from './useHeldByTouch.ts';

interface SketchLayerProps {
  sketch: Sketch;
  onChange(sketch: Sketch): void;
  label: string;
  /** Where the pen stands before anything is drawn, if that is known. */
  begin?: number;
  /** A place and its height in words: "epoch 120: 0.80". */
  describe(x: number, y: number | null): string;
  /** What stands in the empty plot, and where, if not in its middle. */
  invitation?: string;
  inviteAt?: Position;
}

/** The curve the reader expects, drawn before the run; dashed and grey. */
export function SketchLayer(props: SketchLayerProps) {
  const { sketch, onChange, label, begin, describe, inviteAt } = props;
  const plot = usePlot();
  const pen = useRef<{ place: number; y: number } | null>(null);
  const root = useRef<SVGGElement>(null);
  useHeldByTouch(root);
  const [place, setPlaceShown] = useState(0);
  const last = sketch.length - 1;
  const [low, high] = extentOf([plot.x.domain()[0], plot.x.domain()[1]]);
  const range = extentOf([plot.y.domain()[0], plot.y.domain()[1]]);
  const xOf = (index: number) => low + ((high - low) * index) / last;

  const under = (event: PointerEvent) => {
    const pixel = plot.locate(event);
    const share = (plot.x.invert(pixel.x) - low) / (high - low);
    return { place: clamp(Math.round(share * last), [0, last]), y: plot.y.invert(pixel.y) };
  };
  const height = sketch[place] ?? nearestDrawn(sketch, place) ?? begin ?? (range[0] + range[1]) / 2;
  const onPointerMove = (event: PointerEvent<SVGGElement>) => {
    if (!pen.current) return;
    const to = under(event);
    onChange(stroke(sketch, pen.current, to, range));
    pen.current = to;
    setPlaceShown(to.place);
  };

  return (
    <g
      ref={root}
      className="plot-sketchpad"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={range[0]}
      aria-valuemax={range[1]}
      aria-valuenow={height}
      aria-valuetext={describe(xOf(place), sketch[place])}
      aria-orientation="vertical"
      onPointerDown={event => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus({ preventScroll: true });
        pen.current = under(event);
        setPlaceShown(pen.current.place);
        onChange(stroke(sketch, pen.current, pen.current, range));
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => (pen.current = null)}
      onPointerCancel={() => (pen.current = null)}
      onKeyDown={event => {
        const by = arrow(event, { x: 1, y: (range[1] - range[0]) / 20 });
        if (!by) return;
        event.preventDefault();
        const next = clamp(place + Math.sign(by.x) * Math.ceil(Math.abs(by.x)), [0, last]);
        setPlaceShown(next);
        onChange(setPlace(sketch, next, height + by.y, range));
      }}
    >
      <rect
        className="plot-surface"
        x={plot.area.left - 22}
        y={plot.area.top - 10}
        width={plot.area.right - plot.area.left + 36}
        height={plot.area.bottom - plot.area.top + 20}
      />
      <rect
        className="plot-sketch-ground"
        x={plot.area.left}
        y={plot.area.top}
        width={plot.area.right - plot.area.left}
        height={plot.area.bottom - plot.area.top}
      />
      {sketch.every(y => y === null) && (
        <text
          className="plot-title plot-hint"
          x={inviteAt ? plot.x(inviteAt.x) : (plot.area.left + plot.area.right) / 2}
          y={inviteAt ? plot.y(inviteAt.y) : (plot.area.top + plot.area.bottom) / 2}
          dy="0.35em"
          textAnchor="middle"
          aria-hidden="true"
        >
          {props.invitation ?? 'draw here what you expect, then run'}
        </text>
      )}
      <Line {...sketchStroke} points={sketchPoints(sketch, [low, high])} />
      <circle className="plot-sketch-pen" cx={plot.x(xOf(place))} cy={plot.y(height)} r={6} />
    </g>
  );
}

function nearestDrawn(sketch: Sketch, place: number): number | null {
  for (let away = 1; away < sketch.length; away++) {
    const found = sketch[place - away] ?? sketch[place + away];
    if (found !== null && found !== undefined) return found;
  }
  return null;
}
