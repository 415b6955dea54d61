import { useEffect, useMemo, useRef, useState } from 'react';
import { Summary } from '../../ui/Controls.tsx';
import { publishReadouts } from '../../figure/bus.ts';
import { readSettings } from '../../figure/reading.ts';
import { useFigureState } from '../../figure/useFigureState.ts';
import { RunControls } from '../training/RunControls.tsx';
import { RunFoot } from '../training/RunFoot.tsx';
import { dataSentence } from '../training/words.ts';
import { SeedsAndSource } from '../training/SeedsAndSource.tsx';
import { SeedsNotice } from '../training/SeedsButton.tsx';
import { useAllOfMnist } from '../training/useAllOfMnist.ts';
import { runsOf, useRuns } from '../training/useRuns.ts';
import { useSeeds } from '../training/useSeeds.ts';
import { columnsOf } from './columns.ts';
import packedFirst from './first-result.json';
import { unpackPair } from './pair.ts';
import { PairChart } from './PairChart.tsx';
import { PairFields } from './PairFields.tsx';
import { chapterPair, comparedCosts, schema, specsOf, type PairSettings } from './settings.ts';
import {
  cautionSentence,
  pairSentence,
  publishedSentence,
  readoutsOf,
  seedsSentence,
  statusSentence,
} from './words.ts';
import '../training/training.css';
import './compare-costs.css';

const first = unpackPair(packedFirst);
const early = 5;

type Settings = { figureId: string } & { [setting: string]: unknown };

export default function CompareCosts(props: Settings) {
  const { figureId } = props;
  const root = useRef<HTMLDivElement>(null);
  const [given] = useState(() => readSettings(schema, props));
  const [start] = useState<PairSettings>(() => withValues(chapterPair, given.values));
  const [settings, setSettings] = useState(start);
  const [problems, setProblems] = useState<readonly string[]>(given.problems);
  const [zoomed, setZoomed] = useState(false);
  const [cursor, setCursor] = useState<{ value: number | null; hover: number | null }>({
    value: null,
    hover: null,
  });
  const runner = useRuns(root);
  const { seeds, ...many } = useSeeds();
  const { states, status } = runner;
  const { runs: pair, own } = useMemo(() => runsOf(states, first), [states]);

  const begin = (now: PairSettings) => {
    setSettings(now);
    setCursor({ value: null, hover: null });
    setProblems([]);
    runner.start(specsOf(now));
  };
  const change = (to: Partial<PairSettings>) => {
    many.clear();
    setSettings({ ...settings, ...to });
  };
  const reset = () => {
    many.clear();
    setProblems([]);
    setSettings(start);
    setCursor({ value: null, hover: null });
    runner.clear();
  };
  const move = { source: 'mnist' as const };
  const available = useAllOfMnist({ figureId, given: given.values, status, move, change });
  useFigureState(figureId, (values, from) => {
    const read = readSettings(schema, values);
    setProblems(read.problems);
    if (read.values.reset) reset();
    const now = withValues(read.values.reset ? start : settings, read.values);
    setSettings(now);
    if (from === 'command' && read.values.run) begin(now);
  });
  useEffect(() => publishReadouts(figureId, readoutsOf(pair)), [figureId, pair]);

  const reached = Math.max(...comparedCosts.map(cost => pair[cost].epochs.length));
  const whole = Math.max(1, pair.quadratic.spec.training.epochs, reached);
  const { data } = pair.quadratic;
  const sentence = statusSentence(pair, states, status);
  const spread = seedsSentence(seeds.results, seeds.data?.evaluation.count ?? 0);
  return (
    <div ref={root} className="runs compare-costs" data-figure-root>
      <PairChart
        figureId={figureId}
        pair={pair}
        seeds={seeds}
        cursor={{ value: cursor.value ?? reached, hover: cursor.hover }}
        onCursor={to => setCursor({ value: to.value < reached ? to.value : null, hover: to.hover })}
        upTo={zoomed ? early : whole}
      />
      <div className="run-status">
        <p className="run-sentence">{sentence}</p>
        <p className="run-data">
          {[data && dataSentence(data), publishedSentence(settings.hidden), cautionSentence(pair)]
            .filter(Boolean)
            .join(' ')}
        </p>
      </div>
      <RunControls
        runs={runner}
        specs={specsOf(settings)}
        onStart={() => begin(settings)}
        onAnotherSeed={() => {
          many.clear();
          begin({ ...settings, seed: settings.seed + 1 });
        }}
      >
        <PairFields
          figureId={figureId}
          settings={settings}
          zoomed={zoomed}
          onZoom={setZoomed}
          onSettings={change}
          onProblem={problem => setProblems(problem === null ? [] : [problem])}
        />
      </RunControls>
      <SeedsNotice seeds={seeds} result={spread} />
      <RunFoot
        figureId={figureId}
        problems={problems}
        caption="Evaluation digits right, epoch by epoch."
        columns={columnsOf(pair, seeds.results)}
        state={() => ({ ...settings })}
        onReset={reset}
      >
        <SeedsAndSource
          seeds={seeds}
          many={many}
          settings={settings}
          specsOf={specsOf}
          available={available}
          onSource={source => change({ source })}
        />
      </RunFoot>
      <Summary
        text={pairSentence(pair)}
        announce={own && status !== 'running' ? sentence : (spread ?? '')}
      />
    </div>
  );
}

type Given = ReturnType<typeof readSettings<typeof schema>>['values'];

function withValues(base: PairSettings, values: Given): PairSettings {
  const { hidden, quadraticRate, crossEntropyRate, seed, source } = values;
  return {
    hidden: hidden ?? base.hidden,
    quadraticRate: quadraticRate ?? base.quadraticRate,
    crossEntropyRate: crossEntropyRate ?? base.crossEntropyRate,
    seed: seed ?? base.seed,
    source: source ?? base.source,
  };
}
