import type { ReactNode } from 'react';
import { NumberField } from '../ui/NumberField.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { Slider } from '../ui/Slider.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import type { Control } from './control.ts';
import type { Declaration } from './declare.ts';
import type { FigureHandle } from './useFigure.ts';

interface FieldsProps<D extends Declaration> {
  of: FigureHandle<D>;
  names: readonly (keyof D & string)[];
}

/** The declared controls of some settings, side by side. */
export function Fields<D extends Declaration>({ of, names }: FieldsProps<D>) {
  return names.map(name => <Field key={name} of={of} name={name} />);
}

interface FieldProps<D extends Declaration, Name extends keyof D & string> {
  of: FigureHandle<D>;
  name: Name;
  /** In place of what is declared, where it depends on the figure's state. */
  label?: string;
  symbol?: ReactNode;
  color?: string;
  /** What a screen reader says of a place on a slider. */
  describe?(value: number): string;
  disabled?: boolean;
  /** The value shown, where it is not the setting's own. */
  value?: NonNullable<D[Name]['default']>;
  /** What a new value does, where it does more than set the setting. */
  onChange?(value: NonNullable<D[Name]['default']>): void;
}

/** The declared control of one setting. */
export function Field<D extends Declaration, Name extends keyof D & string>(
  props: FieldProps<D, Name>,
) {
  const { of, name, describe, disabled } = props;
  const { control } = of.declared[name];
  if (!control) throw new Error(`The setting ${name} has no control.`);
  const value: unknown = props.value ?? of.settings[name];
  const change = (to: unknown) => {
    if (props.onChange) props.onChange(to as NonNullable<D[Name]['default']>);
    else of.change({ [name]: to } as Partial<FigureHandle<D>['settings']>);
  };
  const { label = control.label ?? name, symbol = control.symbol, color = control.color } = props;
  const own = { name, label, symbol, color, describe, disabled, group: `${of.id}-${name}` };
  return draw(control, own, value, change, of.problem);
}

interface Look {
  name: string;
  label: string;
  symbol?: ReactNode;
  color?: string;
  describe?(value: number): string;
  disabled?: boolean;
  /** Unique on the page. */
  group: string;
}

function draw(
  control: Control,
  look: Look,
  value: unknown,
  change: (to: unknown) => void,
  onProblem: (problem: string | null) => void,
) {
  const { label, group, disabled } = look;
  switch (control.kind) {
    case 'flag':
      return (
        <Toggle label={label} checked={value === true} disabled={disabled} onChange={change} />
      );
    case 'choice':
      return control.select ? (
        <Select label={label} options={control.options} value={String(value)} onChange={change} />
      ) : (
        <Segmented
          label={label}
          name={group}
          hideLabel={!control.showLabel}
          options={control.options}
          value={value === null ? null : String(value)}
          onChange={change}
        />
      );
    case 'number':
      return drawNumber(control, look, Number(value), change, onProblem);
  }
}

function drawNumber(
  control: Extract<Control, { kind: 'number' }>,
  { label, symbol, color, describe, disabled, group }: Look,
  value: number,
  change: (to: number) => void,
  onProblem: (problem: string | null) => void,
) {
  const { min, max, integer = false, slider, choices, step, calls, decimals } = control;
  const format = control.format ?? (integer ? String : undefined);
  const onChange = (to: number) =>
    change(integer ? Math.round(to) : decimals === undefined ? to : Number(to.toFixed(decimals)));
  if (choices) {
    const options = choices.map(one =>
      typeof one === 'number'
        ? { value: String(one), label: String(one) }
        : { ...one, value: String(one.value) },
    );
    return (
      <Segmented
        label={label}
        name={group}
        hideLabel={false}
        options={options}
        value={options.some(one => one.value === String(value)) ? String(value) : null}
        onChange={to => onChange(Number(to))}
      />
    );
  }
  if (slider) {
    const { typed, ...part } = slider;
    return (
      <Slider
        label={label}
        symbol={symbol}
        color={color}
        value={value}
        onChange={onChange}
        min={min}
        max={max}
        step={integer ? 1 : undefined}
        {...part}
        format={control.format}
        describe={describe}
        disabled={disabled}
        typed={
          typed === undefined ? undefined : { min: typed === true ? min : typed, max, onProblem }
        }
      />
    );
  }
  return (
    <NumberField
      label={label}
      name={calls}
      color={color}
      value={value}
      min={min}
      max={max}
      step={step ?? (integer ? 1 : undefined)}
      format={format}
      onProblem={onProblem}
      onChange={onChange}
    />
  );
}
