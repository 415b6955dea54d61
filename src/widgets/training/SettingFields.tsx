import { Disclosure } from '../../ui/Disclosure.tsx';
import { NumberField } from '../../ui/NumberField.tsx';

export interface SettingRange {
  min: number;
  max: number;
  integer?: boolean;
}

/** How one of a figure's settings is typed in. */
export interface SettingField<Name extends string> {
  of: Name;
  label: string;
  /** What a refusal calls it, if not by its label. */
  name?: string;
  range: SettingRange;
  /** What an arrow key adds: 1 to a whole number and 0.1 to any other, unless it is said. */
  step?: number | ((value: number) => number);
  color?: string;
}

interface SettingFieldsProps<Name extends string> {
  fields: readonly SettingField<Name>[];
  settings: Readonly<Record<Name, number>>;
  onSettings(change: Partial<Record<Name, number>>): void;
  onProblem(problem: string | null): void;
}

/** Settings that are typed in as numbers, side by side. */
export function SettingFields<Name extends string>(props: SettingFieldsProps<Name>) {
  const { fields, settings, onSettings, onProblem } = props;
  return fields.map(({ of, label, name, range, step, color }) => {
    const { min, max, integer = false } = range;
    return (
      <NumberField
        key={of}
        label={label}
        name={name}
        color={color}
        value={settings[of]}
        min={min}
        max={max}
        step={step ?? (integer ? 1 : undefined)}
        format={integer ? String : undefined}
        onProblem={onProblem}
        onChange={value => {
          const change: Partial<Record<string, number>> = {
            [of]: integer ? Math.round(value) : value,
          };
          onSettings(change);
        }}
      />
    );
  });
}

/** The same under a line that opens: settings that are seldom changed. */
export function FoldedFields<Name extends string>(
  props: SettingFieldsProps<Name> & { summary: string },
) {
  return (
    <Disclosure summary={props.summary}>
      <div className="run-fields">
        <SettingFields {...props} />
      </div>
    </Disclosure>
  );
}
