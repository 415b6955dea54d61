import type { ReplayState } from '../../experiment/index.ts';
import { Fields } from '../../figure/Fields.tsx';
import type { FigureHandle } from '../../figure/useFigure.ts';
import { Button } from '../../ui/Button.tsx';
import type { settings } from './settings.ts';

interface ReplayControlsProps {
  figure: FigureHandle<typeof settings>;
  status: ReplayState['status'];
  /** Nothing is trained yet: the digits are on their way. */
  loading: boolean;
  /** Whether the data it needs is known to be missing. */
  missing: boolean;
  /** Whether what a nudge does can be followed. */
  nudgeable: boolean;
  onStart(): void;
  onPause(): void;
  onResume(): void;
  /** Back to what came with the book. */
  onStop(): void;
}

export function ReplayControls(props: ReplayControlsProps) {
  const { figure, status, missing, nudgeable } = props;
  return (
    <div className="run-controls rp-controls">
      <div className="run-buttons">
        <MainButton {...props} />
        {!props.loading && (status === 'paused' || status === 'running') && (
          <Button onClick={props.onStop}>Stop</Button>
        )}
      </div>
      <Fields of={figure} names={nudgeable && !missing ? ['replay', 'nudged'] : ['replay']} />
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
