import { useMemo, useState } from 'react';
import { Panel } from '../../plot/Panel.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { usePlot } from '../../plot/PlotContext.ts';
import { short } from '../../ui/format.ts';
import { Coins } from './Coins.tsx';
import { Ground } from './Ground.tsx';
import { tintOf, titles } from './look.ts';
import type { Place } from './model/gaussianProcess.ts';
import { spans, type Dials } from './plan.ts';
import { valuesTried, type Search, type Trial } from './trials.ts';
import { imagesOf, trialText } from './words.ts';

interface MapPanelProps {
  figureId: string;
  search: Search;
  chosen: Trial | null;
  /** The share right that the model expects anywhere on the map, where the search has one. */
  expected: ((place: Place) => number) | null;
  onChoose(id: number): void;
}

/** Room around what is searched, so that no coin lies on an axis. */
const widened = ([low, high]: readonly [number, number]) => [low / 1.5, high * 1.5] as const;
const decades = [0.01, 0.1, 1, 10];
const plural = (values: readonly number[]) =>
  `${values.length} ${values.length === 1 ? 'value' : 'values'} tried`;

/** The trials on the map of both dials, filling in as they end. */
export function MapPanel({ figureId, search, chosen, expected, onChoose }: MapPanelProps) {
  const { trials, method } = search;
  const of = imagesOf(search);
  const [hover, setHover] = useState<number | null>(null);
  const { etas, lambdas } = useMemo(() => valuesTried(trials), [trials]);
  const x = useMemo(() => axis(spans.eta, `learning rate η (log scale): ${plural(etas)}`), [etas]);
  const y = useMemo(() => axis(spans.lambda, `penalty λ: ${plural(lambdas)}`), [lambdas]);
  const shown = trials.find(({ id }) => id === hover) ?? chosen;
  const title = `Validation accuracy, ${titles[method]} search`;
  return (
    <Panel title={title} sub={shown ? <b>{trialText(shown, of)}</b> : 'no trial yet'}>
      <Plot id={`${figureId}-map`} label={title} x={x} y={y} height={520} width={520} xGrid>
        {expected && <Ground expected={expected} />}
        <Key />
        <Tried etas={etas} lambdas={lambdas} />
        {chosen && <DropLines {...chosen} />}
        <Coins
          trials={trials}
          of={of}
          chosen={chosen?.id ?? null}
          label={`Trials of the ${titles[method]} search`}
          onChoose={onChoose}
          onHover={setHover}
        />
      </Plot>
    </Panel>
  );
}

const axis = (span: readonly [number, number], title: string) => ({
  kind: 'log' as const,
  domain: widened(span),
  ticks: decades,
  format: (value: number) => short(value),
  title,
});

/** A notch on each axis for every value that was tried. */
function Tried({ etas, lambdas }: { etas: readonly number[]; lambdas: readonly number[] }) {
  const { x, y, area } = usePlot();
  return (
    <g className="se-tried" aria-hidden="true">
      {etas.map(eta => (
        <line key={`η${eta}`} x1={x(eta)} x2={x(eta)} y1={area.bottom} y2={area.bottom - 10} />
      ))}
      {lambdas.map(lambda => (
        <line key={`λ${lambda}`} x1={area.left} x2={area.left + 10} y1={y(lambda)} y2={y(lambda)} />
      ))}
    </g>
  );
}

/** From the chosen trial to its values on both axes. */
function DropLines({ eta, lambda }: Dials) {
  const { x, y, area } = usePlot();
  return (
    <path
      className="se-drop"
      d={`M${area.left} ${y(lambda)}H${x(eta)}V${area.bottom}`}
      aria-hidden="true"
    />
  );
}

const steps = Array.from({ length: 10 }, (_, k) => 0.525 + 0.05 * k);

/** The scale of the tints. */
function Key() {
  const { area } = usePlot();
  const [width, height] = [area.right - area.left < 380 ? 7 : 11, 10];
  const left = area.right - steps.length * width - 42;
  const top = area.top - 24;
  return (
    <g className="se-key" aria-hidden="true">
      <text x={left - 6} y={top + height / 2} dy="0.36em" textAnchor="end">
        ≤ 50 %
      </text>
      {steps.map((share, k) => (
        <rect
          key={share}
          x={left + k * width}
          y={top}
          width={width}
          height={height}
          style={{ fill: tintOf(share) }}
        />
      ))}
      <rect
        className="se-key-frame"
        x={left}
        y={top}
        width={steps.length * width}
        height={height}
      />
      <text x={area.right} y={top + height / 2} dy="0.36em" textAnchor="end">
        100 %
      </text>
    </g>
  );
}
