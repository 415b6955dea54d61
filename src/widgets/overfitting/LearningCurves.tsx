import { useMemo, useState } from 'react';
import { Figure } from '../../figure/Figure.tsx';
import { useFigure } from '../../figure/useFigure.ts';
import type { WidgetProps } from '../types.ts';
import { RunControls } from '../training/RunControls.tsx';
import { SeedsAndSource } from '../training/SeedsAndSource.tsx';
import { SeedsNotice } from '../training/SeedsButton.tsx';
import { useAllOfMnist } from '../training/useAllOfMnist.ts';
import { runsOf, useRuns } from '../training/useRuns.ts';
import { useSeeds } from '../training/useSeeds.ts';
import { epochAxis, type Run } from '../training/view.ts';
import { columnsOf } from './columns.ts';
import { committedRun } from './committed.ts';
import { CurveFields, OwnCurves } from './CurveFields.tsx';
import { CurvePlots } from './CurvePlots.tsx';
import { chartsOf } from './curves.ts';
import { useLinked } from './linked.ts';
import { marksOf } from './marks.ts';
import { Memorised } from './Memorised.tsx';
import {
  bring,
  onSource,
  runnablesOf,
  settings as declared,
  specsOf,
  wholeRun,
  type CommittedName,
  type CurveSettings,
  type RunName,
} from './settings.ts';
import {
  originSentence,
  publishedSentence,
  readoutsOf,
  resultSentence,
  seedsSentence,
  statusSentence,
} from './words.ts';
import '../training/training.css';
import './overfitting.css';

/** Costs and accuracies of a published run, and of the reader's own, with or without a penalty. */
export function LearningCurves(props: WidgetProps) {
  const { seeds, ...many } = useSeeds();
  const [hover, setHover] = useState<number | null>(null);

  const begin = (now: CurveSettings) => {
    many.clear();
    setHover(null);
    runner.start(runnablesOf(now));
  };
  const figure = useFigure(props, declared, {
    bring,
    run(now) {
      figure.change(wholeRun);
      begin(now);
    },
    reset() {
      many.clear();
      runner.clear();
    },
  });
  const { id: figureId, settings, given, change } = figure;
  const { compare } = settings;
  const runner = useRuns(figure.root);
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
  const tellLinked = useLinked(settings.linked || null, figureId, to => change({ epoch: to }));
  const marks = useMemo(
    () => (settings.marks ? marksOf(settings.run, main, own, settings.penalty) : []),
    [settings.marks, settings.run, main, own, settings.penalty],
  );
  const sentence = statusSentence(status, states, main, settings);
  const spread = seedsSentence(seeds, names);
  return (
    <Figure
      of={figure}
      className="runs overfitting"
      readouts={readoutsOf(main, epoch, settings.penalty)}
      table={{
        caption: 'Costs and accuracies, epoch by epoch.',
        columns: columnsOf(runs, names, settings.penalty),
      }}
      before={
        <SeedsAndSource
          seeds={seeds}
          many={many}
          settings={settings}
          specsOf={specsOf}
          available={available}
          onSource={source => change(onSource(settings.run, source))}
        />
      }
      summary={resultSentence(main, settings)}
      announce={own && status !== 'running' ? sentence : (spread ?? '')}
    >
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
        specs={runnablesOf(settings)}
        stoppable
        onStart={() => {
          begin(change(wholeRun));
        }}
      >
        <CurveFields figure={figure} length={length} />
      </RunControls>
      <OwnCurves figure={figure} />
      <SeedsNotice seeds={seeds} result={spread} />
      {settings.memorised && <Memorised />}
    </Figure>
  );
}

function firstRuns(run: CommittedName, compare: CommittedName | null): Record<RunName, Run> {
  const main = committedRun(run);
  return { main, plain: compare ? committedRun(compare) : main };
}
