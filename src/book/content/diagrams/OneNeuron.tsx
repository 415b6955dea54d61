import { Arrow, Body, Variable } from './parts.tsx';

export function OneNeuron() {
  return (
    <svg
      className="diagram"
      viewBox="0 0 420 130"
      style={{ maxWidth: '24rem' }}
      role="img"
      aria-label="One neuron: an arrow with weight w brings the input x to a circle with bias b; an arrow takes the output a away."
    >
      <Variable x={42} y={71}>
        x
      </Variable>
      <Arrow from={[58, 65]} to={[163, 65]} />
      <text x={110} y={50} textAnchor="middle" className="diagram-name" data-quantity="weight">
        weight <tspan className="diagram-letter">w</tspan>
      </text>
      <Body x={210} y={65} r={45} />
      <text x={210} y={70} textAnchor="middle" className="diagram-name" data-quantity="bias">
        bias <tspan className="diagram-letter">b</tspan>
      </text>
      <Arrow from={[256, 65]} to={[353, 65]} />
      <Variable x={372} y={71}>
        a
      </Variable>
    </svg>
  );
}
