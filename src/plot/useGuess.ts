import { useEffect, useState } from 'react';
import { forgetStored, notKept, readStored, writeStored } from '../ui/storage.ts';
import type { Interval } from './scales.ts';
import { emptySketch, packSketch, unpackSketch, type Sketch } from './sketch.ts';

export interface Guess {
  sketch: Sketch;
  draw(sketch: Sketch): void;
  clear(): void;
  /** Remembers the sketch in this browser. */
  keep(): void;
  /** Said where the browser cannot remember. */
  warning: string | null;
}

interface GuessOptions {
  figureId: string;
  /** Whether the figure asks for a guess at all. */
  wanted: boolean;
  /** How many heights a sketch has, evenly spaced along x, the first and the last included. */
  places: number;
  /** The lowest and the highest that can be drawn. */
  heights: Interval;
  /** Told whether there is a guess from an earlier visit, after the first render. */
  ask(known: boolean): void;
}

/** The curve the reader expected, remembered from an earlier visit if there was one. */
export function useGuess(options: GuessOptions): Guess {
  const { figureId, wanted, places, ask } = options;
  const [low, high] = options.heights;
  const key = `sketch/${figureId}`;
  const [sketch, setSketch] = useState<Sketch>(() => emptySketch(places));
  const [warning, setWarning] = useState<string | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const known = unpackSketch(readStored(key), places, [low, high]);
    if (known) setSketch(known);
    ask(known !== null);
  }, [wanted, key, places, low, high, ask]);
  return {
    sketch,
    draw: setSketch,
    clear() {
      setSketch(emptySketch(places));
      forgetStored(key);
    },
    keep() {
      setWarning(writeStored(key, packSketch(sketch)) ? null : notKept());
    },
    warning,
  };
}
