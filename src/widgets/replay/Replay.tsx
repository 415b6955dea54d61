import { useMemo } from 'react';
import { replayOf } from '../../experiment/index.ts';
import { Figure } from '../../figure/Figure.tsx';
import { useCursor } from '../../figure/useCursor.ts';
import { useFigure } from '../../figure/useFigure.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useOnScreen } from '../../ui/useOnScreen.ts';
import { useReducedMotion } from '../../ui/useMedia.ts';
import { FileButton } from '../training/FileButton.tsx';
import { useDrop } from '../training/useDrop.ts';
import type { WidgetProps } from '../types.ts';
import { columnsOf } from './columns.ts';
import { committedOf, type ReplayRun } from './committed.ts';
import { MissingData } from './MissingData.tsx';
import { ReplayCharts } from './ReplayCharts.tsx';
import { ReplayControls } from './ReplayControls.tsx';
import { settings as declared, type ReplaySettings } from './settings.ts';
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
import '../training/training.css';
import './replay.css';

/** A program of 2014, run again: `replay` names it. */
export default function Replay(props: WidgetProps) {
  const cursor = useCursor();
  const begin = (now: ReplaySettings) => {
    cursor.clear();
    replay.start(now);
  };
  const figure = useFigure(props, declared, {
    run: now => mnist.there !== false && begin(now),
    reset: () => replay.clear(),
    changed(now, was) {
      cursor.clear();
      if (now.replay !== was.replay) replay.clear();
    },
  });
  const { settings } = figure;
  const drawing = { onScreen: useOnScreen(figure.root), reducedMotion: useReducedMotion() };
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
  const nudged = live?.nudged ?? false;
  const status = here && state ? state.status : 'idle';
  const missing = mnist.there === false;
  const sentence = statusSentence(id, here ? state : null, tally, { nudged, missing });
  const reached = Math.max(...(here ?? ahead.runs).map(({ epochs }) => epochs.length), 0);
  const places = id === 'more-data' ? placesOf(here ?? ahead.runs) : reached;
  return (
    <Figure
      of={figure}
      className={drop.over ? 'runs replay run-over' : 'runs replay'}
      {...drop.handlers}
      readouts={readoutsOf(ahead, tally)}
      table={{
        caption: 'The replay, epoch by epoch.',
        fileName: `${figure.id}-${id}`,
        columns: columnsOf(id, ahead.runs, here),
      }}
      before={
        missing && <FileButton label="Choose MNIST’s four files" multiple onFiles={mnist.take} />
      }
      summary={summaryOf(id, here ?? ahead.runs)}
      announce={status === 'running' ? '' : sentence}
    >
      <ReplayCharts
        figureId={figure.id}
        id={id}
        ahead={ahead}
        here={here}
        nudged={nudged ? here : null}
        {...cursor.at(places)}
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
        figure={figure}
        status={status}
        loading={status === 'running' && tally.of === 0 && state?.current.loading != null}
        missing={missing}
        nudgeable={ahead.drifts !== null}
        onStart={() => begin(settings)}
        onPause={replay.pause}
        onResume={replay.resume}
        onStop={replay.clear}
      />
      {missing && <MissingData />}
      {mnist.message && <Notice kind={mnist.message.kind}>{mnist.message.text}</Notice>}
    </Figure>
  );
}

const placesOf = (runs: readonly ReplayRun[]) =>
  runs.filter(({ epochs }) => epochs.length > 0).length;
