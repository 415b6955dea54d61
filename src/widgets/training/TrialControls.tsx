import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';

interface TrialControlsProps {
  /** What the first button begins, in words; while it runs, the button stops it. */
  start: string;
  running: boolean;
  onStart(): void;
  onStop(): void;
  /** Another button beside the first. */
  other?: ReactNode;
  /** The figure's own controls, in the same row. */
  children?: ReactNode;
}

/** For trials that are made one after the other: begin, stop, and what they are made with. */
export function TrialControls(props: TrialControlsProps) {
  const { start, running, onStart, onStop, other, children } = props;
  return (
    <div className="run-controls">
      <div className="run-buttons">
        <Button kind="primary" onClick={running ? onStop : onStart}>
          {running ? 'Stop' : start}
        </Button>
        {other}
      </div>
      {children}
    </div>
  );
}
