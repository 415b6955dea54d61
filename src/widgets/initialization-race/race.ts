import type { Readouts } from '../../figure/bus.ts';
import { list, missing } from '../../ui/format.ts';
import type { Column } from '../../plot/table.ts';
import { committedOf } from '../replay/committed.ts';
import { bestCounts } from '../training/bands.ts';
import type { Curve } from '../training/CurveChart.tsx';
import type { Seeds } from '../training/useSeeds.ts';
import { bestOf, type Run } from '../training/view.ts';
import { count, share } from '../training/words.ts';
import {
  colours,
  dashes,
  schemeNames,
  titles,
  type Scheme,
} from '../weight-initialization/schemes.ts';
import { publishedSpec, stageOf } from './settings.ts';

export type Race = Readonly<Record<Scheme, Run>>;

/** The published race, trained again ahead by our own runner; with 30 hidden neurons or with 100. */
export function publishedRace(hidden: number): Race {
  const size = hidden === 100 ? 100 : 30;
  const { runs } = committedOf(`weight-initialization-${size}`);
  const runOf = (scheme: Scheme): Run => ({
    epochs: runs[stageOf[scheme]].epochs,
    spec: publishedSpec(scheme, size),
    data: {
      source: 'mnist',
      training: { name: 'MNIST, training images', count: 50000 },
      evaluation: { name: 'MNIST, validation images', count: 10000 },
    },
    origin: 'ahead',
  });
  return { large: runOf('large'), scaled: runOf('scaled') };
}

const ofRun = ({ data }: Run) => data?.evaluation.count ?? 1;

/** Accuracy against epochs counted from 0. */
export function curvesOf(race: Race): Curve[] {
  return schemeNames.map(scheme => {
    const run = race[scheme];
    const of = ofRun(run);
    return {
      id: scheme,
      label: titles[scheme],
      color: scheme === 'scaled' ? 'var(--evaluation)' : colours[scheme],
      dash: dashes[scheme],
      points: run.epochs.map(({ epoch, evaluationAccuracy }) => ({
        x: epoch,
        y: evaluationAccuracy === undefined ? null : (100 * evaluationAccuracy) / of,
      })),
      format: value => share(Math.round((value * of) / 100), of),
    };
  });
}

/** The first epoch, counted from 0, with at least this share right; null if there is none. */
export function firstWith(run: Run, atLeast: number): number | null {
  const of = ofRun(run);
  const found = run.epochs.find(({ evaluationAccuracy = 0 }) => evaluationAccuracy >= atLeast * of);
  return found?.epoch ?? null;
}

export function resultSentence(race: Race): string {
  const parts = schemeNames.flatMap(scheme => {
    const run = race[scheme];
    const best = bestOf(run.epochs);
    const first = run.epochs[0]?.evaluationAccuracy;
    if (!best || first === undefined) return [];
    const of = ofRun(run);
    return [
      `${titles[scheme]} ${share(first, of)} at epoch 0, best ${share(best.correct, of)} at epoch ${best.passes - 1}`,
    ];
  });
  if (parts.length === 0) return 'No epoch is finished yet.';
  return `${parts.join('; ').replace(/^./, letter => letter.toUpperCase())}.`;
}

export function seedsSentence({ results, data }: Seeds): string | null {
  if (results.length < 2 || !data) return null;
  const of = data.evaluation.count;
  const ranges = schemeNames.map(scheme => {
    const best = bestCounts(results, scheme);
    return `${titles[scheme]} ${share(Math.min(...best), of)} to ${share(Math.max(...best), of)}`;
  });
  return `Best epochs of ${results.length} seeds: ${list(ranges)}. The bands are their lowest and highest, epoch by epoch.`;
}

export function readoutsOf(race: Race, epoch: number): Readouts {
  const readouts: Readouts = { epoch: String(epoch) };
  for (const scheme of schemeNames) {
    const run = race[scheme];
    const of = ofRun(run);
    const now = run.epochs[epoch]?.evaluationAccuracy;
    const best = bestOf(run.epochs);
    const first95 = firstWith(run, 0.95);
    readouts[`${scheme}.accuracy`] = now === undefined ? missing : share(now, of);
    readouts[`${scheme}.best`] = best ? share(best.correct, of) : missing;
    readouts[`${scheme}.bestEpoch`] = best ? String(best.passes - 1) : missing;
    readouts[`${scheme}.first95`] = first95 === null ? missing : String(first95);
  }
  return readouts;
}

export function columnsOf(race: Race): Column[] {
  const longest = Math.max(...schemeNames.map(scheme => race[scheme].epochs.length));
  return [
    { name: 'epoch', values: Array.from({ length: longest }, (_, k) => k), format: String },
    ...schemeNames.map(scheme => ({
      name: `${titles[scheme]}, right of ${ofRun(race[scheme])}`,
      values: race[scheme].epochs.map(({ evaluationAccuracy }) => evaluationAccuracy ?? null),
      format: count,
    })),
  ];
}
