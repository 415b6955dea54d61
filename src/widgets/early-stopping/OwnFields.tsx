import { Toggle } from '../../ui/Toggle.tsx';
import { SettingFields, type SettingField } from '../runs/SettingFields.tsx';
import { ranges, type StoppingSettings } from './settings.ts';

interface OwnFieldsProps {
  settings: StoppingSettings;
  onSettings(change: Partial<StoppingSettings>): void;
  onProblem(problem: string | null): void;
}

const fields: readonly SettingField<'images' | 'lambda' | 'epochs' | 'seed'>[] = [
  { of: 'images', label: 'images', range: ranges.images, step: 1000 },
  { of: 'lambda', label: 'λ', range: ranges.lambda },
  { of: 'epochs', label: 'epochs', range: ranges.epochs, step: 50 },
  { of: 'seed', label: 'seed', range: ranges.seed },
];

/** The settings of the reader's own run. */
export function OwnFields(props: OwnFieldsProps) {
  const { settings, onSettings } = props;
  return (
    <div className="es-own">
      <SettingFields fields={fields} {...props} />
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
