import { describe, expect, it } from 'vitest';
import { elasticDistortion, rotateImage, shiftImage } from './augmentation.ts';
import { distortImage, thicken } from './distort.ts';
import { displacementOf } from './elastic.ts';
import { randomImages } from './fixtures/small.ts';
import { Random } from './random.ts';

// prettier-ignore
const digit = Uint8Array.of(
  1, 2, 3,
  4, 5, 6,
  7, 8, 9,
);
const image = Uint8Array.from(randomImages(1, 28, 3).inputs);
const random = () => Random.fromSeed(7);

describe('a distortion that is asked for', () => {
  it('is the same as each change by itself', () => {
    expect(distortImage(image, {}, random())).toEqual(image);
    expect(distortImage(image, { rotation: 15 }, random())).toEqual(rotateImage(image, 15));
    expect(distortImage(image, { rotation: -170 }, random())).toEqual(rotateImage(image, -170));
    expect(distortImage(image, { shiftX: 2, shiftY: -1 }, random())).toEqual(
      shiftImage(image, 2, -1),
    );
    const elastic = { alpha: 34, sigma: 4 };
    expect(distortImage(image, { elastic }, random())).toEqual(
      elasticDistortion(image, elastic, random()),
    );
  });

  it('shears to the right above the centre, to the left below', () => {
    expect([...distortImage(digit, { shear: 1 }, random())]).toEqual([0, 1, 2, 4, 5, 6, 8, 9, 0]);
    expect([...distortImage(digit, { shear: -1 }, random())]).toEqual([2, 3, 0, 4, 5, 6, 0, 7, 8]);
    // Half a pixel: the mean of two neighbours, rounded. Top row: ½ · 1, ½ (1 + 2), ½ (2 + 3).
    expect([...distortImage(digit, { shear: 0.5 }, random())].slice(0, 3)).toEqual([1, 2, 3]);
  });

  it('shears first, then turns, then shifts', () => {
    // Sheared:          turned by 90°:    shifted right by 1:
    // 0 1 2             2 6 0             0 2 6
    // 4 5 6             1 5 9             0 1 5
    // 8 9 0             0 4 8             0 0 4
    const change = { shear: 1, rotation: 90, shiftX: 1 };
    expect([...distortImage(digit, change, random())]).toEqual([0, 2, 6, 0, 1, 5, 0, 0, 4]);
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
