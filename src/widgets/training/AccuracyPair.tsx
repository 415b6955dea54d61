import { useMemo } from 'react';
import type { CursorState } from '../../plot/Cursor.tsx';
import { Panels } from '../../plot/Panel.tsx';
import { Band } from './Band.tsx';
import { bandOf } from './bands.ts';
import { togetherName, type Compared } from './comparison.ts';
import { CurveChart, type Curve } from './CurveChart.tsx';
import type { Spread } from './useTraining.ts';
import { accuracyDomain, curve, epochAxis } from './view.ts';
import { count, share } from './words.ts';

/** How a run's lines look: the first of two is plain, what is tried beside it has the colour. */
export interface Look {
  name: string;
  plain?: boolean;
  dash?: string;
}

interface AccuracyPairProps {
  figureId: string;
  compared: Compared;
  looks: readonly Look[];
  spread: Spread;
  cursor: CursorState;
  onCursor(cursor: CursorState): void;
  reached: number;
  upTo: number;
}

const sets = [
  { set: 'evaluation', title: 'Accuracy on test digits', color: 'var(--evaluation)' },
  { set: 'training', title: 'Accuracy on training digits', color: 'var(--training)' },
] as const;

/** What runs get right of the test digits and of the digits they learn from, side by side. */
export function AccuracyPair(props: AccuracyPairProps) {
  const { figureId, compared, looks, spread, cursor, onCursor, reached, upTo } = props;
  const x = useMemo(() => epochAxis(upTo), [upTo]);
  const charts = useMemo(
    () =>
      sets.map(({ set, title, color }) => {
        const colorOf = (look: Look) => (look.plain ? 'var(--ink-3)' : color);
        const curves = looks.flatMap((look): Curve[] => {
          const run = compared.runs[look.name];
          const of = run?.data?.[set].count;
          if (!run || !of) return [];
          return [
            {
              id: look.name,
              label: compared.titles[look.name],
              color: colorOf(look),
              dash: look.dash,
              points: curve(run.epochs, `${set}Accuracy`, of),
              format: value => readable(value, of),
            },
          ];
        });
        const bands = looks.map(look => ({
          name: look.name,
          color: colorOf(look),
          points: bandOf(
            spread.results,
            look.name,
            `${set}Accuracy`,
            spread.data?.[set].count ?? 0,
          ),
        }));
        if (set === 'evaluation' && compared.together) {
          curves.push(...togetherCurve(compared));
          bands.push({
            name: togetherName,
            color: togetherColor,
            points: bandOf(
              spread.results,
              togetherName,
              'evaluationAccuracy',
              spread.data?.[set].count ?? 0,
            ),
          });
        }
        return { set, title, curves, bands };
      }),
    [compared, looks, spread.results, spread.data],
  );
  const y = useMemo(() => {
    const lows = charts.flatMap(({ bands }) =>
      bands.map(({ points }) => points.map(point => ({ x: point.x, y: point.low }))),
    );
    const lines = charts.flatMap(({ curves }) => curves.map(({ points }) => points));
    return { domain: accuracyDomain([...lines, ...lows]), title: 'right, %' };
  }, [charts]);
  return (
    <Panels className="run-charts">
      {charts.map(({ set, title, curves, bands }) => (
        <CurveChart
          key={set}
          id={`${figureId}-${set}`}
          title={title}
          curves={curves}
          x={x}
          y={y}
          cursor={cursor}
          onCursor={onCursor}
          reached={reached}
          height={270}
        >
          {bands.map(({ name, color, points }) => (
            <Band key={name} points={points} color={color} />
          ))}
        </CurveChart>
      ))}
    </Panels>
  );
}

const togetherColor = 'var(--ink)';

function togetherCurve({ together, runs }: Compared): Curve[] {
  const of = Object.values(runs).find(({ data }) => data)?.data?.evaluation.count;
  if (!together || !of || together.counts.size === 0) return [];
  const points = [...together.counts]
    .sort(([a], [b]) => a - b)
    .map(([epoch, correct]) => ({ x: epoch, y: (100 * correct) / of }));
  return [
    {
      id: togetherName,
      label: together.title,
      color: togetherColor,
      dash: '2 4',
      points,
      format: value => readable(value, of),
    },
  ];
}

/** "90.7 % (907)" */
function readable(value: number, of: number): string {
  const correct = Math.round((value * of) / 100);
  return `${share(correct, of)} (${count(correct)})`;
}
