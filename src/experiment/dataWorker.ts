// The data worker: fetches, unpacks and decodes, so that the page and the runs need not.
import type { DataAnswers, DataManifest, FromDataWorker, ToDataWorker } from './dataProtocol.ts';
import { DataStore } from './dataStore.ts';
import { fetchBytes, unpack } from './fetchBytes.ts';
import { browserStorage } from './ownStorage.ts';

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

const store = new DataStore({
  manifest: () => (manifest ??= fetchManifest()),
  fetch: (file, arrived) => fetchBytes(new URL(file.path, folder).href, file, arrived),
  storage: browserStorage,
  share,
});

const send = (message: FromDataWorker) => self.postMessage(message);

async function answer(
  request: Exclude<ToDataWorker, { type: 'send' }>,
): Promise<DataAnswers[keyof DataAnswers]> {
  switch (request.type) {
    case 'load':
      return store.load(request.source, part =>
        send({ type: 'share', id: request.id, share: part }),
      );
    case 'available':
      return store.available();
    case 'use-files':
      return store.useFiles(
        await Promise.all(
          request.files.map(async file => ({
            name: file.name,
            bytes: await unpack([file], file.name),
          })),
        ),
      );
    case 'forget-files':
      return store.forgetFiles();
  }
}

self.onmessage = async ({ data: request }: MessageEvent<ToDataWorker>) => {
  if (request.type === 'send') {
    request.port.postMessage(store.split(request.key));
    return;
  }
  const { id } = request;
  try {
    send({ type: 'answer', id, answer: await answer(request) });
  } catch (error) {
    send({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) });
  }
};
