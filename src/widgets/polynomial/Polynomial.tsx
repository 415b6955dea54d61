import { useCallback, useMemo, useState } from 'react';
import { Figure } from '../../figure/Figure.tsx';
import { useFigure } from '../../figure/useFigure.ts';
import { KeyedValue, Panel } from '../../plot/Panel.tsx';
import { SketchLayer } from '../../plot/SketchLayer.tsx';
import { coverage, sketchPoints } from '../../plot/sketch.ts';
import { useGuess } from '../../plot/useGuess.ts';
import { Button } from '../../ui/Button.tsx';
import { Controls, FirstStep } from '../../ui/Controls.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { WidgetProps } from '../types.ts';
import { columnsOf } from './columns.ts';
import { tenPoints } from './fit.ts';
import { PolynomialControls } from './PolynomialControls.tsx';
import { PolynomialPlot } from './PolynomialPlot.tsx';
import {
  coefficientText,
  missText,
  placeText,
  readoutsOf,
  shownOf,
  summaryOf,
  twice,
  valueText,
} from './presenter.ts';
import { heightRange, moved, settings, settled, type PolynomialState } from './settings.ts';
import './polynomial.css';

/** A sketch has a height every quarter, from 0 to 5. */
const sketchPlaces = 21;
const sketchEnd = [0, 5] as const;

/** Ten points, the polynomial of a chosen degree nearest to them, and what it says elsewhere. */
export default function Polynomial(props: WidgetProps) {
  const [hover, setHover] = useState<number | null>(null);
  const [drawing, setDrawing] = useState(false);
  const figure = useFigure(props, settings, {
    settle: settled,
    changed: () => setHover(null),
  });
  const { id, settings: state, start, change } = figure;
  const guess = useGuess({
    figureId: id,
    wanted: state.sketch,
    places: sketchPlaces,
    heights: heightRange,
    ask: useCallback(known => setDrawing(!known), []),
  });

  const shown = useMemo(() => shownOf(state), [state]);
  const sketched = !drawing && coverage(guess.sketch) > 0;
  const guessed = useMemo(
    () => (sketched ? sketchPoints(guess.sketch, sketchEnd) : []),
    [sketched, guess.sketch],
  );
  const readouts = readoutsOf(state, shown);
  const at = hover ?? state.x;
  return (
    <Figure
      of={figure}
      className="polynomial"
      readouts={readouts}
      table={{
        caption: 'The points and the curves, every twentieth of a unit.',
        fileName: `${id}-polynomial`,
        columns: columnsOf(state, shown),
      }}
      after={
        <>
          {moved(state) && (
            <Button
              kind="quiet"
              onClick={() => change({ heights: tenPoints.map(point => point.y) })}
            >
              Put the points back
            </Button>
          )}
          {state.sketch && (
            <Button
              kind="quiet"
              onClick={() => {
                guess.clear();
                change({ ...start, degree: 0 });
                setDrawing(true);
              }}
            >
              Draw a new curve
            </Button>
          )}
        </>
      }
      summary={summaryOf(state, shown, guessAt(guessed, state.x))}
    >
      <Panel
        title={titleOf(state, drawing)}
        sub={
          <>
            {!drawing && <span>x = {placeText(at)}</span>}
            {shown.fit && (
              <KeyedValue
                color="var(--ink)"
                label={`degree ${state.degree}`}
                value={valueText(shown.fit.at(at))}
              />
            )}
            {state.line && (
              <KeyedValue
                color="var(--evaluation)"
                dash="7 4"
                label="y = 2x"
                value={valueText(twice(at))}
              />
            )}
            {shown.fit && (
              <span>
                misses the points by <b>{missText(shown.fit.rms)}</b> (rms), largest coefficient{' '}
                <b>{coefficientText(shown.fit.largestCoefficient)}</b>
              </span>
            )}
            {!shown.fit && state.line && (
              <span>
                misses the points by <b>{readouts.rms}</b> (rms)
              </span>
            )}
          </>
        }
      >
        <PolynomialPlot
          id={`${id}-plot`}
          state={state}
          shown={shown}
          guess={guessed}
          cursor={{ value: state.x, hover }}
          onCursor={to => {
            if (to.value !== state.x) change({ x: to.value });
            setHover(to.hover);
          }}
          onMove={(index, y) =>
            change({ heights: state.heights.map((was, i) => (i === index ? y : was)) })
          }
        >
          {drawing && (
            <SketchLayer
              sketch={guess.sketch}
              onChange={guess.draw}
              begin={1}
              label="Your curve: left and right move along x, up and down draw"
              describe={(x, y) => `x ${placeText(x)}: ${y === null ? 'not drawn' : valueText(y)}`}
              invitation="draw the curve you believe in"
              inviteAt={{ x: 3.6, y: 2.5 }}
            />
          )}
        </PolynomialPlot>
      </Panel>
      <FirstStep
        step={
          drawing ? (
            <Controls>
              {' '}
              <Button
                kind="primary"
                onClick={() => {
                  if (coverage(guess.sketch) > 0) guess.keep();
                  setDrawing(false);
                  change({ degree: Math.max(1, state.degree) });
                }}
              >
                Now fit a polynomial
              </Button>
            </Controls>
          ) : null
        }
      >
        <PolynomialControls figure={figure} />
      </FirstStep>
      {guess.warning && <Notice>{guess.warning}</Notice>}
    </Figure>
  );
}

function titleOf({ degree, line }: PolynomialState, drawing: boolean): string {
  if (drawing) return 'Ten points: which curve lies behind them?';
  if (degree > 0) return `A polynomial of degree ${degree}`;
  return line ? 'The line y = 2x' : 'Ten measured points';
}

/** The sketch's height at x, where one was drawn near by. */
function guessAt(points: readonly { x: number; y: number | null }[], x: number): number | null {
  const near = points.find(point => Math.abs(point.x - x) <= 0.13);
  return near?.y ?? null;
}
