import { useId, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { penRadius, type Stroke } from '../../digits/centring.ts';
import type { Ink, InkAction } from '../../digits/ink.ts';

const keySteps: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Paper to draw a digit on: with a mouse, a finger, a pen, or by keys. */
export function Pad({ ink, dispatch }: { ink: Ink; dispatch(action: InkAction): void }) {
  const svg = useRef<SVGSVGElement>(null);
  const drawing = useRef(false);
  const hint = useId();

  const locate = (event: { clientX: number; clientY: number }) => {
    const box = svg.current?.getBoundingClientRect();
    if (!box || box.width === 0) return { x: 0.5, y: 0.5 };
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!drawing.current) return;
    const all = event.nativeEvent.getCoalescedEvents?.() ?? [];
    for (const one of all.length > 0 ? all : [event]) dispatch({ type: 'draw', to: locate(one) });
  };
  const lift = () => {
    if (drawing.current) dispatch({ type: 'end' });
    drawing.current = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = keySteps[event.key];
    const size = event.shiftKey ? 0.1 : 0.03;
    if (step) dispatch({ type: 'move', by: { x: size * step.x, y: size * step.y } });
    else if (event.key === ' ' || event.key === 'Enter') dispatch({ type: 'pen' });
    else if (event.key === 'Backspace') dispatch({ type: 'undo' });
    else if (event.key === 'Delete') dispatch({ type: 'clear' });
    else return;
    event.preventDefault();
  };

  return (
    <div className="tm-pad-frame">
      <svg
        ref={svg}
        className="tm-pad"
        viewBox="0 0 1 1"
        role="application"
        tabIndex={0}
        aria-label={`Paper to draw a digit on, ${strokesText(ink.strokes.length)}`}
        aria-describedby={hint}
        onPointerDown={event => {
          if (event.button !== 0) return;
          drawing.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
          dispatch({ type: 'begin', at: locate(event) });
        }}
        onPointerMove={onPointerMove}
        onPointerUp={lift}
        onPointerCancel={lift}
        onKeyDown={onKeyDown}
      >
        {ink.strokes.map((stroke, index) => (
          <path key={index} d={path(stroke)} strokeWidth={2 * penRadius} />
        ))}
        <circle
          className={ink.down ? 'tm-pen tm-pen-down' : 'tm-pen'}
          cx={ink.pen.x}
          cy={ink.pen.y}
          r={penRadius + 0.012}
        />
      </svg>
      <p id={hint} className="visually-hidden">
        Arrow keys move the pen, Shift moves it further, Space puts it down or lifts it, Backspace
        takes back the last stroke, Delete clears the paper.
      </p>
    </div>
  );
}

function strokesText(strokes: number): string {
  return strokes === 0 ? 'blank' : `${strokes} ${strokes === 1 ? 'stroke' : 'strokes'}`;
}

/** A single point is drawn as a line of no length: the round cap makes it a dot. */
function path(stroke: Stroke): string {
  const points = stroke.length === 1 ? [stroke[0], stroke[0]] : stroke;
  return `M${points.map(({ x, y }) => `${x.toFixed(4)} ${y.toFixed(4)}`).join('L')}`;
}
