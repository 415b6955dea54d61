import { colorOf } from '../../plot/quantities.ts';
import { formats } from './presenter.ts';
import type { Moment, ShownCost } from './trajectory.ts';

interface NeuronPictureProps {
  /** The neuron under each cost shown, at the epoch shown. */
  shown: readonly { cost: ShownCost; now: Moment }[];
}

/** A value that was thrown far off still has to fit into the neuron: −2e7. */
function inPicture(value: number): string {
  if (Math.abs(value) < 100) return formats.parameter(value);
  return value.toExponential(0).replace('-', '−').replace('+', '');
}

/** Input 1 goes through the weight into the neuron, which adds its bias and answers. */
export function NeuronPicture({ shown }: NeuronPictureProps) {
  const two = shown.length > 1;
  const color = (cost: ShownCost, quantity: 'weight' | 'bias') => colorOf(two ? cost : quantity);
  const lines = two ? [-8, 8] : [0];
  return (
    <svg className="neuron" viewBox="0 0 344 64" width="344" height="64" aria-hidden="true">
      <text x="0" y="32" dy="0.35em">
        input <tspan className="neuron-value">1.0</tspan>
      </text>
      <path className="neuron-arrow" d="M62 32H139m-6 -4l6 4l-6 4" />
      {shown.map(({ cost, now }, index) => (
        <text
          key={cost}
          className="neuron-value"
          x="99"
          y={index === 0 ? 20 : 45}
          dy="0.35em"
          textAnchor="middle"
          style={{ fill: color(cost, 'weight') }}
        >
          w {inPicture(now.w)}
        </text>
      ))}
      <circle className="neuron-body" cx="172" cy="32" r="29" />
      {shown.map(({ cost, now }, index) => (
        <text
          key={cost}
          className="neuron-value"
          x="172"
          y={32 + lines[index]}
          dy="0.35em"
          textAnchor="middle"
          style={{ fill: color(cost, 'bias') }}
        >
          b {inPicture(now.b)}
        </text>
      ))}
      <path className="neuron-arrow" d="M205 32H237m-6 -4l6 4l-6 4" />
      <text x="245" y="32" dy="0.35em">
        output
      </text>
      {shown.map(({ cost, now }, index) => (
        <text
          key={cost}
          className="neuron-value neuron-output"
          x="288"
          y={32 + lines[index]}
          dy="0.35em"
          style={{ fill: colorOf(cost) }}
        >
          {formats.output(now.output)}
        </text>
      ))}
      <text className="neuron-target" x="245" y={two ? 57 : 50} dy="0.35em">
        target 0
      </text>
    </svg>
  );
}
