// What a figure on digits shows before anything is run in the page, made by the same program as
// `npm run experiment`: npm run first-views -- WIDGET [--data DIR]
// src/widgets/WIDGET/first-specs.json says which runs; first-result.json beside it is written.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { monitorNames } from '../core/training-options.ts';
import type { ExperimentSpec } from '../experiment/spec.ts';
import type { EpochResult } from '../experiment/state.ts';
import { checkSpec } from '../experiment/validate.ts';
import { Failure, root, runCommand } from './failure.ts';
import type { GradientsAsked } from './firstExtras.ts';
import { answersOf, gradientsOf, machineName, rounded } from './firstExtras.ts';
import { loadData } from './loadData.ts';
import { runSpec } from './runSpec.ts';
import { countsTogether } from './together.ts';

/**
 * Runs by name, and from how many seeds each is run besides: 0 if it is not said. `together`:
 * networks like the one of this name, from its seed and so many more, are asked as one.
 */
interface FirstSpecs {
  runs: Record<string, unknown>;
  seeds?: number;
  /** Whether the answers to the evaluation images are counted too, digit by digit, every epoch. */
  answers?: boolean;
  /** From so many runs of each the least seconds that an epoch took are kept; 0: none. */
  seconds?: number;
  /** Mini-batches whose gradients are drawn of one of the runs, after so many epochs. */
  gradients?: GradientsAsked;
  together?: { of: string; seedsFurther: number[] };
}

const measures = [
  'trainingCost',
  'trainingAccuracy',
  'evaluationCost',
  'evaluationAccuracy',
  'penalty',
] as const;
type Measure = (typeof measures)[number];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' } },
});

function seriesOf(epochs: readonly EpochResult[], wanted: readonly Measure[]) {
  const known = wanted.filter(measure => epochs[0]?.[measure] !== undefined);
  return Object.fromEntries(
    known.map(measure => [measure, epochs.map(epoch => rounded(epoch[measure] ?? NaN))]),
  );
}

/** Of other seeds, counts right; where none are measured, the training cost. */
function keptOfSeeds({ monitor = [...monitorNames] }: ExperimentSpec): readonly Measure[] {
  const counts = monitor.some(name => name.endsWith('accuracy'));
  return counts ? ['trainingAccuracy', 'evaluationAccuracy'] : ['trainingCost'];
}

function ratesOf(epochs: readonly EpochResult[], { training }: ExperimentSpec) {
  return training.schedule ? { learningRate: epochs.map(({ learningRate }) => learningRate) } : {};
}

async function trained(spec: ExperimentSpec) {
  const split = loadData(spec.data.source, values.data);
  // Seconds of the processor's time: they do not depend on what else the machine is doing.
  const clock = () => process.cpuUsage().user / 1000;
  return await runSpec(spec, split, () => undefined, { clock });
}

/** What an epoch takes when nothing else holds it up: the least of so many runs. */
async function leastSeconds(spec: ExperimentSpec, times: number): Promise<number[]> {
  const taken: (readonly EpochResult[])[] = [];
  for (let k = 0; k < times; k++) taken.push((await trained(spec)).result.epochs);
  return taken[0].map((_, epoch) => {
    const seconds = taken.map(epochs => epochs[epoch].trainingSeconds);
    return rounded(Math.min(...seconds), 4);
  });
}

/** Evaluation images right by the networks asked as one, epoch by epoch. */
async function together(spec: ExperimentSpec, seedsFurther: readonly number[]) {
  const specs = seedsFurther.map(further => ({ ...spec, seed: (spec.seed ?? 1) + further }));
  return countsTogether(specs, loadData(spec.data.source, values.data));
}

function readSpecs(widget: string) {
  const path = join(root, 'src', 'widgets', widget, 'first-specs.json');
  if (!existsSync(path)) throw new Failure(`there is no ${path}`);
  const { runs, seeds = 0, ...extras } = JSON.parse(readFileSync(path, 'utf8')) as FirstSpecs;
  const checked = Object.entries(runs).map(([name, given]) => {
    const result = checkSpec(given);
    if ('problem' in result) throw new Failure(`${name}: ${result.problem}`);
    return [name, result.spec] as const;
  });
  const specs: Record<string, ExperimentSpec> = Object.fromEntries(checked);
  return { runs: specs, seeds, extras };
}

await runCommand(async () => {
  const [widget] = positionals;
  if (!widget) throw new Failure('expected the name of a widget: npm run first-views -- WIDGET');
  const { runs, seeds, extras } = readSpecs(widget);
  const { answers, seconds = 0, gradients, together: asOne } = extras;
  const packed: Record<string, object> = {};
  for (const [name, spec] of Object.entries(runs)) {
    const { result, run } = await trained(spec);
    const { data, epochs } = result;
    packed[name] = {
      spec,
      data,
      ...seriesOf(epochs, measures),
      ...ratesOf(epochs, spec),
      ...(answers && answersOf(run)),
      ...(seconds > 0 && { trainingSeconds: await leastSeconds(spec, seconds) }),
      ...(gradients?.of === name && { gradients: gradientsOf(run, gradients) }),
    };
    process.stderr.write(`${name}: ${epochs.length} epochs\n`);
  }
  const counts = ({ of, seedsFurther }: NonNullable<typeof asOne>, k: number) => {
    const spec = runs[of];
    if (!spec) throw new Failure(`together: there is no run ${of}`);
    return together({ ...spec, seed: (spec.seed ?? 1) + k }, seedsFurther);
  };
  const others: object[] = [];
  for (let k = 0; k < seeds; k++) {
    const results: Record<string, object> = {};
    for (const [name, spec] of Object.entries(runs)) {
      const { epochs } = (await trained({ ...spec, seed: (spec.seed ?? 1) + k })).result;
      results[name] = seriesOf(epochs, keptOfSeeds(spec));
    }
    const seed = (Object.values(runs)[0].seed ?? 1) + k;
    others.push({ seed, runs: results, ...(asOne && { together: await counts(asOne, k) }) });
    process.stderr.write(`seed ${seed}\n`);
  }
  const path = join(root, 'src', 'widgets', widget, 'first-result.json');
  const result = {
    runs: packed,
    ...(asOne && { together: await counts(asOne, 0) }),
    ...(seconds > 0 && { machine: machineName() }),
    ...(seeds > 0 && { seeds: others }),
  };
  writeFileSync(path, `${JSON.stringify(result)}\n`);
  process.stdout.write(`${path}\n`);
});
