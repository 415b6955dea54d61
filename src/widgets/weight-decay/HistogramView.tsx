import { useEffect, useMemo, useRef, useState } from 'react';
import type { CursorState } from '../../plot/Cursor.tsx';
import { Panels } from '../../plot/Panel.tsx';
import { Problems, Summary } from '../../ui/Controls.tsx';
import { publishReadouts } from '../../figure/bus.ts';
import { short } from '../../ui/format.ts';
import { listText } from '../../figure/reading.ts';
import { Slider } from '../../ui/Slider.tsx';
import { useSettings } from '../../figure/useSettings.ts';
import { colourLimit } from '../digits/images.ts';
import { RunControls } from '../training/RunControls.tsx';
import { RunFoot } from '../training/RunFoot.tsx';
import { SourceButton } from '../training/SourceButton.tsx';
import { togetherSentence } from '../training/together.ts';
import { useAllOfMnist } from '../training/useAllOfMnist.ts';
import { useRuns } from '../training/useRuns.ts';
import type { WidgetProps } from '../types.ts';
import { HistogramFields } from './HistogramFields.tsx';
import { HistogramPanel } from './HistogramPanel.tsx';
import {
  hidden,
  histogramBase,
  histogramSchema,
  regimes,
  regimeTitles,
  settledHistogram,
  specsOf,
  type HistogramSettings,
} from './histogramSettings.ts';
import {
  accuracyText,
  columnsOf,
  countsOf,
  originSentence,
  readoutsOf,
  sentenceOf,
  titleOf,
} from './histogramWords.ts';
import { useLook } from './useLook.ts';
import { ahead } from './weights.ts';
import '../training/training.css';

/** The first-layer weights of networks that began alike: without a penalty, with L1 and with L2. */
export function HistogramView(props: WidgetProps) {
  const { figureId } = props;
  const root = useRef<HTMLDivElement>(null);
  const runner = useRuns(root);
  const [run, setRun] = useState(0);
  const [cursor, setCursor] = useState<CursorState>({ value: 0, hover: null });
  const begin = (now: HistogramSettings) => {
    setRun(before => before + 1);
    change({ epoch: histogramBase.epoch });
    runner.start(specsOf(now));
  };
  const { settings, problems, setProblem, change, reset } = useSettings(
    figureId,
    histogramSchema,
    histogramBase,
    props,
    { settle: settledHistogram, run: begin, reset: () => runner.clear() },
  );
  const { states, status } = runner;
  const move = { source: 'mnist' as const };
  const available = useAllOfMnist({ figureId, given: props, status, move, change });

  const own = Object.keys(states).length > 0;
  const shown = own ? regimes.filter(regime => states[regime]) : settings.penalties;
  const done = own ? Math.min(...shown.map(regime => states[regime]?.epochs.length ?? 0)) : 0;
  const stops = useMemo(
    () => (own ? Array.from({ length: done + 1 }, (_, epoch) => epoch) : ahead.epochs),
    [own, done],
  );
  const epoch = stops.filter(stop => stop <= settings.epoch).at(-1) ?? 0;
  const running = status === 'running';
  // Before its data are there a run has no weights to look at.
  const lookAt = (regime: (typeof regimes)[number]) => ({
    experiment: own && states[regime]?.data ? runner.experiment(regime) : null,
    run,
    epoch,
    neuron: settings.neuron,
    running,
  });
  const none = useLook(lookAt('none'));
  const l1 = useLook(lookAt('l1'));
  const l2 = useLook(lookAt('l2'));
  const found = { none, l1, l2 };
  const looks = Object.fromEntries(
    shown.map(regime => [regime, own ? found[regime].value : ahead.look(regime, epoch)]),
  ) as Partial<Record<(typeof regimes)[number], ReturnType<typeof ahead.look> | null>>;
  const images = shown.flatMap(regime => looks[regime]?.image ?? []);
  const limit = colourLimit(images);
  const neuron = own ? settings.neuron : ahead.neuron;
  const lambda = own ? settings.lambda : histogramBase.lambda;
  const data = own ? (states[shown[0]]?.data ?? null) : ahead.data;

  useEffect(() => publishReadouts(figureId, readoutsOf(looks, epoch)));
  const titles = Object.fromEntries(shown.map(regime => [regime, regimeTitles[regime]]));
  const sentence = togetherSentence(status, states, titles) ?? sentenceOf(looks, epoch);
  const trouble = shown.flatMap(regime => found[regime].problem ?? []);
  return (
    <div ref={root} className="runs">
      <Panels className="decay-histograms">
        {shown.map(regime => (
          <HistogramPanel
            key={regime}
            figureId={figureId}
            regime={regime}
            title={titleOf(regime, lambda)}
            look={looks[regime] ?? null}
            accuracy={accuracyText(
              own ? countsOf(states[regime]) : ahead.accuracy[regime],
              looks[regime]?.epoch ?? epoch,
              data?.evaluation.count ?? 1,
            )}
            neuron={neuron}
            limit={limit}
            cursor={cursor}
            onCursor={setCursor}
          />
        ))}
      </Panels>
      <div className="decay-scale">
        <p>Below each, the 784 weights of one hidden neuron as the image they look at.</p>
        <Slider
          label="hidden neuron"
          symbol="neuron"
          value={neuron}
          min={1}
          max={hidden}
          step={1}
          disabled={!own}
          format={String}
          onChange={to => change({ neuron: to })}
        />
        <span className="decay-strengths" aria-hidden="true">
          −{short(limit, 2)}
          <span className="decay-scale-bar" />
          {short(limit, 2)}
        </span>
      </div>
      <div className="run-status">
        <p className="run-sentence">{sentence}</p>
        <p className="run-data">{originSentence(own, data, settings)}</p>
      </div>
      <RunControls
        runs={runner}
        specs={specsOf(settings)}
        onStart={() => begin(settings)}
        onAnotherSeed={() => begin(change({ seed: settings.seed + 1 }))}
      >
        <HistogramFields
          settings={settings}
          stops={stops}
          epoch={epoch}
          onSettings={change}
          onProblem={setProblem}
        />
      </RunControls>
      <Problems problems={trouble} />
      <RunFoot
        figureId={figureId}
        problems={problems}
        caption="First-layer weights in steps of 0.02."
        columns={columnsOf(looks)}
        state={() => ({
          view: 'histogram',
          ...settings,
          penalties: listText(settings.penalties),
          lambda: listText([settings.lambda.l1, settings.lambda.l2]),
        })}
        onReset={reset}
      >
        <SourceButton
          available={available}
          source={settings.source}
          onSource={source => change({ source })}
        />
      </RunFoot>
      <Summary text={sentenceOf(looks, epoch)} announce={running ? '' : sentence} />
    </div>
  );
}
