import { useMemo, useState } from 'react';
import { Field } from '../../../figure/Fields.tsx';
import { Figure } from '../../../figure/Figure.tsx';
import { useFigure } from '../../../figure/useFigure.ts';
import { Panels } from '../../../plot/Panel.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Slider } from '../../../ui/Slider.tsx';
import { Toggle } from '../../../ui/Toggle.tsx';
import { SourceButton } from '../../training/SourceButton.tsx';
import { togetherSentence } from '../../training/together.ts';
import { useAvailable } from '../../training/useAvailable.ts';
import { useLatest } from '../../training/useLatest.ts';
import { useRuns } from '../../training/useRuns.ts';
import { dataSentence } from '../../training/words.ts';
import type { WidgetProps } from '../../types.ts';
import { CloudPlot } from './CloudPlot.tsx';
import { cloudOf, cloudsAhead, cloudsHere, relativeWidth } from './clouds.ts';
import {
  drawsOf,
  settings as declared,
  settle,
  sizes,
  specOf,
  type NoiseSettings,
} from './settings.ts';
import { WidthPlot } from './WidthPlot.tsx';
import { cloudSentence, readoutsOf } from './words.ts';

/** Gradients of mini-batches drawn by lot, around the gradient of all the examples. */
export function GradientNoise(props: WidgetProps) {
  const [near, setNear] = useState(true);
  const begin = (now: NoiseSettings) => runner.start({ network: specOf(now) });
  const figure = useFigure(props, declared, {
    settle,
    run: begin,
    reset: () => runner.clear(),
  });
  const { id: figureId, settings, change } = figure;
  const runner = useRuns(figure.root);
  const available = useAvailable(() => undefined);
  const { network } = runner.states;
  const experiment = runner.experiment('network');
  const { at, draw, m } = settings;
  const trained = (network?.epochs.length ?? -1) >= at;
  const key = experiment && trained ? `${at} ${draw}` : null;
  const here = useLatest(key, () =>
    experiment ? experiment.gradients(drawsOf(settings), at) : Promise.reject(new Error('no run')),
  );
  const clouds = useMemo(
    () => (here.value && cloudsHere(here.value)) ?? cloudsAhead(at),
    [here.value, at],
  );

  const sentence = cloudSentence(clouds, settings);
  const doing =
    here.problem ?? togetherSentence(runner.status, runner.states, { network: 'training' });
  const drawAgain = () => {
    change({ draw: draw + 1 });
    if (!experiment) begin(settings);
  };
  return (
    <Figure
      of={figure}
      className="runs mini-batch"
      readouts={readoutsOf(clouds, settings)}
      table={{
        caption: `Gradients of mini-batches of ${m}, in lengths of the gradient of all 1,000 images, and the widths of all clouds.`,
        columns: [
          { name: 'along', values: cloudOf(clouds, m).along },
          { name: 'off course', values: cloudOf(clouds, m).across },
          { name: 'm', values: sizes, format: String },
          {
            name: 'width of its cloud',
            values: sizes.map(size => relativeWidth(clouds, cloudOf(clouds, size))),
          },
        ],
      }}
      before={
        <SourceButton
          available={available}
          source={settings.source}
          onSource={source => {
            runner.clear();
            change({ source });
          }}
        />
      }
      summary={sentence}
    >
      <Panels className="run-charts">
        <CloudPlot figureId={figureId} clouds={clouds} m={m} near={near} />
        <WidthPlot figureId={figureId} clouds={clouds} m={m} onSize={size => change({ m: size })} />
      </Panels>
      <div className="run-status">
        <p className="run-sentence">{sentence}</p>
        <p className="run-data">
          {doing ??
            (network?.data
              ? `Drawn here. ${dataSentence(network.data)}`
              : 'Drawn ahead, from the first 1,000 of the 8,000 images that the network [784, 30, 10] learns from at η = 0.25, λ = 0.8; a mini-batch may draw an image twice.')}
        </p>
      </div>
      <div className="run-controls">
        <div className="run-buttons">
          <Button kind="primary" onClick={drawAgain}>
            Draw again, here
          </Button>
        </div>
        <Slider
          label="m"
          min={0}
          max={sizes.length - 1}
          step={1}
          value={sizes.indexOf(m)}
          format={place => String(sizes[place])}
          onChange={place => change({ m: sizes[place] })}
        />
        <Field of={figure} name="at" />
        <Toggle label="Axes follow the cloud" checked={near} onChange={setNear} />
      </div>
    </Figure>
  );
}
