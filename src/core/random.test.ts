import { describe, expect, it } from 'vitest';
import { Random, randomStreams } from './random.ts';

const draw = (count: number, from: () => number) => Array.from({ length: count }, from);

describe('the Mersenne twister', () => {
  it('gives the numbers of the C++ standard for its default seed 5489', () => {
    const random = Random.fromSeed(5489);
    expect(draw(5, () => random.uint32())).toEqual([
      3499211612, 581869302, 3890346734, 3586334585, 545404204,
    ]);
    // [rand.predef]: the 10,000th number is 4123659995. Five are drawn; 9,994 more come before it.
    draw(9994, () => random.uint32());
    expect(random.uint32()).toBe(4123659995);
  });

  it("gives the numbers of its authors' own test, seeded by four keys", () => {
    const random = Random.fromKeys([0x123, 0x234, 0x345, 0x456]);
    expect(draw(5, () => random.uint32())).toEqual([
      1067595299, 955945823, 477289528, 4107218783, 4228976476,
    ]);
  });

  it("gives Python's random() for random.seed(12345678)", () => {
    const random = Random.fromKeys([12345678]);
    expect(draw(3, () => random.uniform())).toEqual([
      0.7202671550185803, 0.6330310001166692, 0.22877255649315598,
    ]);
  });

  it("gives NumPy's random_sample() for RandomState(12345678)", () => {
    const random = Random.fromSeed(12345678);
    expect(draw(3, () => random.uniform())).toEqual([
      0.24580423382490257, 0.5964286053214767, 0.3587916284219358,
    ]);
  });

  it("gives NumPy's randn() for RandomState(12345678), the spare of each pair second", () => {
    const random = Random.fromSeed(12345678);
    const numpy = [
      0.5537081891302397, -1.4596319930600405, -1.294585139377667, -1.5096739451572456,
      1.5718749014908178, -0.9756961910863278,
    ];
    // A last bit of the logarithm may differ.
    for (const expected of numpy)
      expect(Math.abs(random.gaussian() - expected)).toBeLessThan(1e-15);
  });

  it("shuffles as Python 2's random.shuffle does, and goes on from where it was left", () => {
    const random = Random.fromKeys([12345678]);
    const items = Uint32Array.from({ length: 10 }, (_, i) => i);
    random.shuffle(items);
    // The first swap: 9 ↔ floor(0.7203 · 10) = 7, the second 8 ↔ floor(0.6330 · 9) = 5.
    expect([...items]).toEqual([6, 4, 0, 8, 2, 3, 9, 1, 5, 7]);
    random.shuffle(items);
    expect([...items]).toEqual([7, 5, 3, 2, 8, 0, 9, 6, 1, 4]);
  });
});

describe('a generator', () => {
  it('draws uniform numbers with mean ½ and variance 1/12, all in [0, 1)', () => {
    const random = Random.fromSeed(7);
    const n = 100000;
    const numbers = draw(n, () => random.uniform());
    const mean = numbers.reduce((sum, x) => sum + x) / n;
    const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n;
    // Standard errors: √(1/12/n) = 0.0009 and about 0.0002; five of them are allowed.
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.0046);
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.0012);
    expect(numbers.every(x => x >= 0 && x < 1)).toBe(true);
  });

  it('draws Gaussians with mean 0, variance 1, and two thirds within one deviation', () => {
    const random = Random.fromSeed(7);
    const n = 100000;
    const numbers = draw(n, () => random.gaussian());
    const mean = numbers.reduce((sum, x) => sum + x) / n;
    const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n;
    const within = numbers.filter(x => Math.abs(x) < 1).length / n;
    expect(Math.abs(mean)).toBeLessThan(0.016); // 5/√n
    expect(Math.abs(variance - 1)).toBeLessThan(0.023); // 5·√(2/n)
    expect(Math.abs(within - 0.6827)).toBeLessThan(0.0075); // 5·√(0.68 · 0.32/n)
  });

  it('puts every item in every place equally often when it shuffles', () => {
    const random = Random.fromSeed(3);
    const firsts = [0, 0, 0, 0];
    for (let i = 0; i < 8000; i++) {
      const items = Uint32Array.from([0, 1, 2, 3]);
      random.shuffle(items);
      firsts[items[0]]++;
    }
    // 2,000 each, standard deviation √(8000 · ¼ · ¾) = 39
    for (const count of firsts) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it('goes on from a saved state as if nothing had happened, the spare Gaussian included', () => {
    const random = Random.fromSeed(11);
    draw(1001, () => random.gaussian());
    const state = random.save();
    const expected = draw(1500, () => random.gaussian());
    const other = Random.fromSeed(0);
    other.restore(structuredClone(state));
    expect(draw(1500, () => other.gaussian())).toEqual(expected);
    random.restore(state);
    expect(draw(1500, () => random.gaussian())).toEqual(expected);
  });
});

describe('the four streams of a run', () => {
  const names = ['weights', 'order', 'dropout', 'data'] as const;

  it('are the same for the same seed and different for another', () => {
    const first = randomStreams(5);
    const again = randomStreams(5);
    const other = randomStreams(6);
    for (const name of names) {
      const numbers = draw(4, () => first[name].uniform());
      expect(draw(4, () => again[name].uniform())).toEqual(numbers);
      expect(draw(4, () => other[name].uniform())).not.toEqual(numbers);
    }
  });

  it('are different from each other', () => {
    const streams = randomStreams(5);
    expect(new Set(names.map(name => streams[name].uniform())).size).toBe(4);
  });

  it.each(names)('leaves the others alone when more numbers are drawn from %s', name => {
    const quiet = randomStreams(5);
    const busy = randomStreams(5);
    draw(1000, () => busy[name].gaussian());
    for (const other of names.filter(candidate => candidate !== name)) {
      expect(draw(3, () => busy[other].uniform())).toEqual(draw(3, () => quiet[other].uniform()));
    }
  });
});
