import { NumberField } from '../../../ui/NumberField.tsx';
import { epochRange, rateNames, rateRange, seedRange, type RaceSettings } from './settings.ts';

interface RaceFieldsProps {
  settings: RaceSettings;
  onSettings(change: Partial<RaceSettings>): void;
  onProblem(problem: string | null): void;
}

const labels = { low: 'η', middle: 'and', high: 'and' };
const names = { low: 'first η', middle: 'second η', high: 'third η' };

/** A tenth of the rate's own order of magnitude. */
const finely = (rate: number) => 10 ** Math.floor(Math.log10(rate)) / 10;

export function RaceFields({ settings, onSettings, onProblem }: RaceFieldsProps) {
  return (
    <div className="lr-fields">
      {rateNames.map(name => (
        <NumberField
          key={name}
          label={labels[name]}
          name={names[name]}
          value={settings[name]}
          {...rateRange}
          step={finely}
          onProblem={onProblem}
          onChange={rate => onSettings({ [name]: rate })}
        />
      ))}
      {(['epochs', 'seed'] as const).map(name => (
        <NumberField
          key={name}
          label={name}
          value={settings[name]}
          {...(name === 'epochs' ? epochRange : seedRange)}
          step={1}
          format={String}
          onProblem={onProblem}
          onChange={value => onSettings({ [name]: Math.round(value) })}
        />
      ))}
    </div>
  );
}
