import { Fields } from '../../figure/Fields.tsx';
import { unpackRuns } from '../training/packed.ts';
import { TrainingFigure } from '../training/TrainingFigure.tsx';
import { useTraining } from '../training/useTraining.ts';
import type { WidgetProps } from '../types.ts';
import { columnsOf } from './columns.ts';
import packedFirst from './first-result.json';
import { ScheduleCharts } from './ScheduleCharts.tsx';
import { runNames, settings, specsOf } from './settings.ts';
import {
  pairSentence,
  patienceSentence,
  readoutsOf,
  seedsSentence,
  statusSentence,
} from './words.ts';
import './schedule.css';

const first = unpackRuns(packedFirst);

/** A learning rate that is divided when the accuracy has stopped improving, beside a constant one. */
export default function Schedule(props: WidgetProps) {
  const training = useTraining(props, settings, { specsOf, first });
  const { figure, runs: pair, states, status, reached, whole, spread, cursor } = training;
  // Where both have a value to compare, once neither goes on.
  const shortest = Math.min(...runNames.map(name => pair[name].epochs.length));
  const resting = status === 'running' ? reached : shortest || reached;
  return (
    <TrainingFigure
      of={training}
      className="schedule"
      status={statusSentence(pair, states, status)}
      notes={[patienceSentence(figure.settings)]}
      result={pairSentence(pair)}
      spread={seedsSentence(spread.results, spread.data?.evaluation.count ?? 0)}
      readouts={readoutsOf(pair)}
      table={{ caption: 'Both runs, epoch by epoch.', columns: columnsOf(pair) }}
      controls={
        <div className="sch-fields">
          <Fields
            of={figure}
            names={['eta', 'factor', 'patience', 'stopAt', 'lambda', 'epochs', 'seed']}
          />
        </div>
      }
    >
      <ScheduleCharts
        figureId={figure.id}
        pair={pair}
        spread={spread}
        upTo={whole}
        {...cursor.at(resting)}
      />
    </TrainingFigure>
  );
}
