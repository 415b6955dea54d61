import { useMemo, useState } from 'react';
import { Cursor } from '../../../plot/Cursor.tsx';
import { Line } from '../../../plot/Line.tsx';
import { LineLabels } from '../../../plot/LineLabels.tsx';
import { Dot, Rule, Text } from '../../../plot/marks.tsx';
import { KeyedValue, Panel } from '../../../plot/Panel.tsx';
import { Plot } from '../../../plot/Plot.tsx';
import { colorOf } from '../../../plot/quantities.ts';
import { share } from '../../training/words.ts';
import type { TimeAxis } from './settings.ts';
import { momentAt, percentOf, type Course } from './view.ts';
import { GOAL, secondsText } from './words.ts';

interface ClockChartProps {
  figureId: string;
  courses: readonly Course[];
  axis: TimeAxis;
}

const dashes = [undefined, '7 4', '2 4', '10 3 2 3'];
const color = colorOf('evaluation');
const y = { domain: [70, 100] as const, title: 'validation images right, %' };

/** Accuracy against the seconds spent on training, or against epochs. */
export function ClockChart({ figureId, courses, axis }: ClockChartProps) {
  const [hover, setHover] = useState<number | null>(null);
  const [kept, setKept] = useState<{ axis: TimeAxis; at: number } | null>(null);
  const end = useMemo(() => endOf(courses, axis), [courses, axis]);
  const x = useMemo(
    () => ({
      domain: [0, end] as const,
      title: axis === 'time' ? 'seconds of training' : 'epochs of training',
      ...(axis === 'epochs' && { format: wholeText }),
    }),
    [end, axis],
  );
  const series = useMemo(
    () =>
      courses.map((course, k) => ({
        id: String(course.m),
        label: `m\u00a0=\u00a0${course.m}`,
        color,
        dash: dashes[k],
        points: course.moments.map(moment => ({
          x: axis === 'time' ? moment.seconds : moment.epoch,
          y: percentOf(course, moment),
        })),
      })),
    [courses, axis],
  );
  const step = axis === 'time' ? end / 100 : 1;
  const value = Math.min(kept?.axis === axis ? kept.at : end, end);
  const at = hover ?? value;
  const place = (where: number) =>
    axis === 'time' ? `after ${secondsText(where)}` : `epoch ${where}`;
  const describe = (where: number) =>
    `${place(where)}: ${courses
      .map(course => {
        const moment = momentAt(course, where, axis);
        return `m = ${course.m} ${moment ? share(moment.correct, course.of) : 'not yet'}`;
      })
      .join('; ')}`;
  return (
    <Panel
      title="Accuracy on unseen digits"
      sub={
        <>
          <span>{place(at)}</span>
          {courses.map((course, k) => {
            const moment = momentAt(course, at, axis);
            return (
              <KeyedValue
                key={course.m}
                color={color}
                dash={dashes[k]}
                label={`m = ${course.m}`}
                value={moment ? share(moment.correct, course.of) : 'not yet'}
              />
            );
          })}
        </>
      }
    >
      <Plot
        id={`${figureId}-clock`}
        label={`Accuracy against ${axis === 'time' ? 'time' : 'epochs'}`}
        x={x}
        y={y}
        height={320}
        width={900}
      >
        <Cursor
          cursor={{ value, hover }}
          min={0}
          max={end}
          step={step}
          label={`Accuracy, ${axis === 'time' ? 'seconds' : 'epoch'}`}
          describe={describe}
          onChange={to => {
            setKept({ axis, at: to });
            setHover(null);
          }}
          onHover={setHover}
        />
        <Rule y={GOAL} />
        <Text x={end} y={GOAL} dy={11} anchor="end">
          {`${GOAL} %`}
        </Text>
        {series.map(one => (
          <Line key={one.id} {...one} />
        ))}
        {series.flatMap(one =>
          one.points.map(point => (
            <Dot key={`${one.id}-${point.x}`} {...point} color={color} radius={2.6} />
          )),
        )}
        {courses.map(course => {
          const moment = momentAt(course, at, axis);
          if (!moment) return null;
          const where = axis === 'time' ? moment.seconds : moment.epoch;
          return <Dot key={course.m} x={where} y={percentOf(course, moment)} color={color} />;
        })}
        <LineLabels series={series} />
      </Plot>
    </Panel>
  );
}

const wholeText = (value: number) => (Number.isInteger(value) ? String(value) : '');

/** A round end of the axis: the planned epochs, or a little more than the longest training took. */
function endOf(courses: readonly Course[], axis: TimeAxis): number {
  if (axis === 'epochs') return Math.max(1, ...courses.map(({ planned }) => planned));
  const longest = Math.max(0.01, ...courses.map(({ moments }) => moments.at(-1)?.seconds ?? 0));
  const step = 10 ** Math.floor(Math.log10(longest)) / 2;
  return Number((step * Math.ceil(longest / step)).toPrecision(6));
}
