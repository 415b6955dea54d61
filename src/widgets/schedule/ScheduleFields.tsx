import { NumberField } from '../../ui/NumberField.tsx';
import { ranges, type ScheduleSettings } from './settings.ts';

interface ScheduleFieldsProps {
  settings: ScheduleSettings;
  onSettings(change: Partial<ScheduleSettings>): void;
  onProblem(problem: string | null): void;
}

type Field = keyof typeof ranges;

/** Label, and what a press of an arrow key adds. */
const fields: readonly [Field, string, number][] = [
  ['eta', 'η', 0.1],
  ['factor', 'divide by', 1],
  ['patience', 'after', 1],
  ['stopAt', 'end at η₀ ÷', 32],
  ['lambda', 'λ', 0.1],
  ['epochs', 'at most', 10],
  ['seed', 'seed', 1],
];

const isWhole = (name: Field) => 'integer' in ranges[name];

/** The rule's numbers, and those of the training. */
export function ScheduleFields({ settings, onSettings, onProblem }: ScheduleFieldsProps) {
  return (
    <div className="sch-fields">
      {fields.map(([name, label, step]) => (
        <NumberField
          key={name}
          label={label}
          name={names[name]}
          value={settings[name]}
          min={ranges[name].min}
          max={ranges[name].max}
          step={step}
          format={isWhole(name) ? String : undefined}
          onProblem={onProblem}
          onChange={value => onSettings({ [name]: isWhole(name) ? Math.round(value) : value })}
        />
      ))}
    </div>
  );
}

/** What a refusal calls a field. */
const names: Record<Field, string> = {
  eta: 'η',
  factor: 'what η is divided by',
  patience: 'epochs without improvement',
  stopAt: 'η₀ divided by this is the end',
  lambda: 'λ',
  epochs: 'epochs at most',
  seed: 'seed',
};
