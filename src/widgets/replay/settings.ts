import { replayIds, type ReplayId } from '../../experiment/index.ts';
import { choice, declare, flag, type SettingsOf } from '../../figure/declare.ts';

const titles: Record<ReplayId, string> = {
  overfitting: 'Overfitting: 1,000 images, 400 epochs',
  regularized: 'The same, regularised: λ = 0.1',
  'overfitting-full': 'All 50,000 images, λ = 0',
  'regularized-full': 'All 50,000 images, λ = 5',
  'more-data': 'More data: 100 to 50,000 images',
  'weight-initialization-30': 'First weights, 30 hidden neurons',
  'weight-initialization-100': 'First weights, 100 hidden neurons',
  'learning-rates': 'Three learning rates',
};

const offered = Object.fromEntries(replayIds.map(id => [id, titles[id]])) as typeof titles;

export const settings = declare({
  replay: choice(offered, { default: 'overfitting', label: 'Replay', select: true }),
  /** Whether one bias is changed a little, to see what becomes of it. */
  nudged: flag({ label: 'Change one bias by 10⁻¹³ first' }),
});
export type ReplaySettings = SettingsOf<typeof settings>;
