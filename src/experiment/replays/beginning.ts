import type { InitializerName } from '../../core/initializers.ts';
import { Random, randomStreams } from '../../core/random.ts';
import type { RandomStreams } from '../../core/random.ts';
import type { Stage, StageAddress } from './replay.ts';
import { replayOf, replaySeed } from './table.ts';

/** All that chance has decided, and will decide, for a training that is about to begin. */
export interface Beginning {
  streams: RandomStreams;
  /** The weights still to be drawn, the last of them to be trained. */
  draws: InitializerName[];
  /** The order the training images are in. Default: file order. */
  order?: Uint32Array;
  judgeFrom?: number;
  nudged?: boolean;
}

/** Images in the list of training images that the programs load. */
const LIST = 50000;

/**
 * How a stage of a replay begins. Neither what is drawn nor what is shuffled depends on what a
 * network learns: the stages before are gone through by their draws and shuffles alone.
 */
export function beginningOf({ replay, stage, nudged }: StageAddress): Beginning {
  const { stages } = replayOf(replay);
  const streams: RandomStreams = {
    ...randomStreams(replaySeed),
    weights: Random.fromSeed(replaySeed),
    order: Random.fromKeys([replaySeed]),
  };
  const list = fileOrder(LIST);
  for (const earlier of stages.slice(0, stage)) goThrough(earlier, streams, list);
  const { draws, judgeFrom, ...now } = stages[stage];
  return { streams, draws, order: now.list === 'whole' ? list : undefined, judgeFrom, nudged };
}

function goThrough({ spec, draws, list }: Stage, streams: RandomStreams, whole: Uint32Array): void {
  const { sizes } = spec.network;
  // A bias for each neuron, and a weight from each neuron before it.
  const numbers = sizes.slice(1).reduce((sum, size, l) => sum + size * (1 + sizes[l]), 0);
  for (let k = 0; k < numbers * draws.length; k++) streams.weights.gaussian();
  const order = list === 'whole' ? whole : fileOrder(spec.data.trainingSize ?? LIST);
  for (let epoch = 0; epoch < spec.training.epochs; epoch++) streams.order.shuffle(order);
}

const fileOrder = (length: number) => Uint32Array.from({ length }, (_, i) => i);
