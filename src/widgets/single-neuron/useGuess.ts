import { useEffect, useState } from 'react';
import { emptySketch, packSketch, unpackSketch, type Sketch } from '../../plot/sketch.ts';
import { forgetStored, notKept, readStored, writeStored } from '../../ui/storage.ts';

/** A sketch has a height every ten epochs. */
const places = 31;
const heights = [0, 1] as const;

export interface Guess {
  sketch: Sketch;
  draw(sketch: Sketch): void;
  clear(): void;
  /** Remembers the sketch in this browser. */
  keep(): void;
  /** Said where the browser cannot remember. */
  warning: string | null;
}

/**
 * The curve the reader expected, remembered from an earlier visit if there was one; `ask` is
 * called when there was none.
 */
export function useGuess(figureId: string, wanted: boolean, ask: (known: boolean) => void): Guess {
  const key = `sketch:${figureId}`;
  const [sketch, setSketch] = useState<Sketch>(() => emptySketch(places));
  const [warning, setWarning] = useState<string | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const known = unpackSketch(readStored(key), places, heights);
    if (known) setSketch(known);
    ask(known !== null);
  }, [wanted, key, ask]);
  return {
    sketch,
    draw: setSketch,
    clear() {
      setSketch(emptySketch(places));
      forgetStored(key);
    },
    keep() {
      setWarning(writeStored(key, packSketch(sketch)) ? null : notKept);
    },
    warning,
  };
}
