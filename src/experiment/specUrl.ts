import { Refusal, described, isRecord } from './fields.ts';
import type { ExperimentSpec } from './spec.ts';
import { completeSpec } from './spec.ts';
import type { Checked } from './validate.ts';
import { checkSpec } from './validate.ts';

/**
 * A spec as one piece of an address: "1~sz.784-100-10~lr.0.5". A version, then each setting that
 * differs from the address's own defaults. Codes and defaults of version 1 stay as they are for
 * ever: links to it are out in the world.
 */
const VERSION = '1';

interface Format {
  write(value: unknown): string;
  read(text: string): unknown;
}

/** What is not a number stays text, for `checkSpec` to refuse by name. */
const readNumber = (text: string) => (/^-?\d/.test(text) ? Number(text) : text);

/** No "+": in a query it would be read as a space. */
const writeNumber = (x: unknown) => String(x).replace('+', '');

/** "~" parts the settings; encodeURIComponent leaves it as it is. */
const writeText = (text: unknown) => encodeURIComponent(String(text)).replaceAll('~', '%7E');

const formats = {
  number: { write: writeNumber, read: readNumber },
  text: { write: writeText, read: decodeURIComponent },
  flag: {
    write: on => (on ? '1' : '0'),
    read: text => (text === '1' ? true : text === '0' ? false : text),
  },
  numbers: {
    write: list => (Array.isArray(list) ? list.map(writeNumber).join('-') : ''),
    read: text => text.split('-').map(readNumber),
  },
  names: {
    write: list => (Array.isArray(list) ? list.join('!') : ''),
    read: text => (text === '' ? [] : text.split('!')),
  },
  json: {
    write: value => writeText(JSON.stringify(value)),
    read: text => JSON.parse(decodeURIComponent(text)) as unknown,
  },
} satisfies Record<string, Format>;

const settings: [code: string, path: string, format: Format][] = [
  ['nm', 'name', formats.text],
  ['d', 'data.source', formats.text],
  ['n', 'data.trainingSize', formats.number],
  ['on', 'data.evaluateOn', formats.text],
  ['en', 'data.evaluationSize', formats.number],
  ['sz', 'network.sizes', formats.numbers],
  ['h', 'network.hidden', formats.text],
  ['o', 'network.output', formats.text],
  ['c', 'network.cost', formats.text],
  ['i', 'network.initializer', formats.text],
  ['net', 'network.initialNetwork', formats.json],
  ['ep', 'training.epochs', formats.number],
  ['mb', 'training.miniBatchSize', formats.number],
  ['lr', 'training.learningRate', formats.number],
  ['r', 'training.regularization.kind', formats.text],
  ['l', 'training.regularization.lambda', formats.number],
  ['mu', 'training.momentum', formats.number],
  ['nv', 'training.nesterov', formats.flag],
  ['dr', 'training.dropout', formats.number],
  ['s', 'training.schedule.kind', formats.text],
  ['sf', 'training.schedule.factor', formats.number],
  ['sp', 'training.schedule.patience', formats.number],
  ['ss', 'training.schedule.stopAt', formats.number],
  ['es', 'training.earlyStopping.patience', formats.number],
  ['as', 'training.augmentation.shift', formats.number],
  ['ar', 'training.augmentation.rotation', formats.number],
  ['aa', 'training.augmentation.elastic.alpha', formats.number],
  ['ag', 'training.augmentation.elastic.sigma', formats.number],
  ['sh', 'training.shuffle', formats.flag],
  ['m', 'monitor', formats.names],
  ['sd', 'seed', formats.number],
  ['p', 'precision', formats.text],
];

const defaults: ExperimentSpec = completeSpec({
  version: 1,
  data: { source: 'mnist-10k' },
  network: { sizes: [784, 30, 10], cost: 'cross-entropy' },
  training: { epochs: 30, miniBatchSize: 10, learningRate: 0.5 },
});

function get(from: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), from);
}

function put(into: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? path;
  let place = into;
  for (const key of keys) {
    const inner = place[key];
    const next = isRecord(inner) ? inner : {};
    place[key] = next;
    place = next;
  }
  place[last] = value;
}

/** The whole spec. Weights to start from are in it too, where it has them: that is a long address. */
export function encodeSpec(spec: ExperimentSpec): string {
  const complete = completeSpec(spec);
  const parts = settings.flatMap(([code, path, { write }]) => {
    const value = get(complete, path);
    if (value === undefined) return [];
    const text = write(value);
    const usual = get(defaults, path);
    return usual !== undefined && text === write(usual) ? [] : [`${code}.${text}`];
  });
  return [VERSION, ...parts].join('~');
}

/** The spec of an address, checked; or what is wrong with it in one line. */
export function decodeSpec(address: string): Checked {
  const [version, ...parts] = address.split('~');
  if (version !== VERSION) {
    return { problem: `address of a run: expected version 1, received ${described(version)}` };
  }
  try {
    const value: Record<string, unknown> = {};
    for (const [, path] of settings) {
      const usual = get(defaults, path);
      if (usual !== undefined) put(value, path, usual);
    }
    for (const part of parts) readPart(part, value);
    return checkSpec({ version: 1, ...value });
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.message };
    throw error;
  }
}

function readPart(part: string, into: Record<string, unknown>): void {
  const dot = part.indexOf('.');
  const setting = dot > 0 && settings.find(([code]) => code === part.slice(0, dot));
  if (!setting) {
    throw new Refusal(`address of a run: unknown setting, received ${described(part)}`);
  }
  const [, path, format] = setting;
  try {
    put(into, path, format.read(part.slice(dot + 1)));
  } catch {
    throw new Refusal(`${path}: not readable in the address, received ${described(part)}`);
  }
}
