import { useCallback, useMemo, useState } from 'react';
import { Fields } from '../../../figure/Fields.tsx';
import { Figure } from '../../../figure/Figure.tsx';
import { useFigure } from '../../../figure/useFigure.ts';
import { coverage, sketchPoints, sketchStroke } from '../../../plot/sketch.ts';
import { useGuess } from '../../../plot/useGuess.ts';
import { FirstStep } from '../../../ui/Controls.tsx';
import { Button } from '../../../ui/Button.tsx';
import { fixed, missing } from '../../../ui/format.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { useOnPaper } from '../../../ui/useMedia.ts';
import { RunControls } from '../../training/RunControls.tsx';
import { SourceButton } from '../../training/SourceButton.tsx';
import { togetherSentence } from '../../training/together.ts';
import { useAllOfMnist } from '../../training/useAllOfMnist.ts';
import { useRuns } from '../../training/useRuns.ts';
import { dataSentence } from '../../training/words.ts';
import type { WidgetProps } from '../../types.ts';
import { columnsOf } from './columns.ts';
import { published } from './published.ts';
import { RaceCharts } from './RaceCharts.tsx';
import { rateNames, runnablesOf, settings as declared, type RaceSettings } from './settings.ts';
import { areStages, courseSentence, heights, ownRuns } from './view.ts';
import { provenance, stagesSentence } from './words.ts';

const places = published[0].costs.length;

/** The published training costs at three rates, our replay of them, and the reader's own runs. */
export function RateRace(props: WidgetProps) {
  const [hover, setHover] = useState<number | null>(null);
  const [asked, setAsked] = useState(false);
  const begin = (now: RaceSettings) => {
    setAsked(false);
    runner.start(runnablesOf(now));
  };
  const figure = useFigure(props, declared, { run: begin, reset: () => runner.clear() });
  const { id: figureId, settings, given, change } = figure;
  const runner = useRuns(figure.root);
  const guess = useGuess({
    figureId,
    wanted: settings.sketch,
    places,
    heights,
    ask: useCallback((known: boolean) => setAsked(!known), []),
  });
  const onPaper = useOnPaper();
  const drawing = asked && settings.sketch && !onPaper;
  const { states, status } = runner;
  const move = { source: 'mnist' as const };
  const available = useAllOfMnist({ figureId, given, status, move, change });
  const own = useMemo(() => ownRuns(states), [states]);
  const sketch = useMemo(
    () =>
      !drawing && coverage(guess.sketch) > 0
        ? {
            id: 'sketch',
            label: 'your sketch',
            ...sketchStroke,
            points: sketchPoints(guess.sketch, [0, places - 1]),
            format: (value: number) => fixed(value, 2),
            faint: true,
          }
        : null,
    [drawing, guess.sketch],
  );

  const { epoch } = settings;
  const costs = published.map(run => run.costs[epoch]);
  const texts = costs.map(cost => (cost === undefined ? missing : fixed(cost, 4)));
  const readouts = {
    epoch: String(epoch),
    ...Object.fromEntries(rateNames.map((name, k) => [name, texts[k]])),
  };

  const show = () => {
    if (coverage(guess.sketch) > 0) guess.keep();
    setAsked(false);
  };
  const running = togetherSentence(status, states, titlesOf(settings));
  const stages = areStages(states);
  const whose = stages ? 'The same runs in this page' : 'Your own runs';
  const ownSentence = own.length > 0 ? courseSentence(own, whose) : null;
  const { data } = states.low ?? { data: null };
  return (
    <Figure
      of={figure}
      className="runs learning-rates"
      readouts={readouts}
      table={{ caption: 'Training cost, epoch by epoch.', columns: columnsOf(own) }}
      before={
        <>
          <SourceButton
            available={available}
            source={settings.source}
            onSource={source => change({ source })}
          />
          {settings.sketch && (
            <Button
              kind="quiet"
              onClick={() => {
                guess.clear();
                setAsked(true);
              }}
            >
              Draw a new guess
            </Button>
          )}
        </>
      }
      summary={[courseSentence(published), ownSentence].filter(Boolean).join(' ')}
      announce={status === 'ended' ? (ownSentence ?? '') : ''}
    >
      <RaceCharts
        figureId={figureId}
        own={own}
        ownSource={states.low?.spec.data.source ?? null}
        stages={stages}
        planned={states.low?.spec.training.epochs ?? settings.epochs}
        cursor={{ value: epoch, hover }}
        onCursor={to => {
          if (to.value !== epoch) change({ epoch: to.value });
          setHover(to.hover);
        }}
        sketch={sketch}
        drawing={drawing ? guess : null}
      />
      <div className="run-status">
        <FirstStep step={drawing ? <p className="run-sentence">{invitation}</p> : null}>
          <p className="run-sentence">{running ?? ownSentence ?? courseSentence(published)}</p>
        </FirstStep>
        <p className="run-data">
          {own.length > 0 && data
            ? [stages && stagesSentence(own), dataSentence(data)].filter(Boolean).join(' ')
            : provenance(settings)}
        </p>
      </div>
      <FirstStep
        step={
          drawing ? (
            <div className="run-controls">
              <Button kind="primary" onClick={show}>
                Show the three curves
              </Button>
            </div>
          ) : null
        }
      >
        <RunControls
          runs={runner}
          specs={runnablesOf(settings)}
          onStart={() => begin(settings)}
          onAnotherSeed={() => begin(change({ seed: settings.seed + 1 }))}
        >
          <div className="lr-fields">
            <Fields of={figure} names={['low', 'middle', 'high', 'epochs', 'seed']} />
          </div>
        </RunControls>
      </FirstStep>
      {guess.warning && <Notice>{guess.warning}</Notice>}
    </Figure>
  );
}

const invitation =
  'Three runs were published: at 0.025, at 0.25 and at 2.5. Before you see them, draw the training cost that you expect of the last.';

const titlesOf = ({ low, middle, high }: RaceSettings) => ({
  low: `η = ${low}`,
  middle: `η = ${middle}`,
  high: `η = ${high}`,
});
