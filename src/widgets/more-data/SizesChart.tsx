import { useMemo, type ReactNode } from 'react';
import { Cursor } from '../../plot/Cursor.tsx';
import { DraggablePoint } from '../../plot/DraggablePoint.tsx';
import { Line, sampleFunction, type SeriesPoint } from '../../plot/Line.tsx';
import { LineLabels } from '../../plot/LineLabels.tsx';
import { Dot, Rule, Text } from '../../plot/marks.tsx';
import { KeyedValue, Panel } from '../../plot/Panel.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { extentOf } from '../../plot/scales.ts';
import { sketchStroke } from '../../plot/sketch.ts';
import { measured, percentText, placeOf, sizeAt, sizeText, xAxis, yAxis } from './axes.ts';
import type { FitName } from './fits.ts';
import { OwnSizes } from './OwnSizes.tsx';
import { publishedPoints, sizeFor, type SeriesName } from './results.ts';
import { nearestTo, sizesTo, type Shown } from './settings.ts';
import type { OwnPoint } from './useOwnSizes.ts';
import {
  accuracyAt,
  decimalsOf,
  levelSentence,
  titles,
  valuesAt,
  type SeriesFit,
} from './words.ts';

interface SizesChartProps {
  figureId: string;
  shown: Shown;
  fits: readonly SeriesFit[];
  own: readonly OwnPoint[];
  /** A size under the pointer, shown instead of the cursor's while it is there. */
  hover: number | null;
  onSize(n: number): void;
  onHover(n: number | null): void;
  onLevel(level: number): void;
  /** The reader's sketch, at places of the x axis and accuracies in per cent. */
  guess: readonly SeriesPoint[];
  /** While the reader draws: the one point that is told of the curve to come. */
  sketching: boolean;
  children?: ReactNode;
}

const colors: Record<SeriesName, string> = {
  network: 'var(--evaluation)',
  svm: 'var(--ink)',
};
const dashes: Record<SeriesName, string | undefined> = { network: undefined, svm: '7 4' };
const fitDashes: Record<FitName, string> = { floor: '9 3 2 3', power: '2 4', log: '10 5' };
const fitLabels: Record<FitName, string> = { floor: 'floor', power: 'power law', log: 'ln n' };

/** Accuracy, or mistakes, against the training size. */
export function SizesChart(props: SizesChartProps) {
  const { figureId, shown, fits, own, hover, guess, sketching } = props;
  const { axis, measure, series, level, xMax, fitFrom } = shown;
  const n = hover ?? shown.n;
  const x = useMemo(() => xAxis({ axis, xMax }), [axis, xMax]);
  const y = useMemo(
    // Room for a curve that begins much lower.
    () => yAxis(sketching ? { ...shown, series: ['network', 'svm'] } : shown),
    [shown, sketching],
  );
  const stops = useMemo(
    () => [...new Set([...sizesTo(xMax), ...own.map(point => point.n)])].sort((a, b) => a - b),
    [xMax, own],
  );
  const lines = useMemo(
    () =>
      series.map(name => ({
        id: name,
        label: titles[name],
        color: colors[name],
        dash: dashes[name],
        points: publishedPoints(name).map(({ n: size, accuracy }) => ({
          x: placeOf(axis, size),
          y: measured(measure, accuracy),
        })),
      })),
    [series, axis, measure],
  );
  const fitted = useMemo(
    () =>
      fits.map(({ series: name, fit }) => ({
        id: `${name}-${fit.name}`,
        label: fits.length > 2 ? `${titles[name]}, ${fitLabels[fit.name]}` : titles[name],
        color: colors[name],
        dash: fitDashes[fit.name],
        points: sampleFunction(
          place => place,
          extentOf([placeOf(axis, fitFrom), placeOf(axis, xMax)]),
          160,
        ).map(({ x: place }) => {
          const error = fit.at(Math.max(1, sizeAt(axis, place)));
          return { x: place, y: error > 0 ? measured(measure, 100 - error) : null };
        }),
      })),
    [fits, axis, measure, fitFrom, xMax],
  );
  const sketch = guess.map(point => ({
    ...point,
    y: point.y === null ? null : measured(measure, point.y),
  }));
  const toSize = (place: number) => nearestTo(Math.max(1, sizeAt(axis, place)), stops);
  const [low, high] = extentOf(x.domain);
  const extrapolating = fits.length > 0;
  return (
    <Panel
      title={measure === 'accuracy' ? 'Accuracy by training size' : 'Mistakes by training size'}
      sub={
        <>
          <span>{sizeText(n)} images</span>
          {series.map(name => {
            const found = accuracyAt(name, n, fits);
            if (!found) return null;
            const value = percentText(measured(measure, found.accuracy), found.fitted ? 1 : 2);
            return (
              <KeyedValue
                key={name}
                color={colors[name]}
                dash={dashes[name]}
                label={titles[name]}
                value={found.fitted ? `${value} (fit)` : value}
              />
            );
          })}
          {own
            .filter(point => point.n === n)
            .map(point => (
              <span key={`${point.source} ${point.seed}`}>
                here <b>{percentText(measured(measure, point.accuracy), decimalsOf(point))}</b>
              </span>
            ))}
        </>
      }
    >
      <Plot
        id={`${figureId}-sizes`}
        label="By training size"
        x={x}
        y={y}
        height={330}
        width={900}
        right={30}
      >
        {!sketching && (
          <Cursor
            cursor={{
              value: placeOf(axis, shown.n),
              hover: hover === null ? null : placeOf(axis, hover),
            }}
            min={low}
            max={high}
            stops={stops.map(size => placeOf(axis, size))}
            label="Training size"
            describe={place => valuesAt(shown, toSize(place), fits, own)}
            onChange={place => props.onSize(toSize(place))}
            onHover={place => props.onHover(place === null ? null : toSize(place))}
          />
        )}
        {sketch.length > 0 && <Line {...sketchStroke} points={sketch} />}
        {lines.map(line => (
          <Line
            key={line.id}
            {...line}
            opacity={extrapolating ? 0.4 : 1}
            width={extrapolating ? 1.6 : 2.2}
          />
        ))}
        {fitted.map(line => (
          <Line key={line.id} {...line} />
        ))}
        {lines.map(line =>
          line.points.map(point => (
            <Dot
              key={`${line.id} ${point.x}`}
              {...point}
              color={line.color}
              radius={point.x === placeOf(axis, n) ? 5.5 : 3.5}
              open={line.id === 'svm'}
            />
          )),
        )}
        {sketching && <Told axis={axis} measure={measure} />}
        <OwnSizes shown={shown} own={own} />
        {!sketching && <LineLabels series={extrapolating ? fitted : lines} />}
        {sketch.length > 0 && !sketching && <GuessLabel sketch={sketch} />}
        {level !== null && !sketching && <Level {...props} level={level} />}
        {props.children}
      </Plot>
    </Panel>
  );
}

/** All that is told of the support vector machine before its curve is drawn. */
function Told({ axis, measure }: Pick<Shown, 'axis' | 'measure'>) {
  const last = publishedPoints('svm')[8];
  const at = { x: placeOf(axis, last.n), y: measured(measure, last.accuracy) };
  return (
    <>
      <Dot {...at} color={colors.svm} open />
      <Text {...at} dx={-10} dy={14} anchor="end" strong>
        SVM {percentText(last.accuracy)}
      </Text>
    </>
  );
}

function GuessLabel({ sketch }: { sketch: readonly SeriesPoint[] }) {
  const drawn = sketch.filter(point => point.y !== null);
  const at = drawn[Math.floor(drawn.length / 3)];
  if (!at) return null;
  return (
    <Text x={at.x} y={at.y ?? 0} dy={16} anchor="start" color="var(--ink-3)">
      your guess
    </Text>
  );
}

/** A level line to take hold of, with the sizes at which the curves reach it. */
function Level(props: SizesChartProps & { level: number }) {
  const { shown, level, onLevel } = props;
  const { axis, measure, series } = shown;
  const y = yAxis(shown);
  const [low, high] = extentOf(y.domain);
  const height = measured(measure, level);
  const left = extentOf(xAxis(shown).domain)[0];
  return (
    <>
      <Rule y={height} />
      {series.map(name => {
        const n = sizeFor(publishedPoints(name), level);
        if (n === null) return null;
        const at = { x: placeOf(axis, n), y: height };
        return (
          <g key={name}>
            <Dot {...at} color={colors[name]} radius={4} />
            <Text
              {...at}
              dy={(name === 'network') === (measure === 'accuracy') ? -14 : 16}
              anchor="middle"
              color={colors[name]}
              strong
            >
              {sizeText(Number(n.toPrecision(3)))}
            </Text>
          </g>
        );
      })}
      <DraggablePoint
        at={{ x: left, y: height }}
        along="y"
        bounds={{ x: [left, left], y: [low, high] }}
        step={{ x: 1, y: 0.1 }}
        radius={5}
        color="var(--ink-2)"
        label="Accuracy at which sizes are compared"
        valueText={levelSentence(level, series)}
        onMove={to => onLevel(measured(measure, to.y))}
      />
    </>
  );
}
