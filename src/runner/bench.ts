// `npm run bench`: how fast this machine trains, as Markdown tables. --write puts them into docs/benchmarks.md and README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Dataset } from '../core/dataset.ts';
import { examples } from '../core/dataset.ts';
import type { Precision } from '../core/kernel.ts';
import type { Command } from './arguments.ts';
import { argumentsOf, helpOf } from './arguments.ts';
import type { Case, Measured } from './bench/measure.ts';
import { measureEpoch, measureEvaluation } from './bench/measure.ts';
import { measurePeak } from './bench/peak.ts';
import { measurePool } from './bench/pool.ts';
import { callerPath, root, runCommand } from './failure.ts';
import { loadData } from './loadData.ts';

const precisions: Precision[] = ['float32', 'float64'];
const kinds: Case['kernel'][] = ['wasm', 'plain'];
const table = (head: string[], rows: string[][]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n');
const epochTable = (rows: string[][]) =>
  table(['one epoch', 'seconds', 'images a second', 'share of the peak'], rows);
const digits = (x: number) => x.toPrecision(3).replace(/\.?0+$/, '');

const command: Command<'data', 'quick' | 'write'> = {
  script: 'bench',
  options: { data: 'DIR' },
  flags: ['quick', 'write'],
};

await runCommand(async () => {
  const { values, help } = argumentsOf(command, process.argv.slice(2));
  if (help) return console.log(helpOf(command));
  const folder = values.data && callerPath(values.data);
  const effort = values.quick ? { seconds: 0.5, rounds: 1 } : { seconds: 2, rounds: 4 };
  const { training, validation } = loadData('mnist', folder);
  const peaks = Object.fromEntries(
    await Promise.all(precisions.map(async p => [p, await measurePeak(p)] as const)),
  ) as Record<Precision, number>;
  const measure = (wanted: Case, data: Dataset = training) => {
    process.stderr.write(`${Object.values(wanted).join(' ')}, ${data.count} images\n`);
    return measureEpoch(wanted, data, validation, effort);
  };
  const share = (m: Measured) =>
    `${digits((100 * m.multiplyAddsPerSecond) / peaks[m.precision])} %`;

  const epochs: string[][] = [];
  for (const hidden of [30, 100, 800]) {
    for (const miniBatchSize of [10, 100]) {
      for (const kernel of kinds) {
        for (const precision of precisions) {
          const m = await measure({ kernel, precision, hidden, miniBatchSize });
          epochs.push([
            `[784, ${hidden}, 10], m = ${miniBatchSize}, ${kernel}, ${precision}`,
            digits(m.seconds),
            Math.round(m.imagesPerSecond).toLocaleString('en'),
            share(m),
          ]);
        }
      }
    }
  }
  const judged: string[][] = [];
  for (const kernel of kinds) {
    for (const precision of precisions) {
      const ms = await measureEvaluation(kernel, precision, 30, validation);
      judged.push([`${kernel}, ${precision}`, digits(ms)]);
    }
  }
  const growth: string[][] = [];
  const fast = { kernel: 'wasm', precision: 'float32', miniBatchSize: 10 } as const;
  for (const count of [1000, 10000, 50000].filter(count => count <= training.count)) {
    const m = await measure({ ...fast, hidden: 30 }, examples(training, 0, count));
    growth.push([`${count.toLocaleString('en')} images, 30 hidden neurons`, digits(m.seconds)]);
  }
  for (const hidden of [10, 30, 100, 300]) {
    const m = await measure({ ...fast, hidden });
    growth.push([
      `${training.count.toLocaleString('en')} images, ${hidden} hidden neurons`,
      digits(m.seconds),
    ]);
  }

  const pool: string[][] = [];
  for (const runs of [1, 2]) {
    process.stderr.write(`${runs} at once\n`);
    const seconds = await measurePool(runs, effort, folder);
    const images = (runs * training.count) / seconds;
    pool.push([String(runs), digits(seconds), Math.round(images).toLocaleString('en')]);
  }

  const text = [
    `Measured on ${cpus()[0].model.trim()}, ${availableParallelism()} cores, ${platform()} ${arch()}, Node ${process.versions.node}; one core, cross-entropy, L2, all ${training.count.toLocaleString('en')} training images. The peak is what a bare loop of SIMD WebAssembly multiply-adds reaches here: ${digits(peaks.float32 / 1e9)} thousand million a second in float32, ${digits(peaks.float64 / 1e9)} in float64.`,
    epochTable(epochs),
    table(['judging 10,000 images, 30 hidden neurons', 'ms'], judged),
    table(['one epoch, wasm, float32, m = 10', 'seconds'], growth),
    table(['runs at once, [784, 30, 10]', 'seconds an epoch, each', 'images a second, all'], pool),
  ].join('\n\n');
  console.log(text);
  const short = epochs.filter(([name]) => inReadme.includes(name));
  if (values.write) await write(text, epochTable(short));
});

const heading = `# How fast it is

\`npm run bench\` prints these tables for your machine; \`npm run bench -- --write\` writes them here,
and the four lines that README.md has.`;

/** The rows of the README: the network of the book, fast, exact and plain, and its largest. */
const inReadme = [
  '[784, 30, 10], m = 10, wasm, float32',
  '[784, 30, 10], m = 10, wasm, float64',
  '[784, 30, 10], m = 10, plain, float64',
  '[784, 100, 10], m = 10, wasm, float32',
];

async function write(text: string, short: string): Promise<void> {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const markers = /(<!-- bench -->)[\s\S]*(<!-- \/bench -->)/;
  const files = {
    'docs/benchmarks.md': `${heading}\n\n${text}`,
    'README.md': readme.replace(markers, (_, open, close) => `${open}\n\n${short}\n\n${close}`),
  };
  for (const [file, content] of Object.entries(files)) {
    const style = await resolveConfig(join(root, file));
    writeFileSync(join(root, file), await format(content, { ...style, parser: 'markdown' }));
  }
}
