import { useMemo } from 'react';
import type { CursorState } from '../../plot/Cursor.tsx';
import { Dot, Rule, Text } from '../../plot/marks.tsx';
import { colorOf } from '../../plot/quantities.ts';
import { CurveChart, type Curve } from '../training/CurveChart.tsx';
import { epochAxis, epochName } from './axes.ts';
import type { Shown } from './view.ts';

interface ScorePanelProps {
  figureId: string;
  shown: Shown;
  /** Scores out of 100 that were published for these settings. */
  published: readonly number[];
  cursor: CursorState;
  onCursor(cursor: CursorState): void;
}

const y = { domain: [0, 100] as const, title: 'validation images right' };

/** How many of the 100 it gets right, epoch by epoch, and what was published. */
export function ScorePanel(props: ScorePanelProps) {
  const { figureId, shown, published, cursor, onCursor } = props;
  const { correct, planned } = shown;
  const curves = useMemo<Curve[]>(
    () => [
      {
        id: 'score',
        label: '',
        color: colorOf('evaluation'),
        points: correct.map((value, x) => ({ x, y: value })),
        format: value => `${value} right`,
      },
    ],
    [correct],
  );
  const x = useMemo(() => epochAxis(planned), [planned]);
  return (
    <CurveChart
      id={`${figureId}-score`}
      title="Score: right of 100"
      curves={curves}
      x={x}
      y={y}
      cursor={cursor}
      onCursor={onCursor}
      reached={Math.max(0, correct.length - 1)}
      nameOf={epochName}
      width={340}
      height={260}
    >
      <Rule y={10} />
      <Text x={planned - 1} y={10} dy={-16} anchor="end">
        chance
      </Text>
      {published.map((value, epoch) => (
        <Dot key={epoch} x={epoch} y={value} color="var(--ink-2)" radius={4} open />
      ))}
      {published.length > 0 && (
        <Text x={published.length} y={published[published.length - 1]} dx={4} dy={-12}>
          published
        </Text>
      )}
    </CurveChart>
  );
}
