import { short } from '../../ui/format.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { RunControls } from '../runs/RunControls.tsx';
import type { RunsStatus } from '../runs/useRuns.ts';
import {
  epochsRange,
  etaRange,
  hiddenRange,
  lambdaRange,
  seedRange,
  type RaceSettings,
} from './settings.ts';

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

const whole = (value: number) => String(Math.round(value));

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
        <div className="ir-fields">
          <NumberField
            label="hidden neurons"
            value={hidden}
            {...hiddenRange}
            step={10}
            format={whole}
            onProblem={onProblem}
            onChange={value => onSettings({ hidden: Math.round(value) })}
          />
          <NumberField
            label="η"
            value={settings.eta}
            {...etaRange}
            format={short}
            onProblem={onProblem}
            onChange={eta => onSettings({ eta })}
          />
          <NumberField
            label="λ"
            value={settings.lambda}
            {...lambdaRange}
            format={short}
            onProblem={onProblem}
            onChange={lambda => onSettings({ lambda })}
          />
          <NumberField
            label="epochs"
            value={settings.epochs}
            {...epochsRange}
            step={10}
            format={whole}
            onProblem={onProblem}
            onChange={value => onSettings({ epochs: Math.round(value) })}
          />
          <NumberField
            label="seed"
            value={settings.seed}
            {...seedRange}
            step={1}
            format={whole}
            onProblem={onProblem}
            onChange={value => onSettings({ seed: Math.round(value) })}
          />
        </div>
      </Disclosure>
    </>
  );
}
