import { ESLint } from 'eslint';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const eslint = new ESLint({ cwd: root });

/** What lint says of the imports of one line of code, were it in this file. */
async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: root + filePath });
  return result.messages
    .filter(({ ruleId }) => /restricted/.test(ruleId ?? ''))
    .map(({ message }) => message);
}

const use = (path: string) => `import { thing } from '${path}';\nthing();\n`;

describe('the import arrows', () => {
  it.each([
    ['src/core/trainer.ts', '../experiment/index.ts'],
    ['src/core/trainer.ts', 'd3-array'],
    ['src/wasm/kernel.ts', '../experiment/spec.ts'],
    ['src/experiment/training/engine.ts', '../../widgets/index.ts'],
    ['src/plot/Plot.tsx', '../experiment/index.ts'],
    ['src/ui/Button.tsx', '../plot/Plot.tsx'],
    ['src/widgets/single-neuron/SingleNeuron.tsx', '../../book/render/book.tsx'],
    ['src/widgets/single-neuron/SingleNeuron.tsx', '../../core/trainer.ts'],
    ['src/widgets/single-neuron/SingleNeuron.tsx', '../../core/random.ts'],
    ['src/book/render/book.tsx', '../../experiment/index.ts'],
    ['src/book/client/page.ts', '../render/context.ts'],
    ['src/book/client/page/here.ts', '../../build/fonts/cut.ts'],
    ['src/book/render/book.tsx', '../build/fonts/cut.ts'],
    ['src/book/render/book.tsx', '../client/page.ts'],
    ['src/book/content/contents.ts', '../render/context.ts'],
    ['src/book/offline/library.ts', '../content/contents.ts'],
    ['src/book/client/page.ts', '../../experiment/index.ts'],
    ['src/runner/runSpec.ts', '../widgets/index.ts'],
  ])('%s may not import %s', async (file, path) => {
    expect(await complaints(file, use(path))).toHaveLength(1);
  });

  it.each([
    ['src/core/trainer.ts', './network.ts'],
    ['src/experiment/training/engine.ts', '../../core/trainer.ts'],
    ['src/widgets/single-neuron/SingleNeuron.tsx', '../../core/activations.ts'],
    ['src/book/render/book.tsx', '../../widgets/index.ts'],
    ['src/book/render/book.tsx', '../client/figures/IslandRoot.tsx'],
    ['src/book/client/page.ts', '../content/contents.ts'],
    ['src/book/build/prerender.ts', '../render/book.tsx'],
    ['src/runner/runSpec.ts', '../core/dataset.ts'],
  ])('%s may import %s', async (file, path) => {
    expect(await complaints(file, use(path))).toEqual([]);
  });

  it.each(['Math.random()', 'Math.exp(1)', 'Date.now()'])('the core may not use %s', async code => {
    expect(await complaints('src/core/trainer.ts', `export const x = ${code};\n`)).toHaveLength(1);
  });
});
