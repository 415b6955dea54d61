import { expect, it } from 'vitest';
import type { Precision } from '../../core/kernel.ts';
import { moduleBytes } from '../fixtures/kernels.ts';
import { compileKernel } from './compile.ts';

it.each<Precision>(['float32', 'float64'])(
  'the %s module is what its source compiles to (if not: npm run kernel)',
  { timeout: 180_000 },
  async precision => {
    const compiled = await compileKernel(precision);
    expect(Buffer.from(compiled).equals(moduleBytes(precision))).toBe(true);
  },
);
