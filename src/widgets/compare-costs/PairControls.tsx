import { colorOf } from '../../plot/quantities.ts';
import { short } from '../../ui/format.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { RunControls } from '../runs/RunControls.tsx';
import type { RunsStatus } from '../runs/useRuns.ts';
import { rateRange, seedRange, type PairSettings } from './settings.ts';

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

export function PairControls(props: PairControlsProps) {
  const { figureId, status, settings, changed, onSettings, onProblem } = props;
  const whole = (value: number) => String(Math.round(value));
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
        <NumberField
          label="η quadratic"
          color={colorOf('quadratic')}
          value={settings.quadraticRate}
          {...rateRange}
          format={short}
          onProblem={onProblem}
          onChange={quadraticRate => onSettings({ quadraticRate })}
        />
        <NumberField
          label="η cross-entropy"
          color={colorOf('cross-entropy')}
          value={settings.crossEntropyRate}
          {...rateRange}
          format={short}
          onProblem={onProblem}
          onChange={crossEntropyRate => onSettings({ crossEntropyRate })}
        />
        <NumberField
          label="seed"
          value={settings.seed}
          {...seedRange}
          step={1}
          format={whole}
          onProblem={onProblem}
          onChange={seed => onSettings({ seed: Math.round(seed) })}
        />
      </div>
    </RunControls>
  );
}
