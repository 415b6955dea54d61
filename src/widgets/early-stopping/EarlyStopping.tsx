import { useEffect, useMemo, useRef, useState } from 'react';
import type { ExperimentState } from '../../experiment/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Summary } from '../../ui/Controls.tsx';
import { publishReadouts } from '../../figure/bus.ts';
import { useSettings } from '../../figure/useSettings.ts';
import { RunControls } from '../runs/RunControls.tsx';
import { RunFoot } from '../runs/RunFoot.tsx';
import { SourceButton } from '../runs/SourceButton.tsx';
import { togetherSentence } from '../runs/together.ts';
import { useAvailable } from '../runs/useAvailable.ts';
import { useRuns } from '../runs/useRuns.ts';
import { count, dataSentence } from '../runs/words.ts';
import type { WidgetProps } from '../types.ts';
import { OwnFields } from './OwnFields.tsx';
import { publishedSeries } from './published.ts';
import { RuleCharts } from './RuleCharts.tsx';
import { RuleControls } from './RuleControls.tsx';
import { judge, type Measured } from './rules.ts';
import { RunsTable, type Row } from './RunsTable.tsx';
import { chapterSettings, endsRun, ownSpec, ruleOf, schema } from './settings.ts';
import type { StoppingSettings } from './settings.ts';
import { readoutsOf, ruleName, verdictSentence } from './words.ts';
import '../runs/runs.css';
import './early-stopping.css';

const publishedRows: readonly Row[] = publishedSeries.map(series => ({
  name: series.name,
  title: series.title,
  measured: series,
  planned: series.correct.length,
}));

/** Rules for stopping, on published runs and on the reader's own; epochs are counted from 0. */
export default function EarlyStopping(props: WidgetProps) {
  const { figureId } = props;
  const root = useRef<HTMLDivElement>(null);
  const runner = useRuns(root);
  const begin = (now: StoppingSettings) => runner.start({ own: ownSpec(now) });
  const [cursor, setCursor] = useState<{ value: number | null; hover: number | null }>(atStop);
  const { settings, problems, setProblem, change, reset } = useSettings(
    figureId,
    schema,
    chapterSettings,
    props,
    {
      run: now => begin(now),
      reset: () => runner.clear(),
      changed: () => setCursor(atStop),
    },
  );
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
  const readouts = readoutsOf(told);
  useEffect(() => publishReadouts(figureId, readouts));

  const sentence = verdictSentence(told);
  const progress = showOwn ? togetherSentence(status, runner.states, { own: 'your run' }) : null;
  const stop = verdict.stop ?? Math.max(0, measured.correct.length - 1);
  const start = () => {
    const now = { ...settings, series: 'own' as const };
    change(now);
    begin(now);
  };
  return (
    <div ref={root} className="runs early-stopping" data-figure-root>
      <RuleCharts
        figureId={figureId}
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
          <RuleControls settings={settings} onSettings={change} onProblem={setProblem} />
        </RunControls>
      ) : (
        <div className="run-controls">
          <Button kind="primary" onClick={start}>
            Train a run of your own
          </Button>
          <RuleControls settings={settings} onSettings={change} onProblem={setProblem} />
        </div>
      )}
      {showOwn && <OwnFields settings={settings} onSettings={change} onProblem={setProblem} />}
      <RunsTable
        figureId={figureId}
        rows={rows}
        rule={rule}
        chosen={settings.series}
        onChoose={series => change({ series })}
      />
      <RunFoot
        figureId={figureId}
        problems={problems}
        caption={`${row.title}, epoch by epoch. ${ruleName(rule)} watches the last column.`}
        columns={[
          { name: 'epoch', values: measured.correct.map((_, epoch) => epoch), format: String },
          { name: `right of ${measured.of}`, values: measured.correct, format: String },
          { name: 'watched by the rule', values: verdict.watched },
        ]}
        state={() => ({ ...settings })}
        onReset={reset}
      >
        {showOwn && (
          <SourceButton
            available={available}
            source={settings.source}
            onSource={source => change({ source })}
          />
        )}
      </RunFoot>
      <Summary text={sentence} announce={going && !endsRun(settings) ? '' : sentence} />
    </div>
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
