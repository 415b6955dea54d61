import { Button } from '../../ui/Button.tsx';
import { unbroken } from '../../ui/format.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { Seeds } from './useSeeds.ts';

interface SeedsButtonProps {
  seeds: Seeds;
  /** How many a press runs: 5 to 20. */
  howMany: number;
  onStart(): void;
  onStop(): void;
}

/** "Is it luck?": the same runs from several seeds, stopped by the same button. */
export function SeedsButton({ seeds, howMany, onStart, onStop }: SeedsButtonProps) {
  return seeds.running > 0 ? (
    <Button kind="quiet" onClick={onStop}>
      Stop the {seeds.running} seeds
    </Button>
  ) : (
    <Button kind="quiet" onClick={onStart}>
      Run {howMany} seeds
    </Button>
  );
}

/** How far the seeds are, then what they gave; `result` is the figure's own sentence. */
export function SeedsNotice({ seeds, result }: { seeds: Seeds; result: string | null }) {
  return (
    <>
      {seeds.problem && <Notice kind="problem">{seeds.problem}</Notice>}
      {seeds.running > 0 && (
        <Notice>
          Running {seeds.running} seeds: {seeds.results.length} done.
        </Notice>
      )}
      {seeds.running === 0 && result && <Notice>{unbroken(result)}</Notice>}
    </>
  );
}
