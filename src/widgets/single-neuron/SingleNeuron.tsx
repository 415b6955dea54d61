import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { CursorState } from '../../plot/Cursor.tsx';
import { DataTable } from '../../plot/DataTable.tsx';
import { Panels } from '../../plot/Panel.tsx';
import { SketchLayer } from '../../plot/SketchLayer.tsx';
import { coverage } from '../../plot/sketch.ts';
import { useGuess } from '../../plot/useGuess.ts';
import { Button } from '../../ui/Button.tsx';
import { Problems, Summary } from '../../ui/Controls.tsx';
import { CopyLink } from '../../figure/CopyLink.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { publishReadouts } from '../../figure/bus.ts';
import { share } from '../../ui/format.ts';
import { Notice } from '../../ui/Notice.tsx';
import { readSettings } from '../../figure/reading.ts';
import { useFigureState } from '../../figure/useFigureState.ts';
import { useOnScreen } from '../../ui/useOnScreen.ts';
import { usePlayback } from '../../ui/usePlayback.ts';
import { useOnPaper, useReducedMotion } from '../../ui/useMedia.ts';
import type { WidgetProps } from '../types.ts';
import { columnsOf } from './columns.ts';
import { CostPanel, OutputPanel, ParameterPanel, SpeedPanel } from './EpochPanels.tsx';
import { NeuronPicture } from './NeuronPicture.tsx';
import { PlanePanel } from './PlanePanel.tsx';
import { GuessButton } from './GuessButton.tsx';
import { linkOf, overshootOf, readoutsOf, summaryOf, type Runs } from './presenter.ts';
import { RunControls } from './RunControls.tsx';
import { costsOf, schema } from './settings.ts';
import { SigmoidPanel } from './SigmoidPanel.tsx';
import { StartControls } from './StartControls.tsx';
import { initialState, reduce } from './state.ts';
import { epochs, trajectory, type Start } from './trajectory.ts';
import './single-neuron.css';

const epochsPerSecond = 60;
/** A sketch of the output has a height every ten epochs. */
const sketchPlaces = 31;
const sketchHeights = [0, 1] as const;

export default function SingleNeuron(props: WidgetProps) {
  const { figureId } = props;
  const root = useRef<HTMLDivElement>(null);
  const [given] = useState(() => readSettings(schema, props));
  const [state, dispatch] = useReducer(reduce, given.values, initialState);
  const [hover, setHover] = useState<number | null>(null);
  const [problems, setProblems] = useState<readonly string[]>(given.problems);
  const reducedMotion = useReducedMotion();
  const onScreen = useOnScreen(root);

  const { start, learningRates, status } = state;
  const runs = useMemo<Runs>(
    () => ({
      quadratic: trajectory('quadratic', start, learningRates.quadratic),
      'cross-entropy': trajectory('cross-entropy', start, learningRates['cross-entropy']),
    }),
    [start, learningRates],
  );

  usePlayback(status === 'running' && onScreen, epochsPerSecond, by =>
    dispatch({ type: 'advance', by }),
  );
  useFigureState(figureId, (settings, from) => {
    const { values, problems: found } = readSettings(schema, settings);
    setProblems(found);
    if (values.reset) reset();
    const run = from === 'command' && values.run;
    dispatch({ type: 'settings', settings: { ...values, run }, reducedMotion });
  });
  const guess = useGuess({
    figureId,
    wanted: given.values.sketch === true,
    places: sketchPlaces,
    heights: sketchHeights,
    ask: useCallback(known => dispatch({ type: known ? 'show' : 'ask for a guess' }), []),
  });
  useEffect(() => publishReadouts(figureId, readoutsOf(runs, state)), [figureId, runs, state]);

  const waits = state.guess === 'asked';
  const onPaper = useOnPaper();
  const asked = waits && !onPaper;
  const reached = waits && onPaper ? epochs : state.reached;
  const epoch = hover === null ? state.epoch : Math.min(hover, state.reached);
  const shown = useMemo(
    () => costsOf(state.cost).map(cost => ({ cost, moments: runs[cost] })),
    [state.cost, runs],
  );
  const shownNow = shown.map(run => ({ ...run, now: run.moments[epoch] }));
  const cursor: CursorState = { value: state.epoch, hover: hover === null ? null : epoch };
  const onCursor = (next: CursorState) => {
    setHover(next.hover);
    if (next.value !== state.epoch) dispatch({ type: 'scrub', epoch: next.value });
  };
  const onStart = (to: Start) => dispatch({ type: 'start', start: to });
  const onProblem = (problem: string | null) => setProblems(problem === null ? [] : [problem]);
  const onRun = () => {
    setHover(null);
    if (asked && coverage(guess.sketch) > 0) guess.keep();
    dispatch({ type: 'run', reducedMotion });
  };
  const reset = () => {
    setProblems([]);
    dispatch({ type: 'reset', to: initialState(given.values) });
  };

  const panels = { figureId, shown, cursor, onCursor, reached };
  const summary = summaryOf(runs, state);
  const overshoot = overshootOf(runs, state);
  return (
    <div ref={root} className="single-neuron" data-figure-root>
      <div className="neuron-top">
        <NeuronPicture shown={shownNow} />
        <StartControls {...{ figureId, start, onStart, onProblem }} />
      </div>
      <Panels>
        <SigmoidPanel
          id={`${figureId}-sigmoid`}
          start={start}
          shown={shownNow}
          reach={Math.max(
            ...shown
              .flatMap(({ moments }) => [moments[0], moments[moments.length - 1]])
              .map(({ z }) => Math.abs(z)),
          )}
          onStart={onStart}
        />
        <OutputPanel {...panels} still={asked} guess={asked ? null : guess.sketch}>
          {asked && (
            <SketchLayer
              sketch={guess.sketch}
              onChange={guess.draw}
              begin={runs[costsOf(state.cost)[0]][0].output}
              label="Your sketch of the output: left and right move along the epochs, up and down draw"
              describe={(at, y) => `epoch ${at}: ${y === null ? 'not drawn' : share(y)}`}
            />
          )}
        </OutputPanel>
        <SpeedPanel {...panels} />
      </Panels>
      <RunControls {...{ figureId, state, dispatch, onRun, onProblem }} />
      <Problems problems={problems} />
      {guess.warning && <Notice>{guess.warning}</Notice>}
      {overshoot && <Notice>{overshoot}</Notice>}
      <Summary text={summary} announce={status === 'running' ? '' : (overshoot ?? summary)} />
      <div className="neuron-more">
        <Disclosure summary="Weight and bias, and the cost" open={state.views === 'all'}>
          <Panels>
            <PlanePanel
              id={`${figureId}-plane`}
              start={start}
              shown={shownNow}
              reached={state.reached}
              onStart={onStart}
            />
            <CostPanel {...panels} />
            <ParameterPanel {...panels} />
          </Panels>
        </Disclosure>
        <DataTable
          caption="The neuron, epoch by epoch."
          fileName={`${figureId}-neuron`}
          columns={columnsOf(shown, state.reached)}
        />
        <CopyLink figureId={figureId} state={() => linkOf(state)} />
        <GuessButton
          wanted={given.values.sketch === true}
          guess={guess}
          state={state}
          dispatch={dispatch}
        />
        <Button kind="quiet" onClick={reset}>
          Reset
        </Button>
      </div>
    </div>
  );
}
