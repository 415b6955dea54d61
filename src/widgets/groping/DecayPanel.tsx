import { useState } from 'react';
import { Cursor } from '../../plot/Cursor.tsx';
import { Line } from '../../plot/Line.tsx';
import { Dot, Rule } from '../../plot/marks.tsx';
import { KeyedValue, Panel } from '../../plot/Panel.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { colorOf } from '../../plot/quantities.ts';
import { short } from '../../ui/format.ts';
import { course, factorText, STEPS } from './decay.ts';

const x = { domain: [0, STEPS] as const, title: 'mini-batches' };
const y = { domain: [-1.2, 1.2] as const, ticks: [-1, 0, 1], title: 'weight' };

const weightText = (weight: number) => (Number.isFinite(weight) ? short(weight) : 'beyond numbers');

/** A weight of 1 under the decay factor alone, mini-batch by mini-batch. */
export function DecayPanel({ figureId, factor }: { figureId: string; factor: number }) {
  const [cursor, setCursor] = useState<{ value: number; hover: number | null }>(atTen);
  const weights = course(factor);
  const at = cursor.hover ?? cursor.value;
  const color = colorOf('weight');
  return (
    <Panel
      title={`A weight that learns nothing, times ${factorText(factor)} a step`}
      sub={
        <>
          <span>after {at} mini-batches</span>
          <KeyedValue color={color} label="weight" value={weightText(weights[at])} />
        </>
      }
    >
      <Plot
        id={`${figureId}-decay`}
        label="A weight under the decay factor"
        x={x}
        y={y}
        height={260}
        width={340}
      >
        <Cursor
          cursor={cursor}
          min={0}
          max={STEPS}
          label="A weight under the decay factor, mini-batch"
          describe={step => `after ${step} mini-batches: weight ${weightText(weights[step])}`}
          onChange={value => setCursor({ value, hover: null })}
          onHover={hover => setCursor({ ...cursor, hover })}
        />
        <Rule y={0} />
        <Line points={weights.map((weight, k) => ({ x: k, y: weight }))} color={color} width={1} />
        {weights.map((weight, k) => (
          <Dot key={k} x={k} y={weight} color={color} radius={k === at ? 5 : 3} beyond={k < 4} />
        ))}
      </Plot>
    </Panel>
  );
}

const atTen = { value: 10, hover: null };
