import { inkOf, nibbles } from '../../digits/nibbles.ts';
import { figureSpec } from '../../training/spec.ts';
import type { ShownMistakes } from '../panels/MistakesPanel.tsx';
import type { ShownWeights } from '../panels/WeightsPanel.tsx';
import type { Run, RunData } from '../../training/view.ts';

/** The committed result of our own runner, packed small: `npm run precompute -- train-mnist`. */
export interface PackedResult {
  spec: unknown;
  data: RunData;
  /** One row an epoch: training cost and count right, evaluation cost and count right. */
  epochs: number[][];
  mistakes: { total: number; of: number; examples: PackedMistake[] };
  weights: { of: number; limit: number; neurons: string[] };
}
interface PackedMistake {
  index: number;
  label: number;
  answer: number;
  /** The output of the answer. */
  output: number;
  pixels: string;
}

export interface FirstResult {
  run: Run;
  mistakes: ShownMistakes;
  weights: ShownWeights;
}

export function unpack(packed: PackedResult): FirstResult {
  const { spec } = figureSpec(packed.spec);
  const epochs = packed.epochs.map(([trainingCost, trainingAccuracy, cost, accuracy], epoch) => ({
    epoch,
    learningRate: spec.training.learningRate,
    trainingCost,
    trainingAccuracy,
    evaluationCost: cost,
    evaluationAccuracy: accuracy,
  }));
  const { weights, mistakes } = packed;
  return {
    run: { epochs, spec, data: packed.data, origin: 'ahead' },
    mistakes: {
      ...mistakes,
      examples: mistakes.examples.map(({ index, label, answer, output, pixels }) => ({
        index,
        label,
        answer,
        outputs: Array.from({ length: 10 }, (_, digit) => (digit === answer ? output : 0)),
        pixels: inkOf(pixels),
      })),
    },
    weights: {
      of: weights.of,
      outputs: false,
      neurons: weights.neurons.map(neuron =>
        Float32Array.from(nibbles(neuron), level => ((level - 7) / 7) * weights.limit),
      ),
    },
  };
}
