import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import { createStage } from '../experiment.ts';
import type { Services } from '../services.ts';
import type { EpochResult, Experiment, ExperimentState } from '../state.ts';
import type { ReplayId, Stage } from './replay.ts';
import { replayOf } from './table.ts';

export interface ReplayState {
  status: 'idle' | 'running' | 'paused' | 'done' | 'failed';
  /** For each run begun, the epochs that were judged. */
  runs: EpochResult[][];
  /** Which run is under way: its state in full, but for its epochs. */
  stage: number;
  current: Pick<ExperimentState, 'progress' | 'loading' | 'kernel' | 'kernelFault'>;
  /** Seconds of work, pauses not counted, in the runs that are over. */
  seconds: number;
  /** What the reader should be told, in words. */
  message: string | null;
}

/** The runs of a replay, one after the other, as one thing that is started and paused. */
export interface LiveReplay {
  store: StoreApi<ReplayState>;
  /** From the beginning, whatever there was before. */
  start(): void;
  pause(): void;
  resume(): void;
  /** Lets go of the worker; what was found stays. */
  dispose(): void;
}

const fresh: ReplayState = {
  status: 'idle',
  runs: [],
  stage: 0,
  current: { progress: null, loading: null, kernel: null, kernelFault: null },
  seconds: 0,
  message: null,
};

const secondsOf = (epochs: readonly EpochResult[]) =>
  epochs.reduce((sum, epoch) => sum + epoch.trainingSeconds + epoch.evaluationSeconds, 0);

/** `services`: those of the page, unless a test brings its own. */
export function createReplay(id: ReplayId, nudged: boolean, services?: () => Services): LiveReplay {
  const { stages } = replayOf(id);
  const store = createStore<ReplayState>(() => fresh);
  let experiment: Experiment | null = null;

  const putAway = () => {
    const old = experiment;
    experiment = null;
    // Not from within the store's own notification.
    if (old) setTimeout(() => old.dispose());
  };
  const begin = (stage: number) => {
    const begun = createStage({ replay: id, stage, nudged }, services);
    experiment = begun;
    store.setState({ stage });
    begun.store.subscribe(state => {
      if (experiment === begun) follow(state, stage);
    });
    begun.start();
  };
  const follow = (state: ExperimentState, stage: number) => {
    const { progress, loading, kernel, kernelFault } = state;
    const runs = store.getState().runs.slice();
    runs[stage] = judgedOf(state.epochs, stages[stage], runs[stage]);
    store.setState({ runs, current: { progress, loading, kernel, kernelFault } });
    if (state.status === 'done' && state.end?.reason === 'finished') end(state, stage);
    else if (['done', 'failed', 'stopped'].includes(state.status)) {
      store.setState({ status: 'failed', message: state.message ?? 'The run has failed.' });
      putAway();
    }
  };
  const end = ({ epochs }: ExperimentState, stage: number) => {
    putAway();
    store.setState({ seconds: store.getState().seconds + secondsOf(epochs) });
    if (stage + 1 < stages.length) begin(stage + 1);
    else store.setState({ status: 'done' });
  };

  return {
    store,
    start() {
      putAway();
      store.setState({ ...fresh, status: 'running' }, true);
      begin(0);
    },
    pause() {
      if (store.getState().status !== 'running') return;
      experiment?.pause();
      store.setState({ status: 'paused' });
    },
    resume() {
      if (store.getState().status !== 'paused') return;
      store.setState({ status: 'running' });
      experiment?.resume();
    },
    dispose: putAway,
  };
}

/** The same array for as long as it has the same epochs. */
function judgedOf(
  epochs: readonly EpochResult[],
  { judgeFrom = 0 }: Stage,
  known: EpochResult[] = [],
): EpochResult[] {
  return epochs.length - judgeFrom > known.length ? epochs.slice(judgeFrom) : known;
}
