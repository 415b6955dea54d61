import type { Finding, OriginalName } from '../../experiment/sandbox/index.ts';
import packed from './first-result.json';

/** What the checks find in the core's own formulas, and how each learns: `npm run precompute -- code`. */
export const firstResult = packed as Record<
  OriginalName,
  { findings: Finding[]; correct: number[] }
>;
