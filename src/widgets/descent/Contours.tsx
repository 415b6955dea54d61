import { useMemo } from 'react';
import type { Pixel } from '../../plot/boxes.ts';
import { textWidth } from '../../plot/labels.ts';
import { Text } from '../../plot/marks.tsx';
import { pathText } from '../../plot/pathText.ts';
import { usePlot } from '../../plot/PlotContext.ts';
import { thin } from '../../plot/thin.ts';
import { short } from '../../ui/format.ts';
import { labelled, regionsOf } from './contours.ts';
import { surfaces, type Surface, type SurfaceName } from './surfaces.ts';

/** Where the word stands, from the minimum: its beginning, and its middle for labels to keep clear of. */
const word = { text: 'minimum', dx: 8, dy: -9 };
export const wordAt = ({ minimum }: Surface) =>
  minimum === null
    ? []
    : [{ ...word, dx: word.dx + textWidth(word.text) / 2, x: minimum[0], y: minimum[1] }];

/** Lines of equal cost; the lower the ground, the deeper its tint. */
export function Contours({ surface }: { surface: SurfaceName }) {
  const { id, x, y, area } = usePlot();
  const regions = useMemo(() => {
    const [x0, x1] = x.domain();
    const [y0, y1] = y.domain();
    return regionsOf(surface, { x: [x0, x1], y: [y0, y1] }).map(region => {
      if ('semiAxes' in region) {
        const [a, b] = region.semiAxes;
        return { level: region.level, rx: x(a) - x(0), ry: y(0) - y(b) };
      }
      const rings = region.boundaries.map(points =>
        thin(points.map(([w1, w2]): Pixel => [x(w1), y(w2)])),
      );
      return { level: region.level, path: pathText(rings, true) };
    });
  }, [surface, x, y]);
  const { minimum } = surfaces[surface];
  const names = labelled[surface].filter(
    ({ at }) => y(at[1]) < area.bottom - 10 && y(at[1]) > area.top + 10,
  );
  return (
    <>
      <g className="descent-ground" clipPath={`url(#${id}-clip)`} aria-hidden="true">
        {regions.map(({ level, path, rx, ry }) =>
          path === undefined ? (
            <ellipse key={level} cx={round(x(0))} cy={round(y(0))} rx={round(rx)} ry={round(ry)} />
          ) : (
            <path key={level} d={path} />
          ),
        )}
      </g>
      {names.map(({ level, at }, k) => (
        <text
          key={level}
          className="descent-level"
          x={x(at[0])}
          y={y(at[1])}
          dy="0.35em"
          textAnchor="middle"
          aria-hidden="true"
        >
          {k === 0 ? `C = ${short(level)}` : short(level)}
        </text>
      ))}
      {minimum && (
        <>
          <path
            className="descent-minimum"
            d={`M${round(x(minimum[0]) - 5)} ${round(y(minimum[1]))}h10m-5 -5v10`}
          />
          <Text x={minimum[0]} y={minimum[1]} dx={word.dx} dy={word.dy} color="var(--ink-2)" plain>
            {word.text}
          </Text>
        </>
      )}
    </>
  );
}

const round = (pixel: number): number => Math.round(pixel * 10) / 10;
