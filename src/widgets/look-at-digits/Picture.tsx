import { useState, type KeyboardEvent } from 'react';
import { clamp } from '../../plot/scales.ts';
import { Button } from '../../ui/Button.tsx';
import { Digit } from '../digits/Digit.tsx';
import type { Known } from './first.ts';
import type { Shown } from './useDigits.ts';
import { inkText } from './words.ts';

const large = 196;

/** One digit, as large as a stamp album has it; with `onShow` it is still face down. */
export function One({ shown, onShow }: { shown: Shown | null; onShow?: () => void }) {
  if (onShow) {
    return (
      <div className="lad-frame lad-hidden" style={{ width: large, height: large }}>
        <Button kind="primary" onClick={onShow}>
          Show me
        </Button>
      </div>
    );
  }
  return (
    <div className="lad-frame" style={{ width: large, height: large }}>
      {shown && <Digit pixels={shown.pixels} label={`A handwritten ${shown.label}`} size={large} />}
    </div>
  );
}

/** How many of a grid's children stand in its first row. */
function perRow(grid: HTMLElement): number {
  const buttons = [...grid.children] as HTMLElement[];
  const second = buttons.findIndex(({ offsetTop }) => offsetTop > buttons[0].offsetTop);
  return second < 0 ? buttons.length : second;
}

interface HundredProps {
  digits: readonly Shown[];
  place: number;
  onChoose(place: number): void;
}

/** A hundred digits; one is chosen by a click, or found with the arrow keys and taken by Enter. */
export function Hundred({ digits, place, onChoose }: HundredProps) {
  const [at, setAt] = useState(0);
  const here = Math.min(at, digits.length - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const row = perRow(event.currentTarget);
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -row, ArrowDown: row }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = clamp(here + by, [0, digits.length - 1]);
    setAt(next);
    const button = event.currentTarget.children[next];
    if (button instanceof HTMLElement) button.focus();
  };
  return (
    <div className="lad-hundred" role="group" aria-label="A hundred digits" onKeyDown={onKeyDown}>
      {digits.map((one, k) => (
        <button
          key={one.place}
          type="button"
          tabIndex={k === here ? 0 : -1}
          aria-label={`Example ${one.place + 1}, a ${one.label}`}
          aria-current={one.place === place ? 'true' : undefined}
          onFocus={() => setAt(k)}
          onClick={() => onChoose(one.place)}
        >
          <Digit pixels={one.pixels} label="" size={28} />
        </button>
      ))}
    </div>
  );
}

/** All the training images of each class, laid over one another. */
export function Averages({ known }: { known: Known }) {
  return (
    <ul className="lad-averages">
      {known.averages?.map((pixels, digit) => (
        <li key={digit}>
          <Digit
            pixels={pixels}
            label={`The average of all training images of ${digit}`}
            size={62}
          />
          <span aria-hidden="true">
            <b>{digit}</b> {inkText(known.classes[digit].mean)}
          </span>
        </li>
      ))}
    </ul>
  );
}
