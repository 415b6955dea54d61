import { defaultsOf } from '../../figure/state.ts';
import { describe, expect, it } from 'vitest';
import { sameSpec } from '../training/spec.ts';
import { first } from './first.ts';
import {
  cloudOf,
  cloudsAhead,
  cloudsHere,
  middleAngle,
  relativeWidth,
  uphill,
} from './noise/clouds.ts';
import { settings as noise, settle, sizes, specOf } from './noise/settings.ts';
import { cloudSentence, readoutsOf } from './noise/words.ts';
import { settings as clock, specsOf } from './time/settings.ts';
import { coursesAhead, firstTo, momentAt, reached, type Course } from './time/view.ts';
import { coursesSentence, guessSentence, thresholdSentence } from './time/words.ts';

const chapterNoise = defaultsOf(noise);
const chapterClock = defaultsOf(clock);

describe('the noise of gradients', () => {
  it('is drawn ahead from the network that the figure would train', () => {
    expect(sameSpec(first.noise.spec, specOf(chapterNoise))).toBe(true);
  });

  it('shrinks as the square root of the size says, at every stage of training', () => {
    for (const at of [0, 1, 10]) {
      const clouds = cloudsAhead(at);
      for (const m of sizes) {
        // Thirty draws: the width is known to some fifth of itself; of one image, whose gradient
        // may be many times as long as another's, to a half.
        const ratio = relativeWidth(clouds, cloudOf(clouds, m)) * Math.sqrt(m);
        expect(Math.abs(ratio - 1)).toBeLessThan(m === 1 ? 0.5 : 0.27);
      }
    }
    expect(readoutsOf(cloudsAhead(1), { ...chapterNoise, m: 100 }).width).toBe('0.10');
  });

  it('puts the course further out the longer the network has learned', () => {
    const angles = [0, 1, 10].map(at => middleAngle(cloudOf(cloudsAhead(at), 100)));
    expect(angles[0]).toBeLessThan(angles[1]);
    expect(angles[1]).toBeLessThan(angles[2]);
  });

  it('by hand', () => {
    const clouds = cloudsHere({
      length: 2,
      spread: 10,
      clouds: [{ m: 1, along: [2, -2, 8], across: [0, 4, 6] }],
    });
    if (!clouds) throw new Error('there is a gradient');
    const [cloud] = clouds.clouds;
    expect(cloud).toEqual({ m: 1, along: [1, -1, 4], across: [0, 2, 3] });
    // Distances from (1, 0): 0, √8, √18; their mean square 26/3, the spread 5.
    expect(relativeWidth(clouds, cloud)).toBeCloseTo(Math.sqrt(26 / 3) / 5, 12);
    // 0°, 116.6° and atan(3/4) = 36.87°.
    expect(middleAngle(cloud)).toBeCloseTo(36.87, 2);
    expect(uphill(cloud)).toBe(1);
    expect(cloudsHere({ length: 0, spread: 1, clouds: [] })).toBeNull();
    expect(cloudsHere({ length: 1, spread: NaN, clouds: [] })).toBeNull();
  });

  it('takes the nearest size there is', () => {
    expect(settle({ ...chapterNoise, m: 70 }).m).toBe(50);
    expect(settle({ ...chapterNoise, m: 72 }).m).toBe(100);
    expect(settle({ ...chapterNoise, at: 4 }).at).toBe(1);
  });

  it('is told in words', () => {
    const clouds = cloudsAhead(1);
    expect(cloudSentence(clouds, chapterNoise)).toMatch(
      /^100 images to a mini-batch, after 1 epoch: .* 0\.10\d times as far .*; 1\/√100 is 0\.100\. Half of them are off course by more than \d\d°; none points uphill\.$/,
    );
    expect(cloudSentence(clouds, { ...chapterNoise, m: 1 })).toMatch(/\d+ of 30 point uphill\.$/);
  });
});

describe('against the clock', () => {
  it('was run ahead with the specs that the figure would run', () => {
    for (const [name, spec] of Object.entries(specsOf(chapterClock))) {
      expect(sameSpec(first[name as 'm1'].spec, spec)).toBe(true);
    }
  });

  it('the largest mini-batch has a step beyond the threshold', () => {
    expect(thresholdSentence(coursesAhead)).toBe(
      'At m\u00a0=\u00a01000, η\u00a0=\u00a025, a step is beyond the threshold: nothing is learned.',
    );
    expect(coursesSentence(coursesAhead)).toMatch(/m\s=\s1000 not in 0\.\d\d\ss/);
  });

  const course = (m: number, seconds: number, correct: number[]): Course => ({
    m,
    eta: 1,
    of: 100,
    planned: correct.length,
    diverged: false,
    moments: correct.map((right, k) => ({
      epoch: k + 1,
      seconds: seconds * (k + 1),
      correct: right,
    })),
  });
  const slow = course(1, 2, [94, 95, 96]);
  const quick = course(100, 0.5, [80, 92, 93]);

  it('the order by the clock need not be that by epochs', () => {
    expect(reached(slow, 93)?.epoch).toBe(1);
    expect(reached(quick, 93)?.seconds).toBe(1.5);
    expect(firstTo([slow, quick], 93, 'epochs')?.m).toBe(1);
    expect(firstTo([slow, quick], 93, 'time')?.m).toBe(100);
    expect(firstTo([slow, quick], 99, 'time')).toBeNull();
    expect(guessSentence([slow, quick], 1)).toMatch(/is m\s=\s100; you thought m\s=\s1\./);
    expect(guessSentence([slow, quick], 100)).toContain('as you thought');
    expect(guessSentence([slow, { ...quick, planned: 4 }], 100)).toBeNull();
  });

  it('reads the last epoch that was over', () => {
    expect(momentAt(slow, 3.9, 'time')?.epoch).toBe(1);
    expect(momentAt(slow, 4, 'time')?.epoch).toBe(2);
    expect(momentAt(slow, 1.9, 'time')).toBeNull();
    expect(momentAt(quick, 2, 'epochs')?.correct).toBe(92);
  });
});
