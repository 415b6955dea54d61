import { describe, expect, it } from 'vitest';
import { refusal } from './testing/specs.ts';

describe('out of range, a field is refused by its path', () => {
  it.each<[string, unknown, string]>([
    ['version', 2, 'version: expected 1, received 2'],
    ['training.learningRate', -1, 'training.learningRate: expected a number above 0, received -1'],
    ['training.learningRate', 0, 'training.learningRate: expected a number above 0, received 0'],
    [
      'training.learningRate',
      '1',
      'training.learningRate: expected a number above 0, received "1"',
    ],
    [
      'training.learningRate',
      NaN,
      'training.learningRate: expected a number above 0, received NaN',
    ],
    [
      'training.epochs',
      1.5,
      'training.epochs: expected a whole number from 0 to 100000, received 1.5',
    ],
    [
      'training.epochs',
      -1,
      'training.epochs: expected a whole number from 0 to 100000, received -1',
    ],
    [
      'training.miniBatchSize',
      0,
      'training.miniBatchSize: expected a whole number from 1 to 10000000, received 0',
    ],
    [
      'training.miniBatchSize',
      8001,
      'training.miniBatchSize: expected at most the 8000 examples trained on, received 8001',
    ],
    ['training.momentum', 1, 'training.momentum: expected a number from 0 to below 1, received 1'],
    [
      'training.dropout',
      -0.1,
      'training.dropout: expected a number from 0 to below 1, received -0.1',
    ],
    ['training.shuffle', 'no', 'training.shuffle: expected true or false, received "no"'],
    [
      'training.regularization',
      { kind: 'l2' },
      'training.regularization.lambda: expected a number from 0, received nothing',
    ],
    [
      'training.regularization',
      { kind: 'l3', lambda: 1 },
      'training.regularization.kind: expected one of "l1", "l2", received "l3"',
    ],
    [
      'training.regularization',
      { kind: 'l2', lambda: -5 },
      'training.regularization.lambda: expected a number from 0, received -5',
    ],
    [
      'training.schedule',
      { kind: 'divide', factor: 1 },
      'training.schedule.factor: expected a number above 1, received 1',
    ],
    [
      'training.schedule',
      { kind: 'constant', factor: 2 },
      'training.schedule.factor: unknown field, expected only kind; received 2',
    ],
    [
      'training.earlyStopping',
      { patience: 0 },
      'training.earlyStopping.patience: expected a whole number from 1 to 100000, received 0',
    ],
    [
      'training.nesterov',
      true,
      'training.nesterov: expected a momentum above 0 beside it, received "momentum 0"',
    ],
    ['data.source', 'cifar', 'data.source: expected one of "mnist", "mnist-10k", received "cifar"'],
    [
      'data.trainingSize',
      8001,
      'data.trainingSize: expected at most the 8000 examples there are to train on, received 8001',
    ],
    [
      'data.evaluationSize',
      1001,
      'data.evaluationSize: expected at most the 1000 examples there are to evaluate on, received 1001',
    ],
    [
      'network.sizes',
      [784, 30],
      'network.sizes: expected 784 inputs, hidden layers if any, and 10 outputs, such as [784, 30, 10], received [784,30]',
    ],
    [
      'network.sizes',
      [784, 0, 10],
      'network.sizes[1]: expected a whole number from 1 to 2000, received 0',
    ],
    [
      'network.sizes',
      [784, 2000, 2000, 2000, 2000, 10],
      'network.sizes: expected at most 10000000 weights in all, received 13588000',
    ],
    [
      'network.cost',
      'hinge',
      'network.cost: expected one of "quadratic", "cross-entropy", "log-likelihood", received "hinge"',
    ],
    [
      'network.output',
      'linear',
      'network.output: expected one of sigmoid, softmax with cost cross-entropy, received "linear"',
    ],
    [
      'monitor',
      ['loss'],
      'monitor[0]: expected one of "training-cost", "training-accuracy", "evaluation-cost", "evaluation-accuracy", received "loss"',
    ],
    [
      'monitor',
      'training-cost',
      'monitor: expected a list of training-cost, training-accuracy, evaluation-cost, evaluation-accuracy, received "training-cost"',
    ],
    [
      'monitor',
      ['training-cost', 'training-cost'],
      'monitor: expected each name once, received ["training-cost","training-cost"]',
    ],
    ['seed', 2 ** 32, 'seed: expected a whole number from 0 to 4294967295, received 4294967296'],
    ['precision', 'float16', 'precision: expected one of "float64", "float32", received "float16"'],
    ['name', 7, 'name: expected a text of at most 200 characters, received 7'],
  ])('%s = %j', (path, value, words) => {
    expect(refusal(path, value)).toBe(words);
  });

  it('but a rate that will diverge is the reader’s own choice', () => {
    expect(refusal('training.learningRate', 1e9)).toBeNull();
  });

  it('and what a set of data will have is not known beforehand, but for the embedded one', () => {
    expect(refusal('data', { source: 'mnist', trainingSize: 8001 })).toBeNull();
  });
});
