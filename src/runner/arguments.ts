import { parseArgs } from 'node:util';
import { Failure, wordsOf } from './failure.ts';

export interface ExperimentArguments {
  /** A path, or "-" for standard input. */
  spec: string;
  data?: string;
  out?: string;
  saveNetwork?: string;
}

export const usage =
  'usage: npm run --silent experiment -- SPEC.json [--data DIR] [--out RESULT.json] [--save-network NET.json]';

/** Null when help was asked for. */
export function experimentArguments(args: string[]): ExperimentArguments | null {
  const { values, positionals } = parsed(args);
  if (values.help) return null;
  if (positionals.length !== 1) {
    throw new Failure(`expected one spec, received ${positionals.length}; ${usage}`);
  }
  const { data, out, 'save-network': saveNetwork } = values;
  return { spec: positionals[0], data, out, saveNetwork };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        out: { type: 'string' },
        'save-network': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new Failure(`${wordsOf(error)}; ${usage}`);
  }
}
