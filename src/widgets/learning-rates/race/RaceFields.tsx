import { SettingFields, type SettingField } from '../../training/SettingFields.tsx';
import { seedRange } from '../../training/spec.ts';
import { epochRange, rateRange, type RaceSettings, type RateName } from './settings.ts';

interface RaceFieldsProps {
  settings: RaceSettings;
  onSettings(change: Partial<RaceSettings>): void;
  onProblem(problem: string | null): void;
}

/** A tenth of the rate's own order of magnitude. */
const finely = (rate: number) => 10 ** Math.floor(Math.log10(rate)) / 10;

const fields: readonly SettingField<RateName | 'epochs' | 'seed'>[] = [
  { of: 'low', label: 'η', name: 'first η', range: rateRange, step: finely },
  { of: 'middle', label: 'and', name: 'second η', range: rateRange, step: finely },
  { of: 'high', label: 'and', name: 'third η', range: rateRange, step: finely },
  { of: 'epochs', label: 'epochs', range: epochRange },
  { of: 'seed', label: 'seed', range: seedRange },
];

export function RaceFields(props: RaceFieldsProps) {
  return (
    <div className="lr-fields">
      <SettingFields fields={fields} {...props} />
    </div>
  );
}
