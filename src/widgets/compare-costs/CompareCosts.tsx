import { useState } from 'react';
import { TrainingFigure } from '../training/TrainingFigure.tsx';
import { useTraining } from '../training/useTraining.ts';
import type { WidgetProps } from '../types.ts';
import { columnsOf } from './columns.ts';
import packedFirst from './first-result.json';
import { unpackPair } from './pair.ts';
import { PairChart } from './PairChart.tsx';
import { PairFields } from './PairFields.tsx';
import { settings, specsOf } from './settings.ts';
import {
  cautionSentence,
  pairSentence,
  publishedSentence,
  readoutsOf,
  seedsSentence,
  statusSentence,
} from './words.ts';
import './compare-costs.css';

const first = unpackPair(packedFirst);
const early = 5;

/** The same network trained with both costs, each with a learning rate of its own. */
export default function CompareCosts(props: WidgetProps) {
  const [zoomed, setZoomed] = useState(false);
  const training = useTraining(props, settings, {
    specsOf,
    first,
    allOfMnist: { source: 'mnist' },
  });
  const { figure, runs: pair, states, status, reached, whole, spread, cursor } = training;
  return (
    <TrainingFigure
      of={training}
      className="compare-costs"
      status={statusSentence(pair, states, status)}
      notes={[publishedSentence(figure.settings.hidden), cautionSentence(pair)]}
      result={pairSentence(pair)}
      spread={seedsSentence(spread.results, spread.data?.evaluation.count ?? 0)}
      readouts={readoutsOf(pair)}
      table={{
        caption: 'Evaluation digits right, epoch by epoch.',
        columns: columnsOf(pair, spread.results),
      }}
      controls={<PairFields figure={figure} zoomed={zoomed} onZoom={setZoomed} />}
    >
      <PairChart
        figureId={figure.id}
        pair={pair}
        spread={spread}
        {...cursor.at(reached)}
        upTo={zoomed ? early : whole}
      />
    </TrainingFigure>
  );
}
