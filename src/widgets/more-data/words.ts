import { fixed, list, missing } from '../../ui/format.ts';
import type { Readouts } from '../../figure/bus.ts';
import { count } from '../training/words.ts';
import { measured, percentText, sizeText } from './axes.ts';
import { freeOfMistakes, type Fit, type FitName } from './fits.ts';
import { publishedPoints, sizeFor, type SeriesName } from './results.ts';
import type { Shown } from './settings.ts';
import type { OwnPoint, OwnSizes } from './useOwnSizes.ts';

export const titles: Record<SeriesName, string> = { network: 'network', svm: 'SVM' };
export const longTitles: Record<SeriesName, string> = {
  network: 'the network',
  svm: 'the support vector machine',
};
export const fitTitles: Record<FitName, string> = {
  floor: 'power law above a floor',
  power: 'power law',
  log: 'straight line in ln n',
};

/** A fitted curve and whose points it was fitted to. */
export interface SeriesFit {
  series: SeriesName;
  fit: Fit;
}

/** The accuracy of a series at a size, in per cent: measured, or else the first fitted curve's. */
export function accuracyAt(
  name: SeriesName,
  n: number,
  fits: readonly SeriesFit[],
): { accuracy: number; fitted: boolean } | null {
  const point = publishedPoints(name).find(one => one.n === n);
  if (point) return { accuracy: point.accuracy, fitted: false };
  const found = fits.find(({ series }) => series === name);
  if (!found) return null;
  return { accuracy: 100 - Math.max(0, found.fit.at(n)), fitted: true };
}

export function readoutsOf(shown: Shown, fits: readonly SeriesFit[]): Readouts {
  const found = {
    network: accuracyAt('network', shown.n, fits),
    svm: accuracyAt('svm', shown.n, fits),
  };
  const text = (name: SeriesName) =>
    found[name] ? percentText(found[name].accuracy, found[name].fitted ? 1 : 2) : missing;
  const error = (name: SeriesName) =>
    found[name] ? percentText(100 - found[name].accuracy, found[name].fitted ? 1 : 2) : missing;
  return {
    n: sizeText(shown.n),
    network: text('network'),
    svm: text('svm'),
    networkError: error('network'),
    svmError: error('svm'),
    difference:
      found.network && found.svm ? fixed(found.network.accuracy - found.svm.accuracy, 2) : missing,
  };
}

/** A thousand images tell tenths of a per cent apart, ten thousand hundredths. */
export const decimalsOf = ({ of }: Pick<OwnPoint, 'of'>): number => (of < 10000 ? 1 : 2);

/** The values at the cursor: "1,000 images: network 88.85 % right". */
export function valuesAt(
  shown: Shown,
  n: number,
  fits: readonly SeriesFit[],
  own: readonly OwnPoint[],
): string {
  const { measure, series } = shown;
  const word = measure === 'accuracy' ? 'right' : 'wrong';
  const values = series.flatMap(name => {
    const found = accuracyAt(name, n, fits);
    if (!found) return [];
    const value = measured(measure, found.accuracy);
    const how = found.fitted
      ? `${percentText(value, 1)} ${word} by the fit`
      : `${percentText(value)} ${word}`;
    return [`${titles[name]} ${how}`];
  });
  for (const point of own) {
    if (point.n !== n) continue;
    const value = percentText(measured(measure, point.accuracy), decimalsOf(point));
    values.push(`the network here ${value} ${word}`);
  }
  return `${sizeText(n)} images: ${list(values) || 'nothing was measured'}`;
}

/** How many images each series needs for an accuracy. */
export function levelSentence(level: number, series: readonly SeriesName[]): string {
  const needs = series.map(name => {
    const n = sizeFor(publishedPoints(name), level);
    return n === null
      ? `${longTitles[name]} does not reach it`
      : `${longTitles[name]} needs ${n <= 100 ? 'no more than 100' : `about ${sizeText(Number(n.toPrecision(3)))}`} images`;
  });
  return `For ${percentText(level)} right, ${list(needs)}.`;
}

export function fitSentence({ series, fit }: SeriesFit, n: number): string {
  const end = freeOfMistakes(fit);
  const what = `${titles[series]}, ${fitTitles[fit.name]}`;
  if (end !== null && end <= n) {
    return `${what}: no mistakes left at about ${sizeText(Number(end.toPrecision(2)))} images`;
  }
  return `${what}: ${percentText(fit.at(n), 1)} wrong at ${sizeText(n)} images`;
}

export function ownSentence({ points, progress, problem }: OwnSizes): string | null {
  if (problem) return problem;
  if (progress) {
    const { n, epoch, epochs, done, of } = progress;
    return `Measuring with ${count(n)} images: epoch ${count(epoch)} of ${count(epochs)}. ${done} of ${of} sizes done.`;
  }
  if (points.length === 0) return null;
  const seeds = [...new Set(points.map(point => point.seed))];
  const last = points.filter(point => point.seed === seeds.at(-1));
  const { of, source } = last[0];
  const where =
    source === 'mnist-10k' ? 'the page’s 10,000 digits' : 'all of MNIST, or files of your own';
  const values = last.map(
    ({ n, accuracy }) => `${count(n)}: ${percentText(accuracy, decimalsOf({ of }))}`,
  );
  const more = seeds.length > 1 ? ` (the last of ${seeds.length} seeds)` : '';
  return `Measured here on ${where}, judged on ${count(of)} images${more}: ${values.join(', ')}.`;
}
