import type { Symbol } from './symbol.ts';

/** Sentences on indices that several signs share. */
export const perNeuron: Symbol['forms'] = {
  one: 'Here: of neuron *{lower}*.',
  layer: 'Here: of all the neurons in layer *{layer}*, as a list.',
  layerOne: 'Here: of neuron *{lower}* in layer *{layer}*.',
};
export const numbered = 'Here: the one numbered *{lower}*.';
export const afterStep = 'Here: after the step.';
