import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { randomImages } from '../core/fixtures/small.ts';
import type { Precision } from '../core/kernel.ts';
import { createNetwork } from '../core/network.ts';
import { randomStreams } from '../core/random.ts';
import { Trainer } from '../core/trainer.ts';
import type { TrainingOptions } from '../core/training-options.ts';
import { moduleBytes, wasm } from './fixtures/kernels.ts';
import { loadWasmKernel, simdSupported } from './load.ts';
import { trainingBytes } from './room.ts';

describe('the module', () => {
  it('runs here', () => {
    expect(simdSupported()).toBe(true);
  });

  it('comes as bytes, as an answer to a fetch, or compiled already', async () => {
    const bytes = moduleBytes('float32');
    const sources = [bytes, bytes.buffer, new Response(bytes), await WebAssembly.compile(bytes)];
    for (const source of sources) {
      const kernel = (await loadWasmKernel('float32', source))(1000);
      expect(kernel.numbers(3).length).toBe(3);
    }
  });

  it('is refused in words when it is missing, cut short, or not ours', async () => {
    const bytes = moduleBytes('float64');
    const empty = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0]); // a module of nothing
    await expect(
      loadWasmKernel('float64', new Response('', { status: 404 })),
    ).rejects.toMatchObject({
      message: 'the WebAssembly kernel was not found',
      cause: expect.stringContaining('404'),
    });
    await expect(loadWasmKernel('float64', bytes.slice(0, 5000))).rejects.toThrow(/damaged/);
    await expect(loadWasmKernel('float64', new Response('<!doctype html>'))).rejects.toThrow(
      /damaged/,
    );
    await expect(loadWasmKernel('float64', empty)).rejects.toMatchObject({
      message: 'the WebAssembly kernel does not start',
      cause: expect.objectContaining({ message: expect.stringMatching(/lacks weighInputs/) }),
    });
  });
});

describe('memory', () => {
  it('is dealt out in arrays that begin at whole vectors and do not overlap', () => {
    const kernel = wasm('float32');
    const arrays = [kernel.numbers(3), kernel.bytes(5), kernel.columns(1), kernel.integers(9)];
    arrays.forEach((array, i) => {
      expect(array.byteOffset % 16).toBe(0);
      if (i > 0) {
        const { byteOffset, byteLength } = arrays[i - 1];
        expect(array.byteOffset).toBeGreaterThanOrEqual(byteOffset + byteLength);
      }
    });
  });

  it('is each kernel’s own', () => {
    const [one, other] = [wasm('float64'), wasm('float64')];
    const [a, b] = [one.numbers(4), other.numbers(4)];
    a.fill(1);
    expect(Array.from(b)).toEqual([0, 0, 0, 0]);
    expect(a.buffer).not.toBe(b.buffer);
  });

  it('says what was asked for when it is used up', () => {
    const kernel = wasm('float64', 65536);
    expect(() => kernel.numbers(20000)).toThrow(/in use, and 160000 more were asked for/);
  });

  const jobs: { name: string; options: Partial<TrainingOptions>; sizes: number[] }[] = [
    { name: 'a plain training', options: {}, sizes: [64, 30, 10] },
    { name: 'no hidden layer', options: {}, sizes: [64, 1] },
    { name: 'deep', options: { dropout: 0.5 }, sizes: [64, 31, 17, 5, 3, 10] },
    { name: 'momentum', options: { momentum: 0.5 }, sizes: [64, 301, 10] },
    { name: 'augmentation', options: { augmentation: { shift: 1 } }, sizes: [64, 30, 10] },
    { name: 'one large batch', options: { miniBatchSize: 1e6 }, sizes: [64, 30, 10] },
  ];

  it.each(
    jobs.flatMap(job =>
      (['float64', 'float32'] as Precision[]).map(precision => ({ ...job, precision })),
    ),
  )('computed beforehand is enough: $name, $precision', ({ options, sizes, precision }) => {
    const training = randomImages(300, 8, 10);
    const evaluation = randomImages(200, 8, 10, 2);
    const all = { epochs: 1, miniBatchSize: 10, learningRate: 0.1, ...options };
    const bytes = trainingBytes(precision, sizes, training, evaluation, all);
    const kernel = wasm(precision, bytes);
    const network = createNetwork(kernel, {
      sizes,
      hidden: 'sigmoid',
      output: 'sigmoid',
      cost: 'quadratic',
    });
    new Trainer({
      kernel,
      network,
      training,
      evaluation,
      options: all,
      monitor: ['training-cost', 'evaluation-cost'],
      streams: randomStreams(1),
    });
    // What is left is small change: 64 kB are spared for it, and memory comes in pages of 64 kB.
    let left = 0;
    try {
      for (;;) left += kernel.bytes(1024).length;
    } catch {
      expect(left).toBeLessThan(0.1 * bytes + 2 * 65536);
    }
  });

  it('is let go with the kernel', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const memory = (() => {
      const kernel = wasm('float32', 1 << 20);
      const v = kernel.numbers(1000).fill(1);
      kernel.scale(v, 2);
      return new WeakRef(v.buffer);
    })();
    for (let i = 0; i < 10 && memory.deref(); i++) {
      await new Promise(resolve => setTimeout(resolve, 10));
      collectGarbage();
    }
    expect(memory.deref()).toBeUndefined();
  });
});
