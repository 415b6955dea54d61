import { memo, useMemo } from 'react';
import { Panel } from '../../../plot/Panel.tsx';
import { short } from '../../../ui/format.ts';
import { side } from '../../digits/centring.ts';
import { colourLimit, weightImage } from '../../digits/images.ts';

export interface ShownWeights {
  neurons: readonly Float32Array[];
  /** How many the layer has, when not all are shown. */
  of: number;
  /** The layer is the output layer: its neurons stand for digits. */
  outputs: boolean;
}

interface WeightsPanelProps {
  figureId: string;
  weights: ShownWeights | null;
  problem: string | null;
  chosen: number;
  onChoose(neuron: number): void;
}

/** What each neuron of the first layer looks for: its weights, laid out as the image they read. */
export const WeightsPanel = memo(function WeightsPanel(props: WeightsPanelProps) {
  const { figureId, weights, problem, chosen, onChoose } = props;
  const drawn = useMemo(() => {
    if (!weights) return null;
    const limit = colourLimit(weights.neurons);
    return { limit, images: weights.neurons.map(neuron => weightImage(neuron, limit, 7)) };
  }, [weights]);
  if (!weights || !drawn) {
    return (
      <Panel title="First-layer weights" sub={problem ?? 'Press Start: there are none yet.'}>
        {null}
      </Panel>
    );
  }
  const name = (neuron: number) => (weights.outputs ? `output ${neuron}` : `neuron ${neuron + 1}`);
  const at = Math.min(chosen, drawn.images.length - 1);
  const limit = short(drawn.limit, 2);
  const some =
    weights.of > drawn.images.length
      ? `${drawn.images.length} of ${weights.of}`
      : `all ${weights.of}`;
  return (
    <Panel
      title="First-layer weights"
      sub={
        <span>
          {weights.outputs ? 'Output' : 'Hidden neuron'} <b>{weights.outputs ? at : at + 1}</b>: one
          square for each pixel it reads.
        </span>
      }
    >
      <div className="tm-weights">
        <div className="tm-weight-large">
          <img
            src={weightImage(weights.neurons[at], drawn.limit)}
            alt={`Weights of ${name(at)}: 28 by 28, from minus ${limit} to ${limit}`}
            width={side}
            height={side}
            decoding="sync"
          />
          <div className="tm-scale" aria-hidden="true">
            <span>−{limit}</span>
            <span className="tm-scale-bar" />
            <span>+{limit}</span>
          </div>
        </div>
        <fieldset className="tm-strip">
          <legend>{weights.outputs ? 'Outputs' : `Hidden neurons, ${some}`}</legend>
          {drawn.images.map((image, neuron) => (
            <label key={neuron}>
              <input
                type="radio"
                name={`${figureId}-neuron`}
                checked={neuron === at}
                onChange={() => onChoose(neuron)}
              />
              <img src={image} alt={name(neuron)} width={side} height={side} decoding="sync" />
            </label>
          ))}
        </fieldset>
      </div>
    </Panel>
  );
});
