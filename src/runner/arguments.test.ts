import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Command } from './arguments.ts';
import { argumentsOf, helpOf, usageOf } from './arguments.ts';
import { root } from './failure.ts';

const command: Command<'data' | 'save-network', 'quick'> = {
  script: 'experiment',
  silent: true,
  takes: 'SPEC.json',
  options: { data: 'DIR', 'save-network': 'NET.json' },
  flags: ['quick'],
};
const given = (args: string[], environment: NodeJS.ProcessEnv = {}) =>
  argumentsOf(command, args, environment);

describe('arguments', () => {
  it('are read, in any order', () => {
    expect(given(['--data', 'a', 'x.json', '--quick', '--save-network=n'])).toEqual({
      values: { data: 'a', 'save-network': 'n', quick: true },
      positionals: ['x.json'],
      help: false,
    });
    expect(given(['-h'])).toMatchObject({ values: {}, help: true });
  });

  it.each([
    [['--date', 'x'], /^Unknown option '--date'.*; usage: /],
    [['--data'], /argument missing.*; usage: /],
    [['--data='], /^--data: expected a value; usage: /],
    [['--quick=yes'], /does not take an argument.*; usage: /],
  ])('%j are refused', (args, words) => {
    expect(() => given(args)).toThrow(words);
  });

  it('are refused where none are taken, at most a line of them', () => {
    const taking = () => argumentsOf({ ...command, takes: undefined }, ['x'.repeat(5000)], {});
    expect(taking).toThrow(/^expected options only, received "x{56}…; usage: npm run/);
  });
});

describe('options that npm kept for itself', () => {
  const npm = (config: object) => ({ npm_lifecycle_event: 'experiment', ...config });
  it.each([
    // npm run experiment spec.json --data=DIR
    [
      ['my spec.json'],
      { npm_config_data: 'my data' },
      'npm kept --data for itself: write npm run --silent experiment -- "my spec.json" --data "my data"',
    ],
    // npm run experiment spec.json --data DIR --quick
    [
      ['spec.json', 'DIR'],
      { npm_config_data: 'true', npm_config_quick: 'true' },
      'npm kept --data, --quick for itself: write npm run --silent experiment -- SPEC.json --data DIR --quick',
    ],
    [
      ['spec.json'],
      { npm_config_save_network: 'n.json' },
      'npm kept --save-network for itself: write npm run --silent experiment -- spec.json --save-network n.json',
    ],
  ])('%j, %j are told, with the command line that works', (args, config, words) => {
    const separator = process.platform === 'win32' ? ' "--" ' : ' -- ';
    expect(() => given(args, npm(config))).toThrow(words.replace(' -- ', separator));
  });

  it('are only looked for where npm runs this script', () => {
    const environment = { npm_lifecycle_event: 'test', npm_config_data: 'x' };
    expect(given(['spec.json'], environment).values).toEqual({});
    expect(given(['spec.json'], npm({ npm_config_registry: 'x' })).values).toEqual({});
  });
});

describe('the usage', () => {
  it('says all that can be said, and how in PowerShell', () => {
    expect(usageOf(command)).toBe(
      'usage: npm run --silent experiment -- SPEC.json [--data DIR] [--save-network NET.json] [--quick]',
    );
    expect(helpOf(command)).toContain('in PowerShell, which keeps a bare -- for itself: npm run');
  });

  it.each(['experiment', 'replay', 'bench', 'mnist', 'precompute'])(
    'of %s names its script',
    name => {
      const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
        scripts: Record<string, string>;
      };
      expect(scripts[name]).toBe(`tsx src/runner/${name}.ts`);
    },
  );
});
