import { parseArgs } from 'node:util';
import type { ReplayId } from '../experiment/replays/replay.ts';
import { replayIds } from '../experiment/replays/table.ts';
import type { Voice } from './experimentCommand.ts';
import { Failure, callerPath, wordsOf } from './failure.ts';
import { requireWritable, writeJson } from './files.ts';
import { loadData } from './loadData.ts';
import { compare, readPublished } from './published.ts';
import type { Agreement } from './published.ts';
import { runReplay } from './runReplay.ts';

export const usage =
  'usage: npm run --silent replay -- ID [--data DIR] [--out RESULT.json] [--compare DIR]';
const options = {
  data: { type: 'string' },
  out: { type: 'string' },
  /** A folder with the published results. */
  compare: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** A program of 2014, run again. Throws a Failure for what the caller can put right. */
export async function replayCommand(args: string[], { print, say }: Voice): Promise<void> {
  const { values, positionals } = parsed(args);
  if (values.help) return print(`${usage}\nID: ${replayIds.join(', ')}\n`);
  const id = requireId(positionals);
  const [data, out, folder] = [values.data, values.out, values.compare].map(
    path => path && callerPath(path),
  );
  if (out) requireWritable(out);
  const published = folder ? readPublished(folder, id) : null;
  const result = await runReplay(id, loadData('mnist', data), { say });
  if (published) for (const each of compare(result.runs, published)) say(inWords(each));
  writeJson(result, out, print);
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new Failure(`${wordsOf(error)}; ${usage}`);
  }
}

function requireId(names: string[]): ReplayId {
  const id = replayIds.find(known => known === names[0]);
  if (id && names.length === 1) return id;
  const received = names.length === 0 ? 'none' : names.join(' ');
  throw new Failure(
    `replay: expected one of ${replayIds.join(', ')}; received ${received}; ${usage}`,
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
