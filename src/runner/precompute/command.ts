import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { described } from '../../core/described.ts';
import type { Command } from '../arguments.ts';
import { argumentsOf, helpOf, usageOf } from '../arguments.ts';
import type { Voice } from '../experimentCommand.ts';
import { Failure, callerPath } from '../failure.ts';
import { loadData } from '../loadData.ts';
import { widgets } from './precomputation.ts';
import { precomputations } from './table.ts';

/** `data`: a folder with MNIST. `published`: one with the results of 2014, to compare replays with. */
const command: Command<'data' | 'published'> = {
  script: 'precompute',
  takes: 'NAME',
  options: { data: 'DIR', published: 'DIR' },
};

/** Computes results again that are committed. Throws a Failure for what the caller can put right. */
export async function precomputeCommand(args: string[], { print, say }: Voice): Promise<void> {
  const { values, positionals, help } = argumentsOf(command, args);
  const [name, ...more] = positionals;
  if (help || name === undefined) return print(list());
  const precomputation = precomputations[name];
  if (!precomputation || more.length > 0) {
    throw new Failure(
      `precompute: expected one of ${Object.keys(precomputations).join(', ')}; received ${described(positionals.join(' '))}; ${usageOf(command)}`,
    );
  }
  const { about, source, files, compute } = precomputation;
  const [data, published] = [values.data, values.published].map(path => path && callerPath(path));
  say(`${name}: ${about}, on ${source}. It will write:`);
  for (const file of files) say(`  src/widgets/${file}`);
  const results = await compute({ split: loadData(source, data), say, published });
  results.forEach((result, k) => {
    const path = join(widgets, files[k]);
    const text = `${JSON.stringify(result)}\n`;
    const same = existsSync(path) && readFileSync(path, 'utf8') === text;
    if (!same) writeFileSync(path, text);
    print(`src/widgets/${files[k]}: ${same ? 'as it was' : 'written'}\n`);
  });
}

function list(): string {
  const lines = Object.entries(precomputations).map(([name, { about, files }]) =>
    [`${name}: ${about}`, ...files.map(file => `  src/widgets/${file}`)].join('\n'),
  );
  return `${helpOf(command)}\n${lines.join('\n')}\n`;
}
