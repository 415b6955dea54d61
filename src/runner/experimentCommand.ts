import type { ExperimentSpec } from '../experiment/spec.ts';
import { completeSpec } from '../experiment/spec.ts';
import { checkSpec } from '../experiment/validate.ts';
import { experimentArguments, usage } from './arguments.ts';
import { Failure, callerPath } from './failure.ts';
import { readJson, requireWritable, writeJson } from './files.ts';
import { loadData } from './loadData.ts';
import { progressReporter } from './progress.ts';
import { runSpec } from './runSpec.ts';

/** Where the command speaks: results to `print`, progress to `say`. */
export interface Voice {
  print(text: string): void;
  say(line: string): void;
}

/** One training, from a spec to its results. Throws a Failure for what the caller can put right. */
export async function experimentCommand(args: string[], { print, say }: Voice): Promise<void> {
  const chosen = experimentArguments(args);
  if (!chosen) return print(`${usage}\n`);
  const [out, saveNetwork, data] = [chosen.out, chosen.saveNetwork, chosen.data].map(
    path => path && callerPath(path),
  );
  const spec = readSpec(chosen.spec === '-' ? '-' : callerPath(chosen.spec));
  for (const path of [out, saveNetwork]) if (path) requireWritable(path);
  if (data && spec.data.source === 'mnist-10k') {
    say('--data is not looked at: the source mnist-10k is built in');
  }
  const split = loadData(spec.data.source, data);
  const report = progressReporter(completeSpec(spec), say, () => performance.now());
  const { result, network } = await runSpec(spec, split, report);
  if (result.end.message) say(result.end.message);
  if (saveNetwork) writeJson(network, saveNetwork);
  writeJson(result, out, print);
}

function readSpec(path: string): ExperimentSpec {
  const checked = checkSpec(readJson(path));
  if ('problem' in checked) throw new Failure(`spec: ${checked.problem}`);
  return checked.spec;
}
