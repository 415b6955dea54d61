import { useMemo, useReducer, useRef, useState } from 'react';
import type { CursorState } from '../../plot/Cursor.tsx';
import { Button } from '../../ui/Button.tsx';
import { Summary } from '../../ui/Controls.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useOnScreen } from '../../ui/useOnScreen.ts';
import { useReducedMotion } from '../../ui/useMedia.ts';
import { noInk, reduceInk, type InkAction } from '../digits/ink.ts';
import { More } from './More.tsx';
import { MistakesPanel } from './panels/MistakesPanel.tsx';
import { PadPanel, type Picked } from './panels/PadPanel.tsx';
import { WeightsPanel } from './panels/WeightsPanel.tsx';
import { Controls } from './run/Controls.tsx';
import { firstFor } from './run/committed.ts';
import { LeftRunOffer } from './run/LeftRunOffer.tsx';
import { RunCharts } from './run/RunCharts.tsx';
import { StatusLine } from './run/StatusLine.tsx';
import {
  announcement,
  dataSentence,
  newsOf,
  pastSentence,
  resultSentence,
  statusSentence,
} from '../training/words.ts';
import { useDrop } from '../training/useDrop.ts';
import { useStable } from '../training/useStable.ts';
import { useTraining } from './useTraining.ts';
import '../training/training.css';
import './train-mnist.css';

type Settings = { figureId: string } & { [setting: string]: unknown };

/** A network that learns to read digits; `spec`: any part of a run, `open`: show the settings. */
export default function TrainMnist({ figureId, spec, open }: Settings) {
  const root = useRef<HTMLDivElement>(null);
  const drawing = { onScreen: useOnScreen(root), reducedMotion: useReducedMotion() };
  const [first] = useState(() => firstFor(spec));
  const training = useTraining(figureId, spec, first, drawing);
  const { experiment, state, status, own, run, runner, settings, looks, look, epoch } = training;

  const [hover, setHover] = useState<number | null>(null);
  const [neuron, setNeuron] = useState(0);
  const [ink, draw] = useReducer(reduceInk, noInk);
  const [picked, setPicked] = useState<Picked | null>(null);
  const drop = useDrop(training.files.take);

  const cursor = useMemo<CursorState>(() => ({ value: epoch, hover }), [epoch, hover]);
  const onCursor = useStable((to: CursorState) => {
    setHover(to.hover);
    if (to.value !== epoch) training.onEpoch(to.value);
  });
  const onInk = useStable((action: InkAction) => {
    if (action.type === 'clear') setPicked(null);
    draw(action);
  });
  const onReset = useStable(() => {
    training.reset();
    onInk({ type: 'clear' });
  });
  const onSave = useStable(() => experiment?.network(look.at));
  const onMore = useStable(training.onMore);
  const onRevert = useStable(training.onRevert);
  const news = newsOf(state);
  const lookingBack = training.past !== null;

  return (
    <div
      ref={root}
      className={drop.over ? 'runs train-mnist run-over' : 'runs train-mnist'}
      data-figure-root
      {...drop.handlers}
    >
      <RunCharts
        figureId={figureId}
        run={run}
        before={runner.before}
        cursor={cursor}
        onCursor={onCursor}
      />
      <StatusLine
        state={state}
        sentence={lookingBack ? pastSentence(run, epoch) : statusSentence(state, run)}
        dataSentence={run.data ? dataSentence(run.data) : ''}
      >
        {training.left && <LeftRunOffer {...training} left={training.left} />}
        {lookingBack && (
          <span className="run-past">
            {own && !training.running && (
              <Button kind="quiet" onClick={() => runner.verbs.continueFrom(epoch)}>
                Continue from here
              </Button>
            )}
            <Button kind="quiet" onClick={() => training.onEpoch(null)}>
              Back to the latest
            </Button>
          </span>
        )}
      </StatusLine>
      <Controls
        status={status}
        verbs={runner.verbs}
        changed={training.changed}
        refused={settings.draft.spec === null}
        reached={run.epochs.length}
        epoch={epoch}
        onEpoch={training.onEpoch}
      />
      {training.message && <Notice kind={training.message.kind}>{training.message.text}</Notice>}
      {news && <Notice>{news}</Notice>}
      <More
        figureId={figureId}
        run={run}
        settings={settings}
        files={training.files}
        changed={training.changed}
        open={open === true}
        savable={look.key !== null}
        onSave={onSave}
        onRevert={onRevert}
        onMessage={training.setMessage}
        onReset={onReset}
      />
      <div className="tm-panels">
        <MistakesPanel
          mistakes={training.mistakes}
          problem={looks.mistakes.problem}
          limit={training.limit}
          pickable={look.key !== null}
          onMore={onMore}
          onPick={setPicked}
        />
        <PadPanel
          ink={ink}
          picked={picked}
          network={look.key}
          trained={epoch > 0 || run.spec.network.initialNetwork !== undefined}
          classify={looks.classify}
          dispatch={onInk}
        />
        <WeightsPanel
          figureId={figureId}
          weights={training.weights}
          problem={looks.weights.problem}
          chosen={neuron}
          onChoose={setNeuron}
        />
      </div>
      <Summary text={resultSentence(run)} announce={announcement(state, run)} />
    </div>
  );
}
