import { useEffect, useMemo, useRef, useState } from 'react';
import type { CursorState } from '../../plot/Cursor.tsx';
import { Panels } from '../../plot/Panel.tsx';
import { Summary } from '../../ui/Controls.tsx';
import { publishReadouts } from '../../figure/bus.ts';
import { missing } from '../../ui/format.ts';
import { listText } from '../../figure/reading.ts';
import { useSettings } from '../../figure/useSettings.ts';
import { Band } from '../training/Band.tsx';
import { bandOf } from '../training/bands.ts';
import { CurveChart } from '../training/CurveChart.tsx';
import { unpackRuns } from '../training/packed.ts';
import { RunControls } from '../training/RunControls.tsx';
import { RunFoot } from '../training/RunFoot.tsx';
import { SeedsAndSource } from '../training/SeedsAndSource.tsx';
import { SeedsNotice } from '../training/SeedsButton.tsx';
import { togetherSentence } from '../training/together.ts';
import { useAvailable } from '../training/useAvailable.ts';
import { runsOf, useRuns } from '../training/useRuns.ts';
import { useSeeds } from '../training/useSeeds.ts';
import { accuracyDomain, epochAxis, passes } from '../training/view.ts';
import { count, dataSentence } from '../training/words.ts';
import type { WidgetProps } from '../types.ts';
import packed from './first-result.json';
import { KindToggles } from './KindToggles.tsx';
import { kindColours, kinds, kindTitles } from './kinds.ts';
import {
  curvesOf,
  resultSentence,
  seedsSentence,
  specsOf,
  trainBase,
  trainSchema,
  type TrainSettings,
} from './train.ts';
import { MoreFields, RateFields } from './TrainControls.tsx';
import { useSilent } from './useSilent.ts';

const first = unpackRuns(packed);

/** Networks of three kinds of hidden neurons on the same digits in the same order. */
export function TrainView(props: WidgetProps) {
  const { figureId } = props;
  const root = useRef<HTMLDivElement>(null);
  const runner = useRuns(root);
  const { seeds, ...many } = useSeeds();
  const [cursor, setCursor] = useState<{ value: number | null; hover: number | null }>({
    value: null,
    hover: null,
  });
  const begin = (now: TrainSettings) => {
    many.clear();
    setCursor({ value: null, hover: null });
    runner.start(specsOf(now));
  };
  const { settings, problems, setProblem, change, reset } = useSettings(
    figureId,
    trainSchema,
    trainBase,
    props,
    {
      run: begin,
      reset() {
        many.clear();
        runner.clear();
      },
    },
  );
  const available = useAvailable(() => undefined);
  const { states, status } = runner;
  const { runs: networks, own } = useMemo(() => runsOf(states, first), [states]);
  const shown = kinds.filter(kind => settings.activations.includes(kind));
  const { relu } = networks;
  const counted = useSilent(
    runner.experiment('relu'),
    states.relu?.status === 'done' || states.relu?.status === 'stopped',
    relu.data?.training.count ?? 0,
    relu.spec.network.sizes[1],
  );
  const silent = own ? counted : packed.silent.relu;

  const longest = Math.max(...shown.map(kind => networks[kind].epochs.length));
  const whole = Math.max(1, longest, ...shown.map(kind => networks[kind].spec.training.epochs));
  const curves = curvesOf(networks, shown);
  const bands = shown.map(kind => ({
    kind,
    points: bandOf(seeds.results, kind, 'evaluationAccuracy', seeds.data?.evaluation.count ?? 0),
  }));
  const y = {
    domain: accuracyDomain([
      ...curves.map(({ points }) => points),
      ...bands.map(({ points }) => points.map(({ x, low }) => ({ x, y: low }))),
    ]),
    title: 'evaluation images right, %',
  };
  useEffect(
    () => publishReadouts(figureId, { silent: silent === null ? missing : String(silent) }),
    [figureId, silent],
  );
  const onCursor = (to: CursorState) =>
    setCursor({ value: to.value < longest ? to.value : null, hover: to.hover });
  const result = resultSentence(networks, shown, silent);
  const sentence = togetherSentence(status, states, kindTitles) ?? result;
  const spread = seedsSentence(seeds, shown);
  const { data } = networks[shown[0]];
  return (
    <div ref={root} className="runs activations" data-figure-root>
      <Panels className="av-stack">
        <CurveChart
          id={`${figureId}-accuracy`}
          title="Accuracy on unseen digits"
          curves={curves}
          x={epochAxis(whole)}
          y={y}
          cursor={{ value: cursor.value ?? longest, hover: cursor.hover }}
          onCursor={onCursor}
          reached={longest}
          height={320}
          width={900}
        >
          {bands.map(({ kind, points }) => (
            <Band key={kind} points={points} color={kindColours[kind]} />
          ))}
        </CurveChart>
      </Panels>
      <div className="run-status av-train-status">
        <p className="run-sentence">{sentence}</p>
        <p className="run-data">
          {own ? '' : 'First result, computed ahead, one run of each (seed 1). '}
          {data && dataSentence(data)}
        </p>
      </div>
      <RunControls
        runs={runner}
        specs={specsOf(settings)}
        stoppable
        onStart={() => begin(settings)}
        onAnotherSeed={() => begin(change({ seed: settings.seed + 1 }))}
      >
        <RateFields settings={settings} onSettings={change} onProblem={setProblem} />
        <KindToggles
          shown={settings.activations}
          onShown={activations => change({ activations })}
        />
      </RunControls>
      <MoreFields settings={settings} onSettings={change} onProblem={setProblem} />
      <SeedsNotice seeds={seeds} result={spread} />
      <RunFoot
        figureId={figureId}
        problems={problems}
        caption="Evaluation digits right, epoch by epoch."
        columns={[
          {
            name: 'epoch',
            values: Array.from({ length: longest }, (_, k) => k + 1),
            format: String,
          },
          ...shown.map(kind => ({
            name: kindTitles[kind],
            values: networks[kind].epochs
              .filter(measures => passes(measures) <= longest)
              .map(({ evaluationAccuracy }) => evaluationAccuracy ?? null),
            format: count,
          })),
        ]}
        state={() => ({
          ...settings,
          activations: listText(settings.activations),
          eta: listText(settings.eta),
        })}
        onReset={reset}
      >
        <SeedsAndSource
          seeds={seeds}
          many={many}
          settings={settings}
          specsOf={specsOf}
          available={available}
          onSource={source => change({ source })}
        />
      </RunFoot>
      <Summary text={result} announce={own && status !== 'running' ? sentence : (spread ?? '')} />
    </div>
  );
}
