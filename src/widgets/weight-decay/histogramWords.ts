import type { ExperimentState } from '../../experiment/index.ts';
import type { Column } from '../../plot/table.ts';
import type { Readouts } from '../../figure/bus.ts';
import { fixed, list, short } from '../../ui/format.ts';
import { weightBinWidth, weightReach } from '../../experiment/index.ts';
import { dataSentence, share } from '../training/words.ts';
import type { RunData } from '../training/view.ts';
import {
  lambdaOn,
  regimeTitles,
  type HistogramSettings,
  type Regime,
} from './histogramSettings.ts';
import { ahead, nearZeroText, nearZeroWords, type Look } from './weights.ts';

export type Looks = Readonly<Partial<Record<Regime, Look | null>>>;

/** "L1, λ = 2" */
export function titleOf(regime: Regime, lambda: HistogramSettings['lambda']): string {
  return regime === 'none'
    ? regimeTitles.none
    : `${regimeTitles[regime]}, λ = ${short(lambda[regime])}`;
}

/** "96.3 %" of the validation images after so many epochs; null where it is not known. */
export function accuracyText(
  counts: readonly (number | undefined)[],
  epoch: number,
  of: number,
): string | null {
  const right = epoch > 0 ? counts[epoch - 1] : undefined;
  return right === undefined ? null : share(right, of);
}

export const countsOf = (state: ExperimentState | undefined): (number | undefined)[] =>
  state?.epochs.map(({ evaluationAccuracy }) => evaluationAccuracy) ?? [];

export function readoutsOf(looks: Looks, epoch: number): Readouts {
  const shares = Object.entries(looks).flatMap(([regime, look]) =>
    look ? [[`${regime}.nearZero`, nearZeroText(look.spread)]] : [],
  );
  return { epoch: String(epoch), ...Object.fromEntries(shares) };
}

export function sentenceOf(looks: Looks, epoch: number): string {
  const parts = Object.entries(looks).flatMap(([regime, look]) =>
    look
      ? [
          `${nearZeroText(look.spread)} with ${regime === 'none' ? 'no penalty' : regimeTitles[regime as Regime]}`,
        ]
      : [],
  );
  if (parts.length === 0) return 'The weights are on their way.';
  const when = epoch === 0 ? 'Before training' : `After epoch ${epoch}`;
  return `${when}, of the 23,520 first-layer weights these are ${nearZeroWords}: ${list(parts)}.`;
}

/** Where the weights come from. */
export function originSentence(
  own: boolean,
  data: RunData | null,
  settings: HistogramSettings,
): string {
  if (!own) {
    const { seed } = ahead.spec;
    return `Computed ahead by the same program: [784, 30, 10], cross-entropy, η = 0.1, all 50,000 images, seed ${seed}; the three networks began alike. Press Start to train them here.`;
  }
  const { lambda, source } = settings;
  const reduced =
    source === 'mnist'
      ? ''
      : ` λ is meant for 50,000 images; on these it is reduced in proportion, to ${short(lambdaOn(lambda.l1, source))} and ${short(lambdaOn(lambda.l2, source))}.`;
  return `${data ? dataSentence(data) : ''}${reduced}`.trim();
}

export function columnsOf(looks: Looks): Column[] {
  const found = Object.entries(looks).flatMap(([regime, look]) => (look ? [{ regime, look }] : []));
  const bins = found[0]?.look.spread.counts.length ?? 0;
  return [
    {
      name: 'weight, middle of step',
      values: Array.from({ length: bins }, (_, k) =>
        Number((k * weightBinWidth - weightReach).toFixed(2)),
      ),
      format: weight => fixed(weight, 2),
    },
    ...found.map(({ regime, look }) => ({
      name: regimeTitles[regime as Regime],
      values: look.spread.counts,
      format: (count: number) => fixed(count, 0),
    })),
  ];
}
