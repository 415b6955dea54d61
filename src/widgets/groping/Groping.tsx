import { useMemo } from 'react';
import { Figure } from '../../figure/Figure.tsx';
import { useCursor } from '../../figure/useCursor.ts';
import { useFigure } from '../../figure/useFigure.ts';
import { Panels } from '../../plot/Panel.tsx';
import { RunControls } from '../training/RunControls.tsx';
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
import { presets, settings as declared, specOf, type GropingSettings } from './settings.ts';
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
  const cursor = useCursor();
  const begin = (now: GropingSettings) => {
    cursor.clear();
    runner.start({ own: specOf(now) });
  };
  const figure = useFigure(props, declared, {
    run: begin,
    reset() {
      cursor.clear();
      runner.clear();
    },
  });
  const { id: figureId, settings, change } = figure;
  const runner = useRuns(figure.root);
  const available = useAvailable(() => undefined);
  const { status } = runner;
  const { own } = runner.states;
  const tables = useAnswers(own ? runner.experiment('own') : null, own?.epochs.length ?? 0);
  const { run } = settings;
  const shown = useMemo(() => (own ? ownShown(own, tables) : ahead[run]), [own, tables, run]);
  const last = Math.max(0, shown.correct.length - 1);
  const linked = {
    figureId,
    shown,
    ...cursor.at(last),
  };
  const sentence = statusSentence(own, shown, presets[run]);
  const showsFirst = run === 'E15' && !own;
  return (
    <Figure
      of={figure}
      className="runs groping"
      readouts={readoutsOf(settings, shown)}
      table={{
        caption: 'Right of 100, and how often each digit was the answer, epoch by epoch.',
        columns: columnsOf(shown),
      }}
      before={
        <SourceButton
          available={available}
          source={settings.source}
          onSource={source => change({ source })}
        />
      }
      summary={`${resultSentence(shown)} ${decaySentence(settings)}`}
      announce={status === 'running' ? '' : sentence}
    >
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
        <GropingControls figure={figure} onPreset={runner.clear} />
      </RunControls>
    </Figure>
  );
}
