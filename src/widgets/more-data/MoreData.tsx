import { useCallback, useMemo, useState } from 'react';
import { Figure } from '../../figure/Figure.tsx';
import { useFigure } from '../../figure/useFigure.ts';
import { sketchPoints, type Sketch } from '../../plot/sketch.ts';
import { SketchLayer } from '../../plot/SketchLayer.tsx';
import { useGuess } from '../../plot/useGuess.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useOnPaper } from '../../ui/useMedia.ts';
import { useOnScreen } from '../../ui/useOnScreen.ts';
import { SourceButton } from '../training/SourceButton.tsx';
import { useAvailable } from '../training/useAvailable.ts';
import type { WidgetProps } from '../types.ts';
import { percentText, sizeText } from './axes.ts';
import { columnsOf } from './columns.ts';
import { fit } from './fits.ts';
import { FitTable } from './FitTable.tsx';
import { SizeControls } from './SizeControls.tsx';
import { publishedPoints } from './results.ts';
import { settings, settled, type Shown } from './settings.ts';
import { SizesChart } from './SizesChart.tsx';
import { sizesFor, useOwnSizes } from './useOwnSizes.ts';
import { useSketchOf } from './useSketchOf.ts';
import {
  fitSentence,
  levelSentence,
  ownSentence,
  readoutsOf,
  valuesAt,
  type SeriesFit,
} from './words.ts';
import '../training/training.css';
import './more-data.css';

/** A sketch has a height at each twentieth of a decade, from 100 to 50,000 images. */
const sketchPlaces = 55;
const sketchEnds = [2, Math.log10(50000)] as const;
const sketchHeights = [20, 100] as const;

/** What more examples bring: measured, published, guessed, and carried on. */
export default function MoreData(props: WidgetProps) {
  const figure = useFigure(props, settings, {
    settle: settled,
    run: now => begin(now),
    reset: () => measuring.clear(),
  });
  const { id: figureId, settings: shown, change } = figure;
  const { sketch: asks, sketchOf } = shown;
  /** What this figure is for, apart from showing the curves. */
  const extrapolates = figure.given.fits !== undefined;
  const [hover, setHover] = useState<number | null>(null);
  const [asked, setAsked] = useState(false);
  const [revealed, setRevealed] = useState(false);
  const guess = useGuess({
    figureId,
    wanted: asks,
    places: sketchPlaces,
    heights: sketchHeights,
    ask: useCallback((known: boolean) => {
      setAsked(!known);
      setRevealed(known);
    }, []),
  });
  const other = useSketchOf(
    sketchOf === '' ? null : sketchOf,
    useOnScreen(figure.root),
    sketchPlaces,
    sketchHeights,
  );
  const { own, ...measuring } = useOwnSizes();
  const available = useAvailable(() => undefined);

  const begin = (now: Shown) => {
    // The largest first: its few long epochs are the soonest done.
    const wanted = sizesFor(now.source, available).reverse();
    void measuring.start(wanted, now.source, now.seed);
  };
  const onPaper = useOnPaper();
  const drawing = asked && !onPaper;
  const now = useMemo(
    () => (revealed ? { ...shown, series: ['network', 'svm'] as const } : shown),
    [revealed, shown],
  );
  const fits = useMemo(
    () =>
      now.fits.flatMap(name =>
        now.series.map((series): SeriesFit => {
          const points = publishedPoints(series).filter(({ n }) => n >= now.fitFrom);
          return { series, fit: fit(name, points) };
        }),
      ),
    [now],
  );
  const readouts = useMemo(() => readoutsOf(now, fits), [now, fits]);

  const sketch: Sketch | null = asks ? (revealed ? guess.sketch : null) : other;
  const guessed = useMemo(
    () => (sketch && now.axis === 'log' ? sketchPoints(sketch, sketchEnds) : []),
    [sketch, now.axis],
  );
  const measured = ownSentence(own);
  const summary = [
    `${valuesAt(now, now.n, fits, own.points)}.`,
    now.level === null ? null : levelSentence(now.level, now.series),
    fits.length > 0
      ? `Fitted to the sizes from ${sizeText(now.fitFrom)} up: ${fits.map(one => fitSentence(one, now.n)).join('; ')}.`
      : null,
    own.progress ? null : measured,
  ]
    .filter(Boolean)
    .join(' ');

  return (
    <Figure
      of={figure}
      className="runs more-data"
      readouts={readouts}
      table={{
        caption: 'Validation images right, in per cent, by training size.',
        fileName: `${figureId}-sizes`,
        columns: columnsOf(now.series, own.points),
      }}
      before={
        !asks &&
        !extrapolates && (
          <SourceButton
            available={available}
            source={shown.source}
            onSource={source => {
              measuring.stop();
              change({ source });
            }}
          />
        )
      }
      summary={summary}
      announce={own.progress ? '' : summary}
    >
      <SizesChart
        figureId={figureId}
        shown={now}
        fits={fits}
        own={own.points}
        hover={hover}
        onSize={n => {
          setHover(null);
          change({ n });
        }}
        onHover={setHover}
        onLevel={level => change({ level: Number(level.toFixed(2)) })}
        guess={guessed}
        sketching={drawing}
      >
        {drawing && (
          <SketchLayer
            sketch={guess.sketch}
            onChange={guess.draw}
            begin={60}
            label="The support vector machine’s curve as you expect it: left and right move along the sizes, up and down draw"
            describe={(place, y) =>
              `${sizeText(Number((10 ** place).toPrecision(2)))} images: ${y === null ? 'not drawn' : percentText(y, 0)}`
            }
            invitation="draw the SVM’s curve, then show it"
          />
        )}
      </SizesChart>
      {now.level !== null && !drawing && (
        <p className="run-sentence more-data-level">{levelSentence(now.level, now.series)}</p>
      )}
      {fits.length > 0 && <FitTable fits={fits} n={now.n} />}
      {measured && <p className="run-sentence more-data-level">{measured}</p>}
      {asks ? (
        <div className="run-controls">
          <div className="run-buttons">
            {drawing ? (
              <Button
                kind="primary"
                onClick={() => {
                  guess.keep();
                  setAsked(false);
                  setRevealed(true);
                }}
              >
                Show the SVM’s curve
              </Button>
            ) : (
              <Button
                onClick={() => {
                  guess.clear();
                  setRevealed(false);
                  setAsked(true);
                }}
              >
                Draw a new guess
              </Button>
            )}
          </div>
        </div>
      ) : (
        <SizeControls
          figure={figure}
          extrapolates={extrapolates}
          measuring={own.progress !== null}
          measured={own.points.some(point => point.source === shown.source)}
          onMeasure={seed => begin(change({ seed }))}
          onStop={measuring.stop}
        />
      )}
      {guess.warning && <Notice>{guess.warning}</Notice>}
    </Figure>
  );
}
