import { useMemo } from 'react';
import type {
  AvailableData,
  DataInUse,
  ExperimentState,
  SourceName,
} from '../../experiment/index.ts';
import type { Declared, Declaration, SettingsOf } from '../../figure/declare.ts';
import { useCursor } from '../../figure/useCursor.ts';
import { useFigure, type Behaviour, type FigureHandle } from '../../figure/useFigure.ts';
import type { WidgetProps } from '../types.ts';
import { useAllOfMnist } from './useAllOfMnist.ts';
import { runsOf, useRuns, type Runs, type RunsStatus, type Specs } from './useRuns.ts';
import { useSeeds, type SeedResult, type Seeds, type SeedsRunner } from './useSeeds.ts';
import type { Run, RunData } from './view.ts';

export type TrainingDeclaration = Declaration & {
  seed: Declared<number>;
  source: Declared<SourceName>;
};

interface Description<D extends TrainingDeclaration, Name extends string> {
  /** The runs to start, by name, in the order in which they take their turns. */
  specsOf(settings: SettingsOf<D>): Specs;
  /** The runs on show before the reader starts any: what came with the book. */
  first: Readonly<Record<Name, Run>>;
  /** The same runs from other seeds, where some came with the book. */
  firstSeeds?: readonly SeedResult[];
  /** Where all of MNIST is here the figure begins with it, and sets this. */
  allOfMnist?: Partial<SettingsOf<D>> & { source: SourceName };
  /** What follows from settings taken together, as useFigure has it. */
  behaviour?: Pick<Behaviour<SettingsOf<D>>, 'bring' | 'refuse' | 'settle'>;
}

/** Runs from other seeds: the reader's where there are any or the runs are, else the first. */
export interface Spread {
  results: readonly SeedResult[];
  data: DataInUse | RunData | null;
}

export interface Training<D extends TrainingDeclaration, Name extends string> {
  figure: FigureHandle<D>;
  specsOf: Description<D, Name>['specsOf'];
  /** Throws the runs on show away and starts those of these settings. */
  begin(settings: SettingsOf<D>): void;
  runner: Runs;
  status: RunsStatus;
  states: Readonly<Record<string, ExperimentState>>;
  /** The reader's runs where there are any, else the first. */
  runs: Readonly<Record<Name, Run>>;
  /** Whether they are the reader's. */
  own: boolean;
  /** What they ran on. */
  data: RunData | null;
  /** Epochs of the longest so far, and of the longest when all are done. */
  reached: number;
  whole: number;
  /** Back at the end when a run begins and at a reset. */
  cursor: ReturnType<typeof useCursor>;
  spread: Spread;
  seeds: Seeds;
  many: SeedsRunner;
  available: AvailableData | null;
}

const noSeeds: readonly SeedResult[] = [];

/** What a figure that trains has to do: its settings, its runs, and the same runs from more seeds. */
export function useTraining<D extends TrainingDeclaration, Name extends string>(
  props: WidgetProps,
  declared: D,
  description: Description<D, Name>,
): Training<D, Name> {
  const { specsOf, first, firstSeeds = noSeeds, allOfMnist, behaviour } = description;
  const cursor = useCursor();
  const { seeds, ...many } = useSeeds();
  const begin = (now: SettingsOf<D>) => {
    cursor.clear();
    runner.start(specsOf(now));
  };
  const figure = useFigure(props, declared, {
    ...behaviour,
    run: begin,
    changed: many.clear,
    reset() {
      cursor.clear();
      runner.clear();
    },
  });
  const runner = useRuns(figure.root);
  const { states, status } = runner;
  const { runs, own } = useMemo(() => runsOf(states, first), [states, first]);
  const available = useAllOfMnist({
    figureId: figure.id,
    given: figure.given,
    status,
    move: allOfMnist ?? null,
    change: figure.change,
  });

  const all = Object.values<Run>(runs);
  const reached = Math.max(...all.map(({ epochs }) => epochs.length));
  const data = all.find(run => run.data)?.data ?? null;
  const mine = own || seeds.results.length > 0;
  return {
    figure,
    specsOf,
    begin,
    runner,
    status,
    states,
    runs,
    own,
    data,
    reached,
    whole: Math.max(1, reached, ...all.map(({ spec }) => spec.training.epochs)),
    cursor,
    spread: mine ? seeds : { results: firstSeeds, data },
    seeds,
    many,
    available,
  };
}
