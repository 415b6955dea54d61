import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { monitorNames } from '../../core/training-options.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import type { EpochResult } from '../../experiment/state.ts';
import { checkSpec } from '../../experiment/validate.ts';
import { Failure } from '../failure.ts';
import { runSpec } from '../runSpec.ts';
import { ensembleCounts } from './ensemble.ts';
import type { GradientsAsked } from './extras.ts';
import { answersOf, gradientsOf, machineName } from './extras.ts';
import type { Precomputation, Tools } from './precomputation.ts';
import { rounded, widgets } from './precomputation.ts';

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

async function trained(spec: ExperimentSpec, { split }: Tools) {
  // Seconds of the processor's time: they do not depend on what else the machine is doing.
  const clock = () => process.cpuUsage().user / 1000;
  return await runSpec(spec, split, () => undefined, { clock });
}

/** What an epoch takes when nothing else holds it up: the least of so many runs. */
async function leastSeconds(spec: ExperimentSpec, times: number, tools: Tools): Promise<number[]> {
  const taken: (readonly EpochResult[])[] = [];
  for (let k = 0; k < times; k++) taken.push((await trained(spec, tools)).result.epochs);
  return taken[0].map((_, epoch) => {
    const seconds = taken.map(epochs => epochs[epoch].trainingSeconds);
    return rounded(Math.min(...seconds), 4);
  });
}

const laterSeed = (spec: ExperimentSpec, by: number): ExperimentSpec => ({
  ...spec,
  seed: (spec.seed ?? 1) + by,
});

function checkedRuns(runs: FirstSpecs['runs']): Record<string, ExperimentSpec> {
  const checked = Object.entries(runs).map(([name, given]) => {
    const result = checkSpec(given);
    if ('problem' in result) throw new Failure(`${name}: ${result.problem}`);
    return [name, result.spec] as const;
  });
  return Object.fromEntries(checked);
}

async function resultOf(first: FirstSpecs, tools: Tools): Promise<object> {
  const { seeds = 0, answers, seconds = 0, gradients, together } = first;
  const specs = checkedRuns(first.runs);
  const runs: Record<string, object> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const { result, run } = await trained(spec, tools);
    const { data, epochs } = result;
    runs[name] = {
      spec,
      data,
      ...seriesOf(epochs, measures),
      ...ratesOf(epochs, spec),
      ...(answers && answersOf(run)),
      ...(seconds > 0 && { trainingSeconds: await leastSeconds(spec, seconds, tools) }),
      ...(gradients?.of === name && { gradients: gradientsOf(run, gradients) }),
    };
    tools.say(`${name}: ${epochs.length} epochs`);
  }
  /** Evaluation images right by the networks asked as one, epoch by epoch. */
  const counts = ({ of, seedsFurther }: NonNullable<typeof together>, k: number) => {
    if (!specs[of]) throw new Failure(`together: there is no run ${of}`);
    const members = seedsFurther.map(further => laterSeed(specs[of], k + further));
    return ensembleCounts(members, tools.split);
  };
  const others: object[] = [];
  for (let k = 0; k < seeds; k++) {
    const results: Record<string, object> = {};
    for (const [name, spec] of Object.entries(specs)) {
      const { epochs } = (await trained(laterSeed(spec, k), tools)).result;
      results[name] = seriesOf(epochs, keptOfSeeds(spec));
    }
    const { seed } = laterSeed(Object.values(specs)[0], k);
    others.push({ seed, runs: results, ...(together && { together: await counts(together, k) }) });
    tools.say(`seed ${seed}`);
  }
  return {
    runs,
    ...(together && { together: await counts(together, 0) }),
    ...(seconds > 0 && { machine: machineName() }),
    ...(seeds > 0 && { seeds: others }),
  };
}

const pathOf = (widget: string) => join(widgets, widget, 'first-specs.json');

/** For each widget that names its runs in first-specs.json. */
export const fromSpecs: Record<string, Precomputation> = Object.fromEntries(
  readdirSync(widgets)
    .filter(widget => existsSync(pathOf(widget)))
    .map(widget => [
      widget,
      {
        about: 'the runs of its first-specs.json',
        source: 'mnist-10k',
        files: [`${widget}/first-result.json`],
        async compute(tools) {
          const first = JSON.parse(readFileSync(pathOf(widget), 'utf8')) as FirstSpecs;
          return [await resultOf(first, tools)];
        },
      } satisfies Precomputation,
    ]),
);
