import { useEffect, useMemo, useRef, useState } from 'react';
import { DataTable } from '../../plot/DataTable.tsx';
import { Announcer } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { CopyLink } from '../../ui/CopyLink.tsx';
import { publishReadouts } from '../../ui/figureBus.ts';
import { Notice } from '../../ui/Notice.tsx';
import { readSettings } from '../../ui/settings.ts';
import { useFigureState } from '../../ui/useFigureState.ts';
import { useOnScreen } from '../../ui/useOnScreen.ts';
import { useReducedMotion } from '../../ui/useReducedMotion.ts';
import { dataSentence } from '../train-mnist/run/words.ts';
import { useAvailable } from '../train-mnist/useAvailable.ts';
import { columnsOf } from './columns.ts';
import packedFirst from './first-result.json';
import { pairOf, statusOf, unpackPair } from './pair.ts';
import { PairChart } from './PairChart.tsx';
import { PairControls } from './PairControls.tsx';
import { chapterPair, comparedCosts, schema, type PairSettings } from './settings.ts';
import { usePair } from './usePair.ts';
import { useSeeds } from './useSeeds.ts';
import {
  cautionSentence,
  pairSentence,
  publishedSentence,
  readoutsOf,
  seedsSentence,
  statusSentence,
} from './words.ts';
import '../train-mnist/train-mnist.css';
import './compare-costs.css';

const first = unpackPair(packedFirst);
const manySeeds = 5;
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
  const drawing = { onScreen: useOnScreen(root), reducedMotion: useReducedMotion() };
  const runs = usePair(settings, start, drawing);
  const { seeds, ...many } = useSeeds();
  const { states } = runs;
  const { pair, own } = useMemo(
    () => pairOf({ quadratic: states.quadratic, 'cross-entropy': states['cross-entropy'] }, first),
    [states.quadratic, states['cross-entropy']], // eslint-disable-line react-hooks/exhaustive-deps
  );
  const status = statusOf(states);

  const begin = (now: PairSettings) => {
    setSettings(now);
    setCursor({ value: null, hover: null });
    setProblems([]);
    runs.start(now);
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
    runs.reset(start);
  };
  const available = useAvailable(found => {
    const chosen = given.values.source !== undefined;
    if (found.mnist && !chosen && status === 'idle') change({ source: 'mnist' });
  });
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
  const spread = seedsSentence(seeds.results, seeds.of);
  return (
    <div ref={root} className="train-mnist compare-costs" data-figure-root>
      <PairChart
        figureId={figureId}
        pair={pair}
        seeds={seeds}
        cursor={{ value: cursor.value ?? reached, hover: cursor.hover }}
        onCursor={to => setCursor({ value: to.value < reached ? to.value : null, hover: to.hover })}
        upTo={zoomed ? early : whole}
      />
      <div className="tm-status">
        <p className="tm-sentence">{sentence}</p>
        <p className="tm-data">
          {[data && dataSentence(data), publishedSentence(settings.hidden), cautionSentence(pair)]
            .filter(Boolean)
            .join(' ')}
        </p>
      </div>
      <PairControls
        figureId={figureId}
        status={status}
        settings={settings}
        changed={runs.changed}
        zoomed={zoomed}
        onZoom={setZoomed}
        onSettings={change}
        onProblem={problem => setProblems(problem === null ? [] : [problem])}
        onStart={() => begin(settings)}
        onPause={runs.pause}
        onResume={runs.resume}
        onAnotherSeed={() => {
          many.clear();
          begin({ ...settings, seed: settings.seed + 1 });
        }}
      />
      {problems.map(problem => (
        <Notice key={problem} kind="problem">
          {problem}
        </Notice>
      ))}
      {seeds.problem && <Notice kind="problem">{seeds.problem}</Notice>}
      {seeds.running > 0 && (
        <Notice>
          Running {seeds.running} seeds: {seeds.results.length} done.
        </Notice>
      )}
      {seeds.running === 0 && spread && <Notice>{spread}</Notice>}
      <div className="tm-more">
        {seeds.running > 0 ? (
          <Button kind="quiet" onClick={many.stop}>
            Stop the {seeds.running} seeds
          </Button>
        ) : (
          <Button kind="quiet" onClick={() => void many.start(settings, manySeeds)}>
            Run {manySeeds} seeds
          </Button>
        )}
        {available?.mnist && (
          <Button
            kind="quiet"
            onClick={() => change({ source: settings.source === 'mnist' ? 'mnist-10k' : 'mnist' })}
          >
            {settings.source === 'mnist' ? 'Use 8,000 digits' : 'Use all of MNIST'}
          </Button>
        )}
        <DataTable
          caption="Evaluation digits right, epoch by epoch."
          fileName={`${figureId}-costs`}
          columns={columnsOf(pair, seeds.results)}
        />
        <CopyLink figureId={figureId} state={() => ({ ...settings })} />
        <Button kind="quiet" onClick={reset}>
          Reset
        </Button>
      </div>
      <p className="visually-hidden" data-summary>
        {pairSentence(pair)}
      </p>
      <Announcer message={own && status !== 'running' ? sentence : (spread ?? '')} />
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
