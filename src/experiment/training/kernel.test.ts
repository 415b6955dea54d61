import { afterEach, describe, expect, it, vi } from 'vitest';
import { moduleBytes } from '../../wasm/fixtures/kernels.ts';
import { chooseKernel, kernelFault, readModulesWith } from './kernel.ts';

const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
afterEach(() => warned.mockClear());

describe('the choice of a kernel', () => {
  it('is the fast one where its module is whole', async () => {
    readModulesWith(async precision => moduleBytes(precision));
    expect(await chooseKernel('float32', 1000)).toMatchObject({
      name: 'wasm',
      precision: 'float32',
    });
    expect(kernelFault('float32')).toBeNull();
    expect(warned).not.toHaveBeenCalled();
  });

  it.each([
    [
      'fetched',
      () => Promise.reject(new TypeError('Failed to fetch')),
      'the WebAssembly kernel could not be fetched',
    ],
    [
      'found',
      async () => new Response('', { status: 404 }),
      'the WebAssembly kernel was not found',
    ],
    [
      'read',
      async () => moduleBytes('float64').slice(0, 5000),
      'the WebAssembly kernel is damaged',
    ],
  ])('is the plain one where it cannot be %s, and says why, once', async (_what, reader, words) => {
    readModulesWith(reader);
    for (const precision of ['float64', 'float64', 'float32'] as const) {
      expect((await chooseKernel(precision, 1000)).name).toBe('plain');
      expect(kernelFault(precision)).toBe(words);
    }
    expect(warned).toHaveBeenCalledTimes(1);
    expect(warned).toHaveBeenCalledWith(expect.stringContaining(words));
  });

  it('is tried again by the next run', async () => {
    let there = false;
    readModulesWith(async precision => {
      if (!there) throw new Error('no network');
      return moduleBytes(precision);
    });
    expect((await chooseKernel('float64', 1000)).name).toBe('plain');
    there = true;
    expect((await chooseKernel('float64', 1000)).name).toBe('wasm');
    expect(kernelFault('float64')).toBeNull();
  });

  it('is the plain one where there is no room', async () => {
    readModulesWith(async precision => moduleBytes(precision));
    expect((await chooseKernel('float64', 1e15)).name).toBe('plain');
    expect(kernelFault('float64')).toBe(
      'there is no room for the 1000000000 MB of the WebAssembly kernel',
    );
  });
});
