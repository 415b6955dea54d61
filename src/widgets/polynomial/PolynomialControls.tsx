import { Controls } from '../../ui/Controls.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { middle } from './fit.ts';
import { penaltyText } from './presenter.ts';
import { fromMiddle, penaltyRange, penaltySlider, type PolynomialState } from './settings.ts';

interface PolynomialControlsProps {
  figureId: string;
  state: PolynomialState;
  /** The unit of x as the chapter has it, from 0. */
  usualUnit: number;
  onChange(to: Partial<PolynomialState>): void;
  onProblem(problem: string | null): void;
}

/** What a price is set to when it is first asked for. */
const firstPenalty = 0.001;

export function PolynomialControls(props: PolynomialControlsProps) {
  const { figureId, state, onChange } = props;
  const { degree, penalty, line, xMax } = state;
  const priced = penalty > 0;
  return (
    <Controls>
      <Slider
        label="degree"
        value={degree}
        min={0}
        max={9}
        step={1}
        format={value => (value === 0 ? 'none' : String(value))}
        onChange={value => onChange({ degree: value })}
      />
      <Toggle label="y = 2x" checked={line} onChange={line => onChange({ line })} />
      <Segmented
        label="x to"
        hideLabel={false}
        name={`${figureId}-x-max`}
        value={String(xMax)}
        options={[
          { value: '5', label: '5' },
          { value: '7', label: '7' },
        ]}
        onChange={value => {
          const end = value === '7' ? 7 : 5;
          onChange({ xMax: end, x: end });
        }}
      />
      <Toggle
        label="price on coefficients"
        checked={priced}
        disabled={degree === 0}
        onChange={on => onChange({ penalty: on ? firstPenalty : 0 })}
      />
      {priced && degree > 0 && (
        <>
          <Slider
            label="price λ"
            symbol="λ"
            log
            {...penaltySlider}
            value={penalty}
            format={penaltyText}
            typed={{ ...penaltyRange, onProblem: props.onProblem }}
            onChange={value => onChange({ penalty: value })}
          />
          <Toggle
            label="x from the middle of the points"
            checked={fromMiddle(state)}
            onChange={on => onChange(on ? middle : { centre: 0, unit: props.usualUnit })}
          />
        </>
      )}
    </Controls>
  );
}
