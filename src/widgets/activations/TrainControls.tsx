import { short } from '../../ui/format.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { FoldedFields, type SettingField } from '../training/SettingFields.tsx';
import { seedRange } from '../training/spec.ts';
import { kindColours, kinds, kindTitles } from './kinds.ts';
import { epochsRange, etaOf, etaRange, hiddenRange, type TrainSettings } from './train.ts';

interface TrainFieldsProps {
  settings: TrainSettings;
  onSettings(settings: Partial<TrainSettings>): void;
  onProblem(problem: string | null): void;
}

const fields: readonly SettingField<'hidden' | 'epochs' | 'seed'>[] = [
  { of: 'hidden', label: 'hidden neurons', range: hiddenRange, step: 10 },
  { of: 'epochs', label: 'epochs', range: epochsRange, step: 5 },
  { of: 'seed', label: 'seed', range: seedRange },
];

/** η for each kind of neuron: no one of them suits all three. */
export function RateFields({ settings, onSettings, onProblem }: TrainFieldsProps) {
  return kinds
    .filter(kind => settings.activations.includes(kind))
    .map(kind => (
      <NumberField
        key={kind}
        label={`η, ${kindTitles[kind]}`}
        color={kindColours[kind]}
        value={etaOf(settings, kind)}
        {...etaRange}
        format={short}
        onProblem={onProblem}
        onChange={value =>
          onSettings({ eta: kinds.map(one => (one === kind ? value : etaOf(settings, one))) })
        }
      />
    ));
}

export function MoreFields(props: TrainFieldsProps) {
  return <FoldedFields summary="Settings" fields={fields} {...props} />;
}
