import type { Kernel, Precision } from '../core/kernel.ts';
import { plainKernel } from '../core/plain-kernel.ts';

/**
 * The kernel that a run computes with: the one place where it is chosen, for page and runner.
 * Each run asks for its own, so a kernel's memory is as large as one run needs, and is let go with it.
 */
export async function chooseKernel(precision: Precision): Promise<Kernel> {
  return plainKernel(precision);
}
