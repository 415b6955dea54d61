import { dataClient } from './data/dataClient.ts';
import type { DataClient } from './data/dataClient.ts';
import { WorkerPool } from './training/pool.ts';

/** What experiments share. Tests bring their own. */
export interface Services {
  pool: WorkerPool;
  data: Pick<DataClient, 'load' | 'lend'>;
  /** Calls back when the page goes out of sight, and when it is seen again; gives the way out. */
  watchPage(listener: (hidden: boolean) => void): () => void;
}

/** Milliseconds between the reports of a run that nobody sees. */
const UNSEEN = 1000;
const FRAME = 16;

let shared: Services | null = null;

/** The page's own, made when first needed: never while a page is rendered on a server. */
export function browserServices(): Services {
  return (shared ??= makeServices());
}

function makeServices(): Services {
  const cores = navigator.hardwareConcurrency || 2;
  const pool = new WorkerPool(
    () => new Worker(new URL('./training/trainingWorker.ts', import.meta.url), { type: 'module' }),
    Math.max(1, cores - 1),
  );
  const watchPage = (listener: (hidden: boolean) => void) => {
    const heard = () => listener(document.hidden);
    document.addEventListener('visibilitychange', heard);
    return () => document.removeEventListener('visibilitychange', heard);
  };
  watchPage(hidden => pool.setPace(hidden ? UNSEEN : FRAME));
  return { pool, data: dataClient, watchPage };
}
