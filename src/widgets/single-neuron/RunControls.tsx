import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { colorOf } from '../../plot/quantities.ts';
import { formats } from './presenter.ts';
import { costsOf, learningRateRange, learningRateSlider, type CostView } from './settings.ts';
import type { Action, NeuronState } from './state.ts';
import { epochs } from './trajectory.ts';

interface RunControlsProps {
  figureId: string;
  state: NeuronState;
  dispatch(action: Action): void;
  onRun(): void;
  onProblem(problem: string | null): void;
}

const views: { value: CostView; label: string }[] = [
  { value: 'quadratic', label: 'Quadratic' },
  { value: 'cross-entropy', label: 'Cross-entropy' },
  { value: 'both', label: 'Both' },
];

export function RunControls({ figureId, state, dispatch, onRun, onProblem }: RunControlsProps) {
  const running = state.status === 'running';
  const both = state.cost === 'both';
  return (
    <div className={both ? 'neuron-controls neuron-controls-both' : 'neuron-controls'}>
      <div className="neuron-buttons">
        <Button kind="primary" onClick={running ? () => dispatch({ type: 'pause' }) : onRun}>
          {running ? 'Pause' : state.status === 'paused' ? 'Resume' : 'Run'}
        </Button>
        <Button disabled={state.epoch >= epochs} onClick={() => dispatch({ type: 'step' })}>
          Step
        </Button>
      </div>
      <Segmented
        label="Cost"
        name={`${figureId}-cost`}
        value={state.cost}
        options={views}
        onChange={cost => dispatch({ type: 'cost', cost })}
      />
      <Slider
        label="epoch"
        value={state.epoch}
        min={0}
        max={epochs}
        step={1}
        format={String}
        describe={epoch => `${epoch} of ${epochs}`}
        onChange={epoch => dispatch({ type: 'scrub', epoch })}
      />
      {costsOf(state.cost).map(cost => (
        <Slider
          key={cost}
          label={both ? `learning rate η, ${cost} cost` : 'learning rate η'}
          symbol="η"
          color={both ? colorOf(cost) : undefined}
          log
          {...learningRateSlider}
          value={state.learningRates[cost]}
          format={formats.learningRate}
          typed={{ ...learningRateRange, onProblem }}
          onChange={learningRate => dispatch({ type: 'learning rate', cost, learningRate })}
        />
      ))}
    </div>
  );
}
