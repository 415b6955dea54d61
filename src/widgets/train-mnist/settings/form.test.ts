import { expect, it } from 'vitest';
import type { ExperimentSpec } from '../../../experiment/index.ts';
import { commanded } from './commands.ts';
import { draftOf, formOf } from './form.ts';
import { specFrom } from './networkFile.ts';
import { chapterSpec, figureSpec, merge, sameSpec } from '../../training/spec.ts';
import { linkToRun, runInLink } from './specLink.ts';

const form = formOf(chapterSpec);

it('gives the same run back when nothing is changed in the fields', () => {
  const { spec } = draftOf(form, chapterSpec);
  expect(spec && sameSpec(spec, chapterSpec)).toBe(true);
});

it('keeps what no field stands for', () => {
  const base: ExperimentSpec = {
    ...chapterSpec,
    training: { ...chapterSpec.training, earlyStopping: { patience: 10 } },
  };
  expect(draftOf(formOf(base), base).spec?.training.earlyStopping).toEqual({ patience: 10 });
});

it('reads hidden layers as numbers with anything between, and λ = 0 as no penalty', () => {
  const { spec } = draftOf({ ...form, neurons: '100, 30', lambda: '0,1' }, chapterSpec);
  expect(spec?.network.sizes).toEqual([784, 100, 30, 10]);
  expect(spec?.training.regularization).toEqual({ kind: 'l2', lambda: 0.1 });
  expect(draftOf({ ...form, neurons: '' }, chapterSpec).spec?.network.sizes).toEqual([784, 10]);
  expect(draftOf(form, chapterSpec).spec?.training.regularization).toBeUndefined();
});

it('says what is wrong under the field it is wrong in', () => {
  const { fault } = draftOf({ ...form, learningRate: '-1' }, chapterSpec);
  expect(fault?.field).toBe('learningRate');
  expect(fault?.message).toMatch(/^expected .* received -1/);
  expect(draftOf({ ...form, epochs: 'many' }, chapterSpec).fault?.field).toBe('epochs');
  expect(draftOf({ ...form, neurons: '30, x' }, chapterSpec).fault?.field).toBe('neurons');
});

it('merges a figure’s own settings into the chapter’s, and refuses bad ones in words', () => {
  const { spec, problem } = figureSpec({ network: { sizes: [784, 100, 10] }, seed: 3 });
  expect(problem).toBeNull();
  expect(spec.network).toEqual({ ...chapterSpec.network, sizes: [784, 100, 10] });
  expect(figureSpec({ training: { epochs: -1 } }).problem).toMatch(/training\.epochs/);
  expect(merge({ a: 1, b: { c: 2 } }, { a: null, b: { d: 3 } })).toEqual({ b: { c: 2, d: 3 } });
});

it('takes single settings of a command by the names of their fields', () => {
  const result = commanded({ learningRate: 2.5, neurons: 100, run: true }, chapterSpec);
  expect('spec' in result && result.spec.training.learningRate).toBe(2.5);
  expect('spec' in result && result.spec.network.sizes).toEqual([784, 100, 10]);
  const refused = commanded({ miniBatchSize: 0 }, chapterSpec);
  expect('problem' in refused && refused.problem).toMatch(/^miniBatchSize: expected/);
});

it('puts a run in the address and takes it out again, leaving other figures’ states alone', () => {
  const spec: ExperimentSpec = { ...chapterSpec, seed: 42 };
  const link = linkToRun('https://book.example/one/?other=a:1#x', 'ten-digits', spec);
  expect(link).toContain('other=a');
  expect(link.endsWith('#ten-digits')).toBe(true);
  const found = runInLink(link, 'ten-digits');
  expect(found && 'spec' in found && sameSpec(found.spec, spec)).toBe(true);
  expect(runInLink('https://book.example/', 'ten-digits')).toBeNull();
  const broken = runInLink('https://book.example/?f=1~lr.-3', 'f');
  expect(broken && 'problem' in broken && broken.problem).toMatch(/learningRate/);
});

const saved = (inputs: number) => ({
  sizes: [inputs, 10],
  weights: [Array.from({ length: 10 }, () => Array.from({ length: inputs }, () => 0))],
  biases: [Array.from({ length: 10 }, () => [0])],
  cost: 'QuadraticCost',
});

it('starts from a saved network with its sizes and its cost', () => {
  const result = specFrom(JSON.stringify(saved(784)), 'net.json', chapterSpec);
  if (!('spec' in result)) throw new Error(result.problem);
  expect(result.spec.network.sizes).toEqual([784, 10]);
  expect(result.spec.network.cost).toBe('quadratic');
  // Fields for layers are locked then, and the network is kept when other settings change.
  const { spec } = draftOf({ ...formOf(result.spec), seed: '5' }, result.spec);
  expect(spec?.network.initialNetwork?.sizes).toEqual([784, 10]);
});

it('refuses a file that is no network, or one for other images, by its name', () => {
  for (const text of ['not json', '[1]', '{"sizes":[784,10]}']) {
    const result = specFrom(text, 'x.json', chapterSpec);
    expect('problem' in result && result.problem).toMatch(/^x\.json: expected a network/);
  }
  const small = specFrom(JSON.stringify(saved(4)), 'small.json', chapterSpec);
  expect('problem' in small && small.problem).toMatch(/^small\.json: .*784/);
});
