import { perNeuron } from './forms.ts';
import type { Group } from './symbol.ts';

export const network: Group = {
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
};
