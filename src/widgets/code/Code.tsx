import { useEffect, useState } from 'react';
import { SILENCE } from '../../experiment/sandbox/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Summary } from '../../ui/Controls.tsx';
import { publishReadouts } from '../../figure/bus.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { useReducedMotion } from '../../ui/useMedia.ts';
import { useSettings } from '../../figure/useSettings.ts';
import { RunFoot } from '../training/RunFoot.tsx';
import type { WidgetProps } from '../types.ts';
import { Editor } from './Editor.tsx';
import { exampleNames, examples, originalOf, titleOf } from './examples.ts';
import { Findings } from './Findings.tsx';
import { firstResult } from './first.ts';
import {
  baseOf,
  beginWith,
  codeOf,
  isOriginal,
  rateRange,
  schema,
  type CodeSettings,
} from './settings.ts';
import { TrialChart } from './TrialChart.tsx';
import { isCurrent, useSandbox } from './useSandbox.ts';
import { passes, readoutsOf, statusSentence } from './words.ts';
import '../training/training.css';
import './code.css';

const choices = exampleNames.map(value => ({ value, label: examples[value].title }));

/** A cost or an activation of the core to change, to have checked, and to train with. */
export default function Code(props: WidgetProps) {
  const { figureId } = props;
  const { trying, perform, stop, clear } = useSandbox(useReducedMotion());
  const { settings, problems, setProblem, change, reset } = useSettings<CodeSettings>(
    figureId,
    schema,
    baseOf(props.begin),
    props,
    { run: now => void perform(now, 'train'), reset: clear },
  );
  const example = examples[settings.begin];
  const { kind, trial } = originalOf(settings.begin);
  const title = titleOf(example.of);
  const first = firstResult[example.of];
  const [cursor, setCursor] = useState<{ value: number | null; hover: number | null }>({
    value: null,
    hover: null,
  });

  const current = isCurrent(trying, settings);
  const untouched = isOriginal(settings);
  const findings = current && trying.findings ? trying.findings : untouched ? first.findings : null;
  const going = !['idle', 'ended'].includes(trying.phase);
  const told = {
    ...trying,
    findings: trying.findings ?? findings,
    original: first.correct,
    title,
    same: untouched && settings.learningRate === trial.learningRate,
    silence: SILENCE,
  };
  const readouts = readoutsOf(told);
  useEffect(() => publishReadouts(figureId, readouts));
  const sentence = statusSentence(told);
  const stoppedByChecks =
    current && trying.outcome?.type === 'checked' && !passes(trying.outcome.findings);
  const train = () => void perform(settings, 'train');

  return (
    <div className="runs code" data-figure-root>
      <div className="code-top">
        <Select
          label="Begin with"
          options={choices}
          value={settings.begin}
          onChange={begin => {
            clear();
            change(beginWith(begin));
          }}
        />
      </div>
      <div className="code-work">
        <Editor
          id={`${figureId}-editor`}
          label={kind === 'cost' ? 'A cost' : 'The activation of the hidden neurons'}
          code={codeOf(settings)}
          onChange={code => change({ code })}
          onSubmit={train}
        />
        <Findings findings={findings} stale={trying.findings !== null || !untouched} />
      </div>
      <TrialChart
        figureId={figureId}
        original={first.correct}
        title={title}
        yours={trying.correct}
        cursor={{ value: cursor.value ?? first.correct.length, hover: cursor.hover }}
        onCursor={setCursor}
      />
      <div className="run-status" data-status>
        <p className="run-sentence">{sentence}</p>
        <p className="run-data">
          [784, 30, 10] on 1,000 MNIST digits, judged on 1,000 others, 30 epochs; {title} at η ={' '}
          {trial.learningRate}.
        </p>
      </div>
      <div className="run-controls">
        <div className="run-buttons">
          {going ? (
            <Button kind="primary" onClick={stop}>
              Stop
            </Button>
          ) : (
            <Button kind="primary" onClick={train}>
              Check and train
            </Button>
          )}
          <Button disabled={going} onClick={() => void perform(settings, 'check')}>
            Check only
          </Button>
          {stoppedByChecks && (
            <Button onClick={() => void perform(settings, 'train anyway')}>
              Train all the same
            </Button>
          )}
        </div>
        <NumberField
          label="learning rate η"
          value={settings.learningRate}
          {...rateRange}
          step={value => 10 ** Math.floor(Math.log10(value)) / 10}
          onChange={learningRate => change({ learningRate })}
          onProblem={setProblem}
        />
      </div>
      <RunFoot
        figureId={figureId}
        problems={problems}
        caption={`Right of ${1000} validation digits, epoch by epoch.`}
        columns={[
          { name: 'epoch', values: first.correct.map((_, k) => k + 1), format: String },
          { name: title, values: first.correct, format: String },
          { name: 'yours', values: [...trying.correct], format: String },
        ]}
        state={() => ({ ...settings })}
        onReset={reset}
      />
      <Summary text={sentence} announce={going ? '' : sentence} />
    </div>
  );
}
