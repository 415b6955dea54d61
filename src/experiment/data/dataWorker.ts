// The data worker: fetches, unpacks and decodes, so that the page and the runs need not.
import type {
  DataAnswers,
  DataManifest,
  FromDataWorker,
  LoadedData,
  ToDataWorker,
} from './dataProtocol.ts';
import { browserCache } from './dataCache.ts';
import { DataStore } from './dataStore.ts';
import { fetchBytes, fetchKept, unpack } from './fetchBytes.ts';
import { browserStorage } from './ownStorage.ts';
import type { SourceName } from '../spec.ts';

// Beside the folder that built workers lie in, wherever the site is put.
const folder = new URL(import.meta.env.DEV ? '/data/' : '../data/', self.location.href);

let manifest: Promise<DataManifest> | null = null;

async function fetchManifest(): Promise<DataManifest> {
  try {
    const response = await fetch(new URL('manifest.json', folder));
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return (await response.json()) as DataManifest;
  } catch (error) {
    manifest = null; // the next one who asks tries again
    const fault = error instanceof Error ? error.message : String(error);
    throw new Error(`The digits could not be fetched: ${fault}`, { cause: error });
  }
}

function share(bytes: Uint8Array): Uint8Array {
  if (!self.crossOriginIsolated || typeof SharedArrayBuffer === 'undefined') return bytes;
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

const cache = browserCache(folder);
const store = new DataStore({
  manifest: () => (manifest ??= fetchManifest()),
  fetch(file, arrived, { keep, signal }) {
    const { href } = new URL(file.path, folder);
    return keep
      ? fetchKept(cache, href, file, arrived, signal)
      : fetchBytes(href, file, arrived, signal);
  },
  cache,
  storage: browserStorage,
  share,
});

/** Loads under way, by the number they were asked for with. */
const loads = new Map<number, AbortController>();

const send = (message: FromDataWorker) => self.postMessage(message);

async function answer(
  request: Exclude<ToDataWorker, { type: 'send' | 'cancel' }>,
): Promise<DataAnswers[keyof DataAnswers]> {
  switch (request.type) {
    case 'load':
      return load(request.id, request.source);
    case 'available':
      return store.available();
    case 'kept':
      return store.kept();
    case 'use-files':
      return store.useFiles(
        await Promise.all(
          request.files.map(async file => ({
            name: file.name,
            bytes: await unpack(file, file.name),
          })),
        ),
      );
    case 'forget-files':
      return store.forgetFiles();
    case 'forget-mnist':
      return store.forgetMnist();
    case 'neighbours':
      return store.neighbours(request);
    case 'survey':
      return store.survey(request.source);
    case 'images':
      return store.images(request);
  }
}

async function load(id: number, source: SourceName): Promise<LoadedData> {
  const controller = new AbortController();
  loads.set(id, controller);
  try {
    return await store.load(
      source,
      part => send({ type: 'share', id, share: part }),
      controller.signal,
    );
  } finally {
    loads.delete(id);
  }
}

/**
 * Sends a set once the other end says that it listens: in Firefox, shared memory that is sent to a
 * port on its way to a worker does not arrive.
 */
function sendWhenReady(port: MessagePort, key: string): void {
  port.onmessage = () => port.postMessage(store.split(key));
}

self.onmessage = async ({ data: request }: MessageEvent<ToDataWorker>) => {
  if (request.type === 'send') {
    sendWhenReady(request.port, request.key);
    return;
  }
  const { id } = request;
  if (request.type === 'cancel') {
    loads.get(id)?.abort();
    return;
  }
  try {
    send({ type: 'answer', id, answer: await answer(request) });
  } catch (error) {
    send({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) });
  }
};
