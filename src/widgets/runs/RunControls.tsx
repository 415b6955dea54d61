import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import type { RunsStatus } from './useRuns.ts';

interface RunControlsProps {
  status: RunsStatus;
  /** The settings are not those of the runs on show: they can only be started anew. */
  changed: boolean;
  /** The settings cannot be used. */
  refused?: boolean;
  onStart(): void;
  onPause(): void;
  onResume(): void;
  onStop?(): void;
  onAnotherSeed?(): void;
  /** The figure's own controls, in the same row. */
  children?: ReactNode;
}

/** Start, pause, stop, and another seed for runs that go together. */
export function RunControls(props: RunControlsProps) {
  const { status, changed, refused = false } = props;
  const going = status === 'running';
  const resumable = status === 'paused' && !changed;
  const primary = going
    ? { label: 'Pause', act: props.onPause }
    : resumable
      ? { label: 'Resume', act: props.onResume }
      : { label: status === 'idle' ? 'Start' : 'Start again', act: props.onStart };
  return (
    <div className="run-controls">
      <div className="run-buttons">
        <Button kind="primary" disabled={refused && !going && !resumable} onClick={primary.act}>
          {primary.label}
        </Button>
        {props.onStop && (
          <Button disabled={!going && status !== 'paused'} onClick={props.onStop}>
            Stop
          </Button>
        )}
        {props.onAnotherSeed && <Button onClick={props.onAnotherSeed}>Another seed</Button>}
      </div>
      {props.children}
    </div>
  );
}
