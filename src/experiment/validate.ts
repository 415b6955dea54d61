import { costs } from '../core/costs.ts';
import type { Network2Json } from '../core/network2.ts';
import { checkNetwork2 } from '../core/network2.ts';
import { monitorNames } from '../core/training-options.ts';
import type { Check } from './fields.ts';
import { Refusal, boolean, described, isRecord, list, number, object } from './fields.ts';
import { oneOf, refuse, text, whole } from './fields.ts';
import type { ExperimentSpec, ScheduleSpec } from './spec.ts';
import { completeSpec } from './spec.ts';

export type Checked = { spec: ExperimentSpec } | { problem: string };

const INPUTS = 784;
const OUTPUTS = 10;
const MOST_LAYERS = 12;
const MOST_NEURONS = 2000;
/** Weights a network may have in all: 80 MB of them in double precision. */
const MOST_WEIGHTS = 10_000_000;
const MOST_EPOCHS = 100_000;
/** More examples than any set of digits has; whether the data has as many is seen when it is there. */
const MOST_EXAMPLES = 10_000_000;

const positive = number(x => x > 0, 'a number above 0');
const notNegative = number(x => x >= 0, 'a number from 0');
const share = number(x => x >= 0 && x < 1, 'a number from 0 to below 1');
const above1 = number(x => x > 1, 'a number above 1');
const patience = whole(1, MOST_EPOCHS);
const examples = whole(1, MOST_EXAMPLES);

const sizes: Check<number[]> = (value, path) => {
  const expected = `${INPUTS} inputs, hidden layers if any, and ${OUTPUTS} outputs, such as [${INPUTS}, 30, ${OUTPUTS}]`;
  const layers = list(whole(1, MOST_NEURONS), expected)(value, path);
  if (layers[0] !== INPUTS || layers.length < 2 || layers[layers.length - 1] !== OUTPUTS) {
    return refuse(path, expected, value);
  }
  if (layers.length > MOST_LAYERS) {
    return refuse(path, `at most ${MOST_LAYERS} layers`, value);
  }
  const weights = layers.slice(1).reduce((sum, neurons, l) => sum + neurons * layers[l], 0);
  if (weights > MOST_WEIGHTS) {
    return refuse(path, `at most ${MOST_WEIGHTS} weights in all`, weights);
  }
  return layers;
};

const savedNetworkFields = ['sizes', 'weights', 'biases', 'cost', 'hidden', 'output'];

const savedNetwork: Check<Network2Json> = (value, path) => {
  const problem = checkNetwork2(value);
  if (problem) throw new Refusal(`${path}: ${problem}`);
  const unknown = Object.keys(isRecord(value) ? value : {}).find(
    name => !savedNetworkFields.includes(name),
  );
  if (unknown !== undefined) {
    throw new Refusal(
      `${path}.${unknown}: unknown field, expected only ${savedNetworkFields.join(', ')}`,
    );
  }
  return value as Network2Json; // checkNetwork2 has looked at every number of it
};

const schedule: Check<ScheduleSpec> = (value, path) =>
  isRecord(value) && value.kind === 'constant'
    ? object({ kind: oneOf('constant') }, {})(value, path)
    : object({ kind: oneOf('divide', 'constant') }, { factor: above1, patience, stopAt: above1 })(
        value,
        path,
      );

const monitor: Check<ExperimentSpec['monitor'] & object> = (value, path) => {
  const names = list(oneOf(...monitorNames), `a list of ${monitorNames.join(', ')}`)(value, path);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice) refuse(path, 'each name once', names);
  return names;
};

const fields: Check<ExperimentSpec> = object(
  {
    version: oneOf(1),
    data: object(
      { source: oneOf('mnist', 'mnist-10k') },
      {
        trainingSize: examples,
        evaluateOn: oneOf('validation', 'test'),
        evaluationSize: examples,
      },
    ),
    network: object(
      { sizes, cost: oneOf('quadratic', 'cross-entropy', 'log-likelihood') },
      {
        hidden: oneOf('sigmoid', 'tanh', 'relu'),
        output: oneOf('sigmoid', 'softmax', 'linear'),
        initializer: oneOf('scaled', 'large'),
        initialNetwork: savedNetwork,
      },
    ),
    training: object(
      { epochs: whole(0, MOST_EPOCHS), miniBatchSize: examples, learningRate: positive },
      {
        regularization: object({ kind: oneOf('l1', 'l2'), lambda: notNegative }, {}),
        momentum: share,
        nesterov: boolean,
        dropout: share,
        schedule,
        earlyStopping: object({ patience }, {}),
        augmentation: object(
          {},
          {
            shift: number(x => x >= 0 && x <= 28, 'a number of pixels from 0 to 28'),
            rotation: number(x => x >= 0 && x <= 180, 'a number of degrees from 0 to 180'),
            elastic: object(
              {
                alpha: number(x => x >= 0 && x <= 1000, 'a number from 0 to 1000'),
                sigma: number(x => x > 0 && x <= 28, 'a number of pixels above 0, at most 28'),
              },
              {},
            ),
          },
        ),
        shuffle: boolean,
      },
    ),
  },
  {
    name: text(200),
    monitor,
    seed: whole(0, 2 ** 32 - 1),
    precision: oneOf('float64', 'float32'),
  },
);

/** What one field alone cannot tell. */
function together(spec: ExperimentSpec): void {
  const { network, training } = completeSpec(spec);
  const { outputs } = costs[network.cost];
  if (!outputs.includes(network.output)) {
    refuse(
      'network.output',
      `one of ${outputs.join(', ')} with cost ${network.cost}`,
      network.output,
    );
  }
  const { initialNetwork } = network;
  if (initialNetwork && String(initialNetwork.sizes) !== String(network.sizes)) {
    const expected = `those of network.sizes, ${described(network.sizes)}`;
    refuse('network.initialNetwork.sizes', expected, initialNetwork.sizes);
  }
  if (training.nesterov && training.momentum === 0) {
    refuse('training.nesterov', 'a momentum above 0 beside it', `momentum ${training.momentum}`);
  }
  if (training.schedule.kind === 'divide' && training.schedule.stopAt < training.schedule.factor) {
    refuse(
      'training.schedule.stopAt',
      `at least the factor, ${training.schedule.factor}`,
      training.schedule.stopAt,
    );
  }
}

/** The parts of the embedded digits. Of full MNIST, or a reader's files, the counts are not known yet. */
const MNIST_10K = { training: 8000, evaluation: 1000 };

/** Whether something from outside is a spec: the spec, or its first fault in one line. */
export function checkSpec(value: unknown): Checked {
  try {
    const spec = fields(value, '');
    together(spec);
    const problem = spec.data.source === 'mnist-10k' && checkAgainstData(spec, MNIST_10K);
    return problem ? { problem } : { spec };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.message };
    throw error;
  }
}

/** Whether the data has what a spec asks of it: null, or the fault in one line. */
export function checkAgainstData(
  spec: ExperimentSpec,
  data: { training: number; evaluation: number },
): string | null {
  const { trainingSize = data.training, evaluationSize = data.evaluation } = spec.data;
  const { miniBatchSize } = spec.training;
  const faults: [boolean, string, string, number][] = [
    [
      trainingSize > data.training,
      'data.trainingSize',
      `at most the ${data.training} examples there are to train on`,
      trainingSize,
    ],
    [
      evaluationSize > data.evaluation,
      'data.evaluationSize',
      `at most the ${data.evaluation} examples there are to evaluate on`,
      evaluationSize,
    ],
    [
      miniBatchSize > trainingSize,
      'training.miniBatchSize',
      `at most the ${trainingSize} examples trained on`,
      miniBatchSize,
    ],
  ];
  const fault = faults.find(([found]) => found);
  return fault ? `${fault[1]}: expected ${fault[2]}, received ${fault[3]}` : null;
}
