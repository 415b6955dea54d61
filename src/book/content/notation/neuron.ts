import { afterStep, numbered, perNeuron } from './forms.ts';
import type { Group } from './symbol.ts';

export const neuron: Group = {
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
};
