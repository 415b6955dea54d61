import type { Form } from './symbolForms.ts';

/**
 * The standing notation: what each sign means wherever the book sets it. Formulas are marked with
 * these while chapters are compiled (build/markSymbols.ts); the marks explain themselves in the
 * page (client/symbols.ts), and all of them stand on the notation page.
 */
export interface Symbol {
  /** The name in addresses and marks: /notation/#learning-rate. */
  id: string;
  /** The sign as the notation page sets it. */
  tex: string;
  /** The nucleus as it stands in a formula, with an index where that belongs to the sign: 'C_0'. */
  sign: string;
  name: string;
  /** Letters of formulas between asterisks. */
  meaning: string;
  /** Said besides where the sign has indices; `{lower}`, `{first}`, `{second}`, `{layer}`, `{below}`. */
  forms?: Partial<Record<Form, string>>;
  /** A formula that defines it, for the notation page. */
  formula?: string;
  /** The numbered equation, and the chapter, where it comes in. */
  equation?: string;
  chapter: string;
  quantity?: 'weight' | 'bias' | 'error';
  /** Chapters, by the numbers in front of their names, where the sign has this meaning or has not. */
  onlyIn?: string[];
  notIn?: string[];
}

const perNeuron: Symbol['forms'] = {
  one: 'Here: of neuron *{lower}*.',
  layer: 'Here: of all the neurons in layer *{layer}*, as a list.',
  layerOne: 'Here: of neuron *{lower}* in layer *{layer}*.',
};
const numbered = 'Here: the one numbered *{lower}*.';
const afterStep = 'Here: after the step.';

export const groups: { title: string; symbols: Symbol[] }[] = [
  {
    title: 'A neuron',
    symbols: [
      {
        id: 'input',
        tex: 'x',
        sign: 'x',
        name: 'input',
        meaning:
          'What is put in: to a neuron, numbers; to a network, a whole training example, such as an image.',
        forms: { one: 'Here: input *{lower}* of the neuron.' },
        chapter: '00-before-you-start',
        notIn: ['04'],
      },
      {
        id: 'weight',
        tex: 'w',
        sign: 'w',
        name: 'weight',
        meaning:
          'By how much a neuron multiplies one of its inputs. Without an index: a single weight, or all of them.',
        forms: {
          one: numbered,
          layer: 'Here: all those into layer *{layer}*, as a matrix.',
          layerTwo:
            'Here: from neuron *{second}* of layer *{below}* to neuron *{first}* of layer *{layer}*.',
          prime: afterStep,
        },
        chapter: '00-before-you-start',
        quantity: 'weight',
      },
      {
        id: 'bias',
        tex: 'b',
        sign: 'b',
        name: 'bias',
        meaning: 'What a neuron adds to the sum of its weighted inputs, whatever these are.',
        forms: { ...perNeuron, one: numbered, prime: afterStep },
        chapter: '00-before-you-start',
        quantity: 'bias',
      },
      {
        id: 'weighted-input',
        tex: 'z',
        sign: 'z',
        name: 'weighted input',
        meaning: 'What a neuron forms first: each input times its weight, added up, and the bias.',
        forms: perNeuron,
        formula: 'z = \\sum_j w_j x_j + b',
        chapter: '00-before-you-start',
      },
      {
        id: 'activation',
        tex: 'a',
        sign: 'a',
        name: 'activation, output',
        meaning:
          'What a neuron answers; for a sigmoid neuron, a number between 0 and 1. In the last layer, what the network answers.',
        forms: perNeuron,
        formula: 'a = \\sigma(z)',
        chapter: '00-before-you-start',
      },
      {
        id: 'sigmoid',
        tex: '\\sigma',
        sign: 'σ',
        name: 'sigmoid',
        meaning: 'The function that makes of any weighted input an answer between 0 and 1.',
        formula: '\\sigma(z) = 1/(1+e^{-z})',
        equation: '3',
        chapter: '00-before-you-start',
      },
      {
        id: 'slope',
        tex: "\\sigma'",
        sign: 'σ′',
        name: 'slope of the sigmoid',
        meaning:
          'How much the answer changes as *z* does: a quarter at most, and next to nothing where the neuron is saturated.',
        formula: "\\sigma'(z) = \\sigma(z)(1-\\sigma(z))",
        chapter: '00-before-you-start',
      },
    ],
  },
  {
    title: 'A network',
    symbols: [
      {
        id: 'layer',
        tex: 'l',
        sign: 'l',
        name: 'number of a layer',
        meaning: 'Says which layer; layer 1 is the input.',
        chapter: '00-before-you-start',
      },
      {
        id: 'last-layer',
        tex: 'L',
        sign: 'L',
        name: 'number of layers',
        meaning: 'How many layers there are, and so the number of the last: the output layer.',
        chapter: '00-before-you-start',
      },
      {
        id: 'neuron',
        tex: 'j',
        sign: 'j',
        name: 'number of a neuron',
        meaning: 'Says which neuron of a layer, which output, or which input of a neuron.',
        chapter: '00-before-you-start',
      },
      {
        id: 'other-neuron',
        tex: 'k',
        sign: 'k',
        name: 'number of another neuron',
        meaning: 'Says which, where *j* is taken: often the neuron at the other end of a weight.',
        chapter: '00-before-you-start',
        onlyIn: ['00', '01', '02'],
      },
      {
        id: 'fan-in',
        tex: 'n_{\\rm in}',
        sign: 'n_in',
        name: 'number of inputs',
        meaning: 'How many inputs a neuron has, and so how many weights.',
        chapter: '06-weight-initialization',
      },
      {
        id: 'error',
        tex: '\\delta',
        sign: 'δ',
        name: 'error',
        meaning:
          'How fast the cost changes with a neuron’s weighted input. Backpropagation carries it from the last layer to the first.',
        forms: perNeuron,
        formula: '\\delta^l_j = \\partial C/\\partial z^l_j',
        equation: 'BP1',
        chapter: '00-before-you-start',
        quantity: 'error',
      },
    ],
  },
  {
    title: 'Learning',
    symbols: [
      {
        id: 'desired-output',
        tex: 'y',
        sign: 'y',
        name: 'desired output, target',
        meaning:
          'What the network ought to answer. For a digit: ten numbers, 1 for the right one and 0 for the others.',
        forms: { one: 'Here: from output neuron *{lower}*.' },
        chapter: '00-before-you-start',
        notIn: ['04'],
      },
      {
        id: 'label',
        tex: 'y',
        sign: 'y',
        name: 'label, or desired output',
        meaning:
          'As an index, the right digit itself; otherwise the ten desired outputs, 1 for the right digit and 0 for the others.',
        forms: { one: 'Here: from output neuron *{lower}*.' },
        chapter: '02-softmax',
        onlyIn: ['02'],
      },
      {
        id: 'cost',
        tex: 'C',
        sign: 'C',
        name: 'cost',
        meaning:
          'One number for how wrong the answers are, taken over all training examples: the lower, the better.',
        equation: '6',
        chapter: '00-before-you-start',
      },
      {
        id: 'example-cost',
        tex: 'C_x',
        sign: 'C_x',
        name: 'cost of one example',
        meaning: 'What training example *x* contributes; *C* is the average of these.',
        chapter: '00-before-you-start',
      },
      {
        id: 'batch-example-cost',
        tex: 'C_{X_j}',
        sign: 'C_Xj',
        name: 'cost of one example',
        meaning: 'What one example of the mini-batch contributes.',
        chapter: '00-before-you-start',
      },
      {
        id: 'bare-cost',
        tex: 'C_0',
        sign: 'C_0',
        name: 'cost without the penalty',
        meaning: 'The cost before regularisation adds its penalty on the weights.',
        equation: '87',
        chapter: '04-regularization',
      },
      {
        id: 'training-size',
        tex: 'n',
        sign: 'n',
        name: 'training size',
        meaning: 'How many training examples there are.',
        chapter: '00-before-you-start',
      },
      {
        id: 'mini-batch-size',
        tex: 'm',
        sign: 'm',
        name: 'mini-batch size',
        meaning: 'How many training examples are looked at for each step.',
        equation: '20',
        chapter: '00-before-you-start',
      },
      {
        id: 'batch-example',
        tex: 'X_j',
        sign: 'X',
        name: 'example of the mini-batch',
        meaning: 'One of the training examples drawn for a step.',
        forms: { one: numbered },
        chapter: '00-before-you-start',
        onlyIn: ['00', '01'],
      },
      {
        id: 'learning-rate',
        tex: '\\eta',
        sign: 'η',
        name: 'learning rate',
        meaning: 'How large a step gradient descent takes for a gradient of a given size.',
        equation: '20',
        chapter: '00-before-you-start',
      },
      {
        id: 'regularization',
        tex: '\\lambda',
        sign: 'λ',
        name: 'regularisation parameter',
        meaning:
          'How dear large weights are. At each step L2 regularisation shrinks every weight by the share *ηλ*/*n*.',
        equation: '87',
        chapter: '04-regularization',
      },
      {
        id: 'momentum',
        tex: '\\mu',
        sign: 'μ',
        name: 'momentum co-efficient',
        meaning: 'The share of its velocity that a weight keeps from one step to the next.',
        equation: '107',
        chapter: '09-other-techniques',
      },
      {
        id: 'velocity',
        tex: 'v',
        sign: 'v',
        name: 'velocity',
        meaning: 'What a weight moves by in a step: earlier gradients, remembered, and the latest.',
        forms: { prime: afterStep },
        equation: '107',
        chapter: '09-other-techniques',
        onlyIn: ['09'],
      },
      {
        id: 'hessian',
        tex: 'H',
        sign: 'H',
        name: 'Hessian',
        meaning:
          'The matrix of the cost’s second derivatives: how its slopes change along each weight.',
        chapter: '09-other-techniques',
        onlyIn: ['09'],
      },
    ],
  },
  {
    title: 'Calculus',
    symbols: [
      {
        id: 'partial',
        tex: '\\partial',
        sign: '∂',
        name: 'partial derivative',
        meaning:
          'How fast what stands above changes with what stands below, everything else held still.',
        chapter: '00-before-you-start',
      },
      {
        id: 'gradient',
        tex: '\\nabla',
        sign: '∇',
        name: 'gradient',
        meaning: 'All the partial derivatives of what follows, as one list.',
        chapter: '00-before-you-start',
      },
      {
        id: 'elementwise',
        tex: '\\odot',
        sign: '⊙',
        name: 'elementwise product',
        meaning:
          'Multiplies two lists of numbers, first with first, second with second, and so on.',
        equation: 'BP2',
        chapter: '00-before-you-start',
      },
      {
        id: 'sum-over-examples',
        tex: '\\sum_x',
        sign: '∑_x',
        name: 'sum over the examples',
        meaning: 'Adds up what follows for every training example *x*.',
        chapter: '00-before-you-start',
      },
      {
        id: 'sum-over-weights',
        tex: '\\sum_w',
        sign: '∑_w',
        name: 'sum over the weights',
        meaning: 'Adds up what follows for every weight of the network, biases left out.',
        chapter: '04-regularization',
      },
      {
        id: 'sum',
        tex: '\\sum',
        sign: '∑',
        name: 'sum',
        meaning: 'Adds up what follows.',
        forms: { one: 'Here: for every *{lower}*.' },
        chapter: '00-before-you-start',
      },
      {
        id: 'ln',
        tex: '\\ln',
        sign: 'ln',
        name: 'natural logarithm',
        meaning: 'The power to which *e* = 2.718… must be raised to give what follows.',
        chapter: '01-cross-entropy',
      },
      {
        id: 'transpose',
        tex: '{}^T',
        sign: 'T',
        name: 'transpose',
        meaning: 'The matrix with its rows as columns.',
        equation: 'BP2',
        chapter: '00-before-you-start',
      },
    ],
  },
];

export const notation: Symbol[] = groups.flatMap(group => group.symbols);
