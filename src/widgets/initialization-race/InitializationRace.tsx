import { useMemo, useState } from 'react';
import { Figure } from '../../figure/Figure.tsx';
import { useFigure } from '../../figure/useFigure.ts';
import { Line } from '../../plot/Line.tsx';
import { Panels } from '../../plot/Panel.tsx';
import { short } from '../../ui/format.ts';
import { Band } from '../training/Band.tsx';
import { bandOf } from '../training/bands.ts';
import { CurveChart } from '../training/CurveChart.tsx';
import { RunControls } from '../training/RunControls.tsx';
import { SeedsAndSource } from '../training/SeedsAndSource.tsx';
import { SeedsNotice } from '../training/SeedsButton.tsx';
import { togetherSentence } from '../training/together.ts';
import { useAllOfMnist } from '../training/useAllOfMnist.ts';
import { runsOf, useRuns } from '../training/useRuns.ts';
import { useSeeds } from '../training/useSeeds.ts';
import { dataSentence } from '../training/words.ts';
import type { WidgetProps } from '../types.ts';
import { schemeNames, titles } from '../weight-initialization/schemes.ts';
import {
  columnsOf,
  curvesOf,
  publishedRace,
  readoutsOf,
  resultSentence,
  seedsSentence,
  type Race,
} from './race.ts';
import { OwnRace, RaceFields } from './RaceFields.tsx';
import {
  lambdaOn,
  runnablesOf,
  settings as declared,
  specsOf,
  type RaceSettings,
} from './settings.ts';
import '../training/training.css';
import './initialization-race.css';

const nameOf = (epoch: number) => `epoch ${epoch}`;

/** The old start against the new: the published race with 30 or 100 hidden neurons, and your own. */
export default function InitializationRace(props: WidgetProps) {
  const { seeds, ...many } = useSeeds();
  const [hover, setHover] = useState<number | null>(null);
  const begin = (now: RaceSettings) => {
    many.clear();
    setHover(null);
    runner.start(runnablesOf(now));
  };
  const figure = useFigure(props, declared, {
    run: begin,
    reset() {
      many.clear();
      runner.clear();
    },
  });
  const { id: figureId, settings, given, change } = figure;
  const runner = useRuns(figure.root);
  const { states, status } = runner;
  const move = { source: 'mnist' as const, lambda: lambdaOn.mnist };
  const available = useAllOfMnist({ figureId, given, status, move, change });

  const published = useMemo(() => publishedRace(settings.hidden), [settings.hidden]);
  const { runs, own } = useMemo(() => runsOf(states, published), [states, published]);
  const race: Race = runs;
  const sameSize = race.large.spec.network.sizes[1] === published.large.spec.network.sizes[1];
  const reached = Math.max(0, ...schemeNames.map(scheme => race[scheme].epochs.length - 1));
  const last = Math.max(reached, race.large.spec.training.epochs - 1);
  const epoch = Math.min(settings.epoch, reached);
  const curves = useMemo(() => curvesOf(race), [race]);
  const under = useMemo(
    () => (own && sameSize ? curvesOf(published) : []),
    [own, sameSize, published],
  );
  const bands = useMemo(
    () =>
      schemeNames.map((scheme, k) => ({
        scheme,
        color: curves[k].color,
        points: bandOf(
          seeds.results,
          scheme,
          'evaluationAccuracy',
          seeds.data?.evaluation.count ?? 0,
        ).map(point => ({ ...point, x: point.x - 1 })),
      })),
    [seeds.results, seeds.data, curves],
  );
  const lowest = Math.min(
    settings.from,
    ...(own ? curves.flatMap(({ points }) => points.map(({ y }) => y ?? 100)) : []),
  );
  const floor = settings.from >= 95 ? settings.from : 5 * Math.floor(lowest / 5);

  const sentence = togetherSentence(status, states, titles) ?? resultSentence(race);
  const spread = seedsSentence(seeds);
  return (
    <Figure
      of={figure}
      className="runs initialization-race"
      readouts={readoutsOf(race, epoch)}
      table={{
        caption: 'Validation images right, epoch by epoch.',
        columns: columnsOf(race),
      }}
      before={
        <SeedsAndSource
          seeds={seeds}
          many={many}
          settings={settings}
          specsOf={specsOf}
          available={available}
          onSource={source => change({ source, lambda: lambdaOn[source] })}
        />
      }
      summary={resultSentence(race)}
      announce={own && status !== 'running' ? sentence : (spread ?? '')}
    >
      <Panels className="ir-chart">
        <CurveChart
          id={`${figureId}-accuracy`}
          title="Accuracy on the validation images"
          curves={curves}
          x={{
            domain: [0, Math.max(1, last)],
            title: 'epoch, counted from 0',
            format: value => (Number.isInteger(value) ? String(value) : ''),
          }}
          y={{ domain: [floor, settings.to], title: 'images right, %' }}
          cursor={{ value: epoch, hover }}
          onCursor={to => {
            setHover(to.hover);
            if (to.value !== epoch) change({ epoch: to.value });
          }}
          reached={reached}
          nameOf={nameOf}
          height={320}
          width={900}
        >
          {bands.map(({ scheme, points, color }) => (
            <Band key={scheme} points={points} color={color} />
          ))}
          {under.map(one => (
            <Line key={one.id} points={one.points} color={one.color} width={7} opacity={0.2} />
          ))}
        </CurveChart>
      </Panels>
      <div className="run-status">
        <p className="run-sentence">{sentence}</p>
        <p className="run-data">{originSentence(race, own, own && sameSize)}</p>
      </div>
      <RunControls
        runs={runner}
        specs={runnablesOf(settings)}
        stoppable
        onStart={() => begin(settings)}
        onAnotherSeed={() => begin(change({ seed: settings.seed + 1 }))}
      >
        <RaceFields figure={figure} />
      </RunControls>
      <OwnRace figure={figure} />
      <SeedsNotice seeds={seeds} result={spread} />
    </Figure>
  );
}

function originSentence(race: Race, own: boolean, under: boolean): string {
  const { spec, data } = race.large;
  const { learningRate, regularization } = spec.training;
  const how = `η\u00a0=\u00a0${short(learningRate)}, λ\u00a0=\u00a0${short(regularization?.lambda ?? 0)}, ${spec.network.sizes[1]} hidden neurons`;
  if (!own) {
    return `The published runs of 2014 (${how}, 50,000 images of MNIST, judged on 10,000 for validation), trained again ahead by our own runner from the same random numbers; all 60 counts equal the published ones.`;
  }
  const where = data ? dataSentence(data) : '';
  return `Run in this page: ${how}, seed ${spec.seed ?? 1}. ${where}${under ? ' The broad pale lines are the published runs.' : ''}`;
}
