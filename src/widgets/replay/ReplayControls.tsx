import { replayIds, type ReplayState } from '../../experiment/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { titles, type ReplaySettings } from './settings.ts';

interface ReplayControlsProps {
  status: ReplayState['status'];
  /** Nothing is trained yet: the digits are on their way. */
  loading: boolean;
  settings: ReplaySettings;
  /** Whether the data it needs is known to be missing. */
  missing: boolean;
  /** Whether what a nudge does can be followed. */
  nudgeable: boolean;
  onSettings(change: Partial<ReplaySettings>): void;
  onStart(): void;
  onPause(): void;
  onResume(): void;
  /** Back to what came with the book. */
  onStop(): void;
}

export function ReplayControls(props: ReplayControlsProps) {
  const { status, settings, missing, nudgeable, onSettings } = props;
  return (
    <div className="run-controls rp-controls">
      <div className="run-buttons">
        <MainButton {...props} />
        {!props.loading && (status === 'paused' || status === 'running') && (
          <Button onClick={props.onStop}>Stop</Button>
        )}
      </div>
      <Select
        label="Replay"
        value={settings.replay}
        options={replayIds.map(value => ({ value, label: titles[value] }))}
        onChange={replay => onSettings({ replay })}
      />
      {nudgeable && !missing && (
        <Toggle
          label="Change one bias by 10⁻¹³ first"
          checked={settings.nudged}
          onChange={nudged => onSettings({ nudged })}
        />
      )}
    </div>
  );
}

function MainButton(props: ReplayControlsProps) {
  const { status, loading, missing, onStart, onPause, onResume, onStop } = props;
  if (loading) {
    return (
      <Button kind="primary" onClick={onStop}>
        Cancel
      </Button>
    );
  }
  if (status === 'running') {
    return (
      <Button kind="primary" onClick={onPause}>
        Pause
      </Button>
    );
  }
  if (status === 'paused') {
    return (
      <Button kind="primary" onClick={onResume}>
        Resume
      </Button>
    );
  }
  return (
    <Button kind="primary" disabled={missing} onClick={onStart}>
      {status === 'idle' ? 'Run' : 'Run again'}
    </Button>
  );
}
