import type { Kernel, Precision } from '../core/kernel.ts';
import { plainKernel } from '../core/plain-kernel.ts';
import type { KernelFactory } from '../wasm/load.ts';
import { kernelUrls, loadWasmKernel } from '../wasm/load.ts';

/** Gets the compiled module of a precision: its bytes, or the answer to a fetch. */
export type ModuleReader = (
  precision: Precision,
) => Promise<Uint8Array<ArrayBuffer> | ArrayBuffer | Response>;

let read: ModuleReader = precision => fetch(kernelUrls[precision]);
const factories = new Map<Precision, Promise<KernelFactory | null>>();

/** Where there is no server to fetch from, the modules are read in another way. */
export function readModulesWith(reader: ModuleReader): void {
  read = reader;
  factories.clear();
}

/**
 * The kernel that a run computes with, with room for so many bytes: the one place where it is
 * chosen, for page and runner. Each run asks for its own, so a kernel's memory is as large as one
 * run needs, and is let go with it. Where the fast one cannot be had, the plain one does the same.
 */
export async function chooseKernel(precision: Precision, bytes: number): Promise<Kernel> {
  const factory = await factoryFor(precision);
  try {
    return factory?.(bytes) ?? plainKernel(precision);
  } catch (error) {
    warn(error);
    return plainKernel(precision);
  }
}

/** null where it cannot be had; that is said once. */
function factoryFor(precision: Precision): Promise<KernelFactory | null> {
  let factory = factories.get(precision);
  if (!factory) {
    factory = load(precision).catch(warn);
    factories.set(precision, factory);
  }
  return factory;
}

const load = async (precision: Precision) => loadWasmKernel(precision, await read(precision));

function warn(error: unknown): null {
  const why = error instanceof Error ? error.message : String(error);
  console.warn(`Training in plain TypeScript, more slowly: ${why}`);
  return null;
}
