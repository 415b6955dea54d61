import { describe, expect, it } from 'vitest';
import { augment } from './augmentation.ts';
import { distortImage } from './distort.ts';
import { bar, centre } from './fixtures/ink.ts';
import { Random } from './random.ts';

describe('the changes of a training', () => {
  const changed = (options: Parameters<typeof augment>[2], random: Random) => {
    const into = new Uint8Array(784).fill(9);
    augment(bar, into, options, random);
    return into;
  };

  it('are none, and draw nothing, when none are asked for', () => {
    const random = Random.fromSeed(1);
    expect([...changed({}, random)]).toEqual([...bar]);
    expect([...changed({ shift: 0, rotation: 0 }, random)]).toEqual([...bar]);
    expect(random.uniform()).toBe(Random.fromSeed(1).uniform());
  });

  it('shift by whole pixels up to the limit, each of them equally often', () => {
    const random = Random.fromSeed(1);
    const counts = new Map<string, number>();
    for (let i = 0; i < 5000; i++) {
      const image = changed({ shift: 2 }, random);
      const key = centre(image)
        .map(c => Math.round((c - 13.5) * 1000) / 1000)
        .join();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    // 25 shifts, 200 each, standard deviation 14; every one whole
    expect(counts.size).toBe(25);
    for (const [key, count] of counts) {
      expect(key).toMatch(/^-?[012],-?[012]$/);
      expect(Math.abs(count - 200)).toBeLessThan(75);
    }
  });

  it('shift as one that is asked for', () => {
    const random = Random.fromSeed(6);
    const draw = () => Math.floor(random.uniform() * 7) - 3;
    const [dx, dy] = [draw(), draw()];
    expect([dx, dy]).not.toEqual([0, 0]);
    expect([...changed({ shift: 3 }, Random.fromSeed(6))]).toEqual([
      ...distortImage(bar, { shiftX: dx, shiftY: dy }, random),
    ]);
  });

  it('rotate as one that is asked for, up to the limit each way', () => {
    for (const seed of [1, 2, 3]) {
      const degrees = (2 * Random.fromSeed(seed).uniform() - 1) * 15;
      expect([...changed({ rotation: 15 }, Random.fromSeed(seed))]).toEqual([
        ...distortImage(bar, { rotation: degrees }, Random.fromSeed(0)),
      ]);
    }
  });

  it('all together keep the middle of the digit within reach', () => {
    const random = Random.fromSeed(2);
    for (let i = 0; i < 50; i++) {
      const all = { shift: 2, rotation: 15, elastic: { alpha: 34, sigma: 4 } };
      const [x, y] = centre(changed(all, random));
      expect(Math.abs(x - 13.5)).toBeLessThan(6);
      expect(Math.abs(y - 13.5)).toBeLessThan(6);
    }
  });
});
