import source from 'virtual:unsaturated/core-source';
import { originals, type Original, type OriginalName } from '../../experiment/sandbox/index.ts';

export type AlteredName =
  | 'without-guards'
  | 'without-partner'
  | 'false-partner'
  | 'lost-half'
  | 'fourth-power'
  | 'leaky'
  | 'swish';
export type ExampleName = OriginalName | AlteredName;

/** A program to begin with: one of the core's, or one of those with something changed. */
export interface Example {
  title: string;
  /** The formula of the core whose run its own is drawn beside. */
  of: OriginalName;
  code: string;
  learningRate: number;
  /** As it is in the core. */
  isOriginal: boolean;
}

const titles: Record<OriginalName, string> = {
  quadratic: 'the quadratic cost',
  'cross-entropy': 'the cross-entropy',
  'log-likelihood': 'the log-likelihood',
  sigmoid: 'the sigmoid',
  tanh: 'tanh',
  relu: 'the rectified linear unit',
};

/** The core's program with one passage replaced. Throws an Error where the core has changed. */
function altered(of: OriginalName, passage: string, by: string): string {
  const before = source[of];
  const code = before.replace(passage, by);
  if (code === before) throw new Error(`${of} of the core no longer has: ${passage}`);
  return code;
}

const alterations: Record<
  AlteredName,
  { title: string; of: OriginalName; code: string; learningRate?: number }
> = {
  'without-guards': {
    title: 'cross-entropy, without its guards',
    of: 'cross-entropy',
    code: `const cost = {
  value: (a, y) => -(y * log(a) + (1 - y) * log(1 - a)),
  gradient: (a, y) => (a - y) / (a * (1 - a)),
};
`,
  },
  'without-partner': {
    title: 'cross-entropy, without its partner',
    of: 'cross-entropy',
    code: altered('cross-entropy', "  partner: 'sigmoid',\n", ''),
  },
  'false-partner': {
    title: 'quadratic cost, with a false partner',
    of: 'cross-entropy',
    code: altered('quadratic', "'linear'", "'sigmoid'"),
  },
  'lost-half': {
    title: 'quadratic cost, its ½ forgotten in one place',
    of: 'quadratic',
    code: altered('quadratic', '0.5 * (a - y)', '(a - y)'),
  },
  'fourth-power': {
    title: 'a new cost: the fourth power of the error',
    of: 'quadratic',
    code: `const cost = {
  value: (a, y) => 0.25 * (a - y) ** 4,
  gradient: (a, y) => (a - y) ** 3,
};
`,
  },
  leaky: {
    title: 'a new activation: a ReLU that leaks',
    of: 'relu',
    code: `const activation = {
  f: z => (z > 0 ? z : 0.1 * z),
  slope: z => (z > 0 ? 1 : 0.1),
};
`,
  },
  swish: {
    title: 'a new activation: z σ(z)',
    of: 'relu',
    code: `const activation = {
  f: z => z * sigmoid(z),
  slope: z => sigmoid(z) + z * sigmoid(z) * (1 - sigmoid(z)),
};
`,
  },
};

const fromCore = Object.entries(titles) as [OriginalName, string][];
const changed = Object.entries(alterations) as [AlteredName, (typeof alterations)[AlteredName]][];

export const examples = Object.fromEntries([
  ...fromCore.map(([name, title]): [ExampleName, Example] => {
    const { learningRate } = originals[name].trial;
    return [name, { title, of: name, code: source[name], learningRate, isOriginal: true }];
  }),
  ...changed.map(([name, { title, of, code, learningRate }]): [ExampleName, Example] => {
    const rate = learningRate ?? originals[of].trial.learningRate;
    return [name, { title, of, code, learningRate: rate, isOriginal: false }];
  }),
]) as Record<ExampleName, Example>;

export const exampleNames = Object.keys(examples) as ExampleName[];

export const titleOf = (name: OriginalName): string => titles[name];

export const originalOf = (name: ExampleName): Original => originals[examples[name].of];
