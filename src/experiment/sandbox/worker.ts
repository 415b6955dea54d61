// The worker in which a reader's code runs. It is a part of no page: its text is handed to a frame
// without an origin, whose policy lets nothing be fetched. What could reach out is taken away besides.
import { perform } from './perform.ts';
import type { FromSandbox, Job } from './protocol.ts';

const clock = performance.now.bind(performance);

const reaching = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'BroadcastChannel',
  'SharedWorker',
  'Worker',
  'importScripts',
  'indexedDB',
  'caches',
  'navigator',
  'postMessage',
];

function takeAway(names: readonly string[]): void {
  for (const name of names) {
    for (let at: object | null = self; at; at = Object.getPrototypeOf(at)) {
      if (Object.hasOwn(at, name)) Reflect.deleteProperty(at, name);
    }
    // What cannot be deleted is covered.
    if (name in self) Reflect.defineProperty(self, name, { value: undefined, writable: false });
  }
}

self.onmessage = ({ data: job, ports: [port] }: MessageEvent<Job>) => {
  self.onmessage = null;
  takeAway(reaching);
  perform(job, (message: FromSandbox) => port.postMessage(message), clock);
};
