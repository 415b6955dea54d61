import { Segmented } from '../../ui/Segmented.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { RunControls } from '../runs/RunControls.tsx';
import { SettingFields, type SettingField } from '../runs/SettingFields.tsx';
import { seedRange } from '../runs/spec.ts';
import type { RunsStatus } from '../runs/useRuns.ts';
import { epochsRange, etaRange, hiddenRange, lambdaRange, type RaceSettings } from './settings.ts';

interface RaceControlsProps {
  figureId: string;
  settings: RaceSettings;
  status: RunsStatus;
  changed: boolean;
  onSettings(settings: Partial<RaceSettings>): void;
  onProblem(problem: string | null): void;
  onStart(): void;
  onPause(): void;
  onResume(): void;
  onStop(): void;
  onAnotherSeed(): void;
}

const fields: readonly SettingField<'hidden' | 'eta' | 'lambda' | 'epochs' | 'seed'>[] = [
  { of: 'hidden', label: 'hidden neurons', range: hiddenRange, step: 10 },
  { of: 'eta', label: 'η', range: etaRange },
  { of: 'lambda', label: 'λ', range: lambdaRange },
  { of: 'epochs', label: 'epochs', range: epochsRange, step: 10 },
  { of: 'seed', label: 'seed', range: seedRange },
];

export function RaceControls(props: RaceControlsProps) {
  const { figureId, settings, onSettings, onProblem } = props;
  const { hidden, from } = settings;
  return (
    <>
      <RunControls
        status={props.status}
        changed={props.changed}
        onStart={props.onStart}
        onPause={props.onPause}
        onResume={props.onResume}
        onStop={props.onStop}
        onAnotherSeed={props.onAnotherSeed}
      >
        <Segmented
          label="Hidden neurons"
          hideLabel={false}
          name={`${figureId}-hidden`}
          value={hidden === 30 ? '30' : hidden === 100 ? '100' : null}
          options={[
            { value: '30', label: '30' },
            { value: '100', label: '100' },
          ]}
          onChange={value => onSettings({ hidden: Number(value) })}
        />
        <Segmented
          label="Accuracy shown"
          name={`${figureId}-zoom`}
          value={from >= 95 ? 'top' : 'all'}
          options={[
            { value: 'all', label: 'From 85 %' },
            { value: 'top', label: 'From 95 %' },
          ]}
          onChange={value => onSettings({ from: value === 'top' ? 95 : 85 })}
        />
      </RunControls>
      <Disclosure summary="Settings for a pair of your own">
        <div className="run-fields">
          <SettingFields
            fields={fields}
            settings={settings}
            onSettings={onSettings}
            onProblem={onProblem}
          />
        </div>
      </Disclosure>
    </>
  );
}
