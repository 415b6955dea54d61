import type { AxisSpec } from '../../plot/scales.ts';

/** Epochs are counted from 0 here, as in the published results. */
export const epochName = (epoch: number): string => `epoch ${epoch}`;

export const epochAxis = (epochs: number): AxisSpec => ({
  domain: [-0.5, Math.max(1, epochs) - 0.5],
  ticks: [0, 10, 20, 29].filter(epoch => epoch < epochs),
  format: String,
  title: 'epoch, counted from 0',
});
