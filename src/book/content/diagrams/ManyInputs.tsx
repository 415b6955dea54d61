import { Body } from './parts.tsx';

const inputs = [22, 58, 94, 130, 206, 242];
const neurons = [48, 132, 216];

/** Many inputs into the first of some hidden neurons; the others only hinted at. */
export function ManyInputs() {
  const edges = (to: number, faint: boolean) =>
    inputs.map(y => (
      <path
        key={`${to}-${y}`}
        className={faint ? 'diagram-edge diagram-faint' : 'diagram-edge'}
        d={`M109 ${y}L${faint ? 283 : 279} ${to}`}
      />
    ));
  return (
    <svg
      className="diagram"
      viewBox="0 0 420 264"
      style={{ maxWidth: '24rem' }}
      role="img"
      aria-label="A column of a thousand inputs. Every one is joined to the first hidden neuron, drawn solid. Two more hidden neurons and their connections are drawn faintly."
    >
      {neurons.slice(1).map(y => (
        <g key={y}>
          {edges(y, true)}
          <circle className="diagram-body diagram-faint" cx={306} cy={y} r={22} />
        </g>
      ))}
      {edges(neurons[0], false)}
      <Body x={306} y={neurons[0]} r={26} />
      {inputs.map(y => (
        <circle key={y} className="diagram-body" cx={100} cy={y} r={9} />
      ))}
      {[156, 168, 180].map(y => (
        <circle key={y} className="diagram-eye" cx={100} cy={y} r={1.6} />
      ))}
      <text x={76} y={136} textAnchor="end" className="diagram-name">
        <tspan x={76}>1,000</tspan>
        <tspan x={76} dy={18}>
          inputs
        </tspan>
      </text>
      <text x={342} y={53} className="diagram-name">
        <tspan className="diagram-letter">z</tspan>, <tspan className="diagram-letter">a</tspan>
      </text>
    </svg>
  );
}
