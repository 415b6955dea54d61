import { short } from '../../ui/format.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { RunControls } from '../runs/RunControls.tsx';
import type { RunsStatus } from '../runs/useRuns.ts';
import { lambdaOfRange, type HistogramSettings } from './histogramSettings.ts';

interface HistogramControlsProps {
  settings: HistogramSettings;
  status: RunsStatus;
  changed: boolean;
  /** The epochs there are to look at. */
  stops: readonly number[];
  epoch: number;
  onChange(to: Partial<HistogramSettings>): void;
  onProblem(problem: string | null): void;
  onStart(): void;
  onPause(): void;
  onResume(): void;
  onAnotherSeed(): void;
}

export function HistogramControls(props: HistogramControlsProps) {
  const { settings, stops, epoch, onChange, onProblem } = props;
  const { lambda } = settings;
  const last = stops.length - 1;
  return (
    <RunControls
      status={props.status}
      changed={props.changed}
      onStart={props.onStart}
      onPause={props.onPause}
      onResume={props.onResume}
      onAnotherSeed={props.onAnotherSeed}
    >
      <Slider
        label="epoch"
        value={stops.indexOf(epoch)}
        min={0}
        max={Math.max(1, last)}
        step={1}
        disabled={last < 1}
        format={() => String(epoch)}
        onChange={index => {
          // At the end it follows the run.
          const at = stops[Math.min(last, index)];
          onChange({ epoch: index >= last ? 200 : at });
        }}
      />
      <NumberField
        label="λ of L1"
        value={lambda.l1}
        {...lambdaOfRange}
        step={0.5}
        format={short}
        onProblem={onProblem}
        onChange={l1 => onChange({ lambda: { ...lambda, l1 } })}
      />
      <NumberField
        label="λ of L2"
        value={lambda.l2}
        {...lambdaOfRange}
        step={0.5}
        format={short}
        onProblem={onProblem}
        onChange={l2 => onChange({ lambda: { ...lambda, l2 } })}
      />
    </RunControls>
  );
}
