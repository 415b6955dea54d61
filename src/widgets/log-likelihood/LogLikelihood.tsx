import { useEffect, useMemo, useState } from 'react';
import { DataTable } from '../../plot/DataTable.tsx';
import { KeyedBar } from '../../plot/Panel.tsx';
import { Button } from '../../ui/Button.tsx';
import { Problems, Summary } from '../../ui/Controls.tsx';
import { CopyLink } from '../../figure/CopyLink.tsx';
import { publishReadouts } from '../../figure/bus.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import {
  choiceSetting,
  flagSetting,
  listSetting,
  listText,
  numberSetting,
  readSettings,
} from '../../figure/reading.ts';
import { Slider } from '../../ui/Slider.tsx';
import { useFigureState } from '../../figure/useFigureState.ts';
import type { WidgetProps } from '../types.ts';
import { ErrorsPanel, InputsPanel, OutputsPanel, zBounds } from './panels.tsx';
import type { Against } from './shape.ts';
import {
  columnsOf,
  mineColor,
  otherColor,
  otherNames,
  readoutsOf,
  summaryOf,
  text,
  viewOf,
  zText,
} from './words.ts';
import './log-likelihood.css';

const schema = {
  z: listSetting(numberSetting({ min: zBounds[0], max: zBounds[1] }), 10, 10),
  /** The right digit. */
  label: numberSetting({ min: 0, max: 9, integer: true }),
  against: choiceSetting<Against>(['cross-entropy', 'quadratic']),
  reset: flagSetting,
};

const madeUp = [-1, 1.5, 0, 0.5, -0.5, -1, -2, 3, -0.5, 2];
const digitOptions = Array.from({ length: 10 }, (_, digit) => String(digit)).map(value => ({
  value,
  label: value,
}));

/** Ten softmax outputs and the surprise at the right one; what each cost asks of each output. */
export default function LogLikelihood(props: WidgetProps) {
  const { figureId } = props;
  const [given] = useState(() => readSettings(schema, props));
  const initial = {
    z: given.values.z ?? madeUp,
    label: given.values.label ?? 7,
    against: given.values.against ?? ('cross-entropy' as const),
  };
  const [z, setZ] = useState<readonly number[]>(initial.z);
  const [label, setLabel] = useState(initial.label);
  const [against, setAgainst] = useState<Against>(initial.against);
  const [at, setAt] = useState(initial.label);
  const [hover, setHover] = useState<number | null>(null);
  const [problems, setProblems] = useState<readonly string[]>(given.problems);

  const choose = (digit: number) => {
    setLabel(digit);
    setAt(digit);
  };
  const move = (digit: number, to: number) => {
    setAt(digit);
    setZ(before => before.map((one, j) => (j === digit ? to : one)));
  };
  const reset = () => {
    setZ(initial.z);
    choose(initial.label);
    setAgainst(initial.against);
    setProblems([]);
  };
  useFigureState(figureId, settings => {
    const { values, problems: found } = readSettings(schema, settings);
    if (values.reset) reset();
    if (values.z) setZ(values.z);
    if (values.label !== undefined) choose(values.label);
    if (values.against) setAgainst(values.against);
    setProblems(found);
  });

  const view = useMemo(() => viewOf(z, label, against), [z, label, against]);
  const readouts = useMemo(() => readoutsOf(view), [view]);
  useEffect(() => publishReadouts(figureId, readouts), [figureId, readouts]);
  const summary = summaryOf(view);
  const panel = {
    figureId,
    view,
    cursor: { value: at, hover },
    onCursor(digit: number) {
      setHover(null);
      setAt(digit);
    },
    onHover: setHover,
  };

  return (
    <div className="log-likelihood" data-figure-root>
      <p className="ll-costs">
        <span>Cost of this {label}</span>
        <KeyedBar
          color={mineColor}
          label={`log-likelihood, −ln ${readouts.a} =`}
          value={readouts.logLikelihood}
        />
        <KeyedBar
          color={otherColor(against)}
          open
          label={otherNames[against].cost}
          value={text(view.other.cost)}
        />
      </p>
      <InputsPanel {...panel} onMove={move} />
      <OutputsPanel {...panel} />
      <ErrorsPanel {...panel} />
      <div className="ll-controls">
        <Select
          label="right digit"
          value={String(label)}
          options={digitOptions}
          onChange={digit => choose(Number(digit))}
        />
        <Slider
          label={`z${label}, of the right digit`}
          symbol={
            <>
              <i>z</i>
              <sub>{label}</sub>
            </>
          }
          value={z[label]}
          min={zBounds[0]}
          max={zBounds[1]}
          step={0.1}
          format={zText}
          describe={value => `${zText(value)}: output ${readouts.a}`}
          onChange={to => move(label, to)}
        />
        <Segmented
          label="Beside it"
          hideLabel={false}
          name={`${figureId}-against`}
          value={against}
          options={[
            { value: 'cross-entropy', label: 'sigmoid layer' },
            { value: 'quadratic', label: 'quadratic cost' },
          ]}
          onChange={chosen => setAgainst(chosen)}
        />
      </div>
      <div className="ll-more">
        <DataTable
          caption={`The ten outputs for an image of a ${label}.`}
          fileName={figureId}
          columns={columnsOf(view)}
        />
        <CopyLink figureId={figureId} state={() => ({ z: listText(z), label, against })} />
        <Button kind="quiet" onClick={reset}>
          Reset
        </Button>
      </div>
      <Problems problems={problems} />
      <Summary text={summary} />
    </div>
  );
}
