import { Button } from '../../../ui/Button.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { clamp } from '../../../plot/scales.ts';
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

/** The next trial: its rate, in steps of ten, and how long it is. */
export function SearchControls(props: SearchControlsProps) {
  const { settings, waiting, onSettings, onProblem } = props;
  const times = (factor: number) => () => {
    const eta = clamp(settings.eta * factor, [etaRange.min, etaRange.max]);
    onSettings({ eta: Number(eta.toPrecision(6)) });
  };
  return (
    <div className="run-controls">
      <div className="run-buttons">
        {waiting ? (
          <Button kind="primary" onClick={props.onStop}>
            Stop
          </Button>
        ) : (
          <Button kind="primary" onClick={props.onRun}>
            Run a trial
          </Button>
        )}
      </div>
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
      <NumberField
        label="epochs"
        value={settings.epochs}
        {...epochRange}
        step={1}
        format={String}
        onProblem={onProblem}
        onChange={epochs => onSettings({ epochs: Math.round(epochs) })}
      />
    </div>
  );
}
