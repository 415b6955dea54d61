import type { ExperimentSpec } from './spec.ts';

export type Checked = { spec: ExperimentSpec } | { problem: string };

export function checkSpec(value: unknown): Checked {
  return { spec: value as ExperimentSpec };
}
