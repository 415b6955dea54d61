import { useEffect, useMemo, useRef, useState } from 'react';
import { DataTable } from '../../plot/DataTable.tsx';
import { Button } from '../../ui/Button.tsx';
import { More, Problems, Summary } from '../../ui/Controls.tsx';
import { CopyLink } from '../../figure/CopyLink.tsx';
import { publishReadouts } from '../../figure/bus.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useOnScreen } from '../../ui/useOnScreen.ts';
import { usePlayback } from '../../ui/usePlayback.ts';
import { useReducedMotion } from '../../ui/useMedia.ts';
import { useSettings } from '../../figure/useSettings.ts';
import type { WidgetProps } from '../types.ts';
import { Choices } from './Choices.tsx';
import { columnsOf } from './columns.ts';
import { DescentControls } from './DescentControls.tsx';
import { MapPanel } from './MapPanel.tsx';
import { pathsOf, stepsAtOnce } from './path.ts';
import { readoutsOf, summaryOf } from './presenter.ts';
import { endOf, presetsOf, regimesOf } from './regimes.ts';
import { ReliefPanel } from './ReliefPanel.tsx';
import { linkOf, plain, schema, settled, usual, type DescentState } from './settings.ts';
import { StepsPanel } from './StepsPanel.tsx';
import { surfaces } from './surfaces.ts';
import './descent.css';

/** A whole run takes some six seconds, and no step less than an eighth of one. */
const paceOf = (steps: number): number => Math.max(8, steps / 6);

/** A ball on a surface, moved by gradient descent and by its rivals. */
export default function Descent(props: WidgetProps) {
  const { figureId } = props;
  const root = useRef<HTMLDivElement>(null);
  const onScreen = useOnScreen(root);
  const reducedMotion = useReducedMotion();
  const [status, setStatus] = useState<'resting' | 'running' | 'paused'>('resting');
  /** How far the ways are drawn; null: to their ends. */
  const [drawn, setDrawn] = useState<number | null>(null);
  const [hover, setHover] = useState<number | null>(null);
  /** A pointer is dragging the start. */
  const [held, setHeld] = useState(false);
  /** Whether a link or the reader has changed anything. */
  const touched = useRef(false);

  const {
    settings: state,
    start,
    problems,
    setProblem,
    change,
    reset,
  } = useSettings(figureId, schema, plain, props, {
    settle: settled,
    run: now => run(now),
    reset: () => wait(),
    changed(now) {
      touched.current = true;
      setHover(null);
      setStatus('resting');
      setDrawn(far => (far === null || now.step >= now.steps ? null : Math.max(far, now.step)));
    },
  });
  const { steps } = state;
  const walked = held ? Math.min(steps, stepsAtOnce(state.methods.length)) : steps;
  const reached = Math.min(drawn ?? steps, walked);

  /** What the chapter asks about first is not drawn before the reader goes there. */
  const wait = () => {
    if (start.shown >= start.steps) return;
    change({ step: Math.min(start.step, start.shown) });
    setDrawn(start.shown);
  };
  const first = useRef(wait);
  useEffect(() => {
    // A link that opened the page has been heard by now, and says what is to be seen.
    if (!touched.current) first.current();
  }, []);
  const goTo = (step: number) => {
    change({ step });
    setDrawn(far => (far === null || step >= steps ? null : Math.max(far, step)));
  };
  const run = (now: DescentState) => {
    if (reducedMotion) {
      change({ step: now.steps });
      return;
    }
    const resumed = status === 'paused' && now.step < now.steps;
    const from = resumed ? now.step : 0;
    change({ step: from });
    setDrawn(from);
    setStatus('running');
  };
  const at = useRef(0);
  useEffect(() => {
    at.current = state.step;
  });
  usePlayback(status === 'running' && onScreen, paceOf(steps), by => {
    const next = Math.min(steps, at.current + by);
    at.current = next;
    change({ step: next });
    setDrawn(next === steps ? null : next);
    setStatus(next === steps ? 'resting' : 'running');
  });

  const { methods, surface, eta, mu, newtonEta, noise, seed } = state;
  const [w1, w2] = state.start;
  const paths = useMemo(() => {
    const journey = { surface, eta, mu, newtonEta, noise, seed, start: [w1, w2] as const, steps };
    return pathsOf(methods, journey, walked);
  }, [methods, surface, eta, mu, newtonEta, noise, seed, w1, w2, steps, walked]);
  const step = Math.min(state.step, walked);
  const here = useMemo(() => ({ ...state, step }), [state, step]);
  useEffect(() => publishReadouts(figureId, readoutsOf(here, paths)), [figureId, here, paths]);

  const shownStep = Math.min(hover ?? step, reached);
  const ends = reached < steps ? [] : paths.flatMap(path => endOf(path) ?? []);
  const presets = presetsOf(state);
  const summary = summaryOf(here, paths, reached);
  // Newton’s whole steps go far out of the gorge before they find its end.
  const wide = methods.includes('newton');
  const view = { surface, wide, paths, step: shownStep, reached };
  return (
    <div
      ref={root}
      className={status === 'running' ? 'descent descent-running' : 'descent'}
      data-figure-root
    >
      <Choices
        figureId={figureId}
        surface={surface}
        methods={methods}
        onSurface={to =>
          change({ surface: to, start: surfaces[to].usualStart, step: 0, ...usual[to] })
        }
        onMethods={to => change({ methods: to })}
      />
      <div className="descent-views">
        <MapPanel
          id={`${figureId}-map`}
          {...view}
          rolling={status === 'running'}
          start={state.start}
          onStart={to => change({ start: to })}
          onHold={setHeld}
        />
        <ReliefPanel {...view} />
        <StepsPanel
          id={`${figureId}-steps`}
          surface={surface}
          measure={state.measure}
          paths={paths}
          steps={steps}
          reached={reached}
          cursor={{ value: step, hover: hover === null ? null : shownStep }}
          onCursor={to => {
            if (to.value !== state.step) goTo(to.value);
            setHover(to.hover);
          }}
        />
      </div>
      <DescentControls
        state={state}
        status={status}
        onRun={() => run(state)}
        onPause={() => setStatus('paused')}
        onStep={() => goTo(state.step + 1)}
        onChange={change}
        onProblem={setProblem}
      />
      <p className="descent-regime">
        {regimesOf({ ...state, step: shownStep }, paths, reached).join(' ')}
      </p>
      <Problems problems={problems} />
      {ends.map(end => (
        <Notice key={end}>{end}</Notice>
      ))}
      <Summary text={summary} announce={status === 'running' || held ? '' : summary} />
      <More>
        {presets.length > 0 && <span className="descent-try">Try</span>}
        {presets.map(preset => (
          <Button key={preset.label} kind="quiet" onClick={() => change(preset.with)}>
            {preset.label}
          </Button>
        ))}
        {noise > 0 && (
          <Button kind="quiet" onClick={() => change({ seed: seed + 1 })}>
            draw the noise again
          </Button>
        )}
      </More>
      <More>
        {surfaces[surface].minimum && (
          <Button
            kind="quiet"
            onClick={() => change({ measure: state.measure === 'cost' ? 'distance' : 'cost' })}
          >
            Show the {state.measure === 'cost' ? 'distance' : 'cost'}
          </Button>
        )}
        <DataTable
          caption="Each method, step by step."
          fileName={`${figureId}-descent`}
          columns={() => columnsOf(paths, reached)}
        />
        <CopyLink figureId={figureId} state={() => linkOf(state)} />
        <Button kind="quiet" onClick={reset}>
          Reset
        </Button>
      </More>
    </div>
  );
}
