import type { ComponentType } from 'react';
import { Elephant } from './Elephant.tsx';
import { OneNeuron } from './OneNeuron.tsx';
import { ThreeInputs } from './ThreeInputs.tsx';

/** The still drawings that chapters may name. */
export const diagrams: Record<string, ComponentType> = {
  elephant: Elephant,
  'one-neuron': OneNeuron,
  'three-inputs': ThreeInputs,
};
