import type { ReactNode } from 'react';
import { Figure } from '../../figure/Figure.tsx';
import type { Readouts } from '../../figure/bus.ts';
import type { SettingsOf } from '../../figure/declare.ts';
import type { Column } from '../../plot/table.ts';
import { unbroken } from '../../ui/format.ts';
import { RunControls } from './RunControls.tsx';
import { SeedsAndSource } from './SeedsAndSource.tsx';
import { SeedsNotice } from './SeedsButton.tsx';
import type { Besides } from './useSeeds.ts';
import type { Training, TrainingDeclaration } from './useTraining.ts';
import { dataSentence } from './words.ts';
import './training.css';

interface TrainingFigureProps<D extends TrainingDeclaration, Name extends string> {
  of: Training<D, Name>;
  className?: string;
  /** What goes on, or what came of it. */
  status: string;
  /** What else is to be known, after the sentence on the data. */
  notes?: readonly (string | null)[];
  /** The result as it stands, for those who do not see the plots. */
  result: string;
  /** What the runs from several seeds gave. */
  spread: string | null;
  /** What is said aloud; by default how the runs ended, or what the seeds gave. */
  announce?: string;
  readouts: Readouts;
  table: { caption: string; columns: readonly Column[] };
  /** Whether runs can be ended before their last epoch; false by default. */
  stoppable?: boolean;
  /** What a seed's runs are asked once they have ended. */
  besides?: Besides;
  /** The figure's own controls, beside the buttons. */
  controls: ReactNode;
  /** The charts. */
  children: ReactNode;
}

/** A figure that trains: charts, what goes on, buttons and controls, more seeds, other digits. */
export function TrainingFigure<D extends TrainingDeclaration, Name extends string>(
  props: TrainingFigureProps<D, Name>,
) {
  const { of, className, status: sentence, spread, notes = [] } = props;
  const { figure, specsOf, begin, runner, status, own, data, seeds, many, available } = of;
  const { settings, change } = figure;
  const about = [data && dataSentence(data), ...notes].filter(Boolean);
  return (
    <Figure
      of={figure}
      className={['runs', className].filter(Boolean).join(' ')}
      readouts={props.readouts}
      table={props.table}
      before={
        <SeedsAndSource
          seeds={seeds}
          many={many}
          settings={settings as SettingsOf<TrainingDeclaration>}
          specsOf={now => specsOf(now as SettingsOf<D>)}
          besides={props.besides}
          available={available}
          onSource={source => change({ source } as Partial<SettingsOf<D>>)}
        />
      }
      summary={props.result}
      announce={props.announce ?? (own && status !== 'running' ? sentence : (spread ?? ''))}
    >
      {props.children}
      <div className="run-status">
        <p className="run-sentence">{unbroken(sentence)}</p>
        {about.length > 0 && <p className="run-data">{about.join(' ')}</p>}
      </div>
      <RunControls
        runs={runner}
        specs={specsOf(settings)}
        stoppable={props.stoppable}
        onStart={() => begin(settings)}
        onAnotherSeed={() =>
          begin(change(now => ({ seed: now.seed + 1 }) as Partial<SettingsOf<D>>))
        }
      >
        {props.controls}
      </RunControls>
      <SeedsNotice seeds={seeds} result={spread} />
    </Figure>
  );
}
