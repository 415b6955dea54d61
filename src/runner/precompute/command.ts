import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Voice } from '../experimentCommand.ts';
import { Failure, callerPath, wordsOf } from '../failure.ts';
import { loadData } from '../loadData.ts';
import { widgets } from './precomputation.ts';
import { precomputations } from './table.ts';

export const usage = 'usage: npm run precompute -- NAME [--data DIR] [--published DIR]';

const options = {
  /** A folder with MNIST. */
  data: { type: 'string' },
  /** A folder with the results of 2014, for replays to be compared with. */
  published: { type: 'string' },
} as const;

/** Computes results again that are committed. Throws a Failure for what the caller can put right. */
export async function precomputeCommand(args: string[], { print, say }: Voice): Promise<void> {
  const { values, positionals } = parsed(args);
  const [name, ...more] = positionals;
  if (name === undefined) return print(list());
  const precomputation = precomputations[name];
  if (!precomputation || more.length > 0) {
    throw new Failure(
      `precompute: expected one of ${Object.keys(precomputations).join(', ')}; received ${positionals.join(' ')}; ${usage}`,
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

function parsed(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new Failure(`${wordsOf(error)}; ${usage}`);
  }
}

function list(): string {
  const lines = Object.entries(precomputations).map(([name, { about, files }]) =>
    [`${name}: ${about}`, ...files.map(file => `  src/widgets/${file}`)].join('\n'),
  );
  return `${usage}\n\n${lines.join('\n')}\n`;
}
