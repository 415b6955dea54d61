import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { moduleBytes } from '../../wasm/fixtures/kernels.ts';
import { Kernels } from './kernel.ts';

const warned = vi.fn();
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(warned));
afterEach(() => {
  vi.restoreAllMocks();
  warned.mockClear();
});

describe('the choice of a kernel', () => {
  it('is the fast one where its module is whole', async () => {
    const kernels = new Kernels(async precision => moduleBytes(precision));
    expect(await kernels.choose('float32', 1000)).toMatchObject({
      name: 'wasm',
      precision: 'float32',
    });
    expect(kernels.fault('float32')).toBeNull();
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
    const kernels = new Kernels(reader);
    for (const precision of ['float64', 'float64', 'float32'] as const) {
      expect((await kernels.choose(precision, 1000)).name).toBe('plain');
      expect(kernels.fault(precision)).toBe(words);
    }
    expect(warned).toHaveBeenCalledTimes(1);
    expect(warned).toHaveBeenCalledWith(expect.stringContaining(words));
  });

  it('is tried again by the next run', async () => {
    let there = false;
    const kernels = new Kernels(async precision => {
      if (!there) throw new Error('no network');
      return moduleBytes(precision);
    });
    expect((await kernels.choose('float64', 1000)).name).toBe('plain');
    there = true;
    expect((await kernels.choose('float64', 1000)).name).toBe('wasm');
    expect(kernels.fault('float64')).toBeNull();
  });

  it('is the plain one where there is no room', async () => {
    const kernels = new Kernels(async precision => moduleBytes(precision));
    expect((await kernels.choose('float64', 1e15)).name).toBe('plain');
    expect(kernels.fault('float64')).toBe(
      'there is no room for the 1000000000 MB of the WebAssembly kernel',
    );
  });
});
