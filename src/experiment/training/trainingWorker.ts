// The training worker: the only code of the page that computes for long.
import type { ToWorker } from './protocol.ts';
import { WorkerLoop } from './workerLoop.ts';

// A message to oneself comes back after those that are waiting, and at once: timers take 4 ms.
const echo = new MessageChannel();
const waiting: (() => void)[] = [];
echo.port1.onmessage = () => waiting.shift()?.();

const loop = new WorkerLoop({
  send: (message, transfer = []) => self.postMessage(message, { transfer }),
  clock: () => performance.now(),
  breathe: () =>
    new Promise(resolve => {
      waiting.push(resolve);
      echo.port2.postMessage(null);
    }),
});

self.onmessage = (event: MessageEvent<ToWorker>) => loop.receive(event.data);
