import { describe, expect, it } from 'vitest';
import {
  augment,
  elasticDistortion,
  expandByShifts,
  rotateImage,
  shiftImage,
} from './augmentation.ts';
import { displace, gaussianWeights } from './elastic.ts';
import { numbers, randomImages } from './fixtures/small.ts';
import { Random } from './random.ts';
import { createMap, resample, sideOf } from './resample.ts';

// prettier-ignore
const digit = Uint8Array.of(
  1, 2, 3,
  4, 5, 6,
  7, 8, 9,
);

/** A 28 × 28 image: a bar of full ink, 4 wide and 16 high, in the middle. */
const bar = new Uint8Array(784);
for (let row = 6; row < 22; row++) bar.fill(255, row * 28 + 12, row * 28 + 16);

const ink = (image: Uint8Array) => image.reduce((sum, pixel) => sum + pixel, 0);

/** Centre of mass [x, y], in pixels. */
function centre(image: Uint8Array): [number, number] {
  const side = sideOf(image.length);
  let x = 0;
  let y = 0;
  image.forEach((pixel, i) => {
    x += pixel * (i % side);
    y += pixel * Math.floor(i / side);
  });
  return [x / ink(image), y / ink(image)];
}

describe('a shifted image', () => {
  // prettier-ignore
  it.each([
    ['down', 0, 1, [0, 0, 0, 1, 2, 3, 4, 5, 6]],
    ['up', 0, -1, [4, 5, 6, 7, 8, 9, 0, 0, 0]],
    ['right', 1, 0, [0, 1, 2, 0, 4, 5, 0, 7, 8]],
    ['left', -1, 0, [2, 3, 0, 5, 6, 0, 8, 9, 0]],
    ['right and up', 1, -1, [0, 4, 5, 0, 7, 8, 0, 0, 0]],
    ['two to the left', -2, 0, [3, 0, 0, 6, 0, 0, 9, 0, 0]],
    ['out of sight', 3, 0, [0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['far away', -7, 9, [0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['nowhere', 0, 0, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ])('%s leaves blank paper behind', (_, dx, dy, expected) => {
    expect([...shiftImage(digit, dx, dy)]).toEqual(expected);
  });

  it('leaves the original alone', () => {
    const before = [...digit];
    shiftImage(digit, 1, 1);
    expect([...digit]).toEqual(before);
  });

  it('has to be square', () => {
    expect(() => shiftImage(new Uint8Array(12), 1, 0)).toThrow(
      'expected a square image, such as 28 × 28 = 784; received 12 pixels',
    );
    expect(() => rotateImage(new Uint8Array(0), 1)).toThrow(RangeError);
  });
});

describe('a rotated image', () => {
  it('turns anticlockwise about its centre, exactly by quarter turns', () => {
    // 1 2 3      3 6 9
    // 4 5 6  →   2 5 8
    // 7 8 9      1 4 7
    expect([...rotateImage(digit, 90)]).toEqual([3, 6, 9, 2, 5, 8, 1, 4, 7]);
    expect([...rotateImage(digit, 180)]).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect([...rotateImage(digit, -90)]).toEqual([7, 4, 1, 8, 5, 2, 9, 6, 3]);
    expect([...rotateImage(digit, 0)]).toEqual([...digit]);
    expect([...rotateImage(digit, 360)]).toEqual([...digit]);
    // The centre of an even side lies between pixels.
    expect([...rotateImage(Uint8Array.of(1, 2, 3, 4), 90)]).toEqual([2, 4, 1, 3]);
  });

  it('weighs the four pixels around a place by nearness, by hand', () => {
    // By 45° the top left pixel looks to (1, 1) + (−√2, 0) = (−0.414, 1): left of the middle row's
    // first pixel by 0.414, the rest is paper: 100 · (1 − 0.41421) = 58.58 → 59.
    const image = Uint8Array.of(0, 0, 0, 100, 0, 0, 0, 0, 0);
    const turned = rotateImage(image, -45);
    expect(turned[6]).toBe(0);
    expect(turned[0]).toBe(59);
  });

  it('keeps its ink and its centre, and its bytes stay bytes', () => {
    for (const degrees of [15, -15, 33, 71]) {
      const turned = rotateImage(bar, degrees);
      expect(Math.abs(ink(turned) / ink(bar) - 1)).toBeLessThan(0.01);
      const [x, y] = centre(turned);
      expect(x).toBeCloseTo(13.5, 1);
      expect(y).toBeCloseTo(13.5, 1);
      expect(Math.max(...turned)).toBe(255); // 255 + rounding does not start anew at 0
    }
  });

  it('leans an upright bar to the left when it turns anticlockwise', () => {
    const upper = rotateImage(bar, 20);
    upper.fill(0, 14 * 28);
    expect(centre(upper)[0]).toBeLessThan(13.5 - 1);
  });
});

describe('an elastic distortion', () => {
  it('has a Gaussian whose two wings sum to 1', () => {
    for (const sigma of [0.5, 1, 4, 6.3]) {
      const weights = gaussianWeights(sigma);
      const wings = weights.slice(1).reduce((sum, weight) => sum + weight, 0);
      expect(weights[0] + 2 * wings).toBeCloseTo(1, 14);
      // One deviation from the middle it has fallen to e^−½.
      if (Number.isInteger(sigma)) expect(weights[sigma] / weights[0]).toBeCloseTo(0.60653066, 8);
    }
  });

  it('moves pixels of the middle by 1.4 (r.m.s.) at α = 34, σ = 4, neighbours alike', () => {
    // A uniform number in [−1, 1] has variance 1/3; a Gaussian mean of them 1/3 · 1/(4πσ²):
    // 34 · √(1/3) / (2 · √π · 4) = 1.384
    const random = Random.fromSeed(5);
    let squares = 0;
    let steps = 0;
    const times = 400;
    for (let i = 0; i < times; i++) {
      const map = createMap(28);
      displace(map, { alpha: 34, sigma: 4 }, random);
      const at = 14 * 28 + 14;
      squares += (map.x[at] ** 2 + map.y[at] ** 2) / (2 * times);
      steps += ((map.x[at + 1] - map.x[at]) ** 2 + (map.y[at + 28] - map.y[at]) ** 2) / (2 * times);
    }
    expect(Math.sqrt(squares)).toBeGreaterThan(1.25);
    expect(Math.sqrt(squares)).toBeLessThan(1.52);
    // Correlation of neighbours e^(−1/4σ²): step √(2(1 − e^(−1/64))) · 1.384 = 0.244
    expect(Math.sqrt(steps)).toBeGreaterThan(0.21);
    expect(Math.sqrt(steps)).toBeLessThan(0.28);
  });

  it('smooths along rows and columns alike', () => {
    // σ so small that the field is the noise itself: places are not swapped on the way.
    const map = createMap(4);
    displace(map, { alpha: 1, sigma: 0.01 }, Random.fromSeed(2));
    const random = Random.fromSeed(2);
    const noise = () => Array.from({ length: 16 }, () => 2 * random.uniform() - 1);
    expect([...map.x]).toEqual(noise());
    expect([...map.y]).toEqual(noise());
  });

  it('is the same for the same state of the generator, and another for the next', () => {
    const elastic = { alpha: 34, sigma: 4 };
    const random = Random.fromSeed(1);
    const first = elasticDistortion(bar, elastic, random);
    const second = elasticDistortion(bar, elastic, random);
    expect([...elasticDistortion(bar, elastic, Random.fromSeed(1))]).toEqual([...first]);
    expect([...second]).not.toEqual([...first]);
    expect([...first]).not.toEqual([...bar]);
  });

  it('does not depend on what was distorted before, of whatever size and σ', () => {
    const expected = elasticDistortion(bar, { alpha: 34, sigma: 4 }, Random.fromSeed(1));
    elasticDistortion(digit, { alpha: 2, sigma: 1 }, Random.fromSeed(8));
    elasticDistortion(bar, { alpha: 2, sigma: 1 }, Random.fromSeed(8));
    const again = elasticDistortion(bar, { alpha: 34, sigma: 4 }, Random.fromSeed(1));
    expect([...again]).toEqual([...expected]);
  });

  it('leaves a digit recognisable: most of its ink stays', () => {
    const distorted = elasticDistortion(bar, { alpha: 34, sigma: 4 }, Random.fromSeed(1));
    const shared = distorted.reduce((sum, pixel, i) => sum + Math.min(pixel, bar[i]), 0);
    expect(shared / ink(bar)).toBeGreaterThan(0.5);
  });

  it('with α = 0 changes nothing', () => {
    const same = elasticDistortion(bar, { alpha: 0, sigma: 4 }, Random.fromSeed(1));
    expect([...same]).toEqual([...bar]);
  });
});

describe('an image taken from places far outside', () => {
  it('is blank paper', () => {
    const map = createMap(3);
    map.x.set([-1e9, 1e9, NaN, -1, 3, 1, 1, 2.5, -0.5]);
    map.y.set([0, 0, 0, 1, 1, -1, 3, 1, 1]);
    const into = new Uint8Array(9).fill(77);
    resample(digit, map, into);
    // Half a pixel beyond the right edge: ½ of 6, and beyond the left: ½ of 4.
    expect([...into]).toEqual([0, 0, 0, 0, 0, 0, 0, 3, 2]);
  });
});

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

  it('shift as shiftImage does', () => {
    const random = Random.fromSeed(6);
    const draw = () => Math.floor(random.uniform() * 7) - 3;
    const [dx, dy] = [draw(), draw()];
    expect([dx, dy]).not.toEqual([0, 0]);
    expect([...changed({ shift: 3 }, Random.fromSeed(6))]).toEqual([...shiftImage(bar, dx, dy)]);
  });

  it('rotate as rotateImage does, up to the limit each way', () => {
    for (const seed of [1, 2, 3]) {
      const degrees = (2 * Random.fromSeed(seed).uniform() - 1) * 15;
      expect([...changed({ rotation: 15 }, Random.fromSeed(seed))]).toEqual([
        ...rotateImage(bar, degrees),
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

describe('a training set expanded by shifts', () => {
  it('has each image, then its shifts down, up, right and left, all with its label', () => {
    const data = { ...randomImages(2, 3, 3), inputs: Uint8Array.of(...digit, ...digit) };
    data.labels.set([2, 1]);
    const expanded = expandByShifts(data);
    expect(expanded).toMatchObject({ count: 10, width: 9, classes: 3, inputScale: 1 / 256 });
    const image = (i: number) => [...expanded.inputs.subarray(i * 9, i * 9 + 9)];
    for (const first of [0, 5]) {
      expect(image(first)).toEqual([...digit]);
      expect(image(first + 1)).toEqual([0, 0, 0, 1, 2, 3, 4, 5, 6]);
      expect(image(first + 2)).toEqual([4, 5, 6, 7, 8, 9, 0, 0, 0]);
      expect(image(first + 3)).toEqual([0, 1, 2, 0, 4, 5, 0, 7, 8]);
      expect(image(first + 4)).toEqual([2, 3, 0, 5, 6, 0, 8, 9, 0]);
    }
    expect([...expanded.labels]).toEqual([2, 2, 2, 2, 2, 1, 1, 1, 1, 1]);
  });

  it('keeps numbers that are no bytes', () => {
    const expanded = expandByShifts(numbers([[0.25, 0.5, 0.75, 1]], [3]));
    expect([...expanded.inputs.subarray(4, 8)]).toEqual([0, 0, 0.25, 0.5]);
  });
});
