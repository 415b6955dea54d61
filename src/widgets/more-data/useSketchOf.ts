import { useEffect, useState } from 'react';
import type { Interval } from '../../plot/scales.ts';
import { unpackSketch, type Sketch } from '../../plot/sketch.ts';
import { readStored } from '../../ui/storage.ts';

/** The sketch kept for another figure, looked up anew whenever this one comes into view. */
export function useSketchOf(
  figureId: string | null,
  onScreen: boolean,
  places: number,
  [low, high]: Interval,
): Sketch | null {
  const [sketch, setSketch] = useState<Sketch | null>(null);
  useEffect(() => {
    if (figureId === null || !onScreen) return;
    setSketch(unpackSketch(readStored(`sketch/${figureId}`), places, [low, high]));
  }, [figureId, onScreen, places, low, high]);
  return sketch;
}
