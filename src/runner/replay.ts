// `npm run replay`: a program of 2014, run again.
import { parseArgs } from 'node:util';
import type { ReplayId } from '../experiment/replays/replay.ts';
import { replayIds } from '../experiment/replays/table.ts';
import { Failure, callerPath, runCommand, wordsOf } from './failure.ts';
import { requireWritable, writeJson } from './files.ts';
import { loadData } from './loadData.ts';
import { compare, readPublished } from './published.ts';
import type { Agreement } from './published.ts';
import { runReplay } from './runReplay.ts';

const usage =
  'usage: npm run --silent replay -- ID [--data DIR] [--out RESULT.json] [--compare DIR]';
const options = {
  data: { type: 'string' },
  out: { type: 'string' },
  compare: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

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

const inWords = ({ label, measure, of, identical, close, largest, parts }: Agreement) =>
  [
    `${label}, ${measure}: ${identical} of ${of} identical, ${close} within 1e-10`,
    largest > 0 ? `largest difference ${largest.toPrecision(2)}` : '',
    parts === null ? '' : `parts in epoch ${parts}`,
  ]
    .filter(Boolean)
    .join(', ');

await runCommand(async () => {
  const { values, positionals } = parsed(process.argv.slice(2));
  if (values.help) {
    process.stdout.write(`${usage}\nID: ${replayIds.join(', ')}\n`);
    return;
  }
  const id = requireId(positionals);
  const [data, out, folder] = [values.data, values.out, values.compare].map(
    path => path && callerPath(path),
  );
  if (out) requireWritable(out);
  const published = folder ? readPublished(folder, id) : null;
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const result = await runReplay(id, loadData('mnist', data), { say });
  if (published) for (const each of compare(result.runs, published)) say(inWords(each));
  writeJson(result, out);
});
