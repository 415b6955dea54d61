import { useMemo, useState } from 'react';
import { Figure } from '../../../figure/Figure.tsx';
import { useFigure } from '../../../figure/useFigure.ts';
import { Button } from '../../../ui/Button.tsx';
import { missing, short } from '../../../ui/format.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { SourceButton } from '../../training/SourceButton.tsx';
import { useAvailable } from '../../training/useAvailable.ts';
import { useTrials, type Trial as Run } from '../../training/useTrials.ts';
import type { WidgetProps } from '../../types.ts';
import { firstTrial, type Trial } from './answers.ts';
import { SearchControls } from './SearchControls.tsx';
import { etaRange, settings as declared, trialSpec, type SearchSettings } from './settings.ts';
import { TrialsChart } from './TrialsChart.tsx';
import { TrialsTable } from './TrialsTable.tsx';
import { hintOf, trialsSentence, verdictOf, type Marks } from './words.ts';

/** The search for the largest learning rate at which the cost falls at once, by the reader. */
export function ThresholdSearch(props: WidgetProps) {
  const runner = useTrials();
  const [marks, setMarks] = useState<Marks>({});
  const [cursor, setCursor] = useState<{ value: number | null; hover: number | null }>(atEnd);
  const [guess, setGuess] = useState(1);
  const [answer, setAnswer] = useState<number | null>(null);
  const run = (now: SearchSettings) => void runner.add(trialSpec(now));
  const figure = useFigure(props, declared, {
    run,
    reset() {
      runner.clear();
      setMarks({});
      setAnswer(null);
      setCursor(atEnd);
    },
  });
  const { id: figureId, settings, change } = figure;
  const available = useAvailable(() => undefined);
  const trials = useMemo(() => [firstTrial, ...runner.trials.map(trialOf)], [runner.trials]);
  const spent = trials.slice(1).reduce((sum, { costs }) => sum + costs.length, 0);
  const reached = Math.max(...trials.map(({ costs }) => costs.length));
  const failure = runner.trials.find(({ problem }) => problem !== null)?.problem ?? null;
  const hint = hintOf(trials, marks);
  const verdict = answer === null ? null : verdictOf(answer);
  return (
    <Figure
      of={failure === null ? figure : { ...figure, problems: [...figure.problems, failure] }}
      className="runs learning-rates"
      readouts={{
        spent: String(spent),
        trials: String(trials.length),
        answer: answer === null ? missing : short(answer),
      }}
      table={{
        caption: 'Training cost of the trials, epoch by epoch.',
        columns: [
          {
            name: 'epoch',
            values: Array.from({ length: reached }, (_, k) => k + 1),
            format: String,
          },
          ...trials.map(({ id, eta, costs }) => ({
            name: `η = ${short(eta)}${id === 0 ? ', ours' : ` (trial ${id})`}`,
            values: costs,
          })),
        ],
      }}
      before={
        <SourceButton
          available={available}
          source={settings.source}
          onSource={source => change({ source })}
        />
      }
      summary={trialsSentence(trials, spent)}
      announce={verdict ?? hint}
    >
      <TrialsChart
        figureId={figureId}
        trials={trials}
        marks={marks}
        cursor={{ value: cursor.value ?? reached, hover: cursor.hover }}
        onCursor={setCursor}
      />
      <div className="run-status lr-guide">
        <p className="run-sentence">{verdict ?? hint}</p>
        <p className="run-data">
          Each trial: [784, 30, 10] from the same scaled weights, no penalty, mini-batches of 10,{' '}
          {settings.epochs} epochs. Epochs spent here: {spent}.
        </p>
      </div>
      <SearchControls
        figure={figure}
        waiting={runner.waiting > 0}
        onRun={() => run(settings)}
        onStop={runner.stop}
      />
      <TrialsTable
        figureId={figureId}
        trials={trials}
        marks={marks}
        onMark={(id, falls) => setMarks({ ...marks, [id]: falls })}
      />
      <div className="run-controls lr-answer">
        <NumberField
          label="Your threshold"
          value={guess}
          {...etaRange}
          onProblem={figure.problem}
          onChange={setGuess}
        />
        <Button onClick={() => setAnswer(guess)}>That is my answer</Button>
      </div>
    </Figure>
  );
}

const atEnd = { value: null, hover: null };

function trialOf({ id, spec, result, problem }: Run): Trial {
  const costs = result?.epochs.map(({ trainingCost }) => trainingCost ?? NaN) ?? [];
  const state =
    problem !== null
      ? 'failed'
      : result === null
        ? 'waiting'
        : result.end?.reason === 'diverged'
          ? 'diverged'
          : 'done';
  return { id, eta: spec.training.learningRate, costs, state };
}
