import { Text } from '../../plot/marks.tsx';
import { usePlot } from '../../plot/PlotContext.ts';
import { colorOf } from '../../plot/quantities.ts';
import { measured, placeOf } from './axes.ts';
import type { Shown } from './settings.ts';
import type { OwnPoint } from './useOwnSizes.ts';

interface OwnSizesProps {
  shown: Pick<Shown, 'axis' | 'measure'>;
  own: readonly OwnPoint[];
}

/** Pixels from the first of them to its words, which stand clear of the curves and their sizes. */
const away = 48;

/** What the reader measured: open, and of a shape of its own. */
export function OwnSizes({ shown: { axis, measure }, own }: OwnSizesProps) {
  const { x, y, area } = usePlot();
  const marks = own.map(({ source, seed, n, accuracy }) => ({
    key: `${source} ${seed} ${n}`,
    x: placeOf(axis, n),
    y: measured(measure, accuracy),
  }));
  const side = measure === 'accuracy' ? 1 : -1;
  const [first] = marks;
  const fromRight = first && x(first.x) > (area.left + area.right) / 2;
  return (
    <>
      {first && (
        <>
          <line
            className="more-data-own-line"
            x1={x(first.x)}
            x2={x(first.x)}
            y1={y(first.y)}
            y2={y(first.y) + side * (away - 10)}
          />
          <Text
            x={first.x}
            y={first.y}
            dx={fromRight ? 6 : -6}
            dy={side * away}
            anchor={fromRight ? 'end' : 'start'}
            color={colorOf('evaluation')}
          >
            measured here
          </Text>
        </>
      )}
      {marks.map(mark => (
        <path
          key={mark.key}
          className="more-data-own"
          d="M0 -6L6 0L0 6L-6 0Z"
          transform={`translate(${x(mark.x)} ${y(mark.y)})`}
        />
      ))}
    </>
  );
}
