import { useMemo, useState, useSyncExternalStore } from 'react';
import { encodeSpec, type ExperimentSpec } from '../../experiment/index.ts';
import { colorOf } from '../../plot/quantities.ts';
import { Button } from '../../ui/Button.tsx';
import { fixed } from '../../ui/format.ts';
import { siteRoot } from '../../ui/siteRoot.ts';
import { CurveChart } from '../training/CurveChart.tsx';
import { accuracyDomain, epochAxis } from '../training/view.ts';
import { share } from '../training/words.ts';
import { allImages, measured, onAll } from './settings.ts';
import type { Trial } from './trials.ts';
import { dialsText } from './words.ts';

interface TrialPanelProps {
  figureId: string;
  trial: Trial;
  /** Validation images. */
  of: number;
  /** What the same network makes of digits that took no part; null before that is asked. */
  verdict: string | null;
  onMeasure(): void;
}

/** The trial that is chosen: its accuracy over the epochs, and the way to it as a run. */
export function TrialPanel({ figureId, trial, of, verdict, onMeasure }: TrialPanelProps) {
  const [cursor, setCursor] = useState<{ value: number | null; hover: number | null }>(atEnd);
  const { correct, spec } = trial;
  const curves = useMemo(
    () => [
      {
        id: 'validation',
        label: 'validation',
        color: colorOf('evaluation'),
        dash: '7 4',
        points: correct.map((right, k) => ({ x: k + 1, y: (100 * right) / of })),
        format: (value: number) => share(value, 100),
      },
    ],
    [correct, of],
  );
  const reached = Math.max(1, correct.length);
  const x = useMemo(() => epochAxis(spec.training.epochs), [spec.training.epochs]);
  const y = useMemo(
    () => ({ domain: accuracyDomain(curves.map(({ points }) => points)), title: 'right, %' }),
    [curves],
  );
  const laboratory = useSyncExternalStore(never, laboratoryAddress, () => null);
  return (
    <div>
      <CurveChart
        id={`${figureId}-trial`}
        title={`Trial ${trial.id}: ${dialsText(trial)}`}
        curves={curves}
        x={x}
        y={y}
        cursor={{ value: cursor.value ?? reached, hover: cursor.hover }}
        onCursor={setCursor}
        from={1}
        reached={reached}
        height={165}
        width={380}
      />
      <div className="se-actions">
        {laboratory !== null && (
          <>
            <a className="se-open" href={runAt(laboratory, measured(spec))}>
              Open this run
            </a>
            <a href={runAt(laboratory, onAll(spec))}>
              Use η and λ/n on all {fixed(allImages[spec.data.source], 0)} digits
            </a>
          </>
        )}
        <Button kind="quiet" onClick={onMeasure}>
          Measure it on the test digits
        </Button>
      </div>
      <p className="run-data">{verdict}</p>
    </div>
  );
}

const atEnd = { value: null, hover: null };
const never = () => () => undefined;
const runAt = (laboratory: string, spec: ExperimentSpec) =>
  `${laboratory}?laboratory=${encodeSpec(spec)}#laboratory`;
const laboratoryAddress = () => new URL('laboratory/', siteRoot()).href;
