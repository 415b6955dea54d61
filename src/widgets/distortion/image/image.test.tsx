import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { distorted } from '../../../experiment/index.ts';
import Distortion from '../Distortion.tsx';
import { sampleAt, sampleDigits } from './digits.ts';
import { changeLayers, differenceOf, inkLayers } from './pixels.ts';
import { changed, changeSchema, naturalChange, noChange, ranges } from './settings.ts';
import { digitName } from '../../digits/names.ts';
import { changeText, nearerSentence, pixelText } from './words.ts';

const render = (settings: object) =>
  renderToString(<Distortion figureId="f" {...settings} />).replaceAll('<!-- -->', '');
const squares = (layers: readonly { path: string }[]) =>
  layers.reduce((sum, { path }) => sum + path.split('M').length - 1, 0);

it('has the first of each digit', () => {
  expect(sampleDigits.map(({ digit }) => digit)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(sampleAt(0).digit).toBe(5);
  expect(sampleAt(0).pixels).toHaveLength(784);
});

it('counts what turning the 5 by 15° changes, as the text says', () => {
  const { pixels } = sampleAt(0);
  const turned = distorted(pixels, { rotation: 15 }, 1);
  const { changed: some, much, distance } = differenceOf(pixels, turned);
  expect([some, much, distance.toFixed(3)]).toEqual([168, 71, '7.276']);
  const { gained, lost } = changeLayers(pixels, turned);
  expect(squares(gained) + squares(lost)).toBe(168);
  expect(differenceOf(pixels, distorted(pixels, { shiftY: 1 }, 1)).distance.toFixed(3)).toBe(
    '6.286',
  );
});

it('draws ink in fifteen strengths', () => {
  // (pixel + 8)/17, cut: 8 → 0, 9 → 1, 255 → 15.
  const layers = inkLayers(Uint8Array.of(0, 8, 9, 255));
  expect(layers.map(({ opacity }) => opacity)).toEqual([1 / 15, 1]);
  expect(layers[0].path).toBe('M2 0h1v1h-1z');
});

it('says what is done', () => {
  const say = (change: Partial<typeof noChange>) => changeText(changed(noChange, change));
  expect(say({})).toBe('as it is');
  expect(say({ rotation: -15, right: -2, down: 1.5 })).toBe(
    'turned by 15° clockwise and shifted 2 to the left and 1.5 down',
  );
  expect(say({ shear: 0.2, thickness: -0.5, alpha: 34, sigma: 4 })).toBe(
    'sheared by 0.20, thinned and wobbled with α = 34 and σ = 4 (by 1.4 pixels, root mean square)',
  );
  const [before, after] = [new Uint8Array(784), new Uint8Array(784).fill(128)];
  expect(pixelText(before, after, 29)).toBe('row 2, column 2: 0.00 before, 0.50 now');
  expect([0, 3, 6, 9].map(digitName)).toEqual(['zero', 'three', 'six', 'nine']);
});

it('says which digits are nearer than the copy', () => {
  const within = [0, 0, 2, 31, 0, 85, 0, 0, 0, 1];
  const nearest = [{ index: 0, label: 5, distance: 0, pixels: new Uint8Array(784) }];
  const data = { name: 'MNIST, 50,000 training images', count: 50000 };
  expect(nearerSentence({ data, within, nearest }, 5, true)).toBe(
    'Among MNIST, 50,000 training images, 34 images of other digits are nearer to this 5 than its changed copy (2 twos, 31 threes and 1 nine), and 84 other fives.',
  );
  const none = new Array<number>(10).fill(0);
  expect(nearerSentence({ data, within: none, nearest: [] }, 6, true)).toContain(
    'no other digit is nearer to this 6 than its changed copy, and 0 other sixes.',
  );
});

it('changes a digit by lot within what the sliders reach', () => {
  for (const lot of [0, 0.25, 0.5, 0.999]) {
    const change = naturalChange(() => lot);
    for (const [name, { min, max }] of Object.entries(ranges)) {
      const value = change[name as keyof typeof ranges];
      expect(value).toBeGreaterThanOrEqual(min);
      expect(value).toBeLessThanOrEqual(max);
    }
    expect('value' in changeSchema.seed.read(change.seed)).toBe(true);
  }
});

it('shows its result in words, the same each time, and refuses what it has not', () => {
  const html = render({ image: 0, rotation: 15, compare: true });
  expect(html).toContain(
    'Turned by 15°: 168 of 784 pixels have changed by more than a tenth, 71 by more than a half; the distance is 7.28.',
  );
  expect(html).not.toMatch(/NaN|undefined/);
  expect(render({ image: 0, rotation: 15, compare: true })).toBe(html);
  expect(render({})).toContain('A 5. No pixel has changed.');
  expect(render({ image: 6, rotation: 200 })).toMatch(
    /image: expected one of the images 0, 1, 2.*received “6”/,
  );
});
