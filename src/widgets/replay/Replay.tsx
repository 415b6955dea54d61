import { useEffect, useMemo, useRef, useState } from 'react';
import { replayOf } from '../../experiment/index.ts';
import { DataTable } from '../../plot/DataTable.tsx';
import { Button } from '../../ui/Button.tsx';
import { Problems, Summary } from '../../ui/Controls.tsx';
import { CopyLink } from '../../figure/CopyLink.tsx';
import { publishReadouts } from '../../figure/bus.ts';
import { Notice } from '../../ui/Notice.tsx';
import { readSettings } from '../../figure/reading.ts';
import { useFigureState } from '../../figure/useFigureState.ts';
import { useOnScreen } from '../../ui/useOnScreen.ts';
import { useReducedMotion } from '../../ui/useMedia.ts';
import { FileButton } from '../runs/FileButton.tsx';
import { useDrop } from '../runs/useDrop.ts';
import { columnsOf } from './columns.ts';
import { committedOf, type ReplayRun } from './committed.ts';
import { MissingData } from './MissingData.tsx';
import { ReplayCharts } from './ReplayCharts.tsx';
import { ReplayControls } from './ReplayControls.tsx';
import { chapterReplay, schema, type ReplaySettings } from './settings.ts';
import { tallyOf } from './tally.ts';
import { useMnist } from './useMnist.ts';
import { useReplay } from './useReplay.ts';
import {
  fineprint,
  publishedSentence,
  readoutsOf,
  recipeSentence,
  roundingSentences,
  statusSentence,
  summaryOf,
} from './words.ts';
import '../runs/runs.css';
import './replay.css';

type Settings = { figureId: string } & { [setting: string]: unknown };

/** A program of 2014, run again: `replay` names it. */
export default function Replay(props: Settings) {
  const { figureId } = props;
  const root = useRef<HTMLDivElement>(null);
  const [given] = useState(() => readSettings(schema, props));
  const [start] = useState<ReplaySettings>(() => withValues(chapterReplay, given.values));
  const [settings, setSettings] = useState(start);
  const [problems, setProblems] = useState<readonly string[]>(given.problems);
  const [cursor, setCursor] = useState<{ value: number | null; hover: number | null }>(atEnd);
  const drawing = { onScreen: useOnScreen(root), reducedMotion: useReducedMotion() };
  const mnist = useMnist();
  const drop = useDrop(mnist.take);
  const { live, state, ...replay } = useReplay(drawing);

  const { replay: id } = settings;
  const ahead = useMemo(() => committedOf(id), [id]);
  const here = useMemo<ReplayRun[] | null>(() => {
    if (!state || live?.replay !== id) return null;
    const { stages } = replayOf(id);
    return stages.map(({ label }, k) => ({ label, epochs: state.runs[k] ?? [] }));
  }, [state, live, id]);
  const tally = useMemo(
    () =>
      tallyOf(
        (here ?? ahead.runs).map(({ epochs }) => epochs),
        ahead.runs,
      ),
    [here, ahead],
  );
  useEffect(() => publishReadouts(figureId, readoutsOf(ahead, tally)), [figureId, ahead, tally]);

  const change = (to: Partial<ReplaySettings>) => {
    setSettings({ ...settings, ...to });
    setCursor(atEnd);
    setProblems([]);
    if (to.replay && to.replay !== id) replay.clear();
  };
  const begin = (now: ReplaySettings) => {
    setCursor(atEnd);
    replay.start(now);
  };
  const reset = () => {
    setSettings(start);
    setCursor(atEnd);
    setProblems([]);
    replay.clear();
  };
  useFigureState(figureId, (values, from) => {
    const read = readSettings(schema, values);
    if (read.values.reset) reset();
    const now = withValues(read.values.reset ? start : settings, read.values);
    change(now);
    setProblems(read.problems);
    if (from === 'command' && read.values.run && mnist.there !== false) begin(now);
  });

  const nudged = live?.nudged ?? false;
  const status = here && state ? state.status : 'idle';
  const missing = mnist.there === false;
  const sentence = statusSentence(id, here ? state : null, tally, { nudged, missing });
  const reached = Math.max(...(here ?? ahead.runs).map(({ epochs }) => epochs.length), 0);
  const places = id === 'more-data' ? placesOf(here ?? ahead.runs) : reached;
  return (
    <div
      ref={root}
      className={drop.over ? 'runs replay run-over' : 'runs replay'}
      data-figure-root
      {...drop.handlers}
    >
      <ReplayCharts
        figureId={figureId}
        id={id}
        ahead={ahead}
        here={here}
        nudged={nudged ? here : null}
        cursor={{ value: cursor.value ?? places, hover: cursor.hover }}
        onCursor={to => setCursor({ value: to.value < places ? to.value : null, hover: to.hover })}
      />
      <div className="run-status">
        <p className="run-sentence">{sentence}</p>
        <p className="run-sentence">{publishedSentence(id, ahead)}</p>
        {roundingSentences[id] && <p className="run-data">{roundingSentences[id]}</p>}
        <p className="run-data">
          {recipeSentence(id)} {fineprint}
        </p>
      </div>
      <ReplayControls
        status={status}
        loading={status === 'running' && tally.of === 0 && state?.current.loading != null}
        settings={settings}
        missing={missing}
        nudgeable={ahead.drifts !== null}
        onSettings={change}
        onStart={() => begin(settings)}
        onPause={replay.pause}
        onResume={replay.resume}
        onStop={replay.clear}
      />
      {missing && <MissingData />}
      {mnist.message && <Notice kind={mnist.message.kind}>{mnist.message.text}</Notice>}
      <Problems problems={problems} />
      <div className="run-more">
        {missing && <FileButton label="Choose MNIST’s four files" multiple onFiles={mnist.take} />}
        <DataTable
          caption="The replay, epoch by epoch."
          fileName={`${figureId}-${id}`}
          columns={columnsOf(id, ahead.runs, here)}
        />
        <CopyLink figureId={figureId} state={() => ({ ...settings })} />
        <Button kind="quiet" onClick={reset}>
          Reset
        </Button>
      </div>
      <Summary
        text={summaryOf(id, here ?? ahead.runs)}
        announce={status === 'running' ? '' : sentence}
      />
    </div>
  );
}

const atEnd = { value: null, hover: null };

const placesOf = (runs: readonly ReplayRun[]) =>
  runs.filter(({ epochs }) => epochs.length > 0).length;

function withValues(
  base: ReplaySettings,
  { replay, nudged }: ReturnType<typeof readSettings<typeof schema>>['values'],
): ReplaySettings {
  return { replay: replay ?? base.replay, nudged: nudged ?? base.nudged };
}
