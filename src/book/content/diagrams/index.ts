import type { ComponentType } from 'react';
import { Elephant } from './Elephant.tsx';
import { ManyInputs } from './ManyInputs.tsx';
import { Layers } from './Layers.tsx';
import { OneNeuron } from './OneNeuron.tsx';
import { ThreeInputs } from './ThreeInputs.tsx';

/** The still drawings that chapters may name. */
export const diagrams: Record<string, ComponentType> = {
  elephant: Elephant,
  'many-inputs': ManyInputs,
  layers: Layers,
  'one-neuron': OneNeuron,
  'three-inputs': ThreeInputs,
};
