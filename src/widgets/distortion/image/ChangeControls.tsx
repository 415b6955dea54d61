import { fixed, short } from '../../../ui/format.ts';
import { Select } from '../../../ui/Select.tsx';
import { Slider } from '../../../ui/Slider.tsx';
import { sampleDigits } from './digits.ts';
import { ranges, type Change } from './settings.ts';

interface ChangeControlsProps {
  image: number;
  onImage(index: number): void;
  change: Change;
  onChange(to: Partial<Change>): void;
}

const sliders: readonly {
  name: keyof typeof ranges;
  label: string;
  format(value: number): string;
}[] = [
  { name: 'rotation', label: 'turn', format: value => `${short(value)}°` },
  { name: 'right', label: 'right', format: value => fixed(value, 1) },
  { name: 'down', label: 'down', format: value => fixed(value, 1) },
  { name: 'shear', label: 'shear', format: value => fixed(value, 2) },
  { name: 'thickness', label: 'thickness', format: value => fixed(value, 1) },
  { name: 'alpha', label: 'wobble α', format: short },
  { name: 'sigma', label: 'wobble σ', format: value => fixed(value, 1) },
];

/** The digit, and a slider for each thing that can be done to it. */
export function ChangeControls({ image, onImage, change, onChange }: ChangeControlsProps) {
  return (
    <div className="distortion-sliders">
      <Select
        label="digit"
        value={String(image)}
        options={sampleDigits.map(({ digit, index }) => ({
          value: String(index),
          label: `a ${digit}`,
        }))}
        onChange={index => onImage(Number(index))}
      />
      {sliders.map(({ name, label, format }) => (
        <Slider
          key={name}
          label={label}
          value={change[name]}
          {...ranges[name]}
          format={format}
          onChange={value => onChange({ [name]: Number(value.toFixed(2)) })}
        />
      ))}
    </div>
  );
}
