import { useMemo } from 'react';
import { Bar, Notch } from '../../plot/Bar.tsx';
import { Dot, Rule, Text } from '../../plot/marks.tsx';
import { Panel } from '../../plot/Panel.tsx';
import { Plot } from '../../plot/Plot.tsx';
import type { Known } from './first.ts';
import { inkText, type Weighed } from './words.ts';

const rowHeight = 23;
const y = {
  domain: [10, 0] as const,
  ticks: Array.from({ length: 10 }, (_, digit) => digit + 0.5),
  format: (at: number) => String(Math.floor(at)),
};

interface InkPanelProps {
  figureId: string;
  known: Known;
  weighed: Weighed | null;
  /** The reader is to judge by ink alone: the digit's own row is not marked. */
  hidden: boolean;
}

/** The ink that each class takes, a row each, and a line through all of them for the digit shown. */
export function InkPanel({ figureId, known, weighed, hidden }: InkPanelProps) {
  const most = Math.max(200, 50 * Math.ceil((weighed?.ink ?? 0) / 50));
  const x = useMemo(
    () => ({ domain: [0, most] as const, title: 'ink, the sum of all 784 pixels' }),
    [most],
  );
  return (
    <Panel
      title="How much ink each digit takes"
      sub="bar: the middle half of its training images; stroke: their average"
    >
      <Plot
        id={`${figureId}-ink`}
        label="Ink of each class"
        x={x}
        y={y}
        height={10 * rowHeight + 50}
        width={520}
        left={24}
        right={52}
      >
        {known.classes.map(({ mean, lower, upper }, digit) => {
          const said = digit === weighed?.guess;
          const row = { at: digit + 0.5, thickness: 11 };
          return (
            <g key={digit}>
              <Bar {...row} from={lower} to={upper} color={said ? 'var(--edge)' : 'var(--rule)'} />
              <Notch {...row} to={mean} color={said ? 'var(--ink)' : undefined} />
              <Text
                x={most}
                y={digit + 0.5}
                dx={9}
                color={said ? 'var(--ink)' : 'var(--ink-2)'}
                strong={said}
              >
                {inkText(mean)}
              </Text>
            </g>
          );
        })}
        {weighed && (
          <>
            <Rule x={weighed.ink} dash="none" color="var(--evaluation)" />
            {!hidden && (
              <Dot x={weighed.ink} y={weighed.label + 0.5} color="var(--evaluation)" radius={5} />
            )}
            <Text
              x={weighed.ink}
              y={0}
              dy={-3}
              dx={weighed.ink > 0.75 * most ? -6 : 6}
              anchor={weighed.ink > 0.75 * most ? 'end' : 'start'}
              color="var(--evaluation)"
              strong
            >
              {inkText(weighed.ink)}
            </Text>
          </>
        )}
      </Plot>
    </Panel>
  );
}
