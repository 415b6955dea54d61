import { readFile } from 'node:fs/promises';
import { Kernels } from '../experiment/training/kernel.ts';
import { kernelUrls } from '../wasm/load.ts';

/** Node fetches no files: the kernel's modules are read. */
export const kernels = new Kernels(
  async precision => new Uint8Array(await readFile(kernelUrls[precision])),
);
