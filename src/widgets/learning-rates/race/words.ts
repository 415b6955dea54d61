import { fixed } from '../../../ui/format.ts';
import { near } from '../../replay/tally.ts';
import { published, type RateRun } from './published.ts';
import { isPublished, lambdaOf, type RaceSettings } from './settings.ts';

/** What is shown before anything is run, and what Start would train. */
export function provenance(settings: RaceSettings): string {
  const begin =
    'As published, one run each: all 50,000 images, λ = 5, mini-batches of 10. The broad line behind is our replay: the same costs at 0.025 and 0.25, but at 2.5 another run, for there a rounding error grows within the first epoch.';
  return `${begin} ${startSentence(settings)}`;
}

function startSentence(settings: RaceSettings): string {
  if (isPublished(settings)) {
    return 'Start trains the published runs again here, from their own weights in their own order.';
  }
  const { source } = settings;
  const digits = source === 'mnist' ? 'all 50,000 images' : '8,000 of the first 10,000 digits';
  return `Start trains three runs of your own on ${digits}, with λ = ${lambdaOf(source)}.`;
}

/** How the published runs, trained again in this page, agree with what was published. */
export function stagesSentence(own: readonly RateRun[]): string {
  const begin =
    'The published runs, from their own weights in their own order, in this page; the broad pale lines are those of 2014.';
  const pairs = own.map(run => ({
    run,
    known: published.find(({ rate }) => rate === run.rate)?.costs ?? [],
  }));
  const calm = pairs.filter(({ run }) => run.rate < 2.5);
  const of = calm.reduce((sum, { run }) => sum + run.costs.length, 0);
  const same = calm.reduce(
    (sum, { run, known }) =>
      sum + run.costs.filter((cost, k) => Math.abs(cost - known[k]) <= near).length,
    0,
  );
  const agree =
    of > 0
      ? [`At η = 0.025 and 0.25, ${same} of ${of} costs are those of 2014 to ten decimals.`]
      : [];
  const wild = pairs.find(({ run }) => run.rate === 2.5);
  const part =
    wild && wild.run.costs.length > 0
      ? [
          `At η = 2.5 a rounding error grows, and within the first epoch it has made another run of it: ${fixed(wild.run.costs[0], 4)} after epoch 0, where 2014 had ${fixed(wild.known[0], 4)}.`,
        ]
      : [];
  return [begin, ...agree, ...part].join(' ');
}
