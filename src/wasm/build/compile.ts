import asc from 'assemblyscript/asc';
import { fileURLToPath } from 'node:url';
import type { Precision } from '../../core/kernel.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Compiles the kernel's source for one precision. The same source always gives the same bytes. */
export async function compileKernel(precision: Precision): Promise<Uint8Array> {
  let bytes: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [
      'src/wasm/assembly/index.ts',
      `--use=Real=${precision === 'float32' ? 'f32' : 'f64'}`,
      '--enable=simd',
      '--disable=bulk-memory',
      '--runtime=stub',
      '--importMemory',
      '--noExportMemory',
      '--noAssert',
      '--optimizeLevel=3',
      '--baseDir=' + root,
      '--outFile=kernel.wasm',
    ],
    {
      writeFile(_name: string, contents: string | Uint8Array) {
        if (contents instanceof Uint8Array) bytes = contents;
      },
    },
  );
  if (error || !bytes) throw new Error(`the kernel does not compile:\n${stderr.toString()}`);
  return bytes;
}
