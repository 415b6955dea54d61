import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { completeSpec } from '../../experiment/index.ts';
import { defaultsOf, readGiven } from '../../figure/state.ts';
import { columnsOf } from './columns.ts';
import MoreData from './MoreData.tsx';
import { settings, settled, sizesTo, type Shown } from './settings.ts';
import { sizesFor, sizeSpec, type OwnPoint } from './useOwnSizes.ts';
import { levelSentence, ownSentence, valuesAt } from './words.ts';

const shownFrom = (given: Record<string, unknown>): Shown =>
  settled({ ...defaultsOf(settings), ...readGiven(settings, given, 'link').values });

const render = (settings: object) =>
  renderToString(<MoreData figureId="f" {...settings} />).replaceAll('<!-- -->', '');

it('says what the curves say at a size', () => {
  expect(render({ axis: 'linear', series: ['network'], n: 1000 })).toContain(
    '1,000 images: network 88.85 % right.',
  );
  expect(render({ series: ['network', 'svm'], n: 50000 })).toContain(
    '50,000 images: network 95.97 % right and SVM 94.48 % right.',
  );
  expect(render({ series: ['network', 'svm'], n: 5000, level: 93.24 })).toContain(
    'For 93.24 % right, the network needs about 5,000 images and the support vector machine needs about 17,100 images.',
  );
  expect(levelSentence(95, ['svm'])).toBe(
    'For 95.00 % right, the support vector machine does not reach it.',
  );
});

const beyond = { series: ['network', 'svm'], measure: 'error', xMax: 1e6, n: 1e6 };

it('carries the curves on, and puts the two in another order from 5,000 images up', () => {
  expect(render({ ...beyond, fits: ['floor'] })).toContain(
    'Fitted to the sizes from 100 up: network, power law above a floor: 2.9 % wrong at 1,000,000 images; SVM, power law above a floor: 5.4 % wrong at 1,000,000 images.',
  );
  expect(render({ ...beyond, fits: ['floor'], fitFrom: 5000 })).toContain(
    'network 3.8 % wrong by the fit and SVM 3.1 % wrong by the fit.',
  );
  const all = render({ ...beyond, fits: ['floor', 'power', 'log'] });
  expect(all).toContain('none from 42,000 on');
  expect(all).toContain('none from 22,000 on');
  expect(all).not.toMatch(/NaN|Infinity|undefined/);
});

it('takes a size to the nearest that the figure has', () => {
  expect(shownFrom({ n: 1200 }).n).toBe(1000);
  expect(shownFrom({ n: 1e6 }).n).toBe(50000);
  expect(shownFrom({ n: 9e5, xMax: 1e6 }).n).toBe(1e6);
  expect(shownFrom({ level: 0 }).level).toBeNull();
  expect(sizesTo(1e6).slice(-3)).toEqual([2e5, 5e5, 1e6]);
});

it('trains as the published program did at every size', () => {
  // 1,500,000 images in all, λ = n/10,000: 300 epochs and 0.5 at 5,000.
  const { training, monitor } = completeSpec(sizeSpec(5000, 'mnist', 1));
  expect([training.epochs, training.regularization?.lambda, monitor]).toEqual([300, 0.5, []]);
  expect(sizesFor('mnist-10k', null)).toEqual([100, 200, 500, 1000, 2000, 5000, 8000]);
  expect(sizesFor('mnist', { mnist10k: true, mnist: true, own: null })).toHaveLength(9);
});

it('tells what was measured, in words and in the table', () => {
  const point = (n: number, correct: number): OwnPoint => ({
    n,
    accuracy: correct / 10,
    correct,
    of: 1000,
    seed: 1,
    source: 'mnist-10k',
  });
  const points = [point(100, 693), point(8000, 948)];
  expect(ownSentence({ points, progress: null, problem: null })).toBe(
    'Measured here on the page’s 10,000 digits, judged on 1,000 images: 100: 69.3 %, 8,000: 94.8 %.',
  );
  expect(valuesAt(shownFrom({}), 8000, [], points)).toBe(
    '8,000 images: the network here 94.8 % right',
  );
  const [size, published, replayed, here] = columnsOf(['network'], points);
  expect(size.values[6]).toBe(8000);
  expect([published.values[6], replayed.values[0], here.values[6]]).toEqual([null, 69.09, 94.8]);
});
