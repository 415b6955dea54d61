import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { idxImages, idxLabels } from '../experiment/testing/idx.ts';
import { experimentCommand } from './experimentCommand.ts';
import { Failure, root, wordsOf } from './failure.ts';

const folder = mkdtempSync(join(tmpdir(), 'unsaturated-runner-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

/** Runs the runner as npm does, but for npm. */
function runner(args: string[], input = '') {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const script = join(root, 'src/runner/experiment.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, script, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...process.env, npm_lifecycle_event: '' },
  });
  return { status, stdout, lines: stderr.trimEnd().split('\n') };
}

const spec = {
  version: 1,
  data: { source: 'mnist', trainingSize: 40, evaluateOn: 'test' },
  network: { sizes: [784, 4, 10], cost: 'quadratic' },
  training: { epochs: 2, miniBatchSize: 10, learningRate: 3, shuffle: false },
};

// Four small files in place of MNIST's: one gzipped, one by its other name.
writeFileSync(at('train-images-idx3-ubyte.gz'), gzipSync(idxImages(60)));
writeFileSync(at('train-labels.idx1-ubyte'), idxLabels(60));
writeFileSync(at('t10k-images-idx3-ubyte'), idxImages(20));
writeFileSync(at('t10k-labels-idx1-ubyte'), idxLabels(20));
writeFileSync(at('spec.json'), JSON.stringify(spec));

describe('the runner', () => {
  it('trains as the spec says, and saves the result and the network', () => {
    const args = ['spec.json', '--data', '.', '--out', 'result.json', '--save-network', 'net.json'];
    const { status, stdout, lines } = runner(args);
    expect(status).toBe(0);
    expect(stdout).toBe('');
    expect(lines[0]).toMatch(
      /^epoch 1 of 2: test \d+ of 20 right, test cost .* training \d+ of 40/,
    );
    const result: unknown = JSON.parse(readFileSync(at('result.json'), 'utf8'));
    const measures = {
      learningRate: 3,
      trainingCost: expect.any(Number),
      trainingAccuracy: expect.any(Number),
      evaluationCost: expect.any(Number),
      evaluationAccuracy: expect.any(Number),
      trainingSeconds: expect.any(Number),
      evaluationSeconds: expect.any(Number),
    };
    expect(result).toEqual({
      spec,
      kernel: expect.stringMatching(/^(plain|wasm)$/),
      data: {
        source: 'mnist',
        training: { name: 'the first 40 of your files, 50 training images', count: 40 },
        evaluation: { name: 'your files, 20 test images', count: 20 },
      },
      epochs: [
        { epoch: 0, ...measures },
        { epoch: 1, ...measures },
      ],
      end: { reason: 'finished', epochs: 2 },
      totalSeconds: expect.any(Number),
    });
    const network = JSON.parse(readFileSync(at('net.json'), 'utf8')) as Record<string, unknown[]>;
    expect(Object.keys(network)).toEqual(['sizes', 'weights', 'biases', 'cost']);
    expect(network.cost).toBe('QuadraticCost');
    expect(network.biases[1]).toHaveLength(10);
  });

  it('reads standard input, writes standard output, and goes on from a saved network', () => {
    const initialNetwork: unknown = JSON.parse(readFileSync(at('net.json'), 'utf8'));
    const next = { ...spec, network: { ...spec.network, initialNetwork } };
    const { status, stdout } = runner(['-', '--data', '.'], JSON.stringify(next));
    expect(status).toBe(0);
    const { epochs } = JSON.parse(stdout) as { epochs: { trainingCost: number }[] };
    const earlier = JSON.parse(readFileSync(at('result.json'), 'utf8')) as {
      epochs: typeof epochs;
    };
    expect(epochs[0].trainingCost).toBeLessThan(earlier.epochs[1].trainingCost);
  });

  it('reads a spec that PowerShell wrote, in UTF-16', async () => {
    const text = JSON.stringify({ ...spec, training: { ...spec.training, epochs: 0 } });
    writeFileSync(at('utf16.json'), `\ufeff${text}`, 'utf16le');
    let printed = '';
    const voice = { print: (more: string) => (printed += more), say() {} };
    await experimentCommand([at('utf16.json'), '--data', folder], voice);
    expect(JSON.parse(printed)).toMatchObject({ epochs: [] });
  });

  it('tells of a run that diverged, and writes the epochs up to there', () => {
    const wild = {
      ...spec,
      network: { ...spec.network, output: 'linear' },
      training: { ...spec.training, epochs: 9, learningRate: 1e9 },
    };
    const { status, stdout, lines } = runner(['-', '--data', '.'], JSON.stringify(wild));
    expect(status).toBe(0);
    expect(lines.at(-1)).toMatch(/^training diverged in epoch/);
    expect(JSON.parse(stdout)).toMatchObject({
      end: { reason: 'diverged', message: expect.stringContaining('diverged') },
    });
    expect(stdout).not.toMatch(/NaN|null|Infinity/);
  });
});

describe('the runner refuses, in one line,', () => {
  const file = (change: object) => {
    writeFileSync(at('bad.json'), JSON.stringify({ ...spec, ...change }));
    return at('bad.json');
  };
  const refusal = async (args: string[]) => {
    const printed: string[] = [];
    const voice = { print: (text: string) => printed.push(text), say() {} };
    const failed = await experimentCommand(args, voice).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Failure);
    expect(printed).toEqual([]);
    return wordsOf(failed);
  };

  it('a bad spec, with exit code 2', () => {
    const { status, stdout, lines } = runner(['-'], JSON.stringify({ ...spec, speed: 'fast' }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^spec: speed: unknown field, expected only version, .*received "fast"$/,
    );
    expect(status).toBe(2);
    expect(stdout).toBe('');
  });

  it('a field that is out of range', async () => {
    const training = { ...spec.training, learningRate: -1 };
    expect(await refusal([file({ training })])).toBe(
      'spec: training.learningRate: expected a number above 0, received -1',
    );
  });

  it('what is no JSON, or not there', async () => {
    expect(await refusal([at('t10k-labels-idx1-ubyte')])).toMatch(/idx1-ubyte: not /);
    writeFileSync(at('nan.json'), '{\n  "version": NaN\n}');
    expect(await refusal([at('nan.json')])).toMatch(
      /nan\.json: not JSON: line 2, column 14: found NaN, which is no number/,
    );
    expect(await refusal([at('nothing.json')])).toMatch(/nothing\.json: cannot be read: ENOENT/);
  });

  it('a saved network in place of a spec, whatever its name', async () => {
    writeFileSync(at('network'), JSON.stringify({ sizes: [2, 1], weights: [], biases: [] }));
    expect(await refusal([at('network')])).toMatch(/^spec: received a saved network; /);
  });

  it('a spec in whose place something endless stands, in less than a line of it', async () => {
    const network = { ...spec.network, cost: ['x'.repeat(50_000)] };
    expect((await refusal([file({ network })])).length).toBeLessThan(250);
  });

  it('arguments it does not know', async () => {
    expect(await refusal([])).toMatch(/^expected one spec, received 0; usage: /);
    expect(await refusal([file({}), '--fast'])).toMatch(/^Unknown option '--fast'.*usage: /);
  });

  it('a folder without MNIST', async () => {
    expect(await refusal([file({}), '--data', at('none')])).toMatch(
      /^data: no training images of MNIST in .*none: looked for train-images-idx3-ubyte, /,
    );
  });

  it('to train on more examples than there are', async () => {
    const data = { source: 'mnist', trainingSize: 51 };
    expect(await refusal([file({ data }), '--data', folder])).toBe(
      'data.trainingSize: expected at most the 50 examples there are to train on, received 51',
    );
  });

  it('a result that cannot be written, before it trains', async () => {
    const args = [file({}), '--data', folder, '--out', at('none/result.json')];
    expect(await refusal(args)).toMatch(/none\/result\.json: cannot be written: ENOENT/);
    expect(await refusal([...args.slice(0, 4), folder])).toMatch(/it is a folder/);
  });

  it('files that are damaged', async () => {
    const broken = at('broken');
    mkdirSync(broken);
    writeFileSync(
      join(broken, 'train-images-idx3-ubyte.gz'),
      gzipSync(idxImages(60)).subarray(0, 60),
    );
    writeFileSync(join(broken, 'train-labels-idx1-ubyte'), idxLabels(60));
    expect(await refusal([file({}), '--data', broken])).toMatch(
      /^data: .*train-images-idx3-ubyte\.gz: cannot be unpacked: /,
    );
    writeFileSync(join(broken, 'train-images-idx3-ubyte.gz'), idxImages(60).subarray(0, 999));
    expect(await refusal([file({}), '--data', broken])).toMatch(
      /images-idx3-ubyte\.gz: cut short: /,
    );
  });
});
