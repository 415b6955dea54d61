// The digits that a network can only have learned by heart: those among the first 1,000 of MNIST
// that three networks, each trained on another thousand, all misread. npx tsx src/runner/memorised.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examples } from '../core/dataset.ts';
import { finish } from '../core/evaluate.ts';
import { fromNetwork2 } from '../core/network2.ts';
import { plainKernel } from '../core/plain-kernel.ts';
import { Looker } from '../experiment/training/networkInspector.ts';
import { stageAt } from '../experiment/replays/table.ts';
import { completeSpec } from '../experiment/spec.ts';
import type { Mistake } from '../experiment/state.ts';
import { root } from './failure.ts';
import { loadData } from './loadData.ts';
import { packedInk } from './pack.ts';
import { runSpec } from './runSpec.ts';

const n = 1000;
const shown = 24;

const split = loadData('mnist');
const first = examples(split.training, 0, n);
const address = { replay: 'overfitting', stage: 0 } as const;
const { spec } = stageAt(address);

/** What the network trained on the thousand from `from` on misreads of the first thousand. */
async function misread(from: number): Promise<Map<number, Mistake>> {
  const training = examples(split.training, from, from + n);
  const { network, result } = await runSpec(
    { ...spec, monitor: ['training-accuracy'] },
    { ...split, training },
    () => undefined,
    { replay: address },
  );
  const kernel = plainKernel('float64');
  const looker = new Looker(kernel, completeSpec(spec));
  const { layers } = fromNetwork2(kernel, network);
  const { examples: found } = finish(looker.mistakes(layers, first, n));
  const learned = result.epochs.at(-1)?.trainingAccuracy;
  process.stderr.write(`${from}: ${learned} of its own, ${n - found.length} of the first ${n}\n`);
  return new Map(found.map(mistake => [mistake.index, mistake]));
}

const others = [await misread(n), await misread(2 * n), await misread(3 * n)];
const [some, ...rest] = others;
const all = [...some.values()].filter(({ index }) => rest.every(found => found.has(index)));
const result = {
  of: n,
  right: others.map(found => n - found.size),
  total: all.length,
  examples: all.slice(0, shown).map(({ index, label, pixels }) => ({
    index,
    label,
    answers: others.map(found => found.get(index)?.answer ?? label),
    pixels: packedInk(pixels),
  })),
};
const path = join(root, 'src', 'widgets', 'overfitting', 'memorised.json');
writeFileSync(path, `${JSON.stringify(result)}\n`);
process.stdout.write(`${path}\n`);
