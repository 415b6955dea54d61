import { Controls } from '../../ui/Controls.tsx';
import { short } from '../../ui/format.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { penalties } from './decay.ts';
import { priceText, weightText } from './look.ts';
import { lambdaRange, type OneWeightState } from './settings.ts';

interface OneWeightControlsProps {
  figureId: string;
  state: OneWeightState;
  /** λ as the chapter has it; the slider goes up to ten times that. */
  usualLambda: number;
  onChange(to: Partial<OneWeightState>): void;
  onProblem(problem: string | null): void;
}

/** The slider for k moves through these: none, then 1, 2 and 5 of each decade. */
const curvatures = [
  0, 1e-5, 2e-5, 5e-5, 1e-4, 2e-4, 5e-4, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1,
];

const kindsShown = [
  { value: 'l2', label: 'L2', kinds: ['l2'] },
  { value: 'l1', label: 'L1', kinds: ['l1'] },
  { value: 'both', label: 'Both', kinds: penalties },
] as const;

export function OneWeightControls(props: OneWeightControlsProps) {
  const { figureId, state, onChange } = props;
  const highest = 10 * (props.usualLambda || 0.1);
  const place = curvatures.filter(k => k <= state.curvature).length - 1;
  const shown = kindsShown.find(({ kinds }) => kinds.join() === state.kinds.join());
  return (
    <Controls>
      <Slider
        label="price λ"
        symbol="λ"
        value={state.lambda}
        min={0}
        max={highest}
        step={highest / 100}
        format={priceText}
        typed={{ ...lambdaRange, onProblem: props.onProblem }}
        onChange={lambda => onChange({ lambda })}
      />
      <Slider
        label="k, how much the data care"
        symbol="k"
        value={place}
        min={0}
        max={curvatures.length - 1}
        step={1}
        format={() => short(state.curvature)}
        onChange={index => onChange({ curvature: curvatures[index] })}
      />
      <Slider
        label="w*, where the data want the weight"
        symbol="w*"
        value={state.wanted}
        min={-3}
        max={3}
        step={0.1}
        format={weightText}
        onChange={wanted => onChange({ wanted })}
      />
      <Segmented
        label="Penalty"
        name={`${figureId}-kinds`}
        value={shown?.value ?? null}
        options={kindsShown}
        onChange={value => {
          const chosen = kindsShown.find(one => one.value === value);
          if (chosen) onChange({ kinds: chosen.kinds });
        }}
      />
    </Controls>
  );
}
