import { useCallback, useEffect, useRef, useState } from 'react';
import {
  createExperiment,
  type AvailableData,
  type Experiment,
  type ExperimentSpec,
  type SourceName,
} from '../../experiment/index.ts';
import { inWords } from '../training/useLatest.ts';
import { imagesSeen, sizes, type SizePoint } from './results.ts';

export interface OwnPoint extends SizePoint {
  correct: number;
  of: number;
  seed: number;
  source: SourceName;
}

export interface OwnSizes {
  points: readonly OwnPoint[];
  /** What is under way: a size, how far it is, and how many sizes are done of how many. */
  progress: { n: number; epoch: number; epochs: number; done: number; of: number } | null;
  problem: string | null;
}

const none: OwnSizes = { points: [], progress: null, problem: null };
/** Milliseconds between two reports of progress. */
const pause = 150;

/** The chapter's run at one size: the fewer the images, the more epochs, and the same decay. */
export function sizeSpec(n: number, source: SourceName, seed: number): ExperimentSpec {
  return {
    version: 1,
    data: { source, trainingSize: n, evaluateOn: 'validation' },
    network: { sizes: [784, 30, 10], cost: 'cross-entropy', initializer: 'large' },
    training: {
      epochs: Math.round(imagesSeen / n),
      miniBatchSize: 10,
      learningRate: 0.5,
      regularization: { kind: 'l2', lambda: n / 10000 },
    },
    // Only the last epoch counts, and it is judged when it is there.
    monitor: [],
    seed,
    precision: 'float32',
  };
}

/** The sizes that the data has room for; the smaller set's own size is the last of its. */
export function sizesFor(source: SourceName, available: AvailableData | null): number[] {
  const all = source === 'mnist-10k' ? 8000 : (available?.own?.training ?? 50000);
  const within = sizes.filter(n => n <= all);
  return within.at(-1) === all ? within : [...within, all];
}

/** Trains a network for each size, one after the other, and keeps what each gets right. */
export function useOwnSizes() {
  const [own, setOwn] = useState(none);
  const live = useRef<Experiment | null>(null);
  const turn = useRef(0);

  const stop = useCallback(() => {
    turn.current++;
    live.current?.dispose();
    live.current = null;
    setOwn(now => ({ ...now, progress: null }));
  }, []);
  const clear = useCallback(() => {
    stop();
    setOwn(none);
  }, [stop]);
  useEffect(() => stop, [stop]);

  const start = async (wanted: readonly number[], source: SourceName, seed: number) => {
    stop();
    const mine = turn.current;
    const isMine = () => mine === turn.current;
    setOwn(now => ({
      ...now,
      problem: null,
      points: now.points.filter(point => point.seed !== seed || point.source !== source),
    }));
    try {
      for (const [done, n] of wanted.entries()) {
        const experiment = createExperiment(sizeSpec(n, source, seed));
        live.current = experiment;
        const epochs = experiment.store.getState().spec.training.epochs;
        const tell = (epoch: number) => {
          const progress = { n, epoch, epochs, done, of: wanted.length };
          if (isMine()) setOwn(now => ({ ...now, progress }));
        };
        tell(0);
        await trained(experiment, tell);
        if (!isMine()) return;
        const { total, of } = await experiment.mistakes(0);
        if (!isMine()) return;
        experiment.dispose();
        const correct = of - total;
        const point: OwnPoint = { n, accuracy: (100 * correct) / of, correct, of, seed, source };
        setOwn(now => ({ ...now, points: inOrder([...now.points, point]) }));
      }
    } catch (fault) {
      if (isMine()) setOwn(now => ({ ...now, problem: inWords(fault) }));
    }
    if (isMine()) stop();
  };
  return { own, start, stop, clear };
}

const inOrder = (points: OwnPoint[]) => points.sort((a, b) => a.seed - b.seed || a.n - b.n);

/** Resolves when the run is done; what goes wrong is told in the reader's words. */
function trained(experiment: Experiment, tell: (epoch: number) => void): Promise<void> {
  let told = 0;
  return new Promise((resolve, reject) => {
    const unsubscribe = experiment.store.subscribe(({ status, epochs, message }) => {
      if (status === 'done') {
        unsubscribe();
        resolve();
      } else if (status === 'failed' || status === 'stopped') {
        unsubscribe();
        reject(new Error(message ?? 'The run failed.'));
      } else if (Date.now() - told > pause) {
        told = Date.now();
        tell(epochs.length);
      }
    });
    experiment.start();
  });
}
