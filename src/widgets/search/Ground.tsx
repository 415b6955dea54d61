import { useMemo } from 'react';
import type { Pixel } from '../../plot/boxes.ts';
import { pathText } from '../../plot/pathText.ts';
import { usePlot } from '../../plot/PlotContext.ts';
import { thin } from '../../plot/thin.ts';
import { bandOf, type Corner } from './bands.ts';
import { tintOf } from './look.ts';
import type { Place } from './model/gaussianProcess.ts';
import { spans } from './plan.ts';

/** Cells along each side. */
const cells = 40;
const levels = Array.from({ length: 18 }, (_, k) => 0.525 + 0.025 * k);

/** What the model expects everywhere on the map, step by step. */
export function Ground({ expected }: { expected(place: Place): number }) {
  const { x, y } = usePlot();
  const bands = useMemo(() => {
    const places = Array.from({ length: cells + 1 }, (_, k) => k / cells);
    const means = places.map(up => places.map(across => expected([across, up])));
    return levels.map(level => ({ level, rings: bandOf(means, level) }));
  }, [expected]);
  const [left, right] = spans.eta.map(x);
  const [bottom, top] = spans.lambda.map(y);
  const at = ([i, j]: Corner): Pixel => [
    left + ((right - left) * i) / cells,
    bottom + ((top - bottom) * j) / cells,
  ];
  return (
    <g className="se-ground" aria-hidden="true">
      <rect
        x={left}
        y={top}
        width={right - left}
        height={bottom - top}
        style={{ fill: tintOf(0) }}
      />
      {bands.map(({ level, rings }) => (
        <path
          key={level}
          d={pathText(
            rings.map(ring => thin(ring.map(at))),
            true,
          )}
          style={{ fill: tintOf(level) }}
        />
      ))}
    </g>
  );
}
