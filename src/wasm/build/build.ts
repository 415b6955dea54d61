// `npm run kernel`: compiles src/wasm/assembly to the two modules beside the wrapper.
import { writeFileSync } from 'node:fs';
import type { Precision } from '../../core/kernel.ts';
import { compileKernel } from './compile.ts';

const precisions: Precision[] = ['float32', 'float64'];
for (const precision of precisions) {
  const bytes = await compileKernel(precision);
  writeFileSync(new URL(`../kernel-${precision}.wasm`, import.meta.url), bytes);
  console.log(`src/wasm/kernel-${precision}.wasm  ${bytes.length} bytes`);
}
