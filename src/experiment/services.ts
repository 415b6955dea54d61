import { DataDoor } from './data/dataClient.ts';
import type { LoadedData } from './data/dataProtocol.ts';
import { workerLike } from './training/protocol.ts';
import type { SourceName } from './spec.ts';
import { WorkerPool } from './training/pool.ts';

/** What experiments share. Tests bring their own. */
export interface Services {
  pool: WorkerPool;
  data: {
    load(
      source: SourceName,
      tell: (share: number | null) => void,
      signal?: AbortSignal,
    ): Promise<LoadedData>;
    send(key: string, port: MessagePort): void;
  };
  /** Calls back when the page goes out of sight, and when it is seen again; gives the way out. */
  watchPage(listener: (hidden: boolean) => void): () => void;
}

/** Milliseconds between the reports of a run that nobody sees. */
const UNSEEN = 1000;
const FRAME = 16;

let shared: (Services & { data: DataDoor }) | null = null;

/** The page's own, made when first needed: never while a page is rendered on a server. */
export function browserServices(): Services & { data: DataDoor } {
  return (shared ??= makeServices());
}

function makeServices() {
  const cores = navigator.hardwareConcurrency || 2;
  const pool = new WorkerPool(
    () =>
      workerLike(
        new Worker(new URL('./training/trainingWorker.ts', import.meta.url), { type: 'module' }),
      ),
    Math.max(1, cores - 1),
  );
  const data = new DataDoor(() =>
    workerLike(new Worker(new URL('./data/dataWorker.ts', import.meta.url), { type: 'module' })),
  );
  const watchPage = (listener: (hidden: boolean) => void) => {
    const heard = () => listener(document.hidden);
    document.addEventListener('visibilitychange', heard);
    return () => document.removeEventListener('visibilitychange', heard);
  };
  watchPage(hidden => pool.setPace(hidden ? UNSEEN : FRAME));
  return { pool, data, watchPage };
}
