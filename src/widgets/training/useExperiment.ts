import { useEffect, useState } from 'react';
import {
  createExperiment,
  type Experiment,
  type ExperimentSpec,
  type ExperimentState,
} from '../../experiment/index.ts';
import { useShown, type Drawing } from './useShown.ts';

const none: readonly Experiment[] = [];

/** An experiment of the figure's own, and its state as it should be drawn now. */
export function useExperiment(
  spec: ExperimentSpec,
  drawing: Drawing,
): { experiment: Experiment | null; state: ExperimentState | null } {
  // The figure's own spec does not change; what the reader chooses goes through setSpec.
  const [first] = useState(spec);
  const [own, setOwn] = useState(none);
  const [state] = useShown(own, drawing);

  useEffect(() => {
    const created = createExperiment(first);
    setOwn([created]);
    return () => created.dispose();
  }, [first]);

  return { experiment: own[0] ?? null, state: state ?? null };
}
