import { useEffect, useState } from 'react';
import { silentNeurons, type Experiment } from '../../experiment/index.ts';

/** The rectified neurons that answer no training image, counted when the run is over; else null. */
export function useSilent(
  experiment: Experiment | null,
  over: boolean,
  images: number,
  neurons: number,
): number | null {
  const [silent, setSilent] = useState<number | null>(null);
  useEffect(() => {
    setSilent(null);
    if (!experiment || !over || images === 0) return;
    let awaited = true;
    experiment.weightedInputs(images).then(
      z => {
        if (awaited) setSilent(silentNeurons(z, neurons));
      },
      // Without an answer there is no count to tell; the run itself has said why.
      () => undefined,
    );
    return () => {
      awaited = false;
    };
  }, [experiment, over, images, neurons]);
  return silent;
}
