import { examples } from '../../core/dataset.ts';
import { finish } from '../../core/evaluate.ts';
import { stageAt } from '../../experiment/replays/table.ts';
import type { Mistake } from '../../experiment/state.ts';
import { runSpec } from '../runSpec.ts';
import { packedInk } from './pack.ts';
import type { Precomputation, Tools } from './precomputation.ts';
import { inspected } from './precomputation.ts';

const n = 1000;
const shown = 24;
const replay = { replay: 'overfitting', stage: 0 } as const;

/** What the network trained on the thousand from `from` on misreads of the first thousand. */
async function misread(from: number, { split, say }: Tools): Promise<Map<number, Mistake>> {
  const { spec } = stageAt(replay);
  const { network, result } = await runSpec(
    { ...spec, monitor: ['training-accuracy'] },
    { ...split, training: examples(split.training, from, from + n) },
    () => undefined,
    { replay },
  );
  const { inspector, layers } = inspected(spec, network);
  const first = examples(split.training, 0, n);
  const { examples: found } = finish(inspector.mistakes(layers, first, n));
  const learned = result.epochs.at(-1)?.trainingAccuracy;
  say(`${from}: ${learned} of its own, ${n - found.length} of the first ${n}`);
  return new Map(found.map(mistake => [mistake.index, mistake]));
}

/** The digits that a network can only have learned by heart. */
export const memorised: Precomputation = {
  about: `digits among the first ${n} that three networks, each trained on another ${n}, all misread`,
  source: 'mnist',
  files: ['overfitting/memorised.json'],
  async compute(tools) {
    const others: Map<number, Mistake>[] = [];
    for (const from of [n, 2 * n, 3 * n]) others.push(await misread(from, tools));
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
    return [result];
  },
};
