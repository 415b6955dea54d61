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
  const marks = own.map(point => ({
    key: `${point.source} ${point.seed} ${point.n}`,
    x: x(placeOf(axis, point.n)),
    y: y(measured(measure, point.accuracy)),
  }));
  const side = measure === 'accuracy' ? 1 : -1;
  const [first] = marks;
  const fromRight = first && first.x > (area.left + area.right) / 2;
  return (
    <>
      {first && (
        <>
          <line
            className="more-data-own-line"
            x1={first.x}
            x2={first.x}
            y1={first.y}
            y2={first.y + side * (away - 10)}
          />
          <text
            className="plot-text"
            x={first.x}
            dx={fromRight ? 6 : -6}
            y={first.y + side * away}
            dy="0.35em"
            textAnchor={fromRight ? 'end' : 'start'}
            style={{ fill: colorOf('evaluation') }}
          >
            measured here
          </text>
        </>
      )}
      {marks.map(mark => (
        <path
          key={mark.key}
          className="more-data-own"
          d="M0 -6L6 0L0 6L-6 0Z"
          transform={`translate(${mark.x} ${mark.y})`}
        />
      ))}
    </>
  );
}
