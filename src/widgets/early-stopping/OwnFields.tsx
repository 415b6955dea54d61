import { NumberField } from '../../ui/NumberField.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { ranges, type StoppingSettings } from './settings.ts';

interface OwnFieldsProps {
  settings: StoppingSettings;
  onSettings(change: Partial<StoppingSettings>): void;
  onProblem(problem: string | null): void;
}

/** The settings of the reader's own run. */
export function OwnFields({ settings, onSettings, onProblem }: OwnFieldsProps) {
  const whole = (name: 'images' | 'epochs' | 'seed', label: string, step: number) => (
    <NumberField
      label={label}
      value={settings[name]}
      {...ranges[name]}
      step={step}
      format={String}
      onProblem={onProblem}
      onChange={value => onSettings({ [name]: Math.round(value) })}
    />
  );
  return (
    <div className="es-own">
      {whole('images', 'images', 1000)}
      <NumberField
        label="λ"
        value={settings.lambda}
        {...ranges.lambda}
        onProblem={onProblem}
        onChange={lambda => onSettings({ lambda })}
      />
      {whole('epochs', 'epochs', 50)}
      {whole('seed', 'seed', 1)}
      {settings.rule === 'patience' && (
        <Toggle
          label="The rule ends the run"
          checked={settings.ends}
          onChange={ends => onSettings({ ends })}
        />
      )}
    </div>
  );
}
