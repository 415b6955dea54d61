import { useMemo, useState } from 'react';
import type { ExperimentState } from '../../experiment/index.ts';
import { Figure } from '../../figure/Figure.tsx';
import { useFigure } from '../../figure/useFigure.ts';
import { Button } from '../../ui/Button.tsx';
import { RunControls } from '../training/RunControls.tsx';
import { SourceButton } from '../training/SourceButton.tsx';
import { togetherSentence } from '../training/together.ts';
import { useAvailable } from '../training/useAvailable.ts';
import { useRuns } from '../training/useRuns.ts';
import { count, dataSentence } from '../training/words.ts';
import type { WidgetProps } from '../types.ts';
import { publishedSeries } from './published.ts';
import { RuleCharts } from './RuleCharts.tsx';
import { OwnFields, RuleControls } from './RuleControls.tsx';
import { judge, type Measured } from './rules.ts';
import { RunsTable, type Row } from './RunsTable.tsx';
import {
  endsRun,
  ownSpec,
  ruleOf,
  settings as declared,
  type StoppingSettings,
} from './settings.ts';
import { readoutsOf, ruleName, verdictSentence } from './words.ts';
import '../training/training.css';
import './early-stopping.css';

const publishedRows: readonly Row[] = publishedSeries.map(series => ({
  name: series.name,
  title: series.title,
  measured: series,
  planned: series.correct.length,
}));

/** Rules for stopping, on published runs and on the reader's own; epochs are counted from 0. */
export default function EarlyStopping(props: WidgetProps) {
  const begin = (now: StoppingSettings) => runner.start({ own: ownSpec(now) });
  const [cursor, setCursor] = useState<{ value: number | null; hover: number | null }>(atStop);
  const figure = useFigure(props, declared, {
    run: begin,
    reset: () => runner.clear(),
    changed: () => setCursor(atStop),
  });
  const { settings, change } = figure;
  const runner = useRuns(figure.root);
  const available = useAvailable(() => undefined);
  const { own } = runner.states;
  const { status } = runner;

  const rule = useMemo(() => ruleOf(settings), [settings]);
  const ownRow = useMemo(() => rowOf(own, settings.epochs), [own, settings.epochs]);
  const showOwn = settings.series === 'own';
  const rows = own || showOwn ? [...publishedRows, ownRow] : publishedRows;
  const row = rows.find(({ name }) => name === settings.series) ?? publishedRows[0];
  const published = publishedSeries.find(({ name }) => name === settings.series);
  const verdict = useMemo(() => judge(rule, row.measured), [rule, row]);
  const going = showOwn && (status === 'running' || status === 'paused');
  const { measured, planned } = row;
  const told = { measured, rule, verdict, planned, going };

  const sentence = verdictSentence(told);
  const progress = showOwn ? togetherSentence(status, runner.states, { own: 'your run' }) : null;
  const stop = verdict.stop ?? Math.max(0, measured.correct.length - 1);
  const start = () => begin(change({ series: 'own' }));
  return (
    <Figure
      of={figure}
      className="runs early-stopping"
      readouts={readoutsOf(told)}
      table={{
        caption: `${row.title}, epoch by epoch. ${ruleName(rule)} watches the last column.`,
        columns: [
          { name: 'epoch', values: measured.correct.map((_, epoch) => epoch), format: String },
          { name: `right of ${measured.of}`, values: measured.correct, format: String },
          { name: 'watched by the rule', values: verdict.watched },
        ],
      }}
      before={
        showOwn && (
          <SourceButton
            available={available}
            source={settings.source}
            onSource={source => change({ source })}
          />
        )
      }
      summary={sentence}
      announce={going && !endsRun(settings) ? '' : sentence}
    >
      <RuleCharts
        figureId={figure.id}
        measured={measured}
        title={`Accuracy on the ${published?.judgedOn ?? 'validation'} images: ${row.title}`}
        rule={rule}
        verdict={verdict}
        planned={planned}
        cursor={{ value: cursor.value ?? stop, hover: cursor.hover }}
        onCursor={setCursor}
      />
      <div className="run-status">
        <p className="run-sentence">{sentence}</p>
        <p className="run-data">
          {showOwn
            ? [progress, own?.data && dataSentence(own.data)].filter(Boolean).join(' ') ||
              'Your own run: [784, 30, 10], cross-entropy, η = 0.5, from large weights, as the published runs on 1,000 images. Press Start.'
            : provenance}
        </p>
      </div>
      {showOwn ? (
        <RunControls runs={runner} specs={{ own: ownSpec(settings) }} onStart={start}>
          <RuleControls figure={figure} />
        </RunControls>
      ) : (
        <div className="run-controls">
          <Button kind="primary" onClick={start}>
            Train a run of your own
          </Button>
          <RuleControls figure={figure} />
        </div>
      )}
      {showOwn && <OwnFields figure={figure} />}
      <RunsTable
        figureId={figure.id}
        rows={rows}
        rule={rule}
        chosen={settings.series}
        onChoose={series => change({ series })}
      />
    </Figure>
  );
}

const atStop = { value: null, hover: null };

const provenance =
  'Our replays of the published runs, which repeat their accuracies count for count; of 50,000 images with λ = 0, where rounding decides, the published numbers themselves.';

/** The reader's own run as it stands. */
function rowOf(own: ExperimentState | undefined, epochs: number): Row {
  const kept = own?.epochs ?? [];
  const measured: Measured = {
    correct: kept.map(({ evaluationAccuracy }) => evaluationAccuracy ?? 0),
    of: own?.data?.evaluation.count ?? 1,
    cost: kept.map(({ evaluationCost }) => evaluationCost ?? 0),
  };
  const { lambda } = own?.spec.training.regularization ?? { lambda: 0 };
  const images = own?.data?.training.count;
  const title =
    images === undefined
      ? 'your own run'
      : `your own: ${count(images)} images, λ\u00a0=\u00a0${lambda}`;
  return { name: 'own', title, measured, planned: own?.spec.training.epochs ?? epochs };
}
