import { useEffect, useMemo, useRef, useState } from 'react';
import { Panels } from '../../plot/Panel.tsx';
import { Summary } from '../../ui/Controls.tsx';
import { publishReadouts } from '../../figure/bus.ts';
import { useSettings } from '../../figure/useSettings.ts';
import { RunControls } from '../training/RunControls.tsx';
import { RunFoot } from '../training/RunFoot.tsx';
import { SourceButton } from '../training/SourceButton.tsx';
import { useAvailable } from '../training/useAvailable.ts';
import { useRuns } from '../training/useRuns.ts';
import type { WidgetProps } from '../types.ts';
import { AnswersPanel } from './AnswersPanel.tsx';
import { columnsOf } from './columns.ts';
import { decayFactor, decaySentence } from './decay.ts';
import { DecayPanel } from './DecayPanel.tsx';
import { GropingControls } from './GropingControls.tsx';
import { publishedHundreds } from './published.ts';
import { PublishedPanel } from './PublishedPanel.tsx';
import { ScorePanel } from './ScorePanel.tsx';
import { chapterSettings, presets, schema, specOf } from './settings.ts';
import type { GropingSettings } from './settings.ts';
import { useAnswers } from './useAnswers.ts';
import { ahead, ownShown } from './view.ts';
import {
  ownSentence,
  publishedSentence,
  readoutsOf,
  resultSentence,
  statusSentence,
} from './words.ts';
import '../training/training.css';
import './groping.css';

/** The search for any signal at all: two dials, short runs, and what a network answers. */
export default function Groping(props: WidgetProps) {
  const { figureId } = props;
  const root = useRef<HTMLDivElement>(null);
  const runner = useRuns(root);
  const [cursor, setCursor] = useState<{ value: number | null; hover: number | null }>(atEnd);
  const begin = (now: GropingSettings) => {
    setCursor(atEnd);
    runner.start({ own: specOf(now) });
  };
  const { settings, problems, setProblem, change, reset } = useSettings(
    figureId,
    schema,
    chapterSettings,
    props,
    {
      run: begin,
      reset() {
        setCursor(atEnd);
        runner.clear();
      },
    },
  );
  const available = useAvailable(() => undefined);
  const { status } = runner;
  const { own } = runner.states;
  const tables = useAnswers(own ? runner.experiment('own') : null, own?.epochs.length ?? 0);
  const { run } = settings;
  const shown = useMemo(() => (own ? ownShown(own, tables) : ahead[run]), [own, tables, run]);
  const readouts = readoutsOf(settings, shown);
  useEffect(() => publishReadouts(figureId, readouts));

  const last = Math.max(0, shown.correct.length - 1);
  const linked = {
    figureId,
    shown,
    cursor: { value: cursor.value ?? last, hover: cursor.hover },
    onCursor: (to: { value: number; hover: number | null }) =>
      setCursor({ value: to.value < last ? to.value : null, hover: to.hover }),
  };
  const sentence = statusSentence(own, shown, presets[run]);
  const showsFirst = run === 'E15' && !own;
  return (
    <div ref={root} className="runs groping" data-figure-root>
      <Panels className="run-charts gr-charts">
        {showsFirst ? (
          <PublishedPanel figureId={figureId} />
        ) : (
          <ScorePanel {...linked} published={own || run === 'E15' ? [] : publishedHundreds[run]} />
        )}
        <AnswersPanel {...linked} />
        <DecayPanel figureId={figureId} factor={decayFactor(settings)} />
      </Panels>
      <div className="run-status">
        <p className="run-sentence">{sentence}</p>
        <p className="run-sentence">{decaySentence(settings)}</p>
        <p className="run-data">
          {own?.data ? ownSentence(own.spec, own.data) : publishedSentence(run)}
        </p>
      </div>
      <RunControls runs={runner} specs={{ own: specOf(settings) }} onStart={() => begin(settings)}>
        <GropingControls
          figureId={figureId}
          settings={settings}
          onSettings={to => {
            // A published setting is shown as it was run ahead, until it is run here.
            if (to.run) runner.clear();
            change(to);
          }}
          onProblem={setProblem}
        />
      </RunControls>
      <RunFoot
        figureId={figureId}
        problems={problems}
        caption="Right of 100, and how often each digit was the answer, epoch by epoch."
        columns={columnsOf(shown)}
        state={() => ({ ...settings })}
        onReset={reset}
      >
        <SourceButton
          available={available}
          source={settings.source}
          onSource={source => change({ source })}
        />
      </RunFoot>
      <Summary
        text={`${resultSentence(shown)} ${decaySentence(settings)}`}
        announce={status === 'running' ? '' : sentence}
      />
    </div>
  );
}

const atEnd = { value: null, hover: null };
