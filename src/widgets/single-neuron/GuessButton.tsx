import type { Guess } from '../../plot/useGuess.ts';
import { Button } from '../../ui/Button.tsx';
import type { Action, NeuronState } from './state.ts';

interface GuessButtonProps {
  /** Whether the figure is to ask: in its first view it has not yet, and keeps the button's room. */
  wanted: boolean;
  guess: Guess;
  state: NeuronState;
  dispatch(action: Action): void;
}

/** The way around a guess that is asked for and, once one was given, to another. */
export function GuessButton({ wanted, guess, state, dispatch }: GuessButtonProps) {
  if (state.guess === 'none' && !wanted) return null;
  if (state.guess !== 'given') {
    return (
      <Button kind="quiet" onClick={() => dispatch({ type: 'show' })}>
        Show it without a guess
      </Button>
    );
  }
  return (
    <Button
      kind="quiet"
      onClick={() => {
        guess.clear();
        dispatch({ type: 'ask for a guess' });
      }}
    >
      Draw a new guess
    </Button>
  );
}
