import type { WidgetDefinition } from './types.ts';

export type { Json, WidgetDefinition, WidgetProps } from './types.ts';

/** The names that chapters may use; each widget is a chunk of its own, loaded near the screen. */
export const widgets: Record<string, WidgetDefinition> = {
  'single-neuron': {
    title: 'A single neuron learns',
    caption:
      'One sigmoid neuron with input 1 learns to answer 0, by gradient descent on the quadratic cost, the cross-entropy cost, or both from the same start.',
    load: () => import('./single-neuron/SingleNeuron.tsx'),
    gallery: [{ w: 2, b: 2, cost: 'both', epoch: 120 }],
  },
  'activation-plot': {
    title: 'An activation function and its slope',
    caption:
      'The response of a neuron to its weighted input, and the slope of that response: where it is flat, the neuron is saturated.',
    load: () => import('./activation-plot/ActivationPlot.tsx'),
    gallery: [{ activation: 'sigmoid', z: 1.5, choose: true }],
  },
  'cost-shape': {
    title: 'The shape of two costs',
    caption:
      'The quadratic and the cross-entropy cost of one output a for a desired output y, and what each tells the neuron to do.',
    load: () => import('./cost-shape/CostShape.tsx'),
    gallery: [{ y: 0, a: 0.98 }],
  },
  polynomial: {
    title: 'Ten points and a polynomial',
    caption:
      'A polynomial fitted to ten measured points that lie nearly on a line: its degree, a price on its coefficients, and what it says where there are no points.',
    load: () => import('./polynomial/Polynomial.tsx'),
    gallery: [
      { degree: 9, xMax: 5, x: 5 },
      { degree: 9, penalty: 0.001, unit: 7, xMax: 7, x: 7, line: true },
      { xMax: 5, sketch: true },
    ],
  },
  'weight-decay': {
    title: 'What a price on weights does',
    caption:
      'One weight under weight decay, pulled by the data or left alone; what a step takes from a large weight and a small one under L1 and L2; and the weights of whole networks under either, as they train.',
    load: () => import('./weight-decay/WeightDecay.tsx'),
    gallery: [
      { view: 'one-weight', w: 1.03, eta: 0.5, lambda: 0.1, n: 1000, epochs: 400, wanted: 2 },
      { view: 'shrinkage', weights: [3, 0.1], rate: 0.01, steps: 100, w: 3 },
      { view: 'histogram' },
    ],
  },
  descent: {
    title: 'Ways down',
    caption:
      'A ball on a bowl, in a narrow valley, at a saddle, in Rosenbrock’s gorge: gradient descent, momentum, Nesterov’s and Newton’s steps, conjugate gradients and BFGS, from any start, step by step.',
    load: () => import('./descent/Descent.tsx'),
    gallery: [
      {
        surface: 'valley',
        methods: ['gradient', 'momentum'],
        eta: 0.04,
        mu: 0.5,
        start: [-0.9, 0.4],
        steps: 100,
        step: 100,
      },
      {
        surface: 'rosenbrock',
        methods: ['newton'],
        start: [-1.2, 1],
        steps: 25,
        step: 2,
        measure: 'cost',
      },
    ],
  },
  'train-mnist': {
    title: 'A network learns to read digits',
    caption:
      'A network of 784 inputs, 30 hidden and 10 output neurons learns handwritten digits from MNIST, in the page: its accuracy and cost, what it gets wrong, what it makes of a digit you draw, and the weights of its first layer.',
    load: () => import('./train-mnist/TrainMnist.tsx'),
  },
  'compare-costs': {
    title: 'Two costs on the same digits',
    caption:
      'The quadratic and the cross-entropy cost train the same network on the same digits, from the same start and in the same order.',
    load: () => import('./compare-costs/CompareCosts.tsx'),
  },
  backpropagation: {
    title: 'Backpropagation by hand',
    caption:
      'A network of two inputs, two hidden and two output neurons, forwards and backwards with every number, and the gradient of any weight beside the answer of a nudge.',
    load: () => import('./backpropagation/Backpropagation.tsx'),
  },
  'look-at-digits': {
    title: 'MNIST, leafed through',
    caption:
      'The handwritten digits of MNIST, one at a time or a hundred, the average of each class, and how much ink it takes; with a rule that reads digits by their ink alone.',
    load: () => import('./look-at-digits/LookAtDigits.tsx'),
  },
  softmax: {
    title: 'A softmax layer',
    caption:
      'The outputs of a softmax layer share out one unit between them: raise one weighted input, and every other output comes down. The sigmoids of the same weighted inputs answer each for itself.',
    load: () => import('./softmax/Softmax.tsx'),
    gallery: [{ z: [2.5, -1, 3.2, 0.5], chooseC: true, chooseLayer: true }],
  },
  'log-likelihood': {
    title: 'The log-likelihood cost',
    caption:
      'Ten softmax outputs for an image of a digit, the surprise −ln a of the right one, and the error a − y of each; beside them sigmoids with the cross-entropy, or the quadratic cost of the same outputs.',
    load: () => import('./log-likelihood/LogLikelihood.tsx'),
    gallery: [
      { label: 7, against: 'cross-entropy' },
      { z: [-5, 4, -5, -5, -5, -5, -5, -3, -5, -5], label: 7, against: 'quadratic' },
    ],
  },
  overfitting: {
    title: 'A network learns by heart',
    caption:
      'The published run on the first 1,000 images of MNIST: 400 epochs of costs and accuracies, on the images learned from and on 10,000 others; and a run of your own beside it.',
    load: () => import('./overfitting/Overfitting.tsx'),
    gallery: [{ run: 'overfitting', marks: true, memorised: true }, { run: 'overfitting-full' }],
  },
  regularization: {
    title: 'A price on weights',
    caption:
      'The same run with the L2 penalty, and without it: costs, with and without what is paid for weights, and accuracies.',
    load: () => import('./regularization/Regularization.tsx'),
    gallery: [{ run: 'regularized', compared: true }, { run: 'regularized-full' }],
  },
  'weight-initialization': {
    title: 'First weights',
    caption:
      'How a hidden neuron’s weighted input is spread when its weights are drawn from N(0, 1), and when they are divided by the root of the number of inputs: in theory, and for an untrained network on real digits.',
    load: () => import('./weight-initialization/WeightInitialization.tsx'),
    gallery: [{ view: 'density' }, { view: 'network' }],
  },
  'initialization-race': {
    title: 'The old start against the new',
    caption:
      'The same network trained from large first weights and from scaled ones: the published race over 30 epochs, with 30 hidden neurons and with 100, and a race of your own.',
    load: () => import('./initialization-race/InitializationRace.tsx'),
    gallery: [{ hidden: 30 }, { hidden: 100 }],
  },
  activations: {
    title: 'Other kinds of neuron',
    caption:
      'Sigmoid, tanh and rectified linear neurons: their shapes and slopes, the signs of the steps behind them, a neuron that falls silent, and networks of each on the same digits.',
    load: () => import('./activations/Activations.tsx'),
    gallery: [
      { view: 'shapes', activations: ['sigmoid', 'tanh', 'relu'] },
      { view: 'signs' },
      { view: 'one-neuron' },
      { view: 'train' },
    ],
  },
  replay: {
    title: 'The experiments of 2014, replayed',
    caption:
      'The original programs’ trainings, run again from the same weights in the same order: their curves, how many values are identical, and what becomes of a rounding error.',
    load: () => import('./replay/Replay.tsx'),
    gallery: [{ replay: 'overfitting' }, { replay: 'overfitting-full' }, { replay: 'more-data' }],
  },
  dropout: {
    title: 'Half of the hidden neurons away',
    caption:
      'A small network whose hidden neurons can be sent home, and the average of all its halves; then a network that learns digits with dropout and without, beside five without it that are asked together.',
    load: () => import('./dropout/Dropout.tsx'),
    gallery: [{ dropped: [2, 3, 5] }, { view: 'runs' }],
  },
  'early-stopping': {
    title: 'When to stop',
    caption:
      'Rules for ending a training, replayed on published runs and on one of your own: the epoch each stops at, what is lost and what is saved.',
    load: () => import('./early-stopping/EarlyStopping.tsx'),
    gallery: [{ series: 'overfitting', patience: 10 }],
  },
  schedule: {
    title: 'A learning rate that shrinks',
    caption:
      'The learning rate is halved whenever the validation accuracy has stopped improving, beside a run from the same start at a constant rate.',
    load: () => import('./schedule/Schedule.tsx'),
  },
  'learning-rates': {
    title: 'Three learning rates',
    caption:
      'Training cost at three learning rates, each ten times the one before: as published, replayed, and in runs of your own. Or the search for the largest rate at which the cost falls at once.',
    load: () => import('./learning-rates/LearningRates.tsx'),
    gallery: [{ epoch: 29 }, { mode: 'search', eta: 0.1, epochs: 5 }],
  },
  groping: {
    title: 'Any signal at all',
    caption:
      'A network on 1,000 digits, with the learning rate and the penalty yours to set: its score on 100 others, the answers it gives, and what the decay factor does to a weight.',
    load: () => import('./groping/Groping.tsx'),
    gallery: [
      { run: 'E16', eta: 10, lambda: 1000, n: 1000, hidden: 0 },
      { run: 'E15', eta: 10, lambda: 1000, n: 50000, hidden: 30 },
    ],
  },
  'mini-batch': {
    title: 'How many examples to a step',
    caption:
      'Gradients of mini-batches of m images around the gradient of all of them. Or trainings with mini-batches of four sizes, against the clock and against epochs.',
    load: () => import('./mini-batch/MiniBatch.tsx'),
    gallery: [{ view: 'noise', m: 100 }, { view: 'time' }],
  },
  search: {
    title: 'Nine trials, three ways to place them',
    caption:
      'Grid, random and Bayesian search for a learning rate and a penalty, trial by trial on a map of both: what each of them tried, and the best that each had found after so many trials.',
    load: () => import('./search/Search.tsx'),
    gallery: [{ method: 'grid' }, { method: 'bayesian' }],
  },
  distortion: {
    title: 'A digit that is changed and stays itself',
    caption:
      'One of MNIST’s training digits, shifted, turned, sheared, thickened or wobbled, with the pixels that changed and the training digits it is nearest to; then a training on such digits beside one on digits as they are.',
    load: () => import('./distortion/Distortion.tsx'),
    gallery: [{ image: 0, rotation: 15, compare: true }, { view: 'runs' }],
  },
  'more-data': {
    title: 'What more examples bring',
    caption:
      'Accuracy against the number of training images: the published runs of the network and of a support vector machine (published only), your own, and curves fitted to them and carried on.',
    load: () => import('./more-data/MoreData.tsx'),
    gallery: [
      { axis: 'log', series: ['network', 'svm'], n: 5000, level: 93.24 },
      {
        axis: 'log',
        series: ['network', 'svm'],
        measure: 'error',
        fits: ['floor'],
        xMax: 1000000,
        n: 1000000,
      },
    ],
  },
  code: {
    title: 'A cost of your own',
    caption:
      'A cost or an activation as it stands in the source of the book: change it, have its gradient checked, and train a network with it, in a worker that can reach nothing.',
    load: () => import('./code/Code.tsx'),
    gallery: [{ begin: 'cross-entropy' }, { begin: 'relu' }],
  },
  'kept-digits': {
    title: 'Digits that are kept',
    caption: 'The digits that this browser keeps from visit to visit.',
    load: () => import('./kept-digits/KeptDigits.tsx'),
    exhibited: false,
  },
};

/** The settings that the gallery shows of a widget: at least one. */
export const settingsOf = ({ gallery = [{}] }: WidgetDefinition) => gallery;

/** Those that stand in the gallery, each with a page of its own to be embedded. */
export const exhibits = Object.entries(widgets).filter(([, { exhibited = true }]) => exhibited);
