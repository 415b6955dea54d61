import { Arrow, Body, Variable } from './parts.tsx';

const inputs = [
  { y: 34, label: { x: 118, y: 42 }, end: { x: 186.5, y: 87 } },
  { y: 105, label: { x: 112, y: 94 }, end: { x: 177.5, y: 105 } },
  { y: 176, label: { x: 118, y: 180 }, end: { x: 186.5, y: 123 } },
];

export function ThreeInputs() {
  return (
    <svg
      className="diagram"
      viewBox="0 0 460 210"
      style={{ maxWidth: '26rem' }}
      role="img"
      aria-label="One neuron with three inputs: arrows with weights w1, w2 and w3 bring x1, x2 and x3 to a circle with bias b; an arrow takes the output a = σ(z) away."
    >
      {inputs.map(({ y, label, end }, i) => (
        <g key={y}>
          <Variable x={36} y={y + 6} sub={String(i + 1)}>
            x
          </Variable>
          <Arrow from={[55, y]} to={[end.x, end.y]} />
          <Variable x={label.x} y={label.y} sub={String(i + 1)} quantity="weight">
            w
          </Variable>
        </g>
      ))}
      <Body x={224} y={105} r={45} />
      <Variable x={224} y={111} quantity="bias">
        b
      </Variable>
      <Arrow from={[270, 105]} to={[352, 105]} />
      <Variable
        x={364}
        y={111}
        anchor="start"
        after={
          <>
            {' = '}
            <tspan className="diagram-letter">σ</tspan>(<tspan className="diagram-letter">z</tspan>)
          </>
        }
      >
        a
      </Variable>
    </svg>
  );
}
