// The data worker: fetches, unpacks and decodes, so that the page and the runs need not.
import type { Asked } from '../requests/serve.ts';
import { serve } from '../requests/serve.ts';
import type { SourceName } from '../spec.ts';
import { wordsOf } from '../words.ts';
import { browserCache } from './dataCache.ts';
import { DataStore } from './dataStore.ts';
import type { ImagesWanted, NeighboursWanted } from './dataStore.ts';
import { fetchBytes, fetchKept, unpack } from './fetchBytes.ts';
import { keptFiles } from './keptFiles.ts';
import type { DataManifest } from './manifest.ts';

// Beside the folder that built workers lie in, wherever the site is put.
const folder = new URL(import.meta.env.DEV ? '/data/' : '../data/', self.location.href);

/** Milliseconds that a server is waited for. */
const PATIENCE = 30_000;

let manifest: Promise<DataManifest> | null = null;

async function fetchManifest(): Promise<DataManifest> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(new URL('manifest.json', folder), { signal });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return (await response.json()) as DataManifest;
  } catch (error) {
    manifest = null; // the next one who asks tries again
    throw new Error(`The digits could not be fetched: ${wordsOf(error)}`, { cause: error });
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
  fetch(file, { keep, ...options }) {
    const { href } = new URL(file.path, folder);
    return keep ? fetchKept(cache, href, file, options) : fetchBytes(href, file, options);
  },
  cache,
  keptFiles: keptFiles(),
  share,
});

/** Files as they were brought, gzipped or not. */
const read = (files: File[]) =>
  Promise.all(files.map(async file => ({ name: file.name, bytes: await unpack(file, file.name) })));

type Sharing = Asked<number | null>;

/**
 * What can be asked of the data worker. Where a source is needed it is loaded first, and told what
 * share of it has come, null where that is not known.
 */
const answers = {
  load: (source: SourceName, { tell, signal }: Sharing) => store.load(source, tell, signal),
  /** A loaded set; null where another has taken its place. */
  split: (key: string) => store.split(key),
  /** Answers for that set whoever asks at the other end of a port. */
  lend: ({ key, port }: { key: string; port: MessagePort }) =>
    serve(port, { split: () => store.split(key) }),
  available: () => store.available(),
  kept: () => store.kept(),
  /** Takes 2 or 4 IDX files, gzipped or not, by any names: the source 'mnist' then runs on them. */
  useFiles: async (files: File[]) => store.useFiles(await read(files)),
  forgetFiles: () => store.forgetFiles(),
  forgetMnist: () => store.forgetMnist(),
  neighbours: (wanted: NeighboursWanted, { tell }: Sharing) => store.neighbours(wanted, tell),
  survey: (source: SourceName, { tell }: Sharing) => store.survey(source, tell),
  images: (wanted: ImagesWanted, { tell }: Sharing) => store.images(wanted, tell),
};

export type DataAnswers = typeof answers;

serve(self, answers);
