import { useMemo, type ReactNode } from 'react';
import { Fields } from '../../figure/Fields.tsx';
import type { SettingsOf } from '../../figure/declare.ts';
import type { FigureHandle } from '../../figure/useFigure.ts';
import type { WidgetProps } from '../types.ts';
import { AccuracyPair, type Look } from './AccuracyPair.tsx';
import {
  comparedColumns,
  comparedReadouts,
  comparedSentence,
  comparisonStatus,
  repeated,
  spreadSentence,
  togetherName,
  type Compared,
} from './comparison.ts';
import type { comparison } from './comparisonSettings.ts';
import { TrainingFigure } from './TrainingFigure.tsx';
import type { Specs } from './useRuns.ts';
import type { Besides, SeedResult } from './useSeeds.ts';
import { measuredTogether, useTogether } from './useTogether.ts';
import { useTraining, type TrainingDeclaration } from './useTraining.ts';
import type { Run } from './view.ts';

interface ComparedRunsProps<D extends TrainingDeclaration> {
  /** What the chapter says of the figure. */
  given: WidgetProps;
  declared: D & typeof comparison;
  titles: Readonly<Record<string, string>>;
  looks: readonly Look[];
  /** The runs on show, by the names of the titles. */
  specsOf(settings: SettingsOf<D>): Specs;
  /** Networks that are asked as one: the first of the runs, and more like it that are not drawn. */
  together?: {
    title: string;
    of: string;
    more(settings: SettingsOf<D>): Specs;
    first: readonly number[];
  };
  first: { runs: Readonly<Record<string, Run>>; seeds: readonly SeedResult[] };
  /** What sets the difference between the runs. */
  controls(figure: FigureHandle<D>): ReactNode;
}

/** Trainings that differ in one thing, compared by what they get right of test and training digits. */
export function ComparedRuns<D extends TrainingDeclaration>(props: ComparedRunsProps<D>) {
  const { given, declared, titles, looks, specsOf, together, first } = props;
  const training = useTraining<D, string>(given, declared, {
    specsOf: now => ({ ...specsOf(now), ...together?.more(now) }),
    first: first.runs,
    firstSeeds: first.seeds,
  });
  const { figure, runner, runs, own, states, status, reached, whole, spread, cursor } = training;

  const voters = together ? [together.of, ...Object.keys(together.more(figure.settings))] : [];
  const votes = useTogether(voters, states, runner.experiment);
  const counts = useMemo(
    () => (own ? votes : new Map((together?.first ?? []).map((n, epoch) => [epoch + 1, n]))),
    [own, votes, together?.first],
  );
  const compared = useMemo<Compared>(
    () => ({ runs, titles, together: together && { title: together.title, counts } }),
    [runs, titles, together, counts],
  );
  const sentence = comparisonStatus(status, states, compared);
  const besides: Besides | undefined =
    together &&
    (async experimentOf => ({ [togetherName]: await measuredTogether(voters.map(experimentOf)) }));
  return (
    <TrainingFigure
      of={training}
      status={sentence}
      result={comparedSentence(compared)}
      spread={spreadSentence(
        spread.results,
        repeated(compared),
        spread.data?.evaluation.count ?? 0,
      )}
      announce={status === 'running' ? '' : sentence}
      readouts={comparedReadouts(compared)}
      table={{
        caption: 'Digits right, epoch by epoch.',
        columns: comparedColumns(compared, spread.results),
      }}
      stoppable
      besides={besides}
      controls={
        <>
          {props.controls(figure)}
          <Fields of={figure} names={['trainingSize', 'epochs']} />
        </>
      }
    >
      <AccuracyPair
        figureId={figure.id}
        compared={compared}
        looks={looks}
        spread={spread}
        {...cursor.at(reached)}
        reached={reached}
        upTo={whole}
      />
    </TrainingFigure>
  );
}
