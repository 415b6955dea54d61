import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { isChanged, type Runs, type Specs } from './useRuns.ts';

interface RunControlsProps {
  runs: Pick<Runs, 'states' | 'status' | 'pause' | 'resume' | 'stop'>;
  /** What would be started now. Runs of other settings on show can only be started anew. */
  specs: Specs;
  /** Whether runs can be ended before their last epoch; false by default. */
  stoppable?: boolean;
  onStart(): void;
  onAnotherSeed?(): void;
  /** The figure's own controls, in the same row. */
  children?: ReactNode;
}

/** Start, pause, stop, and another seed for runs that go together. */
export function RunControls(props: RunControlsProps) {
  const { runs, specs, stoppable = false, onStart, onAnotherSeed, children } = props;
  const { status } = runs;
  const going = status === 'running';
  const primary = going
    ? { label: 'Pause', act: runs.pause }
    : status === 'paused' && !isChanged(runs.states, specs)
      ? { label: 'Resume', act: runs.resume }
      : { label: status === 'idle' ? 'Start' : 'Start again', act: onStart };
  return (
    <div className="run-controls">
      <div className="run-buttons">
        <Button kind="primary" onClick={primary.act}>
          {primary.label}
        </Button>
        {stoppable && (
          <Button disabled={!going && status !== 'paused'} onClick={runs.stop}>
            Stop
          </Button>
        )}
        {onAnotherSeed && <Button onClick={onAnotherSeed}>Another seed</Button>}
      </div>
      {children}
    </div>
  );
}
