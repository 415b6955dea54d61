import { useEffect, useMemo, useRef, useState } from 'react';
import { Panels } from '../../../plot/Panel.tsx';
import { Summary } from '../../../ui/Controls.tsx';
import { publishReadouts } from '../../../figure/bus.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { listText } from '../../../figure/reading.ts';
import { useSettings } from '../../../figure/useSettings.ts';
import { RunControls } from '../../training/RunControls.tsx';
import { RunFoot } from '../../training/RunFoot.tsx';
import { SettingFields, type SettingField } from '../../training/SettingFields.tsx';
import { seedRange } from '../../training/spec.ts';
import { SourceButton } from '../../training/SourceButton.tsx';
import { togetherSentence } from '../../training/together.ts';
import { useAvailable } from '../../training/useAvailable.ts';
import { useRuns } from '../../training/useRuns.ts';
import { dataSentence } from '../../training/words.ts';
import type { WidgetProps } from '../../types.ts';
import { machine } from '../first.ts';
import { ClockChart } from './ClockChart.tsx';
import { columnsOf } from './columns.ts';
import { chapterClock, epochRange, nameOf, rateRange, schema, specsOf } from './settings.ts';
import type { ClockSettings, TimeAxis } from './settings.ts';
import { coursesAhead, coursesHere } from './view.ts';
import { coursesSentence, GOAL, guessSentence, readoutsOf, thresholdSentence } from './words.ts';

const fields: readonly SettingField<'rate' | 'epochs' | 'seed'>[] = [
  {
    of: 'rate',
    label: 'η/m',
    range: rateRange,
    step: rate => 10 ** Math.floor(Math.log10(rate)) / 2,
  },
  { of: 'epochs', label: 'epochs', range: epochRange },
  { of: 'seed', label: 'seed', range: seedRange },
];

/** Trainings with mini-batches of several sizes, against the clock or against epochs. */
export function AgainstTheClock(props: WidgetProps) {
  const { figureId } = props;
  const root = useRef<HTMLDivElement>(null);
  const runner = useRuns(root);
  const [guess, setGuess] = useState<number | null>(null);
  const begin = (now: ClockSettings) => runner.start(specsOf(now));
  const { settings, problems, setProblem, change, reset } = useSettings(
    figureId,
    schema,
    chapterClock,
    props,
    {
      run: begin,
      reset() {
        setGuess(null);
        runner.clear();
      },
    },
  );
  const available = useAvailable(() => undefined);
  const { states, status } = runner;
  const { sizes } = settings;
  const own = useMemo(() => coursesHere(states, sizes), [states, sizes]);
  const courses = own.length > 0 ? own : coursesAhead;
  const readouts = readoutsOf(courses);
  useEffect(() => publishReadouts(figureId, readouts));

  const titles = Object.fromEntries(sizes.map(m => [nameOf(m), `m = ${m}`]));
  const doing = own.length > 0 ? togetherSentence(status, states, titles) : null;
  const sentence = coursesSentence(courses);
  const notes = [guessSentence(own, guess), thresholdSentence(courses)].filter(Boolean);
  const data = Object.values(states).find(state => state?.data)?.data;
  return (
    <div ref={root} className="runs mini-batch" data-figure-root>
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
        <Segmented
          label="Against"
          hideLabel={false}
          name={`${figureId}-axis`}
          value={settings.axis}
          options={[
            { value: 'time', label: 'seconds' },
            { value: 'epochs', label: 'epochs' },
          ]}
          onChange={(axis: TimeAxis) => change({ axis })}
        />
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
          <SettingFields
            fields={fields}
            settings={settings}
            onSettings={change}
            onProblem={setProblem}
          />
        </div>
      </RunControls>
      <RunFoot
        figureId={figureId}
        problems={problems}
        caption="Seconds of training until the end of each epoch, and validation images right."
        columns={columnsOf(courses)}
        state={() => ({ ...settings, sizes: listText(sizes) })}
        onReset={reset}
      >
        <SourceButton
          available={available}
          source={settings.source}
          onSource={source => change({ source })}
        />
      </RunFoot>
      <Summary
        text={[sentence, ...notes].join(' ')}
        announce={status === 'running' ? '' : sentence}
      />
    </div>
  );
}
