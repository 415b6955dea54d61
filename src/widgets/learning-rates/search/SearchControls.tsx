import { Field } from '../../../figure/Fields.tsx';
import type { FigureHandle } from '../../../figure/useFigure.ts';
import { clamp } from '../../../plot/scales.ts';
import { Button } from '../../../ui/Button.tsx';
import { TrialControls } from '../../training/TrialControls.tsx';
import { etaRange, type settings } from './settings.ts';

interface SearchControlsProps {
  figure: FigureHandle<typeof settings>;
  /** A trial is under way. */
  waiting: boolean;
  onRun(): void;
  onStop(): void;
}

/** The next trial: its rate, in steps of ten, and how long it is. */
export function SearchControls({ figure, waiting, onRun, onStop }: SearchControlsProps) {
  const times = (factor: number) => () =>
    figure.change(({ eta }) => ({
      eta: Number(clamp(eta * factor, [etaRange.min, etaRange.max]).toPrecision(6)),
    }));
  return (
    <TrialControls start="Run a trial" running={waiting} onStart={onRun} onStop={onStop}>
      <Field of={figure} name="eta" />
      <div className="lr-steps">
        <Button aria-label="η divided by 10" onClick={times(0.1)}>
          ÷ 10
        </Button>
        <Button aria-label="η times 10" onClick={times(10)}>
          × 10
        </Button>
      </div>
      <Field of={figure} name="epochs" />
    </TrialControls>
  );
}
