import { checkSpec, completeSpec, type ExperimentSpec } from '../../../experiment/index.ts';
import { parseNumber } from '../../../ui/format.ts';

/** The settings as they stand in their fields: text, so that half-typed numbers have a place. */
export interface Form {
  source: string;
  trainingSize: string;
  evaluateOn: string;
  /** Hidden neurons, one number a layer. */
  neurons: string;
  hidden: string;
  output: string;
  cost: string;
  initializer: string;
  learningRate: string;
  miniBatchSize: string;
  epochs: string;
  penalty: string;
  lambda: string;
  momentum: string;
  dropout: string;
  seed: string;
  precision: string;
}
export type FieldName = keyof Form;

export function formOf(spec: ExperimentSpec): Form {
  const { data, network, training, seed, precision } = completeSpec(spec);
  const sizes = network.initialNetwork?.sizes ?? network.sizes;
  const { regularization } = training;
  return {
    source: data.source,
    trainingSize: spec.data.trainingSize === undefined ? '' : String(spec.data.trainingSize),
    evaluateOn: data.evaluateOn,
    neurons: sizes.slice(1, -1).join(', '),
    hidden: network.hidden,
    output: network.output,
    cost: network.cost,
    initializer: network.initializer,
    learningRate: String(training.learningRate),
    miniBatchSize: String(training.miniBatchSize),
    epochs: String(training.epochs),
    penalty: regularization?.kind ?? 'l2',
    lambda: String(regularization?.lambda ?? 0),
    momentum: String(training.momentum ?? 0),
    dropout: String(training.dropout ?? 0),
    seed: String(seed),
    precision,
  };
}

/** Where a field's value stands in the spec: the beginning of a message about it. */
const paths: Record<FieldName, string> = {
  source: 'data.source',
  trainingSize: 'data.trainingSize',
  evaluateOn: 'data.evaluateOn',
  neurons: 'network.sizes',
  hidden: 'network.hidden',
  output: 'network.output',
  cost: 'network.cost',
  initializer: 'network.initializer',
  learningRate: 'training.learningRate',
  miniBatchSize: 'training.miniBatchSize',
  epochs: 'training.epochs',
  penalty: 'training.regularization.kind',
  lambda: 'training.regularization.lambda',
  momentum: 'training.momentum',
  dropout: 'training.dropout',
  seed: 'seed',
  precision: 'precision',
};
export const fieldNames = Object.keys(paths).filter((name): name is FieldName => name in paths);

export type Draft =
  | { spec: ExperimentSpec; fault: null }
  | { spec: null; fault: { field: FieldName | null; message: string } };

/** The spec that a form asks for. What no field stands for (a schedule, …) is kept from `base`. */
export function draftOf(form: Form, base: ExperimentSpec): Draft {
  const result = checkSpec(assemble(form, base));
  if ('spec' in result) return { spec: result.spec, fault: null };
  const field = fieldNames.find(name => result.problem.startsWith(paths[name])) ?? null;
  const message = field ? result.problem.slice(paths[field].length) : result.problem;
  return { spec: null, fault: { field, message: message.replace(/^(\[\d+\])?[:\s]+/, '') } };
}

function assemble(form: Form, base: ExperimentSpec): unknown {
  const lambda = numberOr(form.lambda, 0);
  const saved = base.network.initialNetwork;
  return {
    ...base,
    data: dropMissing({
      ...base.data,
      source: form.source,
      evaluateOn: form.evaluateOn,
      trainingSize: form.trainingSize.trim() === '' ? undefined : number(form.trainingSize),
    }),
    network: dropMissing({
      ...base.network,
      sizes: saved ? saved.sizes : [784, ...layers(form.neurons), 10],
      hidden: form.hidden,
      output: form.output,
      cost: form.cost,
      initializer: form.initializer,
    }),
    training: dropMissing({
      ...base.training,
      learningRate: number(form.learningRate),
      miniBatchSize: number(form.miniBatchSize),
      epochs: number(form.epochs),
      regularization: lambda === 0 ? undefined : { kind: form.penalty, lambda },
      momentum: zeroIsNone(form.momentum),
      dropout: zeroIsNone(form.dropout),
    }),
    seed: number(form.seed),
    precision: form.precision,
  };
}

/** A number, or what was typed: the validator then says what it received. */
function number(text: string): number | string {
  return parseNumber(text) ?? text;
}
function numberOr(text: string, empty: number): number | string {
  return text.trim() === '' ? empty : number(text);
}
function zeroIsNone(text: string): number | string | undefined {
  const value = numberOr(text, 0);
  return value === 0 ? undefined : value;
}

function layers(text: string): (number | string)[] {
  const parts = text.split(/[\s,;×]+/).filter(part => part !== '');
  return parts.map(number);
}

function dropMissing(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
