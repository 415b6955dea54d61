import { useEffect, useMemo, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Problems, Summary } from '../../ui/Controls.tsx';
import { CopyLink } from '../../figure/CopyLink.tsx';
import { publishReadouts } from '../../figure/bus.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { choiceSetting, flagSetting, numberSetting, readSettings } from '../../figure/reading.ts';
import { Slider } from '../../ui/Slider.tsx';
import { useFigureState } from '../../figure/useFigureState.ts';
import { clamp } from '../../plot/scales.ts';
import type { WidgetProps } from '../types.ts';
import { CostPanel } from './CostPanel.tsx';
import { GradientPanel } from './GradientPanel.tsx';
import { presentation } from './presenter.ts';
import { outputRange, outputStep, type Against } from './shape.ts';
import './cost-shape.css';

const schema = {
  y: numberSetting({ min: 0, max: 1 }),
  a: numberSetting({ min: 0, max: 1 }),
  against: choiceSetting<Against>(['a', 'z']),
  reset: flagSetting,
};

/** Two costs of one output, and what each asks the neuron to do about it. */
export default function CostShape(props: WidgetProps) {
  const { figureId } = props;
  const [given] = useState(() => readSettings(schema, props));
  const initial = {
    y: given.values.y ?? 0,
    a: clamp(given.values.a ?? 0.9, outputRange),
    against: given.values.against ?? ('a' as const),
  };
  const [y, setY] = useState(initial.y);
  const [a, setA] = useState(initial.a);
  const [hover, setHover] = useState<number | null>(null);
  const [against, setAgainst] = useState<Against>(initial.against);
  const [problems, setProblems] = useState<readonly string[]>(given.problems);

  const reset = () => {
    setY(initial.y);
    setA(initial.a);
    setAgainst(initial.against);
    setProblems([]);
  };
  useFigureState(figureId, settings => {
    const { values, problems: found } = readSettings(schema, settings);
    if (values.reset) reset();
    if (values.y !== undefined) setY(values.y);
    if (values.a !== undefined) setA(clamp(values.a, outputRange));
    if (values.against) setAgainst(values.against);
    setProblems(found);
  });

  const { readouts, summary } = useMemo(() => presentation(a, y, against), [a, y, against]);
  useEffect(() => publishReadouts(figureId, readouts), [figureId, readouts]);

  const panel = {
    figureId,
    y,
    at: hover ?? a,
    cursor: { value: a, hover },
    onOutput(value: number) {
      setHover(null);
      setA(value);
    },
    onHover: setHover,
  };
  return (
    <div className="cost-shape" data-figure-root>
      <CostPanel {...panel} onTarget={setY} />
      <GradientPanel {...panel} against={against} />
      <div className="cost-controls">
        <Segmented
          label="Gradient against"
          name={`${figureId}-against`}
          value={against}
          options={[
            { value: 'a', label: '∂C/∂a' },
            { value: 'z', label: '∂C/∂z' },
          ]}
          onChange={chosen => setAgainst(chosen)}
        />
        <Slider
          label="target y"
          value={y}
          min={0}
          max={1}
          step={0.01}
          format={value => value.toFixed(2)}
          onChange={setY}
        />
        <Slider
          label="output a"
          value={a}
          min={outputRange[0]}
          max={outputRange[1]}
          step={outputStep}
          format={() => readouts.a}
          onChange={setA}
        />
      </div>
      <div className="cost-more">
        <CopyLink figureId={figureId} state={() => ({ y, a, against })} />
        <Button kind="quiet" onClick={reset}>
          Reset
        </Button>
      </div>
      <Problems problems={problems} />
      <Summary text={summary} />
    </div>
  );
}
