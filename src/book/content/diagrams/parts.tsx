import type { ReactNode } from 'react';

/** An arrow from point to point, its head drawn (not a marker: markers need names on the page). */
export function Arrow({ from, to }: { from: [number, number]; to: [number, number] }) {
  const [x1, y1] = from;
  const [x2, y2] = to;
  const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
  return (
    <g className="diagram-arrow">
      <path d={`M${x1} ${y1}L${x2} ${y2}`} />
      <path d="M-7.5 -4.2L0 0L-7.5 4.2" transform={`translate(${x2} ${y2}) rotate(${angle})`} />
    </g>
  );
}

/** A variable, as formulas have it: italic, with its subscript upright below. */
export function Variable(props: {
  x: number;
  y: number;
  children: string;
  sub?: string;
  anchor?: 'start' | 'middle' | 'end';
  quantity?: string;
  after?: ReactNode;
}) {
  return (
    <text
      x={props.x}
      y={props.y}
      textAnchor={props.anchor ?? 'middle'}
      className="diagram-variable"
      data-quantity={props.quantity}
    >
      <tspan className="diagram-letter">{props.children}</tspan>
      {props.sub && (
        <tspan className="diagram-sub" dy="5">
          {props.sub}
        </tspan>
      )}
      {props.after}
    </text>
  );
}

export function Body({ x, y, r }: { x: number; y: number; r: number }) {
  return <circle className="diagram-body" cx={x} cy={y} r={r} />;
}
