import { useEffect, useMemo, useRef, useState } from 'react';
import { Summary } from '../../ui/Controls.tsx';
import { publishReadouts } from '../../figure/bus.ts';
import { RunControls } from '../runs/RunControls.tsx';
import { RunFoot } from '../runs/RunFoot.tsx';
import { SeedsAndSource } from '../runs/SeedsAndSource.tsx';
import { SeedsNotice } from '../runs/SeedsButton.tsx';
import { useAllOfMnist } from '../runs/useAllOfMnist.ts';
import { runsOf, useRuns } from '../runs/useRuns.ts';
import { useSeeds } from '../runs/useSeeds.ts';
import { epochAxis, type Run } from '../runs/view.ts';
import { columnsOf } from './columns.ts';
import { committedRun } from './committed.ts';
import { CurveFields, OwnCurves } from './CurveFields.tsx';
import { CurvePlots } from './CurvePlots.tsx';
import { chartsOf } from './curves.ts';
import { useLinked } from './linked.ts';
import { marksOf } from './marks.ts';
import { Memorised } from './Memorised.tsx';
import {
  committedNames,
  onSource,
  runnablesOf,
  specsOf,
  urlValues,
  wholeRun,
  type CommittedName,
  type CurveSettings,
  type RunName,
} from './settings.ts';
import { useCurveSettings } from './useCurveSettings.ts';
import {
  originSentence,
  publishedSentence,
  readoutsOf,
  resultSentence,
  seedsSentence,
  statusSentence,
} from './words.ts';
import '../runs/runs.css';
import './overfitting.css';

export type CurvesProps = { figureId: string } & { [setting: string]: unknown };

/** Costs and accuracies of a published run, and of the reader's own, with or without a penalty. */
export function LearningCurves(props: CurvesProps) {
  const { figureId } = props;
  const root = useRef<HTMLDivElement>(null);
  const runner = useRuns(root);
  const { seeds, ...many } = useSeeds();
  const [hover, setHover] = useState<number | null>(null);

  const begin = (now: CurveSettings) => {
    many.clear();
    setHover(null);
    runner.start(runnablesOf(now, compareOf(props)));
  };
  const { settings, problems, given, change, setProblem, reset } = useCurveSettings(props, {
    begin,
    clear() {
      many.clear();
      runner.clear();
    },
  });
  const compare = compareOf(props);
  const { states, status } = runner;
  const move = onSource(settings.run, 'mnist');
  const available = useAllOfMnist({ figureId, given, status, move, change });

  const names = useMemo<readonly RunName[]>(
    () => (compare && settings.compared ? ['main', 'plain'] : ['main']),
    [compare, settings.compared],
  );
  const first = useMemo(() => firstRuns(settings.run, compare), [settings.run, compare]);
  const { runs, own } = useMemo(() => runsOf(states, first), [states, first]);
  const length = Math.max(
    ...names.map(name => Math.max(runs[name].epochs.length, runs[name].spec.training.epochs)),
  );
  const window = useMemo<readonly [number, number]>(() => {
    const to = Math.max(1, Math.min(settings.to ?? length - 1, length - 1));
    return [Math.min(settings.from, to - 1), to];
  }, [settings.from, settings.to, length]);
  const x = useMemo(
    () => ({ ...epochAxis(1), domain: window, title: 'epoch, counted from 0' }),
    [window],
  );
  const charts = useMemo(
    () => chartsOf({ settings, runs, published: own ? first : null, names, seeds, window }),
    [settings, runs, own, first, names, seeds, window],
  );
  const reached = Math.max(0, ...names.map(name => runs[name].epochs.length - 1));
  const epoch = Math.min(settings.epoch ?? reached, reached);
  const { main } = runs;
  useEffect(
    () => publishReadouts(figureId, readoutsOf(main, epoch, settings.penalty)),
    [figureId, main, epoch, settings.penalty],
  );

  const tellLinked = useLinked(
    typeof props.linked === 'string' ? props.linked : null,
    figureId,
    to => change({ epoch: to }),
  );
  const marked = props.marks === true;
  const marks = useMemo(
    () => (marked ? marksOf(settings.run, main, own, settings.penalty) : []),
    [marked, settings.run, main, own, settings.penalty],
  );
  const sentence = statusSentence(status, states, main, settings);
  const spread = seedsSentence(seeds, names);
  return (
    <div ref={root} className="runs overfitting" data-figure-root>
      <CurvePlots
        figureId={figureId}
        charts={charts}
        marks={marks}
        window={window}
        x={x}
        cursor={{ value: Math.max(epoch, Math.min(window[0], reached)), hover }}
        onCursor={to => {
          setHover(to.hover);
          if (to.value === epoch) return;
          change({ epoch: to.value });
          tellLinked(to.value);
        }}
        reached={reached}
      />
      <div className="run-status">
        <p className="run-sentence">{sentence}</p>
        <p className="run-data">
          {[
            originSentence(settings, runs, own, compare && settings.compared ? compare : null),
            publishedSentence(settings),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      </div>
      <RunControls
        runs={runner}
        specs={runnablesOf(settings, compare)}
        stoppable
        onStart={() => {
          change(wholeRun);
          begin(settings);
        }}
      >
        <CurveFields
          figureId={figureId}
          settings={settings}
          comparing={compare !== null}
          length={length}
          onSettings={change}
        />
      </RunControls>
      <OwnCurves settings={settings} onSettings={change} onProblem={setProblem} />
      <SeedsNotice seeds={seeds} result={spread} />
      {props.memorised === true && <Memorised />}
      <RunFoot
        figureId={figureId}
        problems={problems}
        caption="Costs and accuracies, epoch by epoch."
        columns={columnsOf(runs, names, settings.penalty)}
        state={() => urlValues(settings)}
        onReset={reset}
      >
        <SeedsAndSource
          seeds={seeds}
          many={many}
          settings={settings}
          specsOf={now => specsOf(now, compare)}
          available={available}
          onSource={source => change(onSource(settings.run, source))}
        />
      </RunFoot>
      <Summary
        text={resultSentence(main, settings)}
        announce={own && status !== 'running' ? sentence : (spread ?? '')}
      />
    </div>
  );
}

/** The run without a penalty that the figure has beside its own, if it has one. */
function compareOf({ compare }: CurvesProps): CommittedName | null {
  return committedNames.find(name => name === compare) ?? null;
}

function firstRuns(run: CommittedName, compare: CommittedName | null): Record<RunName, Run> {
  const main = committedRun(run);
  return { main, plain: compare ? committedRun(compare) : main };
}
