// Node fetches no files: the kernel's modules are read.
import { readFile } from 'node:fs/promises';
import { readModulesWith } from '../experiment/training/kernel.ts';
import { kernelUrls } from '../wasm/load.ts';

readModulesWith(async precision => new Uint8Array(await readFile(kernelUrls[precision])));
