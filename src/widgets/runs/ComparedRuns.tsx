import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { ExperimentSpec, SourceName } from '../../experiment/index.ts';
import { Announcer } from '../../ui/Announcer.tsx';
import { publishReadouts } from '../../ui/figureBus.ts';
import { unbroken } from '../../ui/format.ts';
import type { UrlValues } from '../../ui/urlState.ts';
import { useFigureState } from '../../ui/useFigureState.ts';
import { useOnScreen } from '../../ui/useOnScreen.ts';
import { useReducedMotion } from '../../ui/useReducedMotion.ts';
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
import { RunControls } from './RunControls.tsx';
import { RunFoot } from './RunFoot.tsx';
import { SeedsAndSource } from './SeedsAndSource.tsx';
import { SeedsNotice } from './SeedsButton.tsx';
import { useAvailable } from './useAvailable.ts';
import { isChanged, runsOf, useRuns } from './useRuns.ts';
import { useSeeds, type Besides, type SeedResult } from './useSeeds.ts';
import { measuredTogether, useTogether } from './useTogether.ts';
import type { Run } from './view.ts';
import { dataSentence } from './words.ts';
import './runs.css';

/** What every comparison can be told, besides what it compares. */
export interface ComparisonSettings {
  seed: number;
  source: SourceName;
}

interface ComparedRunsProps<S extends ComparisonSettings> {
  figureId: string;
  start: S;
  /** What could not be used of the figure's own settings. */
  problems: readonly string[];
  /** Settings from a link or a command, on those of now. */
  read(values: Record<string, unknown>, base: S): Told<S>;
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
  /** The figure's own controls; `tell` is told what was typed that cannot be used. */
  controls(
    settings: S,
    change: (to: Partial<S>) => void,
    tell: (problem: string | null) => void,
  ): ReactNode;
  link(settings: S): UrlValues;
}
export interface Told<S> {
  settings: S;
  problems: readonly string[];
  run: boolean;
  reset: boolean;
}

const noCursor = { value: null as number | null, hover: null as number | null };
const noSpecs = {};

/** Trainings that differ in one thing, compared by what they get right of test and training digits. */
export function ComparedRuns<S extends ComparisonSettings>(props: ComparedRunsProps<S>) {
  const { figureId, start, titles, looks, specsOf, together, first } = props;
  const root = useRef<HTMLDivElement>(null);
  const [settings, setSettings] = useState(start);
  const [problems, setProblems] = useState(props.problems);
  const [cursor, setCursor] = useState(noCursor);
  const runner = useRuns({ onScreen: useOnScreen(root), reducedMotion: useReducedMotion() });
  const { seeds, ...many } = useSeeds();
  const available = useAvailable(() => undefined);
  const { states, status } = runner;

  const allSpecs = (now: S) => ({ ...specsOf(now), ...(together?.more(now) ?? noSpecs) });
  const begin = (now: S) => {
    setSettings(now);
    setCursor(noCursor);
    setProblems([]);
    runner.start(allSpecs(now));
  };
  const change = (to: Partial<S>) => {
    many.clear();
    setProblems([]);
    setSettings({ ...settings, ...to });
  };
  const reset = () => {
    many.clear();
    runner.clear();
    setProblems([]);
    setCursor(noCursor);
    setSettings(start);
  };
  useFigureState(figureId, (values, from) => {
    const told = props.read(values, settings);
    if (told.reset) reset();
    else if (from === 'command' && told.run) begin(told.settings);
    else setSettings(told.settings);
    setProblems(told.problems);
  });

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
        status={status}
        changed={isChanged(states, allSpecs(settings))}
        onStart={() => begin(settings)}
        onPause={runner.pause}
        onResume={runner.resume}
        onStop={runner.stop}
        onAnotherSeed={() => {
          many.clear();
          begin({ ...settings, seed: settings.seed + 1 });
        }}
      >
        {props.controls(settings, change, problem =>
          setProblems(problem === null ? [] : [problem]),
        )}
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
      <p className="visually-hidden" data-summary>
        {comparedSentence(compared)}
      </p>
      <Announcer message={status === 'running' ? '' : sentence} />
    </div>
  );
}
