import { replayIds, type ReplayId } from '../../experiment/index.ts';
import { choiceSetting, flagSetting } from '../../figure/reading.ts';

export interface ReplaySettings {
  replay: ReplayId;
  /** Whether one bias is changed a little, to see what becomes of it. */
  nudged: boolean;
}

export const chapterReplay: ReplaySettings = { replay: 'overfitting', nudged: false };

export const schema = {
  replay: choiceSetting<ReplayId>(replayIds),
  nudged: flagSetting,
  run: flagSetting,
  reset: flagSetting,
};

export const titles: Record<ReplayId, string> = {
  overfitting: 'Overfitting: 1,000 images, 400 epochs',
  regularized: 'The same, regularised: λ = 0.1',
  'overfitting-full': 'All 50,000 images, λ = 0',
  'regularized-full': 'All 50,000 images, λ = 5',
  'more-data': 'More data: 100 to 50,000 images',
  'weight-initialization-30': 'First weights, 30 hidden neurons',
  'weight-initialization-100': 'First weights, 100 hidden neurons',
  'learning-rates': 'Three learning rates',
};
