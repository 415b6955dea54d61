import type { DataSplit } from '../../core/dataset.ts';
import { finish } from '../../core/evaluate.ts';
import { engineBytes } from '../../experiment/training/engine.ts';
import { correctTogether } from '../../experiment/statistics/ensemble.ts';
import type { Outputs } from '../../experiment/statistics/ensemble.ts';
import { NetworkInspector, inspectorBytes } from '../../experiment/training/networkInspector.ts';
import { runData } from '../../experiment/data/runData.ts';
import { completeSpec } from '../../experiment/spec.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import { TrainingRun } from '../../experiment/training/trainingRun.ts';
import { kernels } from '../kernels.ts';

/** Evaluation images that these networks get right together, epoch by epoch. */
export async function ensembleCounts(
  specs: readonly ExperimentSpec[],
  split: DataSplit,
): Promise<number[]> {
  const networks: Outputs[][] = [];
  for (const spec of specs) networks.push(await outputsOf(spec, split));
  return networks[0].map((_, epoch) => correctTogether(networks.map(epochs => epochs[epoch])));
}

/** A training's outputs for every evaluation image, epoch by epoch. */
async function outputsOf(spec: ExperimentSpec, split: DataSplit): Promise<Outputs[]> {
  const complete = completeSpec({ ...spec, monitor: [] });
  const data = runData(complete, split);
  const kernel = await kernels.choose(complete.precision, engineBytes(complete, data));
  const run = new TrainingRun(complete, data, () => performance.now());
  const own = await kernels.choose(complete.precision, inspectorBytes(complete));
  const inspector = new NetworkInspector(own, complete);
  finish(run.wake(kernel));
  const epochs: Outputs[] = [];
  while (!run.end) {
    run.advance('epoch', Infinity);
    epochs.push(finish(inspector.outputs(run.present(), data.evaluation)));
  }
  return epochs;
}
