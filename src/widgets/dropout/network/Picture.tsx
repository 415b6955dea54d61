import { hiddenActivations, hiddenWeights, inputs, outputWeights, type Away } from './choir.ts';
import type { Outputs } from './choir.ts';
import { outputNames, outputText } from './words.ts';

interface PictureProps {
  away: Away;
  halve: boolean;
  outputs: Outputs;
  onPress(neuron: number): void;
}

const width = 430;
const height = 362;
const columns = { input: 40, hidden: 206, output: 352 };
const inputY = [113, 195, 277];
const hiddenY = [58, 113, 168, 223, 278, 333];
const outputY = [140, 250];
const radius = 20;

/** The width of a line stands for the size of its weight, its dashes for a minus sign. */
function Connection(props: { from: [number, number]; to: [number, number]; w: number }) {
  const { from, to, w } = props;
  return (
    <line
      className="choir-line"
      x1={from[0]}
      y1={from[1]}
      x2={to[0]}
      y2={to[1]}
      style={{ strokeWidth: 1.5 * Math.abs(w), strokeDasharray: w < 0 ? '6 4' : undefined }}
    />
  );
}

/** The small network. Its hidden neurons are buttons: pressed in while they take part. */
export function Picture({ away, halve, outputs, onPress }: PictureProps) {
  const outgoing = halve ? 0.5 : 1;
  return (
    <div className="choir plot">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width="100%"
        role="img"
        aria-label="Three inputs, each connected to six hidden neurons, each of which is connected to two output neurons"
      >
        <g className="plot-title" textAnchor="middle">
          <text x={columns.input} y="16">
            inputs
          </text>
          <text x={columns.hidden} y="16">
            hidden
          </text>
          <text x={columns.output} y="16">
            outputs
          </text>
        </g>
        {hiddenY.map((y, j) => (
          <g key={y} className={away.includes(j + 1) ? 'choir-away' : undefined}>
            {inputs.map((_, k) => (
              <Connection
                key={k}
                from={[columns.input + 17, inputY[k]]}
                to={[columns.hidden - radius, y]}
                w={hiddenWeights[j][k]}
              />
            ))}
            {outputY.map((to, i) => (
              <Connection
                key={to}
                from={[columns.hidden + radius, y]}
                to={[columns.output - radius - 2, to]}
                w={outgoing * outputWeights[i][j]}
              />
            ))}
            <circle className="choir-body" cx={columns.hidden} cy={y} r={radius} />
          </g>
        ))}
        {inputs.map((value, k) => (
          <g key={k}>
            <circle className="choir-input" cx={columns.input} cy={inputY[k]} r={17} />
            <text x={columns.input} y={inputY[k]} dy="0.35em" textAnchor="middle">
              {value}
            </text>
          </g>
        ))}
        {outputs.map((value, i) => (
          <g key={i}>
            <circle className="choir-body" cx={columns.output} cy={outputY[i]} r={radius + 2} />
            <text
              className="choir-value"
              x={columns.output}
              y={outputY[i]}
              dy="0.35em"
              textAnchor="middle"
            >
              {outputText(value)}
            </text>
            <text className="plot-title" x={columns.output + 29} y={outputY[i]} dy="0.35em">
              {outputNames[i]}
            </text>
          </g>
        ))}
      </svg>
      {hiddenY.map((y, j) => {
        const gone = away.includes(j + 1);
        return (
          <button
            key={y}
            type="button"
            className="choir-neuron"
            aria-pressed={!gone}
            aria-label={`Hidden neuron ${j + 1} takes part, ${gone ? 'away' : `activation ${outputText(hiddenActivations[j])}`}`}
            style={{ left: `${(100 * columns.hidden) / width}%`, top: `${(100 * y) / height}%` }}
            onClick={() => onPress(j + 1)}
          >
            {gone ? <span aria-hidden="true">away</span> : outputText(hiddenActivations[j])}
          </button>
        );
      })}
    </div>
  );
}
