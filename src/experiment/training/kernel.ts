import type { Kernel, Precision } from '../../core/kernel.ts';
import type { KernelFactory } from '../../wasm/load.ts';
import { kernelUrls, loadWasmKernel } from '../../wasm/load.ts';
import { scalarKernel } from '../../wasm/scalar-kernel.ts';

/** Gets the compiled module of a precision: its bytes, or the answer to a fetch. */
export type ModuleReader = (
  precision: Precision,
) => Promise<Uint8Array<ArrayBuffer> | ArrayBuffer | Response>;

/**
 * The kernels that runs compute with: the one place where they are chosen, for page and runner. Where
 * the fast one cannot be had, one without SIMD gives the same bits; the next run tries again.
 */
export class Kernels {
  private readonly factories = new Map<Precision, Promise<KernelFactory>>();
  /** Why a precision was last computed without the fast kernel. */
  private readonly faults = new Map<Precision, string>();

  constructor(private readonly read: ModuleReader) {}

  /**
   * A kernel with room for so many bytes. Each run asks for its own, so a kernel's memory is as large
   * as one run needs, and is let go with it.
   */
  async choose(precision: Precision, bytes: number): Promise<Kernel> {
    try {
      const kernel = withRoom(await this.factoryFor(precision), bytes);
      this.faults.delete(precision);
      return kernel;
    } catch (error) {
      this.factories.delete(precision);
      this.note(precision, error);
      return scalarKernel(precision);
    }
  }

  /** Why the fast kernel could not be had, in the reader's words; null where it could. */
  fault(precision: Precision): string | null {
    return this.faults.get(precision) ?? null;
  }

  private factoryFor(precision: Precision): Promise<KernelFactory> {
    let factory = this.factories.get(precision);
    if (!factory) {
      factory = load(precision, this.read);
      this.factories.set(precision, factory);
    }
    return factory;
  }

  /** Each reason is said once, with what the engine has to say of it. */
  private note(precision: Precision, error: unknown): void {
    const why = wordsOf(error);
    const known = [...this.faults.values()].includes(why);
    this.faults.set(precision, why);
    if (known) return;
    const cause = error instanceof Error && error.cause ? ` (${wordsOf(error.cause)})` : '';
    console.warn(`Training in plain TypeScript, more slowly: ${why}${cause}`);
  }
}

/** Milliseconds that a module is waited for. */
const PATIENCE = 20_000;

/** In a page the modules are fetched. */
export const pageKernels = new Kernels(precision =>
  fetch(kernelUrls[precision], { signal: AbortSignal.timeout(PATIENCE) }),
);

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

async function load(precision: Precision, read: ModuleReader): Promise<KernelFactory> {
  let source;
  try {
    source = await read(precision);
  } catch (error) {
    throw new Error('the WebAssembly kernel could not be fetched', { cause: error });
  }
  return loadWasmKernel(precision, source);
}

const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
