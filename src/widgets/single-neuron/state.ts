import type { Values } from '../../figure/reading.ts';
import { costsOf, type CostView, type schema, usualLearningRates } from './settings.ts';
import { epochs, type ShownCost, type Start } from './trajectory.ts';

export interface NeuronState {
  start: Start;
  cost: CostView;
  learningRates: Record<ShownCost, number>;
  /** Where the cursor stands. */
  epoch: number;
  /** How far the curves are drawn: 300 unless a run is on its way, or a guess is asked for. */
  reached: number;
  status: 'resting' | 'running' | 'paused';
  guess: 'none' | 'asked' | 'given';
  views: string;
}

export type NeuronSettings = Values<typeof schema>;

export type Action =
  | { type: 'settings'; settings: NeuronSettings; reducedMotion: boolean }
  | { type: 'start'; start: Start }
  | { type: 'cost'; cost: CostView }
  | { type: 'learning rate'; cost: ShownCost; learningRate: number }
  | { type: 'run'; reducedMotion: boolean }
  | { type: 'pause' }
  | { type: 'advance'; by: number }
  | { type: 'step' }
  | { type: 'scrub'; epoch: number }
  | { type: 'ask for a guess' }
  | { type: 'show' }
  | { type: 'reset'; to: NeuronState };

export function initialState(settings: NeuronSettings): NeuronState {
  return withSettings(
    {
      start: { w: 2, b: 2 },
      cost: 'quadratic',
      learningRates: usualLearningRates,
      epoch: 0,
      reached: epochs,
      status: 'resting',
      guess: 'none',
      views: 'three',
    },
    settings,
  );
}

export function reduce(state: NeuronState, action: Action): NeuronState {
  const drawn = state.guess === 'asked' ? state.reached : epochs;
  switch (action.type) {
    case 'settings': {
      const next = withSettings(state, action.settings);
      return action.settings.run
        ? reduce(
            { ...next, status: 'resting' },
            { type: 'run', reducedMotion: action.reducedMotion },
          )
        : next;
    }
    case 'start':
      return { ...state, start: action.start, epoch: 0, reached: drawn, status: 'resting' };
    case 'cost':
      return { ...state, cost: action.cost };
    case 'learning rate': {
      const learningRates = { ...state.learningRates, [action.cost]: action.learningRate };
      return { ...state, learningRates };
    }
    case 'run': {
      const guess = state.guess === 'asked' ? 'given' : state.guess;
      if (action.reducedMotion) return { ...finished(state), guess };
      const resumed = state.status === 'paused' && state.epoch < epochs;
      const epoch = resumed ? state.epoch : 0;
      return { ...state, guess, epoch, reached: epoch, status: 'running' };
    }
    case 'pause':
      return state.status === 'running' ? { ...state, status: 'paused' } : state;
    case 'advance': {
      if (state.status !== 'running') return state;
      const epoch = Math.min(epochs, state.epoch + action.by);
      return epoch === epochs ? finished(state) : { ...state, epoch, reached: epoch };
    }
    case 'step': {
      const epoch = Math.min(epochs, state.epoch + 1);
      const reached = Math.max(state.reached, epoch);
      return { ...state, epoch, reached, status: epoch === epochs ? 'resting' : 'paused' };
    }
    case 'scrub': {
      const status = state.status === 'running' ? 'paused' : state.status;
      const reached = Math.max(state.reached, action.epoch);
      return { ...state, epoch: action.epoch, reached, status };
    }
    case 'ask for a guess':
      return { ...state, guess: 'asked', epoch: 0, reached: 0, status: 'resting' };
    case 'show':
      return { ...state, guess: 'given', reached: epochs, status: 'resting' };
    case 'reset':
      return { ...action.to, guess: state.guess === 'none' ? 'none' : 'given' };
  }
}

function finished(state: NeuronState): NeuronState {
  return { ...state, epoch: epochs, reached: epochs, status: 'resting' };
}

function withSettings(state: NeuronState, settings: NeuronSettings): NeuronState {
  const cost = settings.cost ?? state.cost;
  const start = { w: settings.w ?? state.start.w, b: settings.b ?? state.start.b };
  const moved = start.w !== state.start.w || start.b !== state.start.b;
  const learningRates = { ...state.learningRates };
  if (settings.crossEntropyEta !== undefined) {
    learningRates['cross-entropy'] = settings.crossEntropyEta;
  }
  if (typeof settings.eta === 'number') learningRates[costsOf(cost)[0]] = settings.eta;
  else Object.assign(learningRates, settings.eta);
  const epoch = settings.epoch ?? (moved ? 0 : state.epoch);
  return {
    ...state,
    start,
    cost,
    learningRates,
    epoch,
    reached: state.guess === 'asked' ? Math.max(state.reached, settings.epoch ?? 0) : epochs,
    status: state.status === 'running' && !moved ? 'running' : 'resting',
    views: settings.views ?? state.views,
  };
}
