import { useMemo, useState } from 'react';
import { Field, Fields } from '../../../figure/Fields.tsx';
import { Figure } from '../../../figure/Figure.tsx';
import { useFigure } from '../../../figure/useFigure.ts';
import { Panels } from '../../../plot/Panel.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { RunControls } from '../../training/RunControls.tsx';
import { SourceButton } from '../../training/SourceButton.tsx';
import { togetherSentence } from '../../training/together.ts';
import { useAvailable } from '../../training/useAvailable.ts';
import { useRuns } from '../../training/useRuns.ts';
import { dataSentence } from '../../training/words.ts';
import type { WidgetProps } from '../../types.ts';
import { machine } from '../first.ts';
import { ClockChart } from './ClockChart.tsx';
import { columnsOf } from './columns.ts';
import { nameOf, settings as declared, specsOf, type ClockSettings } from './settings.ts';
import { coursesAhead, coursesHere } from './view.ts';
import { coursesSentence, GOAL, guessSentence, readoutsOf, thresholdSentence } from './words.ts';

/** Trainings with mini-batches of several sizes, against the clock or against epochs. */
export function AgainstTheClock(props: WidgetProps) {
  const [guess, setGuess] = useState<number | null>(null);
  const begin = (now: ClockSettings) => runner.start(specsOf(now));
  const figure = useFigure(props, declared, {
    run: begin,
    reset() {
      setGuess(null);
      runner.clear();
    },
  });
  const { id: figureId, settings, change } = figure;
  const runner = useRuns(figure.root);
  const available = useAvailable(() => undefined);
  const { states, status } = runner;
  const { sizes } = settings;
  const own = useMemo(() => coursesHere(states, sizes), [states, sizes]);
  const courses = own.length > 0 ? own : coursesAhead;

  const titles = Object.fromEntries(sizes.map(m => [nameOf(m), `m = ${m}`]));
  const doing = own.length > 0 ? togetherSentence(status, states, titles) : null;
  const sentence = coursesSentence(courses);
  const notes = [guessSentence(own, guess), thresholdSentence(courses)].filter(Boolean);
  const data = Object.values(states).find(state => state?.data)?.data;
  return (
    <Figure
      of={figure}
      className="runs mini-batch"
      readouts={readoutsOf(courses)}
      table={{
        caption: 'Seconds of training until the end of each epoch, and validation images right.',
        columns: columnsOf(courses),
      }}
      before={
        <SourceButton
          available={available}
          source={settings.source}
          onSource={source => change({ source })}
        />
      }
      summary={[sentence, ...notes].join(' ')}
      announce={status === 'running' ? '' : sentence}
    >
      <Panels className="mb-wide">
        <ClockChart figureId={figureId} courses={courses} axis={settings.axis} />
      </Panels>
      <div className="run-status">
        <p className="run-sentence">{[doing ?? sentence, ...notes].join(' ')}</p>
        <p className="run-data">
          {data
            ? `${dataSentence(data)} Seconds are those of this computer, spent on training alone.`
            : `Computed ahead on 8,000 digits, η = ${settings.rate} m: seconds of one core of an ${machine}, spent on training alone. Press Start for those of your computer.`}
        </p>
      </div>
      <RunControls runs={runner} specs={specsOf(settings)} onStart={() => begin(settings)}>
        <Field of={figure} name="axis" />
        {settings.sketch && (
          <Segmented
            label={`Your guess: first past ${GOAL} % by the clock is m =`}
            hideLabel={false}
            name={`${figureId}-guess`}
            value={guess === null ? null : String(guess)}
            options={sizes.map(m => ({ value: String(m), label: String(m) }))}
            onChange={value => setGuess(Number(value))}
          />
        )}
        <div className="mb-fields">
          <Fields of={figure} names={['rate', 'epochs', 'seed']} />
        </div>
      </RunControls>
    </Figure>
  );
}
