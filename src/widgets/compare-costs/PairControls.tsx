import { colorOf } from '../../plot/quantities.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { RunControls } from '../runs/RunControls.tsx';
import { SettingFields, type SettingField } from '../runs/SettingFields.tsx';
import { seedRange } from '../runs/spec.ts';
import type { RunsStatus } from '../runs/useRuns.ts';
import { rateRange, type PairSettings } from './settings.ts';

interface PairControlsProps {
  figureId: string;
  status: RunsStatus;
  settings: PairSettings;
  /** The settings are not those of the runs on show. */
  changed: boolean;
  zoomed: boolean;
  onZoom(zoomed: boolean): void;
  onSettings(settings: Partial<PairSettings>): void;
  onProblem(problem: string | null): void;
  onStart(): void;
  onPause(): void;
  onResume(): void;
  onAnotherSeed(): void;
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

export function PairControls(props: PairControlsProps) {
  const { figureId, status, settings, changed, onSettings, onProblem } = props;
  return (
    <RunControls
      status={status}
      changed={changed}
      onStart={props.onStart}
      onPause={props.onPause}
      onResume={props.onResume}
      onAnotherSeed={props.onAnotherSeed}
    >
      <Segmented
        label="Epochs shown"
        name={`${figureId}-zoom`}
        value={props.zoomed ? 'first' : 'all'}
        options={[
          { value: 'first', label: 'First 5' },
          { value: 'all', label: 'All epochs' },
        ]}
        onChange={value => props.onZoom(value === 'first')}
      />
      <Segmented
        label="Hidden neurons"
        hideLabel={false}
        name={`${figureId}-hidden`}
        value={settings.hidden === 30 ? '30' : settings.hidden === 100 ? '100' : null}
        options={[
          { value: '30', label: '30' },
          { value: '100', label: '100' },
        ]}
        onChange={value => onSettings({ hidden: Number(value) })}
      />
      <div className="cc-fields">
        <SettingFields
          fields={fields}
          settings={settings}
          onSettings={onSettings}
          onProblem={onProblem}
        />
      </div>
    </RunControls>
  );
}
