import { activations } from '../../core/activations.ts';
import { shownActivations, type ShownActivation } from '../activation-plot/shape.ts';

export { shownActivations as kinds, type ShownActivation as Kind };

export const kindTitles: Record<ShownActivation, string> = {
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'ReLU',
};
export const kindColours: Record<ShownActivation, string> = {
  sigmoid: 'var(--ink)',
  tanh: 'var(--evaluation)',
  relu: 'var(--training)',
};
/** Told apart without colour. */
export const kindDashes: Record<ShownActivation, string | undefined> = {
  sigmoid: undefined,
  tanh: '7 4',
  relu: '2 4',
};

export const valueOf = (kind: ShownActivation, z: number): number => activations[kind].f(z);
export const slopeOf = (kind: ShownActivation, z: number): number => activations[kind].slope(z);
