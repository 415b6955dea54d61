// The service worker: after the first visit the whole book is read, and its figures worked, without
// a network. A new version waits until the reader asks for it or has closed all pages of the old.
import {
  answer,
  fetchMissing,
  holdings,
  install,
  tidy,
  type FileList,
  type LibraryWorld,
} from './library.ts';
import type { Ask } from './messages.ts';

/** Written here by the build, once all files are there. */
declare const __FILES__: FileList;

interface LongEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface LongMessageEvent extends MessageEvent<Ask> {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent extends Event {
  request: Request;
  respondWith(response: Promise<Response>): void;
}
/** As much of a service worker's scope as is used here. */
interface Scope {
  registration: { scope: string };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LongEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
  addEventListener(type: 'message', listener: (event: LongMessageEvent) => void): void;
}

const scope = self as unknown as Scope;
const world: LibraryWorld = {
  root: new URL(scope.registration.scope),
  files: __FILES__,
  caches,
  fetch: request => fetch(request),
};

scope.addEventListener('install', event => event.waitUntil(install(world)));
scope.addEventListener('activate', event =>
  event.waitUntil(tidy(world).then(() => scope.clients.claim())),
);
scope.addEventListener('fetch', event => {
  const response = answer(world, event.request);
  if (response) event.respondWith(response);
});
/** What pages ask for (client/page/offline.ts). */
const asked: Record<Ask, (port: MessagePort | undefined) => Promise<unknown>> = {
  'take over': () => scope.skipWaiting(),
  'fetch what is missing': () => fetchMissing(world),
  'say what is kept': async port => port?.postMessage(await holdings(world)),
};
scope.addEventListener('message', event => {
  const work = asked[event.data]?.(event.ports[0]);
  if (work) event.waitUntil(work);
});
