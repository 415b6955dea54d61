import { useEffect, useMemo, useRef, useState } from 'react';
import { Summary } from '../../ui/Controls.tsx';
import { publishReadouts } from '../../figure/bus.ts';
import { useSettings } from '../../figure/useSettings.ts';
import { unpackRuns } from '../training/packed.ts';
import { RunControls } from '../training/RunControls.tsx';
import { RunFoot } from '../training/RunFoot.tsx';
import { SeedsAndSource } from '../training/SeedsAndSource.tsx';
import { SeedsNotice } from '../training/SeedsButton.tsx';
import { useAvailable } from '../training/useAvailable.ts';
import { runsOf, useRuns } from '../training/useRuns.ts';
import { useSeeds } from '../training/useSeeds.ts';
import { dataSentence } from '../training/words.ts';
import type { WidgetProps } from '../types.ts';
import { columnsOf } from './columns.ts';
import packedFirst from './first-result.json';
import { ScheduleCharts } from './ScheduleCharts.tsx';
import { ScheduleFields } from './ScheduleFields.tsx';
import { chapterSettings, runNames, schema, specsOf, type ScheduleSettings } from './settings.ts';
import {
  pairSentence,
  patienceSentence,
  readoutsOf,
  seedsSentence,
  statusSentence,
} from './words.ts';
import '../training/training.css';
import './schedule.css';

const first = unpackRuns(packedFirst);

/** A learning rate that is divided when the accuracy has stopped improving, beside a constant one. */
export default function Schedule(props: WidgetProps) {
  const { figureId } = props;
  const root = useRef<HTMLDivElement>(null);
  const runner = useRuns(root);
  const { seeds, ...many } = useSeeds();
  const [cursor, setCursor] = useState<{ value: number | null; hover: number | null }>(atEnd);
  const { states, status } = runner;
  const begin = (now: ScheduleSettings) => {
    setCursor(atEnd);
    runner.start(specsOf(now));
  };
  const { settings, problems, setProblem, change, reset } = useSettings(
    figureId,
    schema,
    chapterSettings,
    props,
    {
      run: begin,
      changed: many.clear,
      reset() {
        setCursor(atEnd);
        runner.clear();
      },
    },
  );
  const available = useAvailable(() => undefined);
  const { runs: pair, own } = useMemo(() => runsOf(states, first), [states]);
  useEffect(() => publishReadouts(figureId, readoutsOf(pair)), [figureId, pair]);

  const lengths = runNames.map(name => pair[name].epochs.length);
  const reached = Math.max(...lengths);
  // Where both have a value to compare, once neither goes on.
  const resting = status === 'running' ? reached : Math.min(...lengths) || reached;
  const upTo = Math.max(1, pair.constant.spec.training.epochs, reached);
  const sentence = statusSentence(pair, states, status);
  const spread = seedsSentence(seeds.results, seeds.data?.evaluation.count ?? 0);
  const { data } = pair.schedule;
  return (
    <div ref={root} className="runs schedule" data-figure-root>
      <ScheduleCharts
        figureId={figureId}
        pair={pair}
        seeds={seeds}
        upTo={upTo}
        cursor={{ value: cursor.value ?? resting, hover: cursor.hover }}
        onCursor={to => setCursor({ ...to, value: to.value === resting ? null : to.value })}
      />
      <div className="run-status">
        <p className="run-sentence">{sentence}</p>
        <p className="run-data">
          {[data && dataSentence(data), patienceSentence(settings)].filter(Boolean).join(' ')}
        </p>
      </div>
      <RunControls
        runs={runner}
        specs={specsOf(settings)}
        onStart={() => begin(settings)}
        onAnotherSeed={() => begin(change({ seed: settings.seed + 1 }))}
      >
        <ScheduleFields settings={settings} onSettings={change} onProblem={setProblem} />
      </RunControls>
      <SeedsNotice seeds={seeds} result={spread} />
      <RunFoot
        figureId={figureId}
        problems={problems}
        caption="Both runs, epoch by epoch."
        columns={columnsOf(pair)}
        state={() => ({ ...settings })}
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
      <Summary
        text={pairSentence(pair)}
        announce={own && status !== 'running' ? sentence : (spread ?? '')}
      />
    </div>
  );
}

const atEnd = { value: null, hover: null };
