import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { short } from '../../ui/format.ts';
import { parameterRange, presetOf, presets } from './settings.ts';
import type { Start } from './trajectory.ts';

interface StartControlsProps {
  figureId: string;
  start: Start;
  onStart(start: Start): void;
  onProblem(problem: string | null): void;
}

/** Where the neuron begins: the two starts of the text, or any other. */
export function StartControls({ figureId, start, onStart, onProblem }: StartControlsProps) {
  const field = (name: 'w' | 'b', label: string, color: string) => (
    <NumberField
      label={label}
      color={color}
      value={start[name]}
      {...parameterRange}
      step={0.1}
      format={value => short(value, 4)}
      onProblem={onProblem}
      onChange={value => onStart({ ...start, [name]: value })}
    />
  );
  return (
    <div className="neuron-start">
      <Segmented
        label="Start"
        hideLabel={false}
        name={`${figureId}-start`}
        value={presetOf(start)}
        options={presets.map(({ value, start: { w, b } }) => ({
          value,
          label: `w ${short(w)}, b ${short(b)}`,
        }))}
        onChange={value => {
          const preset = presets.find(one => one.value === value);
          if (preset) onStart(preset.start);
        }}
      />
      {field('w', 'Weight', 'var(--weight)')}
      {field('b', 'Bias', 'var(--bias)')}
    </div>
  );
}
