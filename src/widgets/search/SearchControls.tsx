import { Field, Fields } from '../../figure/Fields.tsx';
import type { FigureHandle } from '../../figure/useFigure.ts';
import { Button } from '../../ui/Button.tsx';
import { TrialControls } from '../training/TrialControls.tsx';
import type { settings } from './settings.ts';

interface SearchControlsProps {
  figure: FigureHandle<typeof settings>;
  running: boolean;
  onSearch(): void;
  onAll(): void;
  onStop(): void;
}

/** How to search, and with how many trials of what size. */
export function SearchControls({ figure, running, ...verbs }: SearchControlsProps) {
  return (
    <TrialControls
      start="Search"
      running={running}
      onStart={verbs.onSearch}
      onStop={verbs.onStop}
      other={
        <Button disabled={running} onClick={verbs.onAll}>
          All three
        </Button>
      }
    >
      <Field of={figure} name="method" onChange={method => figure.change({ method, trial: 0 })} />
      <Field of={figure} name="budget" />
      <div className="se-fields">
        <Fields of={figure} names={['n', 'epochs', 'seed']} />
      </div>
    </TrialControls>
  );
}
