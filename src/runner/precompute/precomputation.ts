import { join } from 'node:path';
import type { DataSplit } from '../../core/dataset.ts';
import { fromNetwork2 } from '../../core/network2.ts';
import type { Network2Json } from '../../core/network2.ts';
import { plainKernel } from '../../core/plain-kernel.ts';
import type { ExperimentSpec, SourceName } from '../../experiment/spec.ts';
import { completeSpec } from '../../experiment/spec.ts';
import { NetworkInspector } from '../../experiment/training/networkInspector.ts';
import { root } from '../failure.ts';

export const widgets = join(root, 'src', 'widgets');

/** Results computed in advance and committed: what a figure shows before anything is run in the page. */
export interface Precomputation {
  /** What is computed, in a few words. */
  about: string;
  source: SourceName;
  /** The files that are written, in src/widgets/. */
  files: readonly string[];
  /** What they are to hold, in their order. */
  compute(tools: Tools): readonly object[] | Promise<readonly object[]>;
}

/** What a computation needs from outside. */
export interface Tools {
  split: DataSplit;
  /** A line on how far it is. */
  say(line: string): void;
  /** A folder with the published results of 2014. */
  published?: string;
}

/** To six figures, or so many: more than a plot or a sentence shows. */
export const rounded = (value: number, figures = 6): number => Number(value.toPrecision(figures));

/** A trained network's layers, and what looks at them. */
export function inspected(spec: ExperimentSpec, network: Network2Json) {
  const kernel = plainKernel('float64');
  const { layers } = fromNetwork2(kernel, network);
  return { inspector: new NetworkInspector(kernel, completeSpec(spec)), layers };
}
