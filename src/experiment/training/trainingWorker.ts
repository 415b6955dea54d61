// The training worker: the only code of the page that computes for long.
import { serve } from '../requests/serve.ts';
import { TrainingLoop } from './trainingLoop.ts';

// A message to oneself comes back after those that are waiting, and at once: timers take 4 ms.
const echo = new MessageChannel();
const waiting: (() => void)[] = [];
echo.port1.onmessage = () => waiting.shift()?.();

const loop = new TrainingLoop({
  clock: () => performance.now(),
  breathe: () =>
    new Promise(resolve => {
      waiting.push(resolve);
      echo.port2.postMessage(null);
    }),
});

serve(self, loop.answers);
