import { colorOf } from '../../plot/quantities.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { HiddenNeurons } from '../training/HiddenNeurons.tsx';
import { SettingFields, type SettingField } from '../training/SettingFields.tsx';
import { seedRange } from '../training/spec.ts';
import { rateRange, type PairSettings } from './settings.ts';

interface PairFieldsProps {
  figureId: string;
  settings: PairSettings;
  zoomed: boolean;
  onZoom(zoomed: boolean): void;
  onSettings(settings: Partial<PairSettings>): void;
  onProblem(problem: string | null): void;
}

const fields: readonly SettingField<'quadraticRate' | 'crossEntropyRate' | 'seed'>[] = [
  {
    of: 'quadraticRate',
    label: 'η quadratic',
    range: rateRange,
    color: colorOf('quadratic'),
  },
  {
    of: 'crossEntropyRate',
    label: 'η cross-entropy',
    range: rateRange,
    color: colorOf('cross-entropy'),
  },
  { of: 'seed', label: 'seed', range: seedRange },
];

/** The epochs shown, the network, and a learning rate for each cost. */
export function PairFields(props: PairFieldsProps) {
  const { figureId, settings, zoomed, onZoom, onSettings, onProblem } = props;
  return (
    <>
      <Segmented
        label="Epochs shown"
        name={`${figureId}-zoom`}
        value={zoomed ? 'first' : 'all'}
        options={[
          { value: 'first', label: 'First 5' },
          { value: 'all', label: 'All epochs' },
        ]}
        onChange={value => onZoom(value === 'first')}
      />
      <HiddenNeurons
        figureId={figureId}
        value={settings.hidden}
        onChange={hidden => onSettings({ hidden })}
      />
      <div className="cc-fields">
        <SettingFields
          fields={fields}
          settings={settings}
          onSettings={onSettings}
          onProblem={onProblem}
        />
      </div>
    </>
  );
}
