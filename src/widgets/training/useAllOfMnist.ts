import type { AvailableData, SourceName } from '../../experiment/index.ts';
import { stateFromUrl } from '../../figure/link.ts';
import { useAvailable } from './useAvailable.ts';
import type { RunsStatus } from './useRuns.ts';

/** A source of digits, and what a figure sets with it: λ, so that λ/n stays. */
type Move = { source: SourceName } & Record<string, unknown>;

interface Asked<T extends Move> {
  figureId: string;
  /** The settings that the chapter gives. */
  given: Readonly<Record<string, unknown>>;
  status: RunsStatus;
  /** What all of MNIST means for the figure; null: no more than any other digits. */
  move: T | null;
  change(to: Partial<T>): unknown;
}

/**
 * For figures of runs that were published on all of MNIST: where that is here they begin with it,
 * unless the chapter or the link says on which digits, or a run is there already.
 */
export function useAllOfMnist<T extends Move>(asked: Asked<T>): AvailableData | null {
  return useAvailable(found => {
    const { figureId, given, status, move, change } = asked;
    if (!move || !found.mnist || status !== 'idle') return;
    const to = unlessSaid(move, given, stateFromUrl(window.location.href, figureId) ?? {});
    if (to) change(to);
  });
}

/** The move, without what the chapter or the link has set; null where they name the digits. */
export function unlessSaid<T extends Move>(
  move: T,
  ...said: readonly Readonly<Record<string, unknown>>[]
): Partial<T> | null {
  const isSaid = (name: string) => said.some(values => values[name] !== undefined);
  if (isSaid('source')) return null;
  const left = Object.entries(move).filter(([name]) => !isSaid(name));
  return Object.fromEntries(left) as Partial<T>;
}
