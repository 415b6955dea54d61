import {
  dataClient,
  type Neighbour,
  type Neighbours,
  type SourceName,
} from '../../../experiment/index.ts';
import { useLatest } from '../../training/useLatest.ts';

export interface Nearest {
  /** The training images most like the changed copy. */
  ofCopy: readonly Neighbour[];
  /** How many are nearer to the digit than the copy is, class by class. */
  ofDigit: Neighbours;
}

interface Wanted {
  source: SourceName;
  digit: Uint8Array;
  copy: Uint8Array;
  distance: number;
  most: number;
}

/** The nearest training images, looked up anew when the copy changes; `key` null: not at all. */
export function useNearest(key: string | null, wanted: Wanted) {
  const { source, digit, copy, distance, most } = wanted;
  return useLatest<Nearest>(key, async () => {
    const { nearest } = await dataClient.neighbours({ source, image: copy, most });
    const ofDigit = await dataClient.neighbours({
      source,
      image: digit,
      most: 1,
      radius: distance,
    });
    return { ofCopy: nearest, ofDigit };
  });
}
