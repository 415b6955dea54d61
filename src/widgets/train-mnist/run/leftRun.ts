import { checkSpec, type ExperimentSpec, type ExperimentState } from '../../../experiment/index.ts';
import { forgetStored, readStored, writeStored } from '../../../ui/storage.ts';

/**
 * A run that ended with the visit and not by itself. What trained it is enough to have it again: from
 * the same settings and seed it takes the same course, to the last bit.
 */
export interface LeftRun {
  spec: ExperimentSpec;
  /** Epochs it had completed, at least 1. */
  epochs: number;
}

const keyOf = (figureId: string) => `run/${figureId}`;

/** The run that an earlier visit left in this figure, if it left one that can be had again. */
export function leftRun(figureId: string): LeftRun | null {
  const kept = readStored(keyOf(figureId));
  if (typeof kept !== 'object' || kept === null || !('spec' in kept) || !('epochs' in kept)) {
    return null;
  }
  const { epochs } = kept;
  const checked = checkSpec(kept.spec);
  if (!('spec' in checked) || !Number.isInteger(epochs)) return null;
  const { spec } = checked;
  return Number(epochs) >= 1 && Number(epochs) < spec.training.epochs
    ? { spec, epochs: Number(epochs) }
    : null;
}

export const forgetLeftRun = (figureId: string) => forgetStored(keyOf(figureId));

/**
 * Remembers how far a run is, and forgets it once it has come to an end. A run that begins with a
 * loaded network is not kept: the network is a file of the reader's already, and large.
 */
export function rememberRun(figureId: string, { status, spec, epochs }: RunSoFar): void {
  if (status === 'done' || status === 'stopped' || status === 'failed') forgetLeftRun(figureId);
  const underWay = status === 'running' || status === 'paused';
  if (!underWay || epochs.length === 0 || spec.network.initialNetwork) return;
  const left: LeftRun = { spec, epochs: epochs.length };
  writeStored(keyOf(figureId), left);
}

export type RunSoFar = Pick<ExperimentState, 'status' | 'spec'> & {
  epochs: readonly unknown[];
};
