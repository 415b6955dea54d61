import { Segmented } from '../../ui/Segmented.tsx';
import { HiddenNeurons } from '../training/HiddenNeurons.tsx';
import { FoldedFields, type SettingField } from '../training/SettingFields.tsx';
import { seedRange } from '../training/spec.ts';
import { epochsRange, etaRange, hiddenRange, lambdaRange, type RaceSettings } from './settings.ts';

interface RaceFieldsProps {
  figureId: string;
  settings: RaceSettings;
  onSettings(settings: Partial<RaceSettings>): void;
}

/** Which of the published pairs, and how near one looks. */
export function RaceFields({ figureId, settings, onSettings }: RaceFieldsProps) {
  return (
    <>
      <HiddenNeurons
        figureId={figureId}
        value={settings.hidden}
        onChange={hidden => onSettings({ hidden })}
      />
      <Segmented
        label="Accuracy shown"
        name={`${figureId}-zoom`}
        value={settings.from >= 95 ? 'top' : 'all'}
        options={[
          { value: 'all', label: 'From 85 %' },
          { value: 'top', label: 'From 95 %' },
        ]}
        onChange={value => onSettings({ from: value === 'top' ? 95 : 85 })}
      />
    </>
  );
}

const fields: readonly SettingField<'hidden' | 'eta' | 'lambda' | 'epochs' | 'seed'>[] = [
  { of: 'hidden', label: 'hidden neurons', range: hiddenRange, step: 10 },
  { of: 'eta', label: 'η', range: etaRange },
  { of: 'lambda', label: 'λ', range: lambdaRange },
  { of: 'epochs', label: 'epochs', range: epochsRange, step: 10 },
  { of: 'seed', label: 'seed', range: seedRange },
];

interface OwnRaceProps {
  settings: RaceSettings;
  onSettings(settings: Partial<RaceSettings>): void;
  onProblem(problem: string | null): void;
}

export function OwnRace(props: OwnRaceProps) {
  return <FoldedFields summary="Settings for a pair of your own" fields={fields} {...props} />;
}
