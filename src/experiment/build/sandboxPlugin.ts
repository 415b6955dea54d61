import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

const id = 'virtual:unsaturated/sandbox';

/**
 * The worker in which a reader's code runs, as one text. It cannot be fetched from where it runs,
 * so the page has it as a string, in a chunk that is loaded when a reader first needs it.
 */
export function sandbox(root: string): Plugin {
  return {
    name: 'unsaturated:sandbox',
    resolveId: { filter: { id: /^virtual:unsaturated\/sandbox$/ }, handler: () => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:unsaturated\/sandbox$/ },
      async handler() {
        const { code, files } = await bundled(join(root, 'src/experiment/sandbox/worker.ts'));
        for (const file of files) this.addWatchFile(file);
        return `export default ${JSON.stringify(code)};`;
      },
    },
  };
}

export async function bundled(input: string): Promise<{ code: string; files: string[] }> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      rolldownOptions: { input, output: { format: 'iife' } },
    },
  });
  const outputs = [result].flat() as Rolldown.RolldownOutput[];
  const [chunk, ...others] = outputs.flatMap(one => one.output);
  if (chunk?.type !== 'chunk' || others.length > 0) {
    throw new Error('The worker of the sandbox is not one file.');
  }
  return { code: chunk.code, files: chunk.moduleIds };
}
