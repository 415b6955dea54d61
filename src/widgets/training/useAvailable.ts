import { startTransition, useEffect, useRef, useState } from 'react';
import { dataClient, type AvailableData } from '../../experiment/index.ts';

/** What data there is to run on, once that is known; `onFound` is told then. */
export function useAvailable(onFound: (found: AvailableData) => void): AvailableData | null {
  const [available, setAvailable] = useState<AvailableData | null>(null);
  const latest = useRef(onFound);
  useEffect(() => {
    latest.current = onFound;
  });
  useEffect(() => {
    let wanted = true;
    const found = (data: AvailableData) => {
      if (!wanted) return;
      // News of no hurry: the reader's own doings go before it.
      startTransition(() => {
        setAvailable(data);
        latest.current(data);
      });
    };
    // Without an answer there are the 10,000 digits, which every copy of the book has.
    Promise.resolve()
      .then(() => dataClient.available())
      .then(found, () => undefined);
    return () => {
      wanted = false;
    };
  }, []);
  return available;
}
