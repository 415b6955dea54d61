import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { ExperimentSpec, Mistake } from '../../experiment/index.ts';
import type { CursorState } from '../../plot/Cursor.tsx';
import { Announcer } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { publishReadouts } from '../../ui/figureBus.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useOnScreen } from '../../ui/useOnScreen.ts';
import { useReducedMotion } from '../../ui/useReducedMotion.ts';
import { commanded } from './settings/commands.ts';
import { Controls } from './run/Controls.tsx';
import { unpack } from './run/first.ts';
import packedFirst from './run/first-result.json';
import { noInk, reduceInk } from './digits/ink.ts';
import { MistakesPanel } from './panels/MistakesPanel.tsx';
import { More } from './More.tsx';
import { PadPanel, type Picked } from './panels/PadPanel.tsx';
import { readoutsOf } from './run/readouts.ts';
import { RunCharts } from './run/RunCharts.tsx';
import { figureSpec, namesSource, sameSpec, withSource } from './settings/spec.ts';
import { StatusLine } from './run/StatusLine.tsx';
import { useDraft } from './settings/useDraft.ts';
import { useDrop } from './useDrop.ts';
import { useExperiment } from './run/useExperiment.ts';
import { useFiles, type Message } from './useFiles.ts';
import { lookOf, useLooks } from './run/useLooks.ts';
import { useOutside } from './useOutside.ts';
import { useRunner } from './run/useRunner.ts';
import { WeightsPanel } from './panels/WeightsPanel.tsx';
import type { Run } from './run/view.ts';
import {
  announcement,
  dataSentence,
  newsOf,
  pastSentence,
  resultSentence,
  statusSentence,
} from './run/words.ts';
import './train-mnist.css';

const first = unpack(packedFirst);
/** Three rows of six. */
const page = 18;

type Settings = { figureId: string } & { [setting: string]: unknown };

export default function TrainMnist({ figureId, spec: patch, open }: Settings) {
  const root = useRef<HTMLDivElement>(null);
  const [given] = useState(() => figureSpec(patch));
  const [message, setMessage] = useState<Message | null>(
    given.problem === null ? null : { kind: 'problem', text: given.problem },
  );
  const settings = useDraft(given.spec);
  const drawing = { onScreen: useOnScreen(root), reducedMotion: useReducedMotion() };
  const { experiment, state } = useExperiment(given.spec, drawing);

  const own =
    state !== null &&
    (state.status !== 'idle' ||
      state.epochs.length > 0 ||
      state.spec.network.initialNetwork !== undefined);
  const run = useMemo<Run>(
    () =>
      own
        ? { epochs: state.epochs, spec: state.spec, data: state.data, origin: 'here' }
        : first.run,
    [own, state?.epochs, state?.spec, state?.data],
  );
  const [past, setPast] = useState<number | null>(null);
  const [hover, setHover] = useState<number | null>(null);
  const [limit, setLimit] = useState(page);
  const [neuron, setNeuron] = useState(0);
  const [ink, draw] = useReducer(reduceInk, noInk);
  const [picked, setPicked] = useState<Picked | null>(null);

  const next = settings.draft.spec;
  const runner = useRunner({
    experiment,
    state,
    next,
    run,
    onStart() {
      setPast(null);
      setHover(null);
      setMessage(null);
    },
  });
  const running = state?.status === 'running';
  const look = lookOf(state, runner.generation, past);
  const looks = useLooks(experiment, look, { running, limit, sizes: run.spec.network.sizes });
  const files = useFiles({
    base: next ?? settings.base,
    onMessage: setMessage,
    onFound({ mnist }) {
      const untouched =
        (state?.status ?? 'idle') === 'idle' && sameSpec(next ?? settings.base, given.spec);
      if (mnist && untouched && !namesSource(patch)) {
        settings.replace(withSource(given.spec, 'mnist'));
      }
    },
    onSpec(spec, why) {
      settings.replace(spec);
      if (why === 'network') runner.load(spec);
    },
  });
  const drop = useDrop(files.take);

  const take = (spec: ExperimentSpec, start: boolean) => {
    settings.replace(spec);
    if (start) runner.begin(spec);
  };
  const reset = () => {
    settings.replace(given.spec);
    runner.reset(given.spec);
    draw({ type: 'clear' });
    setPicked(null);
    setLimit(page);
  };
  useOutside(figureId, experiment !== null, {
    onLink(result) {
      if ('problem' in result)
        return setMessage({ kind: 'problem', text: `The link to this figure: ${result.problem}` });
      take(result.spec, false);
      setMessage({
        kind: 'note',
        text: 'The settings are those of the link that you opened. Press Start to make the same run here.',
      });
    },
    onCommand(command) {
      if (command.reset) reset();
      const result = commanded(command, command.reset ? given.spec : (next ?? settings.base));
      if ('problem' in result) return setMessage({ kind: 'problem', text: result.problem });
      take(result.spec, command.run === true);
    },
  });

  const epoch = past ?? run.epochs.length;
  const mistakes = own ? looks.mistakes.value : first.mistakes;
  useEffect(
    () => publishReadouts(figureId, readoutsOf(run, epoch, mistakes?.total ?? null)),
    [figureId, run, epoch, mistakes],
  );
  const lookingBack = past !== null && past < run.epochs.length;
  const news = newsOf(state);
  const cursor: CursorState = { value: epoch, hover };
  const onEpoch = (value: number) => setPast(value < run.epochs.length ? value : null);
  const changed =
    state !== null && next !== null && state.status !== 'idle' && !sameSpec(state.spec, next);

  return (
    <div
      ref={root}
      className={drop.over ? 'train-mnist tm-over' : 'train-mnist'}
      data-figure-root
      {...drop.handlers}
    >
      <RunCharts
        figureId={figureId}
        run={run}
        before={runner.before}
        cursor={cursor}
        onCursor={to => {
          setHover(to.hover);
          if (to.value !== epoch) onEpoch(to.value);
        }}
      />
      <StatusLine
        state={state}
        sentence={lookingBack ? pastSentence(run, epoch) : statusSentence(state, run)}
        dataSentence={run.data ? dataSentence(run.data) : ''}
      >
        {lookingBack && (
          <span className="tm-past">
            {own && !running && (
              <Button kind="quiet" onClick={() => runner.verbs.continueFrom(epoch)}>
                Continue from here
              </Button>
            )}
            <Button kind="quiet" onClick={() => setPast(null)}>
              Back to the latest
            </Button>
          </span>
        )}
      </StatusLine>
      <Controls
        status={state?.status ?? 'idle'}
        verbs={runner.verbs}
        changed={changed}
        refused={next === null}
        reached={run.epochs.length}
        epoch={epoch}
        onEpoch={onEpoch}
      />
      {message && <Notice kind={message.kind}>{message.text}</Notice>}
      {news && <Notice>{news}</Notice>}
      <More
        figureId={figureId}
        run={run}
        settings={settings}
        files={files}
        changed={changed}
        open={open === true}
        network={own && look.key !== null ? () => experiment?.network(look.at) : null}
        onRevert={() => settings.replace(state?.spec ?? given.spec)}
        onMessage={setMessage}
        onReset={reset}
      />
      <div className="tm-panels">
        <MistakesPanel
          mistakes={mistakes}
          problem={looks.mistakes.problem}
          limit={limit}
          pickable={look.key !== null}
          onMore={() => setLimit(limit + page)}
          onPick={({ pixels, label }: Mistake) => setPicked({ pixels, label })}
        />
        <PadPanel
          ink={ink}
          picked={picked}
          network={look.key}
          trained={
            run.origin === 'ahead' || epoch > 0 || run.spec.network.initialNetwork !== undefined
          }
          classify={looks.classify}
          dispatch={action => {
            if (action.type === 'clear') setPicked(null);
            draw(action);
          }}
        />
        <WeightsPanel
          figureId={figureId}
          weights={own ? looks.weights.value : first.weights}
          problem={looks.weights.problem}
          chosen={neuron}
          onChoose={setNeuron}
        />
      </div>
      <p className="visually-hidden" data-summary>
        {resultSentence(run)}
      </p>
      <Announcer message={announcement(state, run)} />
    </div>
  );
}
