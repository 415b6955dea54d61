import type { Kernel, Precision } from '../core/kernel.ts';
import { wasmKernel } from './kernel.ts';

/** Where the module for a precision lies: an address to fetch, or a file to read. */
export const kernelUrls: Record<Precision, URL> = {
  float32: new URL('./kernel-float32.wasm', import.meta.url),
  float64: new URL('./kernel-float64.wasm', import.meta.url),
};

/** Makes a kernel with room for that many bytes of arrays. Each has a memory of its own. */
export type KernelFactory = (bytes: number) => Kernel;

/** A module of 33 bytes with one SIMD instruction: valid only where SIMD is known. */
const SIMD_PROBE = Uint8Array.from([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15,
  253, 98, 11,
]);

/** Whether this engine runs SIMD WebAssembly. */
export const simdSupported = (): boolean =>
  typeof WebAssembly === 'object' && WebAssembly.validate(SIMD_PROBE);

/**
 * The kernel of a precision from its module: bytes, the answer to a fetch, or compiled already.
 * Rejects where the module is missing, damaged or not understood: the message is for the reader,
 * its cause is what the engine says.
 */
export async function loadWasmKernel(
  precision: Precision,
  source: Uint8Array<ArrayBuffer> | ArrayBuffer | Response | WebAssembly.Module,
): Promise<KernelFactory> {
  if (!simdSupported()) throw new Error('this browser has no SIMD WebAssembly');
  const module = await compile(source);
  // A first, empty kernel: a module that is not ours fails here, not in the middle of a training.
  try {
    wasmKernel(module, precision, 0);
  } catch (error) {
    throw new Error('the WebAssembly kernel does not start', { cause: error });
  }
  return bytes => wasmKernel(module, precision, bytes);
}

async function compile(
  source: Uint8Array<ArrayBuffer> | ArrayBuffer | Response | WebAssembly.Module,
): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  let bytes: Uint8Array<ArrayBuffer> | ArrayBuffer;
  if (source instanceof Uint8Array || source instanceof ArrayBuffer) bytes = source;
  else {
    if (!source.ok) {
      const answer = `${source.url}: ${source.status}`;
      throw new Error('the WebAssembly kernel was not found', { cause: answer });
    }
    bytes = await source.arrayBuffer();
  }
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    throw new Error('the WebAssembly kernel is damaged', { cause: error });
  }
}
