import { Button } from '../../../ui/Button.tsx';
import type { LeftRun } from './leftRun.ts';

interface LeftRunOfferProps {
  left: LeftRun;
  onTakeUp(): void;
  onForget(): void;
}

/** What the reader had under way when they last left. */
export function LeftRunOffer({ left, onTakeUp, onForget }: LeftRunOfferProps) {
  return (
    <span className="run-past run-left">
      <span className="run-sentence">
        You left a run at epoch {left.epochs} of {left.spec.training.epochs}.
      </span>
      <Button kind="quiet" onClick={onTakeUp}>
        Go on
      </Button>
      <Button kind="quiet" onClick={onForget}>
        Forget it
      </Button>
    </span>
  );
}
