import { useEffect, useMemo, useState } from 'react';
import { inkOf } from '../../experiment/index.ts';
import { DataTable } from '../../plot/DataTable.tsx';
import { Panel } from '../../plot/Panel.tsx';
import { Button } from '../../ui/Button.tsx';
import { Controls, More, Problems, Summary } from '../../ui/Controls.tsx';
import { CopyLink } from '../../figure/CopyLink.tsx';
import { publishReadouts } from '../../figure/bus.ts';
import { Notice } from '../../ui/Notice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { useSettings } from '../../figure/useSettings.ts';
import { SourceButton } from '../training/SourceButton.tsx';
import { useAvailable } from '../training/useAvailable.ts';
import type { WidgetProps } from '../types.ts';
import { InkPanel } from './InkPanel.tsx';
import { Averages, Hundred, One } from './Picture.tsx';
import { pageSize, stepped } from './places.ts';
import { base, schema, settle, type Kept, type View } from './settings.ts';
import { useDigits } from './useDigits.ts';
import {
  columnsOf,
  countText,
  inkSentence,
  readoutsOf,
  scoreSentence,
  sizeOf,
  verdict,
  weigh,
} from './words.ts';
import './look-at-digits.css';

const views: readonly { value: View; label: string }[] = [
  { value: 'one', label: 'One' },
  { value: 'grid', label: 'A hundred' },
  { value: 'average', label: 'Averages' },
  { value: 'ink', label: 'Ink alone' },
];
const classes = ['every', ...Array.from({ length: 10 }, (_, digit) => String(digit))].map(
  value => ({
    value,
    label: value === 'every' ? 'every digit' : `only ${value}`,
  }),
);

/** MNIST to leaf through, and a rule that knows nothing of an image but how much ink it took. */
export default function LookAtDigits(props: WidgetProps) {
  const { figureId } = props;
  const [revealed, setRevealed] = useState(false);
  const { settings, problems, setProblem, change, reset } = useSettings(
    figureId,
    schema,
    base,
    props,
    { settle, changed: () => setRevealed(false) },
  );
  const { source, view, digit } = settings;
  const available = useAvailable(() => undefined);
  const { known, places, place, shown, digits, problem } = useDigits(settings);
  // A page may ask how well the rule does before it shows: only the view that is about it says so.
  const judging = view === 'ink';
  const hidden = judging && !revealed;

  const weighed = useMemo(
    () => (known && shown ? weigh(known, shown, inkOf(shown.pixels)) : null),
    [known, shown],
  );
  useEffect(() => {
    if (known && weighed) publishReadouts(figureId, readoutsOf(known, weighed));
  }, [figureId, known, weighed]);

  const stepBy = view === 'grid' ? pageSize : 1;
  const step = (direction: number) => {
    // Before the digits are here, the next is the next of all.
    const next = places ? stepped(places, place, direction * stepBy) : place + direction * stepBy;
    change({ example: Math.max(0, next) + 1 });
  };
  const count = known ? sizeOf(known.validation) : 10_000;
  const waiting = problem === null && (digits === null || known === null);
  const origin =
    source === 'mnist-10k'
      ? 'The digits are the first 10,000 of MNIST.'
      : available?.own
        ? 'The digits are your own files’.'
        : 'The digits are all of MNIST.';
  const said = !(known && weighed)
    ? ''
    : judging
      ? `${verdict(known, weighed, hidden)} ${scoreSentence(known)}`
      : inkSentence(weighed);
  const words =
    known && weighed
      ? `Example ${weighed.place + 1} of ${countText(count)} validation digits${hidden ? '' : `, a ${weighed.label}`}: ${said}`
      : 'The digits are being fetched.';

  return (
    <div className="look-at-digits" data-figure-root>
      <Controls className="lad-views">
        <Segmented
          label="View"
          name={`${figureId}-view`}
          value={view}
          options={views}
          onChange={chosen => change({ view: chosen })}
        />
      </Controls>
      <div className={`lad-panels lad-${view}`}>
        <Panel title={titles[view]} sub={subOf()}>
          {view === 'average' ? (
            known && <Averages known={known} />
          ) : view === 'grid' ? (
            <Hundred
              digits={digits ?? []}
              place={place}
              onChoose={chosen => change({ view: 'one', example: chosen + 1 })}
            />
          ) : (
            <One shown={shown} onShow={hidden ? () => setRevealed(true) : undefined} />
          )}
        </Panel>
        {known && (
          <div>
            <InkPanel {...{ figureId, known, weighed, hidden }} />
            <p className="lad-words">
              {said} {origin}
            </p>
          </div>
        )}
      </div>
      {problem && <Notice kind="problem">{problem}</Notice>}
      <Controls>
        <div className="lad-leaf">
          <Button onClick={() => step(-1)} disabled={waiting}>
            Previous
          </Button>
          <Button onClick={() => step(1)} disabled={waiting}>
            Next
          </Button>
        </div>
        <NumberField
          label="example"
          value={place + 1}
          min={1}
          max={count}
          step={1}
          format={String}
          onProblem={setProblem}
          onChange={example => change({ example: Math.round(example) })}
        />
        <Select
          label="leaf through"
          value={String(digit)}
          options={classes}
          onChange={chosen => change({ digit: keptFrom(chosen) })}
        />
      </Controls>
      <More>
        {known && (
          <DataTable
            caption="Ink in units of a pixel at full strength, by class."
            fileName={figureId}
            columns={columnsOf(known)}
          />
        )}
        <SourceButton
          available={available}
          source={source}
          onSource={chosen => change({ source: chosen })}
        />
        <CopyLink figureId={figureId} state={() => ({ source, example: place + 1, view, digit })} />
        <Button kind="quiet" onClick={reset}>
          Reset
        </Button>
      </More>
      <Problems problems={problems} />
      <Summary text={words} />
    </div>
  );

  function subOf(): string {
    if (waiting) return 'fetching the digits …';
    if (view === 'average') return known ? `${countText(trainingSize())} training images` : '';
    if (view === 'grid') return 'choose one to see it large';
    if (hidden) return 'which digit would you say it is?';
    return shown ? `example ${shown.place + 1}, labelled ${shown.label}` : '';
  }

  function trainingSize(): number {
    return known?.classes.reduce((sum, one) => sum + one.count, 0) ?? 0;
  }
}

const titles: Record<View, string> = {
  one: 'A validation digit',
  grid: 'Validation digits',
  average: 'All images of a digit over one another, and their ink',
  ink: 'A validation digit, face down',
};

const keptFrom = (chosen: string): Kept => (chosen === 'every' ? 'every' : Number(chosen));
