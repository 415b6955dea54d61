import { Button } from '../../ui/Button.tsx';
import { Controls } from '../../ui/Controls.tsx';
import { fixed } from '../../ui/format.ts';
import { Slider } from '../../ui/Slider.tsx';
import { rateText } from './look.ts';
import type { MethodName } from './methods.ts';
import { etaRange, etaSlider, muRange, newtonRange, type DescentState } from './settings.ts';

interface DescentControlsProps {
  state: DescentState;
  status: 'resting' | 'running' | 'paused';
  onRun(): void;
  onPause(): void;
  onStep(): void;
  onChange(to: Partial<DescentState>): void;
  onProblem(problem: string | null): void;
}

const muMarks = [
  { value: 0, label: '0' },
  { value: 1, label: '1' },
];

/** Run, step, and the rates that the chosen methods use. */
export function DescentControls(props: DescentControlsProps) {
  const { state, status, onChange, onProblem } = props;
  const uses = (...names: MethodName[]) => names.some(name => state.methods.includes(name));
  const { max, step } = etaSlider[state.surface];
  return (
    <Controls className="descent-controls">
      <div className="descent-buttons">
        <Button kind="primary" onClick={status === 'running' ? props.onPause : props.onRun}>
          {status === 'running' ? 'Pause' : status === 'paused' ? 'Resume' : 'Run'}
        </Button>
        <Button disabled={state.step >= state.steps} onClick={props.onStep}>
          Step
        </Button>
      </div>
      {uses('gradient', 'momentum', 'nesterov') && (
        <Slider
          label="learning rate η"
          symbol="η"
          value={state.eta}
          min={0}
          max={max}
          step={step}
          format={rateText}
          typed={{ ...etaRange, onProblem }}
          onChange={eta => onChange({ eta: Math.max(etaRange.min, eta) })}
        />
      )}
      {uses('momentum', 'nesterov') && (
        <Slider
          label="momentum co-efficient μ"
          symbol="μ"
          value={state.mu}
          min={-1}
          max={1.1}
          step={0.01}
          marks={muMarks}
          format={rateText}
          typed={{ ...muRange, onProblem }}
          onChange={mu => onChange({ mu })}
        />
      )}
      {uses('newton') && (
        <Slider
          label="share of Newton’s step"
          symbol="Newton’s η"
          value={state.newtonEta}
          min={0.1}
          max={1}
          step={0.1}
          format={rateText}
          typed={{ ...newtonRange, onProblem }}
          onChange={newtonEta => onChange({ newtonEta })}
        />
      )}
      <Slider
        label="noise of mini-batches"
        symbol="noise"
        value={state.noise}
        min={0}
        max={2}
        step={0.05}
        format={value => (value === 0 ? 'none' : fixed(value, 2))}
        onChange={noise => onChange({ noise })}
      />
    </Controls>
  );
}
