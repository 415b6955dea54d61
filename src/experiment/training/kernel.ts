import type { Kernel, Precision } from '../../core/kernel.ts';
import { plainKernel } from '../../core/plain-kernel.ts';
import type { KernelFactory } from '../../wasm/load.ts';
import { kernelUrls, loadWasmKernel } from '../../wasm/load.ts';

/** Gets the compiled module of a precision: its bytes, or the answer to a fetch. */
export type ModuleReader = (
  precision: Precision,
) => Promise<Uint8Array<ArrayBuffer> | ArrayBuffer | Response>;

let read: ModuleReader = precision => fetch(kernelUrls[precision]);
const factories = new Map<Precision, Promise<KernelFactory>>();
/** Why a precision was last computed by the plain kernel. */
const faults = new Map<Precision, string>();

/** Where there is no server to fetch from, the modules are read in another way. */
export function readModulesWith(reader: ModuleReader): void {
  read = reader;
  factories.clear();
  faults.clear();
}

/**
 * The kernel that a run computes with, with room for so many bytes: the one place where it is
 * chosen, for page and runner. Each run asks for its own, so a kernel's memory is as large as one
 * run needs, and is let go with it. Where the fast one cannot be had, the plain one does the same;
 * the next run tries again.
 */
export async function chooseKernel(precision: Precision, bytes: number): Promise<Kernel> {
  try {
    const kernel = withRoom(await factoryFor(precision), bytes);
    faults.delete(precision);
    return kernel;
  } catch (error) {
    factories.delete(precision);
    note(precision, error);
    return plainKernel(precision);
  }
}

/** Why the fast kernel could not be had, in the reader's words; null where it could. */
export const kernelFault = (precision: Precision): string | null => faults.get(precision) ?? null;

function withRoom(factory: KernelFactory, bytes: number): Kernel {
  try {
    return factory(bytes);
  } catch (error) {
    const megabytes = Math.ceil(bytes / 1e6);
    throw new Error(`there is no room for the ${megabytes} MB of the WebAssembly kernel`, {
      cause: error,
    });
  }
}

function factoryFor(precision: Precision): Promise<KernelFactory> {
  let factory = factories.get(precision);
  if (!factory) {
    factory = load(precision);
    factories.set(precision, factory);
  }
  return factory;
}

async function load(precision: Precision): Promise<KernelFactory> {
  let source;
  try {
    source = await read(precision);
  } catch (error) {
    throw new Error('the WebAssembly kernel could not be fetched', { cause: error });
  }
  return loadWasmKernel(precision, source);
}

/** Each reason is said once, with what the engine has to say of it. */
function note(precision: Precision, error: unknown): void {
  const why = wordsOf(error);
  const known = [...faults.values()].includes(why);
  faults.set(precision, why);
  if (known) return;
  const cause = error instanceof Error && error.cause ? ` (${wordsOf(error.cause)})` : '';
  console.warn(`Training in plain TypeScript, more slowly: ${why}${cause}`);
}

const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
