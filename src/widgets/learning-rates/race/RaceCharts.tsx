import { useMemo } from 'react';
import type { SourceName } from '../../../experiment/index.ts';
import type { CursorState } from '../../../plot/Cursor.tsx';
import { Line } from '../../../plot/Line.tsx';
import { Panels } from '../../../plot/Panel.tsx';
import { SketchLayer } from '../../../plot/SketchLayer.tsx';
import type { Guess } from '../../../plot/useGuess.ts';
import { fixed } from '../../../ui/format.ts';
import { CurveChart, type Curve } from '../../training/CurveChart.tsx';
import { published, replayed, type RateRun } from './published.ts';
import { lambdaOf } from './settings.ts';
import { axisOf, curvesOf, epochAxis, epochName, publishedAxis } from './view.ts';

interface RaceChartsProps {
  figureId: string;
  own: readonly RateRun[];
  /** The digits of the runs in this page, once there are any. */
  ownSource: SourceName | null;
  /** Whether they are the published ones. */
  stages: boolean;
  /** Epochs that the own runs will have. */
  planned: number;
  cursor: CursorState;
  onCursor(cursor: CursorState): void;
  /** The curve the reader expected. */
  sketch: Curve | null;
  /** While it is being drawn, the rest is hidden. */
  drawing: Guess | null;
}

const publishedCurves = curvesOf(published);
const replayedCurves = curvesOf(replayed);
const length = published[0].costs.length;
const publishedX = epochAxis(length);

/** The published curves over our replay of them, and beside them the reader's own. */
export function RaceCharts(props: RaceChartsProps) {
  const { figureId, own, ownSource, stages, planned, cursor, onCursor, sketch, drawing } = props;
  const known = useMemo(
    () => (drawing ? [] : [...publishedCurves, ...(sketch ? [sketch] : [])]),
    [drawing, sketch],
  );
  const ownCurves = useMemo(() => curvesOf(own), [own]);
  const y = useMemo(() => (stages ? publishedAxis : axisOf(own)), [stages, own]);
  const x = useMemo(() => epochAxis(planned), [planned]);
  const beside = ownSource !== null;
  const shared = { cursor, onCursor, nameOf: epochName, height: 290 };
  return (
    <Panels className={beside ? 'run-charts' : 'lr-wide lr-race'}>
      <CurveChart
        id={`${figureId}-published`}
        title={
          drawing
            ? 'Training cost at η = 2.5: which way will it go?'
            : 'Training cost, as published in 2014'
        }
        curves={known}
        x={publishedX}
        y={publishedAxis}
        reached={length - 1}
        width={beside ? 440 : 900}
        still={drawing !== null}
        {...shared}
      >
        {drawing ? (
          <SketchLayer
            sketch={drawing.sketch}
            onChange={drawing.draw}
            begin={0.9}
            label="Your curve: left and right move along the epochs, up and down draw"
            describe={(epoch, cost) =>
              `epoch ${Math.round(epoch)}: ${cost === null ? 'not drawn' : fixed(cost, 2)}`
            }
            invitation="draw the cost you expect at the largest rate, 2.5"
          />
        ) : (
          <Behind curves={replayedCurves} />
        )}
      </CurveChart>
      {beside && (
        <CurveChart
          id={`${figureId}-own`}
          title={
            stages
              ? 'Training cost, the same runs in this page'
              : `Training cost, your own runs: λ = ${lambdaOf(ownSource)}`
          }
          curves={ownCurves}
          x={x}
          y={y}
          reached={Math.max(0, ...own.map(({ costs }) => costs.length - 1))}
          {...shared}
        >
          {stages && <Behind curves={publishedCurves} />}
        </CurveChart>
      )}
    </Panels>
  );
}

/** Broad and pale, behind the curves they are compared with. */
function Behind({ curves }: { curves: readonly Curve[] }) {
  return curves.map(({ id, points, color }) => (
    <Line key={id} points={points} color={color} width={7} opacity={0.2} />
  ));
}
