import type { ReplayId } from '../experiment/replays/replay.ts';
import { replayIds } from '../experiment/replays/table.ts';
import { described } from '../core/described.ts';
import type { Command } from './arguments.ts';
import { argumentsOf, helpOf, usageOf } from './arguments.ts';
import type { Voice } from './experimentCommand.ts';
import { Failure, callerPath } from './failure.ts';
import { requireWritable, writeJson } from './files.ts';
import { loadData } from './loadData.ts';
import { compare, readPublished } from './published.ts';
import type { Agreement } from './published.ts';
import { runReplay } from './runReplay.ts';

/** `compare`: a folder with the published results. */
const command: Command<'data' | 'out' | 'compare'> = {
  script: 'replay',
  silent: true,
  takes: 'ID',
  options: { data: 'DIR', out: 'RESULT.json', compare: 'DIR' },
};

/** A program of 2014, run again. Throws a Failure for what the caller can put right. */
export async function replayCommand(args: string[], { print, say }: Voice): Promise<void> {
  const { values, positionals, help } = argumentsOf(command, args);
  if (help) return print(`${helpOf(command)}ID: ${replayIds.join(', ')}\n`);
  const id = requireId(positionals);
  const [data, out, folder] = [values.data, values.out, values.compare].map(
    path => path && callerPath(path),
  );
  if (out) requireWritable(out);
  const published = folder ? await readPublished(folder, id) : null;
  const result = await runReplay(id, loadData('mnist', data), { say });
  if (published) for (const each of compare(result.runs, published)) say(inWords(each));
  writeJson(result, out, print);
}

function requireId(names: string[]): ReplayId {
  const id = replayIds.find(known => known === names[0]);
  if (id && names.length === 1) return id;
  const received = names.length === 0 ? 'none' : described(names.join(' '));
  throw new Failure(
    `replay: expected one of ${replayIds.join(', ')}; received ${received}; ${usageOf(command)}`,
  );
}

export const inWords = ({ label, measure, of, identical, close, largest, parts }: Agreement) =>
  [
    `${label}, ${measure}: ${identical} of ${of} identical, ${close} within 1e-10`,
    largest > 0 ? `largest difference ${largest.toPrecision(2)}` : '',
    parts === null ? '' : `parts in epoch ${parts}`,
  ]
    .filter(Boolean)
    .join(', ');
