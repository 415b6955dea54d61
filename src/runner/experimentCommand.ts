import type { ExperimentSpec } from '../experiment/spec.ts';
import { completeSpec } from '../experiment/spec.ts';
import { checkSpec } from '../experiment/validate.ts';
import type { Command } from './arguments.ts';
import { argumentsOf, helpOf, usageOf } from './arguments.ts';
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

const command: Command<'data' | 'out' | 'save-network'> = {
  script: 'experiment',
  silent: true,
  takes: 'SPEC.json',
  options: { data: 'DIR', out: 'RESULT.json', 'save-network': 'NET.json' },
};

/** One training, from a spec to its results. Throws a Failure for what the caller can put right. */
export async function experimentCommand(args: string[], { print, say }: Voice): Promise<void> {
  const { values, positionals, help } = argumentsOf(command, args);
  if (help) return print(helpOf(command));
  if (positionals.length !== 1) {
    throw new Failure(`expected one spec, received ${positionals.length}; ${usageOf(command)}`);
  }
  const [data, out, saveNetwork] = [values.data, values.out, values['save-network']].map(
    path => path && callerPath(path),
  );
  const spec = await readSpec(positionals[0]);
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

/** "-" is standard input. */
async function readSpec(path: string): Promise<ExperimentSpec> {
  const read = await readJson(path === '-' ? path : callerPath(path));
  // Told apart by what is in it: programs save networks under any name.
  if (isNetwork(read)) {
    throw new Failure(
      'spec: received a saved network; a run that starts from it is a spec with the network in network.initialNetwork',
    );
  }
  const checked = checkSpec(read);
  if ('problem' in checked) throw new Failure(`spec: ${checked.problem}`);
  return checked.spec;
}

const isNetwork = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'weights' in value && 'biases' in value;
