import { fixed, short } from '../../ui/format.ts';
import type { Pass, Small } from './network.ts';
import { gradientText, parameters, valueText, type Named, type Stage } from './words.ts';

const columns = [44, 182, 320];
const rows = [62, 196];
const radius = 21;
/** Where on its connection a weight is written: nearer the sender, so that crossing ones part. */
const along = 0.3;

interface DrawingProps {
  net: Small;
  run: Pass;
  stage: Stage;
  chosen: Named;
  onChoose(name: string): void;
}

/** The network with every number on it, as far as the run has come. */
export function Drawing({ net, run, stage, chosen, onChoose }: DrawingProps) {
  const errors = { 2: stage === 'hidden' || stage === 'gradients', 3: stage !== 'forward' };
  return (
    <div className="plot bp-drawing">
      <svg viewBox="0 0 364 262" role="group" aria-label="The network, with its numbers">
        {parameters
          .filter(({ group }) => group.startsWith('w'))
          .map(one => {
            const layer = one.group === 'w2' ? 0 : 1;
            const [to, from] = [Math.floor(one.index / 2), one.index % 2];
            const [x1, x2] = [columns[layer] + radius, columns[layer + 1] - radius];
            const [y1, y2] = [rows[from], rows[to]];
            const picked = one.name === chosen.name;
            const across = along + (from === to ? 0.2 : 0);
            return (
              <g
                key={one.name}
                className={picked ? 'bp-weight bp-chosen' : 'bp-weight'}
                onClick={() => onChoose(one.name)}
              >
                <path className="bp-grip" d={`M${x1} ${y1}L${x2} ${y2}`} />
                <path className="bp-line" d={`M${x1} ${y1}L${x2} ${y2}`} />
                <text
                  className="plot-text"
                  x={x1 + across * (x2 - x1)}
                  y={y1 + across * (y2 - y1) - 5}
                  textAnchor="middle"
                >
                  {short(net[one.group][one.index])}
                </text>
              </g>
            );
          })}
        {rows.map((y, j) => (
          <g key={y}>
            <Neuron x={columns[0]} y={y} value={short(net.input[j])} />
            <Neuron
              x={columns[1]}
              y={y}
              value={valueText(run.a2[j])}
              above={`z ${valueText(run.z2[j])}`}
              error={errors[2] ? run.delta2[j] : undefined}
              bias={net.b2[j]}
            />
            <Neuron
              x={columns[2]}
              y={y}
              value={valueText(run.a3[j])}
              above={`z ${valueText(run.z3[j])}`}
              error={errors[3] ? run.delta3[j] : undefined}
              bias={net.b3[j]}
            />
            <text x={columns[0]} y={y - radius - 7} textAnchor="middle">
              {j === 0 ? 'x₁' : 'x₂'}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

interface NeuronProps {
  x: number;
  y: number;
  value: string;
  above?: string;
  error?: number;
  bias?: number;
}

function Neuron({ x, y, value, above, error, bias }: NeuronProps) {
  return (
    <g>
      <circle className="bp-body" cx={x} cy={y} r={radius} />
      <text className="bp-value" x={x} y={y} dy="0.35em" textAnchor="middle">
        {value}
      </text>
      {above && (
        <text x={x} y={y - radius - 22} textAnchor="middle">
          {above}
        </text>
      )}
      {bias !== undefined && (
        <text className="bp-bias" x={x} y={y - radius - 7} textAnchor="middle">
          b {fixed(bias, 2).replace(/0$/, '')}
        </text>
      )}
      {error !== undefined && (
        <text className="bp-error" x={x} y={y + radius + 15} textAnchor="middle">
          δ {gradientText(error)}
        </text>
      )}
    </g>
  );
}
