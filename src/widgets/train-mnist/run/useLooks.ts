import { useCallback } from 'react';
import type { Experiment, ExperimentState } from '../../../experiment/index.ts';
import type { ShownMistakes } from '../panels/MistakesPanel.tsx';
import type { ShownWeights } from '../panels/WeightsPanel.tsx';
import { useLatest } from '../../training/useLatest.ts';

/** A layer of more neurons than this is shown in part. */
const most = 120;

/**
 * Milliseconds between two looks at the network of a run that is going: each judges ten thousand
 * images, in the time of the training.
 */
const restWhileRunning = 2500;

export interface Look {
  /** Names the network that is looked at: a new name is a new network. Null: there is none. */
  key: string | null;
  /** After so many epochs; undefined: as it is now. */
  at: number | undefined;
}

/** Which network the panels look at: that of a past epoch, or the present one. */
export function lookOf(
  state: ExperimentState | null,
  generation: number,
  past: number | null,
): Look {
  if (!state || state.status === 'loading' || state.status === 'failed')
    return { key: null, at: undefined };
  const { status, epochs, spec, progress } = state;
  const loaded = spec.network.initialNetwork !== undefined;
  if (status === 'idle' && !loaded) return { key: null, at: undefined };
  if (past !== null) return { key: `${generation}/${past}`, at: past };
  // Between epochs the network changes too, but only a pause is worth a new look.
  const within = status === 'running' ? '' : `+${progress?.examples ?? 0}`;
  return { key: `${generation}/${epochs.length}${within}`, at: undefined };
}

export function useLooks(
  experiment: Experiment | null,
  look: Look,
  options: { running: boolean; limit: number; sizes: readonly number[] },
) {
  const { running, limit, sizes } = options;
  const { at, key } = look;
  const rest = running ? restWhileRunning : 0;
  const asked = experiment === null ? null : key;

  const mistakes = useLatest<ShownMistakes>(
    asked === null ? null : `${asked} ${limit}`,
    () => present(experiment).mistakes(limit, at),
    rest,
  );
  const weights = useLatest<ShownWeights>(
    asked,
    async () => {
      const neurons = await present(experiment).firstLayerWeights(Math.min(most, sizes[1]), at);
      return { neurons, of: sizes[1], outputs: sizes.length === 2 };
    },
    rest,
  );
  const classify = useCallback(
    (pixels: Uint8Array) => present(experiment).classify(pixels, at),
    [experiment, at],
  );
  return { mistakes, weights, classify };
}

function present(experiment: Experiment | null): Experiment {
  if (!experiment) throw new Error('The figure is not ready yet.');
  return experiment;
}
