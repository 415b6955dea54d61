import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { ExperimentSpec } from '../../experiment/index.ts';
import { Summary } from '../../ui/Controls.tsx';
import { publishReadouts } from '../../figure/bus.ts';
import { unbroken } from '../../ui/format.ts';
import type { UrlValues } from '../../figure/link.ts';
import { useSettings, type SchemaOf } from '../../figure/useSettings.ts';
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
import { comparisonRanges, type ComparisonSettings } from './comparisonSettings.ts';
import { RunControls } from './RunControls.tsx';
import { RunFoot } from './RunFoot.tsx';
import { SeedsAndSource } from './SeedsAndSource.tsx';
import { SeedsNotice } from './SeedsButton.tsx';
import { SettingFields, type SettingField } from './SettingFields.tsx';
import { useAvailable } from './useAvailable.ts';
import { runsOf, useRuns } from './useRuns.ts';
import { useSeeds, type Besides, type SeedResult } from './useSeeds.ts';
import { measuredTogether, useTogether } from './useTogether.ts';
import type { Run } from './view.ts';
import { dataSentence } from './words.ts';
import './training.css';

interface ComparedRunsProps<S extends ComparisonSettings> {
  /** What the chapter says of the figure. */
  given: WidgetProps;
  schema: SchemaOf<S>;
  base: S;
  titles: Readonly<Record<string, string>>;
  looks: readonly Look[];
  /** The runs on show, by the names of the titles. */
  specsOf(settings: S): Readonly<Record<string, ExperimentSpec>>;
  /** Networks that are asked as one: the first of the runs, and more like it that are not drawn. */
  together?: {
    title: string;
    of: string;
    more(settings: S): Readonly<Record<string, ExperimentSpec>>;
    first: readonly number[];
  };
  first: { runs: Readonly<Record<string, Run>>; seeds: readonly SeedResult[] };
  /** What sets the difference between the runs. */
  controls(settings: S, change: (to: Partial<S>) => void): ReactNode;
  link(settings: S): UrlValues;
}

const fields: readonly SettingField<'trainingSize' | 'epochs'>[] = [
  { of: 'trainingSize', label: 'training digits', range: comparisonRanges.trainingSize, step: 100 },
  { of: 'epochs', label: 'epochs', range: comparisonRanges.epochs, step: 10 },
];

const atEnd = { value: null, hover: null };
const noSpecs = {};

/** Trainings that differ in one thing, compared by what they get right of test and training digits. */
export function ComparedRuns<S extends ComparisonSettings>(props: ComparedRunsProps<S>) {
  const { given, schema, base, titles, looks, specsOf, together, first } = props;
  const { figureId } = given;
  const root = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<{ value: number | null; hover: number | null }>(atEnd);
  const runner = useRuns(root);
  const { seeds, ...many } = useSeeds();
  const available = useAvailable(() => undefined);
  const { states, status } = runner;

  const allSpecs = (now: S) => ({ ...specsOf(now), ...(together?.more(now) ?? noSpecs) });
  const begin = (now: S) => {
    setCursor(atEnd);
    runner.start(allSpecs(now));
  };
  const { settings, problems, setProblem, change, reset } = useSettings(
    figureId,
    schema,
    base,
    given,
    {
      run: begin,
      changed: many.clear,
      reset() {
        setCursor(atEnd);
        runner.clear();
      },
    },
  );

  const voters = together ? [together.of, ...Object.keys(together.more(settings))] : [];
  const votes = useTogether(voters, states, runner.experiment);
  const { runs, own } = useMemo(() => runsOf(states, first.runs), [states, first.runs]);
  const counts = useMemo(
    () => (own ? votes : new Map((together?.first ?? []).map((n, epoch) => [epoch + 1, n]))),
    [own, votes, together?.first],
  );
  const compared = useMemo<Compared>(
    () => ({ runs, titles, together: together && { title: together.title, counts } }),
    [runs, titles, together, counts],
  );
  const readouts = useMemo(() => comparedReadouts(compared), [compared]);
  useEffect(() => publishReadouts(figureId, readouts), [figureId, readouts]);

  const shownRuns = Object.values(runs);
  const reached = Math.max(...shownRuns.map(({ epochs }) => epochs.length));
  const whole = Math.max(1, reached, ...shownRuns.map(({ spec }) => spec.training.epochs));
  const data = shownRuns.find(run => run.data)?.data ?? null;
  const mine = own || seeds.results.length > 0;
  const results = mine ? seeds.results : first.seeds;
  const seedsData = mine ? seeds.data : data;
  const sentence = comparisonStatus(status, states, compared);
  const spread = spreadSentence(results, repeated(compared), seedsData?.evaluation.count ?? 0);
  const besides: Besides | undefined =
    together &&
    (async experimentOf => ({ [togetherName]: await measuredTogether(voters.map(experimentOf)) }));
  return (
    <div ref={root} className="runs" data-figure-root>
      <AccuracyPair
        figureId={figureId}
        compared={compared}
        looks={looks}
        seeds={results}
        seedsData={seedsData}
        cursor={{ value: cursor.value ?? reached, hover: cursor.hover }}
        onCursor={to => setCursor({ value: to.value < reached ? to.value : null, hover: to.hover })}
        reached={reached}
        upTo={whole}
      />
      <div className="run-status">
        <p className="run-sentence">{unbroken(sentence)}</p>
        {data && <p className="run-data">{dataSentence(data)}</p>}
      </div>
      <RunControls
        runs={runner}
        specs={allSpecs(settings)}
        stoppable
        onStart={() => begin(settings)}
        onAnotherSeed={() => begin(change({ seed: settings.seed + 1 } as Partial<S>))}
      >
        {props.controls(settings, change)}
        <SettingFields
          fields={fields}
          settings={settings}
          onSettings={to => change(to as Partial<S>)}
          onProblem={setProblem}
        />
      </RunControls>
      <SeedsNotice seeds={seeds} result={spread} />
      <RunFoot
        figureId={figureId}
        problems={problems}
        caption="Digits right, epoch by epoch."
        columns={comparedColumns(compared, results)}
        state={() => props.link(settings)}
        onReset={reset}
      >
        <SeedsAndSource
          seeds={seeds}
          many={many}
          settings={settings}
          specsOf={allSpecs}
          besides={besides}
          available={available}
          onSource={source => change({ source } as Partial<S>)}
        />
      </RunFoot>
      <Summary text={comparedSentence(compared)} announce={status === 'running' ? '' : sentence} />
    </div>
  );
}
