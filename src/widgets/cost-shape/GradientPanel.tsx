import { useMemo } from 'react';
import { Cursor } from '../../plot/Cursor.tsx';
import { Line } from '../../plot/Line.tsx';
import { LineLabels } from '../../plot/LineLabels.tsx';
import { Dot, Rule } from '../../plot/marks.tsx';
import { KeyedValue, Panel } from '../../plot/Panel.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { colorOf, dashOf } from '../../plot/quantities.ts';
import type { CostPanelProps } from './CostPanel.tsx';
import { gradientText, outputText } from './presenter.ts';
import {
  curve,
  gradient,
  gradientDomain,
  outputRange,
  outputStep,
  shownCosts,
  type Against,
} from './shape.ts';

const x = { domain: [0, 1] as const, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1], title: 'output a' };

/** The gradients of the two costs: by the output, or as a sigmoid neuron's weights feel them. */
export function GradientPanel(props: CostPanelProps & { against: Against }) {
  const { figureId, y, at, cursor, onOutput, onHover, against } = props;
  const axis = useMemo(() => ({ domain: gradientDomain(y, against) }), [y, against]);
  const series = useMemo(
    () =>
      shownCosts.map(name => ({
        id: name,
        label: name,
        color: colorOf(name),
        dash: dashOf(name),
        points: curve(a => gradient(name, a, y, against), axis.domain),
      })),
    [y, against, axis],
  );
  const text = (name: (typeof shownCosts)[number], a: number) =>
    gradientText(gradient(name, a, y, against));
  return (
    <Panel
      title={
        against === 'a'
          ? 'Its gradient ∂C/∂a'
          : 'Its gradient ∂C/∂z = ∂C/∂a · σ′(z), in a sigmoid neuron'
      }
      sub={
        <>
          <span>a = {outputText(at)}</span>
          {shownCosts.map(name => (
            <KeyedValue
              key={name}
              color={colorOf(name)}
              dash={dashOf(name)}
              label=""
              value={text(name, at)}
            />
          ))}
          <span>
            {against === 'z' && 'for cross-entropy σ′ has cancelled: a straight line is left'}
          </span>
        </>
      }
    >
      <Plot
        id={`${figureId}-gradient`}
        label="Gradients of the two costs against the output"
        x={x}
        y={axis}
        xAxisAt={0}
        left={34}
        height={220}
        width={620}
        hint="drag the ring to move the target"
      >
        <Cursor
          cursor={cursor}
          min={outputRange[0]}
          max={outputRange[1]}
          step={outputStep}
          label="Output a, on the gradients"
          describe={a =>
            `output ${outputText(a)}: quadratic ${text('quadratic', a)}, cross-entropy ${text('cross-entropy', a)}`
          }
          onChange={onOutput}
          onHover={onHover}
        />
        <Rule x={y} dash="1 3" />
        {series.map(one => (
          <Line key={one.id} {...one} />
        ))}
        <LineLabels series={series} />
        {shownCosts.map(name => (
          <Dot
            key={name}
            x={at}
            y={gradient(name, at, y, against)}
            color={colorOf(name)}
            radius={5}
            beyond
          />
        ))}
      </Plot>
    </Panel>
  );
}
