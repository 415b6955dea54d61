import { Button } from '../../../ui/Button.tsx';
import { Slider } from '../../../ui/Slider.tsx';
import type { RunStatus } from '../../../experiment/index.ts';
import { epochName } from '../../training/CurveChart.tsx';

export interface Verbs {
  start(): void;
  pause(): void;
  resume(): void;
  stepBatch(): void;
  stepEpoch(): void;
  stop(): void;
  continueFrom(epoch: number): void;
}

interface ControlsProps {
  status: RunStatus;
  verbs: Verbs;
  /** The settings in the panel are not those of the run on show. */
  changed: boolean;
  /** The settings cannot be used. */
  refused: boolean;
  /** How many epochs there are to look at, and which one is looked at. */
  reached: number;
  epoch: number;
  onEpoch(epoch: number): void;
}

export function Controls(props: ControlsProps) {
  const { status, verbs, changed, refused, reached, epoch } = props;
  const going = status === 'running' || status === 'loading';
  const resumable = status === 'paused' && !changed;
  const primary = going
    ? { label: status === 'loading' ? 'Cancel' : 'Pause', act: verbs.pause }
    : resumable
      ? { label: 'Resume', act: verbs.resume }
      : { label: status === 'idle' ? 'Start' : 'Start again', act: verbs.start };
  const steps = !going && (status === 'idle' || resumable);
  return (
    <div className="run-controls">
      <div className="run-buttons">
        <Button kind="primary" disabled={refused && !going && !resumable} onClick={primary.act}>
          {primary.label}
        </Button>
        <Button disabled={!steps || refused} onClick={verbs.stepBatch}>
          One mini-batch
        </Button>
        <Button disabled={!steps || refused} onClick={verbs.stepEpoch}>
          One epoch
        </Button>
        <Button disabled={!going && status !== 'paused'} onClick={verbs.stop}>
          Stop
        </Button>
      </div>
      <Slider
        label="epoch"
        value={epoch}
        min={0}
        max={Math.max(1, reached)}
        step={1}
        disabled={reached === 0}
        format={String}
        describe={value => `${epochName(value)}, of ${reached}`}
        onChange={value => props.onEpoch(Math.min(value, reached))}
      />
    </div>
  );
}
