import { Fragment, memo, useMemo } from 'react';
import { Panel } from '../../plot/Panel.tsx';
import { strokeAmong, strokes } from './look.ts';
import { stepOn, type Path } from './path.ts';
import { picture, trackOf, trackTo, viewOf, type View } from './relief.ts';
import type { SurfaceName } from './surfaces.ts';

interface ReliefPanelProps {
  surface: SurfaceName;
  /** More of the ground is shown, where a method goes far afield. */
  wide: boolean;
  paths: readonly Path[];
  step: number;
  reached: number;
}

/** The same ways on the surface itself. What it shows is said elsewhere; it is for the eye. */
export function ReliefPanel({ surface, wide, paths, step, reached }: ReliefPanelProps) {
  const view = useMemo(() => viewOf(surface, wide), [surface, wide]);
  const tracks = useMemo(() => paths.map(({ places }) => trackOf(view, places)), [view, paths]);
  return (
    <Panel
      title="The surface"
      sub={
        surface === 'rosenbrock' ? 'seen from the side, heights logarithmic' : 'seen from the side'
      }
    >
      <svg
        className="descent-relief"
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        aria-hidden="true"
      >
        <Strips view={view} />
        {paths.map(({ method }, k) => (
          <path
            key={method}
            className="descent-track"
            d={trackTo(tracks[k], reached)}
            style={{
              stroke: strokes[method].color,
              strokeDasharray: strokeAmong(method, paths.length).dash,
            }}
          />
        ))}
        {[...paths].reverse().map(path => {
          const at = view.place(path.places[stepOn(path, step)]);
          return at ? (
            <g
              key={path.method}
              className="descent-ball"
              style={{ transform: `translate(${at[0].toFixed(1)}px, ${(at[1] - 6).toFixed(1)}px)` }}
            >
              <ellipse className="descent-shadow" cx={1.5} cy={6} rx={6.5} ry={2.6} />
              <circle r={7} style={{ fill: strokes[path.method].color }} />
              <circle className="descent-shine" cx={-2.2} cy={-2.4} r={1.8} />
            </g>
          ) : null;
        })}
      </svg>
    </Panel>
  );
}

const Strips = memo(function Strips({ view }: { view: View }) {
  return view.strips.map(({ light, dark }, k) => (
    <Fragment key={k}>
      <path className="descent-light" d={light} />
      <path className="descent-dark" d={dark} />
    </Fragment>
  ));
});
