import { choice, declare, flag, number } from '../../figure/declare.ts';
import { fixed } from '../../ui/format.ts';
import { zRange, type ShownActivation } from './shape.ts';

export const settings = declare({
  activation: choice<ShownActivation>(
    { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU' },
    { default: 'sigmoid', label: 'Activation function' },
  ),
  z: number({
    min: zRange[0],
    max: zRange[1],
    default: 4,
    decimals: 2,
    slider: { step: 0.05 },
    format: value => fixed(value, 2),
  }),
  /** The reader may choose the activation function. */
  choose: flag({ from: 'chapter' }),
});
