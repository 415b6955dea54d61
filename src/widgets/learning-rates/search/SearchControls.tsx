import { Button } from '../../../ui/Button.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { clamp } from '../../../plot/scales.ts';
import { SettingFields, type SettingField } from '../../training/SettingFields.tsx';
import { TrialControls } from '../../training/TrialControls.tsx';
import { epochRange, etaRange, type SearchSettings } from './settings.ts';

interface SearchControlsProps {
  settings: SearchSettings;
  /** A trial is under way. */
  waiting: boolean;
  onSettings(change: Partial<SearchSettings>): void;
  onProblem(problem: string | null): void;
  onRun(): void;
  onStop(): void;
}

const fields: readonly SettingField<'epochs'>[] = [
  { of: 'epochs', label: 'epochs', range: epochRange },
];

/** The next trial: its rate, in steps of ten, and how long it is. */
export function SearchControls(props: SearchControlsProps) {
  const { settings, waiting, onSettings, onProblem } = props;
  const times = (factor: number) => () => {
    const eta = clamp(settings.eta * factor, [etaRange.min, etaRange.max]);
    onSettings({ eta: Number(eta.toPrecision(6)) });
  };
  return (
    <TrialControls
      start="Run a trial"
      running={waiting}
      onStart={props.onRun}
      onStop={props.onStop}
    >
      <NumberField
        label="at η ="
        name="η"
        value={settings.eta}
        {...etaRange}
        step={eta => 10 ** Math.floor(Math.log10(eta))}
        onProblem={onProblem}
        onChange={eta => onSettings({ eta })}
      />
      <div className="lr-steps">
        <Button aria-label="η divided by 10" onClick={times(0.1)}>
          ÷ 10
        </Button>
        <Button aria-label="η times 10" onClick={times(10)}>
          × 10
        </Button>
      </div>
      <SettingFields
        fields={fields}
        settings={settings}
        onSettings={onSettings}
        onProblem={onProblem}
      />
    </TrialControls>
  );
}
