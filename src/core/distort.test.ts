import { describe, expect, it } from 'vitest';
import { distortImage, thicken, type Distortion } from './distort.ts';
import { displace, displacementOf, gaussianWeights } from './elastic.ts';
import { bar, centre, digit, ink } from './fixtures/ink.ts';
import { Random } from './random.ts';
import { createMap, resample } from './resample.ts';

const random = () => Random.fromSeed(7);
const distorted = (image: Uint8Array, change: Distortion) => distortImage(image, change, random());

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
    expect([...distorted(digit, { shiftX: dx, shiftY: dy })]).toEqual(expected);
  });

  it('leaves the original alone', () => {
    const before = [...digit];
    distorted(digit, { shiftX: 1, shiftY: 1 });
    expect([...digit]).toEqual(before);
  });

  it('has to be square', () => {
    expect(() => distorted(new Uint8Array(12), {})).toThrow(
      'expected a square image, such as 28 × 28 = 784; received 12 pixels',
    );
    expect(() => distorted(new Uint8Array(0), {})).toThrow(RangeError);
  });
});

describe('a rotated image', () => {
  it('turns anticlockwise about its centre, exactly by quarter turns', () => {
    // 1 2 3      3 6 9
    // 4 5 6  →   2 5 8
    // 7 8 9      1 4 7
    expect([...distorted(digit, { rotation: 90 })]).toEqual([3, 6, 9, 2, 5, 8, 1, 4, 7]);
    expect([...distorted(digit, { rotation: 180 })]).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect([...distorted(digit, { rotation: -90 })]).toEqual([7, 4, 1, 8, 5, 2, 9, 6, 3]);
    expect([...distorted(digit, { rotation: 0 })]).toEqual([...digit]);
    expect([...distorted(digit, { rotation: 360 })]).toEqual([...digit]);
    // The centre of an even side lies between pixels.
    expect([...distorted(Uint8Array.of(1, 2, 3, 4), { rotation: 90 })]).toEqual([2, 4, 1, 3]);
  });

  it('weighs the four pixels around a place by nearness, by hand', () => {
    // By 45° the top left pixel looks to (1, 1) + (−√2, 0) = (−0.414, 1): left of the middle row's
    // first pixel by 0.414, the rest is paper: 100 · (1 − 0.41421) = 58.58 → 59.
    const image = Uint8Array.of(0, 0, 0, 100, 0, 0, 0, 0, 0);
    const turned = distorted(image, { rotation: -45 });
    expect(turned[6]).toBe(0);
    expect(turned[0]).toBe(59);
  });

  it('keeps its ink and its centre, and its bytes stay bytes', () => {
    for (const degrees of [15, -15, 33, 71]) {
      const turned = distorted(bar, { rotation: degrees });
      expect(Math.abs(ink(turned) / ink(bar) - 1)).toBeLessThan(0.01);
      const [x, y] = centre(turned);
      expect(x).toBeCloseTo(13.5, 1);
      expect(y).toBeCloseTo(13.5, 1);
      expect(Math.max(...turned)).toBe(255); // 255 + rounding does not start anew at 0
    }
  });

  it('leans an upright bar to the left when it turns anticlockwise', () => {
    const upper = distorted(bar, { rotation: 20 });
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
    const first = distortImage(bar, { elastic }, random);
    const second = distortImage(bar, { elastic }, random);
    expect([...distortImage(bar, { elastic }, Random.fromSeed(1))]).toEqual([...first]);
    expect([...second]).not.toEqual([...first]);
    expect([...first]).not.toEqual([...bar]);
  });

  it('does not depend on what was distorted before, of whatever size and σ', () => {
    const expected = distortImage(bar, { elastic: { alpha: 34, sigma: 4 } }, Random.fromSeed(1));
    distortImage(digit, { elastic: { alpha: 2, sigma: 1 } }, Random.fromSeed(8));
    distortImage(bar, { elastic: { alpha: 2, sigma: 1 } }, Random.fromSeed(8));
    const again = distortImage(bar, { elastic: { alpha: 34, sigma: 4 } }, Random.fromSeed(1));
    expect([...again]).toEqual([...expected]);
  });

  it('leaves a digit recognisable: most of its ink stays', () => {
    const distorted = distortImage(bar, { elastic: { alpha: 34, sigma: 4 } }, Random.fromSeed(1));
    const shared = distorted.reduce((sum, pixel, i) => sum + Math.min(pixel, bar[i]), 0);
    expect(shared / ink(bar)).toBeGreaterThan(0.5);
  });

  it('with α = 0 changes nothing', () => {
    const same = distortImage(bar, { elastic: { alpha: 0, sigma: 4 } }, Random.fromSeed(1));
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

describe('a distortion that is asked for', () => {
  it('may be none', () => {
    expect([...distorted(bar, {})]).toEqual([...bar]);
  });

  it('shears to the right above the centre, to the left below', () => {
    expect([...distorted(digit, { shear: 1 })]).toEqual([0, 1, 2, 4, 5, 6, 8, 9, 0]);
    expect([...distorted(digit, { shear: -1 })]).toEqual([2, 3, 0, 4, 5, 6, 0, 7, 8]);
    // Half a pixel: the mean of two neighbours, rounded. Top row: ½ · 1, ½ (1 + 2), ½ (2 + 3).
    expect([...distorted(digit, { shear: 0.5 })].slice(0, 3)).toEqual([1, 2, 3]);
  });

  it('shears first, then turns, then shifts', () => {
    // Sheared:          turned by 90°:    shifted right by 1:
    // 0 1 2             2 6 0             0 2 6
    // 4 5 6             1 5 9             0 1 5
    // 8 9 0             0 4 8             0 0 4
    const change = { shear: 1, rotation: 90, shiftX: 1 };
    expect([...distorted(digit, change)]).toEqual([0, 2, 6, 0, 1, 5, 0, 0, 4]);
  });
});

describe('thickened strokes', () => {
  // prettier-ignore
  const dot = Uint8Array.of(
    0,   0, 0,
    0, 200, 0,
    0,   0, 0,
  );
  it('grow to the four neighbours, in part where it is part of a pixel', () => {
    expect([...thicken(dot, 1)]).toEqual([0, 200, 0, 200, 200, 200, 0, 200, 0]);
    expect([...thicken(dot, 0.25)]).toEqual([0, 50, 0, 50, 200, 50, 0, 50, 0]);
    expect([...thicken(dot, 2)]).toEqual(new Array(9).fill(200));
    expect([...thicken(dot, 1.5)]).toEqual([100, 200, 100, 200, 200, 200, 100, 200, 100]);
  });
  it('shrink to the lightest, paper beyond the edge included', () => {
    expect([...thicken(dot, -0.5)]).toEqual([0, 0, 0, 0, 100, 0, 0, 0, 0]);
    expect([...thicken(digit, -1)]).toEqual([0, 0, 0, 0, 2, 0, 0, 0, 0]);
    expect([...thicken(digit, 0)]).toEqual([...digit]);
  });
});

it('tells how far an elastic distortion moves pixels', () => {
  // 34 · √(1/3) / (2 √π · 4) = 1.384, and a little more as the Gaussian ends at 3σ; with σ = 1,
  // four times as much.
  expect(displacementOf({ alpha: 34, sigma: 4 }).toFixed(2)).toBe('1.39');
  expect(displacementOf({ alpha: 34, sigma: 1 }).toFixed(1)).toBe('5.5');
  expect(displacementOf({ alpha: 0, sigma: 4 })).toBe(0);
});
