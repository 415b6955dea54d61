import { SettingFields, type SettingField } from '../training/SettingFields.tsx';
import { ranges, type ScheduleSettings } from './settings.ts';

interface ScheduleFieldsProps {
  settings: ScheduleSettings;
  onSettings(change: Partial<ScheduleSettings>): void;
  onProblem(problem: string | null): void;
}

const fields: readonly SettingField<keyof typeof ranges>[] = [
  { of: 'eta', label: 'η', range: ranges.eta },
  { of: 'factor', label: 'divide by', name: 'what η is divided by', range: ranges.factor, step: 1 },
  {
    of: 'patience',
    label: 'after',
    name: 'epochs without improvement',
    range: ranges.patience,
  },
  {
    of: 'stopAt',
    label: 'end at η₀ ÷',
    name: 'η₀ divided by this is the end',
    range: ranges.stopAt,
    step: 32,
  },
  { of: 'lambda', label: 'λ', range: ranges.lambda },
  { of: 'epochs', label: 'at most', name: 'epochs at most', range: ranges.epochs, step: 10 },
  { of: 'seed', label: 'seed', range: ranges.seed },
];

/** The rule's numbers, and those of the training. */
export function ScheduleFields(props: ScheduleFieldsProps) {
  return (
    <div className="sch-fields">
      <SettingFields fields={fields} {...props} />
    </div>
  );
}
