import { useRef, type KeyboardEvent } from 'react';
import type { Pixel } from '../../plot/boxes.ts';
import { usePlot } from '../../plot/PlotContext.ts';
import { share } from '../training/words.ts';
import { coinText, inkClass, tintOf } from './look.ts';
import { neighbour } from './neighbour.ts';
import { spotFor } from './spot.ts';
import { bestOf, lastOf, type Trial } from './trials.ts';
import { trialText } from './words.ts';

interface CoinsProps {
  trials: readonly Trial[];
  /** Validation images. */
  of: number;
  chosen: number | null;
  label: string;
  onChoose(id: number): void;
  onHover(id: number | null): void;
}

/** A coin for each trial, tinted and stamped with its accuracy; one of them is chosen. */
export function Coins({ trials, of, chosen, label, onChoose, onHover }: CoinsProps) {
  const { x, y, area } = usePlot();
  const root = useRef<SVGGElement>(null);
  const best = bestOf(trials);
  const pixelOf = ({ eta, lambda }: Trial): Pixel => [x(eta), y(lambda)];
  const radius = trials.length > 18 ? 11 : 13;
  const bestText = best ? `best: ${share(lastOf(best) ?? 0, of)}` : '';
  const spot = best
    ? spotFor(
        pixelOf(best),
        trials.filter(({ id }) => id !== best.id).map(pixelOf),
        bestText,
        radius,
        area,
      )
    : null;
  // The chosen one above the best, the best above all others.
  const rank = ({ id }: Trial) => (id === chosen ? 2 : id === best?.id ? 1 : 0);
  const drawn = [...trials].sort((a, b) => rank(a) - rank(b));
  const onKeyDown = (event: KeyboardEvent, from: Trial) => {
    const to = neighbour(trials, from, event.key);
    if (to === null) return;
    event.preventDefault();
    onChoose(to);
    root.current?.querySelector<SVGGElement>(`[data-trial="${to}"]`)?.focus();
  };
  return (
    <g ref={root} role="radiogroup" aria-label={label}>
      {drawn.map(trial => {
        const { id, state } = trial;
        const right = lastOf(trial);
        const [px, py] = pixelOf(trial);
        const isBest = id === best?.id;
        return (
          <g
            key={id}
            role="radio"
            aria-checked={id === chosen}
            aria-label={trialText(trial, of)}
            tabIndex={id === (chosen ?? 1) ? 0 : -1}
            className="se-coin"
            data-trial={id}
            data-state={state}
            transform={`translate(${px.toFixed(1)} ${py.toFixed(1)})`}
            onClick={event => {
              onChoose(id);
              event.currentTarget.focus({ preventScroll: true });
            }}
            onPointerEnter={event => event.pointerType !== 'touch' && onHover(id)}
            onPointerLeave={() => onHover(null)}
            onKeyDown={event => onKeyDown(event, trial)}
          >
            <circle className="se-reach" r={22} />
            <circle className="se-focus" r={radius + 7.5} />
            {isBest && <circle className="se-best" r={radius + 4} />}
            <circle
              className="se-face"
              r={radius}
              style={right === null ? undefined : { fill: tintOf(right / of) }}
            />
            <text
              className={right === null ? 'se-pale' : inkClass(right / of)}
              dy="0.36em"
              textAnchor="middle"
              aria-hidden="true"
            >
              {right === null ? marks[state] : coinText(right / of)}
            </text>
            {isBest && spot && (
              <text
                className="plot-text plot-text-strong"
                x={spot.dx}
                y={spot.dy}
                dy="0.35em"
                textAnchor={spot.anchor}
                aria-hidden="true"
              >
                {bestText}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** What stands in the place of a number. */
const marks = { done: '', waiting: '…', diverged: '×', failed: '!' };
