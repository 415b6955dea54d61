import { parseArgs } from 'node:util';
import { described } from '../core/described.ts';
import { Failure, wordsOf } from './failure.ts';

/** A command as npm knows it, and what can be said to it. */
export interface Command<Option extends string, Flag extends string = never> {
  /** The script's name in package.json. */
  script: string;
  /** Whether its results go to standard output, where npm would print a heading. */
  silent?: boolean;
  /** What it takes beside options, if anything: "SPEC.json". */
  takes?: string;
  /** Options, each with what stands for its value: { data: 'DIR' }. */
  options: Record<Option, string>;
  /** Options that have no value. */
  flags?: readonly Flag[];
}

export interface Given<Option extends string, Flag extends string = never> {
  values: Partial<Record<Option, string> & Record<Flag, true>>;
  positionals: string[];
  /** Help was asked for. */
  help: boolean;
}

const start = ({ script, silent }: Command<string, string>) =>
  `npm run ${silent ? '--silent ' : ''}${script}`;

/** "usage: npm run bench -- [--quick]" */
export function usageOf(command: Command<string, string>): string {
  const { takes, options, flags = [] } = command;
  const parts = [
    ...(takes ? [takes] : []),
    ...Object.entries(options).map(([name, value]) => `[--${name} ${value}]`),
    ...flags.map(flag => `[--${flag}]`),
  ];
  return `usage: ${start(command)} -- ${parts.join(' ')}`;
}

/** The same for somebody who asks for it. */
export const helpOf = (command: Command<string, string>): string =>
  `${usageOf(command)}\nin PowerShell, which keeps a bare -- for itself: ${start(command)} "--" …\n`;

/** Throws a Failure for options that are not known, have no value, or never arrived. */
export function argumentsOf<Option extends string, Flag extends string = never>(
  command: Command<Option, Flag>,
  args: string[],
  environment: NodeJS.ProcessEnv = process.env,
): Given<Option, Flag> {
  refuseSwallowed(command, args, environment);
  const { values, positionals } = parsed(command, args);
  const { help, ...given } = values as Record<string, string | true | undefined>;
  const empty = Object.keys(given).find(name => given[name] === '');
  if (empty) throw new Failure(`--${empty}: expected a value; ${usageOf(command)}`);
  if (!command.takes && positionals.length > 0) {
    const received = described(positionals.join(' '));
    throw new Failure(`expected options only, received ${received}; ${usageOf(command)}`);
  }
  return { values: given as Given<Option, Flag>['values'], positionals, help: help === true };
}

function parsed(command: Command<string, string>, args: string[]) {
  const { options, flags = [] } = command;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...Object.fromEntries(
          Object.keys(options).map(name => [name, { type: 'string' }] as const),
        ),
        ...Object.fromEntries(flags.map(flag => [flag, { type: 'boolean' }] as const)),
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new Failure(`${wordsOf(error)}; ${usageOf(command)}`);
  }
}

/**
 * Options before "--" are npm's: it takes them out, sets them in the environment, and the script would
 * go its way without them, on other data for instance.
 */
function refuseSwallowed(
  command: Command<string, string>,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): void {
  if (environment.npm_lifecycle_event !== command.script) return;
  const { options, flags = [] } = command;
  const given = (name: string) => environment[`npm_config_${name.replaceAll('-', '_')}`];
  const kept = [...Object.keys(options), ...flags].filter(name => given(name));
  if (kept.length === 0) return;
  const shown = kept.map(name => {
    // Of "--data DIR", npm took "--data" alone.
    const value = given(name) === 'true' ? options[name] : given(name);
    return value ? `--${name} ${quoted(value)}` : `--${name}`;
  });
  const missing = kept.some(name => name in options && given(name) === 'true');
  const rest = missing && command.takes ? [command.takes] : args.map(quoted);
  const separator = process.platform === 'win32' ? '"--"' : '--';
  throw new Failure(
    `npm kept ${kept.map(name => `--${name}`).join(', ')} for itself: write ${[start(command), separator, ...rest, ...shown].join(' ')}`,
  );
}

const quoted = (text: string) => (/^[\w./:@=+,\\-]+$/.test(text) ? text : JSON.stringify(text));
